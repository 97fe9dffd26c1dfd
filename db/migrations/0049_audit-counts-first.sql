grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- What one statement changed in a table, columns before and after, in its transaction. A row that only followed its person to another unit is
-- not noted: the person's own row says so. Of more than two thousand rows at once only their number is noted; they are counted first, because an
-- aggregate is made of all rows also where a condition around it leaves it out.
create or replace function accounts.note_changes() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  named constant text := tg_table_schema || '.' || tg_table_name;
  unnoted constant text[] := accounts.unnoted_columns(named);
  rows_changed int;
  noted jsonb;
begin
  if tg_op = 'DELETE' then
    select count(*) into rows_changed from old_rows;
  else
    select count(*) into rows_changed from new_rows;
  end if;
  if rows_changed between 1 and 2000 then
    if tg_op = 'INSERT' then
      select jsonb_agg(jsonb_build_object('after', jsonb_strip_nulls(to_jsonb(n)) - unnoted)) into noted from new_rows n;
    elsif tg_op = 'DELETE' then
      select jsonb_agg(jsonb_build_object('before', jsonb_strip_nulls(to_jsonb(o)) - unnoted)) into noted from old_rows o;
    else
      -- Both tables hold the rows in the order in which they were changed.
      select count(*), jsonb_agg(jsonb_build_object('key', d.key, 'before', d.before - unnoted, 'after', d.after - unnoted)) into rows_changed, noted
      from (select row_number() over () as i, to_jsonb(r) as row from old_rows r) o
        join (select row_number() over () as i, to_jsonb(r) as row from new_rows r) n using (i)
        cross join lateral (select
          (select jsonb_object_agg(k.name, n.row -> k.name) from unnest('{id,person_id,unit_id,account_id,code}'::text[]) k(name) where n.row ? k.name) as key,
          jsonb_object_agg(c.key, o.row -> c.key) as before, jsonb_object_agg(c.key, c.value) as after
          from jsonb_each(n.row) c where c.value is distinct from o.row -> c.key) d
      where d.after is not null and not (n.row ? 'person_id' and d.after - 'unit_no' = '{}'::jsonb);
    end if;
  end if;
  if rows_changed > 0 then
    insert into accounts.audit_change (relation, action, row_count, changes) values (named, tg_op, rows_changed, coalesce(noted, '[]'));
  end if;
  return null;
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
