grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- What one statement changed in a table, columns before and after, in its transaction. A row that only followed its person to another unit is
-- not noted: the person's own row says so. Of more than two thousand rows at once (decision 39):
--   deleted ones and changed ones are noted whole too, two thousand to an entry; a version that rose by itself says nothing;
--   of added ones the keys are noted, since the rows hold the rest and each later change notes what was before;
--   of tables whose rows name the decisions that opened and closed them (`opened_by`, `closed_by`) the number: the rows are their own history.
create or replace function accounts.note_changes() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  most constant int := 2000;
  named constant text := tg_table_schema || '.' || tg_table_name;
  unnoted constant text[] := accounts.unnoted_columns(named);
  rows_changed int;
  noted jsonb;
  told int;
  content text;
begin
  if tg_op = 'DELETE' then
    select count(*) into rows_changed from old_rows;
  else
    select count(*) into rows_changed from new_rows;
  end if;
  if rows_changed between 1 and most then
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
  elsif rows_changed > most and (tg_op = 'DELETE' or (select count(*) from pg_attribute a where a.attrelid = tg_relid and a.attname in ('opened_by', 'closed_by')) < 2) then
    if tg_op = 'DELETE' then
      insert into accounts.audit_change (relation, action, row_count, changes)
        select named, tg_op, count(*), jsonb_agg(jsonb_build_object('before', jsonb_strip_nulls(o.row) - unnoted))
        from (select (row_number() over () - 1) / most as part, to_jsonb(r) as row from old_rows r) o group by o.part order by o.part;
      rows_changed := 0;
    elsif tg_op = 'INSERT' then
      insert into accounts.audit_change (relation, action, row_count, changes)
        select named, tg_op, count(*), jsonb_agg(jsonb_build_object('key',
          (select jsonb_object_agg(k.name, n.row -> k.name) from unnest('{id,person_id,unit_id,account_id,code}'::text[]) k(name) where n.row ? k.name)))
        from (select (row_number() over () - 1) / most as part, to_jsonb(r) as row from new_rows r) n group by n.part order by n.part;
      rows_changed := 0;
    else
      -- Columns are compared as they are before any row is written out: a version or a unit that rose or followed by itself is all that most of such rows change.
      select string_agg(format('(o.r).%1$I is distinct from (n.r).%1$I', a.attname), ' or ' order by a.attnum) into content
      from pg_attribute a where a.attrelid = tg_relid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'version'
        and not (a.attname = 'unit_no' and exists (select from pg_attribute p where p.attrelid = tg_relid and p.attname = 'person_id' and not p.attisdropped));
      execute format($q$
        with changed as (
          select row_number() over (order by o.i) as i, to_jsonb(o.r) as was, to_jsonb(n.r) as row
          from (select row_number() over () as i, r from old_rows r) o join (select row_number() over () as i, r from new_rows r) n using (i) where %s
        ), written as (
          insert into accounts.audit_change (relation, action, row_count, changes)
            select $1, 'UPDATE', count(*), jsonb_agg(jsonb_build_object('key', d.key, 'before', d.before - $2, 'after', d.after - $2) order by c.i)
            from changed c cross join lateral (select
              (select jsonb_object_agg(k.name, c.row -> k.name) from unnest('{id,person_id,unit_id,account_id,code}'::text[]) k(name) where c.row ? k.name) as key,
              jsonb_object_agg(e.key, c.was -> e.key) as before, jsonb_object_agg(e.key, e.value) as after
              from jsonb_each(c.row) e where e.value is distinct from c.was -> e.key) d
            group by (c.i - 1) / $3 order by (c.i - 1) / $3 returning row_count
        ) select coalesce(sum(row_count), 0)::int from written $q$, content) into told using named, unnoted, most;
      rows_changed := rows_changed - told;
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
