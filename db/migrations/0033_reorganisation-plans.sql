-- A whole province's state is read along with its rows, not a row at a time: planned for the unit it is asked of.
alter function organization.reorganised_state(int, date) set plan_cache_mode = 'force_custom_plan';
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Accounts of units that end are withdrawn and those of their successors issued, to the same holders with the same roles and password under a login
-- of their own; not where the successor has an account of that kind and role already (ĐL Đ5k5). Rights over an ended unit that others held lapse.
-- Without `carry_out` it only says, by the same words, what it would do.
--   routes  [{"from","to"}], `to` null or negative for a unit that there is not yet; holders [{"person","to"}]: where a holder goes who goes elsewhere
--   insufficient_privilege  a unit is outside the scope of organization.reorganisation.write, or one to be left has not ended
--   logins  of accounts to be issued: [{"wanted","given"}] where another account bears the wanted one already
create or replace function accounts.pub_pass_accounts(routes jsonb, holders jsonb, carry_out boolean, number text, signed_on date, issuer text, summary text)
  returns table (from_no int, to_no int, withdrawn int, issued int, granted int, lapsed int, logins jsonb) language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  today constant date := (select hoso.today());
  reach constant int4multirange := accounts.scope(case when carry_out then 'organization.reorganisation.write' else 'organization.reorganisation.read' end);
  here constant int[] := array(select (x ->> 'from')::int from jsonb_array_elements(routes) x);
  leaving jsonb;
  gone uuid[];
  paper uuid;
  who constant uuid := accounts.caller();
begin
  if exists (select from jsonb_to_recordset(holders) h("to" int) where h."to" > 0 and not h."to" <@ reach)
    or exists (select from jsonb_to_recordset(routes) r("from" int, "to" int) where not r."from" <@ reach or (r."to" > 0 and not r."to" <@ reach)
      or (carry_out and not exists (select from organization.pub_inheritance i where i.unit_no = r."from" and i.valid_from <= today))) then
    raise exception 'outside the scope of organization.reorganisation.write' using errcode = 'insufficient_privilege';
  end if;
  -- Where they go is settled before units are looked up by it: row-level security lets an expression use no index.
  with bearer as materialized (
    select a.id, a.login, a.kind, a.locked_at, r."from", coalesce(h."to", r."to") as "to"
    from jsonb_to_recordset(routes) r("from" int, "to" int)
      join organization.pub_unit_number u on u.unit_no = r."from"
      join accounts.account a on a.unit_id = u.id and a.kind in ('AGENCY', 'SPECIALIST') and (a.valid_to is null or a.valid_to > today)
      left join jsonb_to_recordset(holders) h(person uuid, "to" int) on h.person = a.holder_id
  ), leaver as materialized (
    select a.id, a."from", a."to", g.grants, a.login || '.' || a."to" as wanted,
      a.locked_at is null and g.grants > 0 and a."to" is not null and not exists (
        select from accounts.account b join accounts.access_grant x on x.account_id = b.id
        where b.unit_id = n.id and b.kind = a.kind and b.locked_at is null and (b.valid_to is null or b.valid_to > today)
          and x.unit_no = a."to" and x.revoked_at is null and (x.valid_to is null or x.valid_to > today) and x.role = any (g.roles)) as next
    from bearer a left join organization.pub_unit_number n on n.unit_no = a."to"
      cross join lateral (select count(*)::int as grants, array_agg(x.role) as roles from accounts.access_grant x
        where x.account_id = a.id and x.revoked_at is null and (x.valid_to is null or x.valid_to > today)) g
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'from', l."from", 'to', l."to", 'grants', l.grants, 'next', case when l.next then uuidv7() end,
      'wanted', l.wanted, 'login', case when l.next then n.login end)), '[]') into leaving
  from leaver l
  -- A login that another account bears already takes a number more.
  left join lateral (select case when not exists (select from accounts.account b where b.login = l.wanted) then l.wanted else (
    select t.login from generate_series(2, 1000) k cross join lateral (select l.wanted || '-' || k as login) t
    where not exists (select from accounts.account b where b.login = t.login) order by k limit 1) end as login where l.next) n on true;
  gone := array(select (x ->> 'id')::uuid from jsonb_array_elements(leaving) x);
  return query
    select r."from", r."to", coalesce(l.withdrawn, 0)::int, coalesce(l.issued, 0)::int, coalesce(l.granted, 0)::int,
      coalesce(o.lapsed, 0)::int, coalesce(l.logins, '[]')
    from jsonb_to_recordset(routes) r("from" int, "to" int)
      left join (select x."from", count(*) as withdrawn, count(x.next) as issued, sum(x.grants) as granted,
          jsonb_agg(jsonb_build_object('wanted', x.wanted, 'given', x.login) order by x.wanted) filter (where x.login <> x.wanted) as logins
        from jsonb_to_recordset(leaving) x("from" int, grants int, next uuid, wanted text, login text) group by 1) l on l."from" = r."from"
      left join (select x.unit_no, count(*) as lapsed from accounts.access_grant x where x.unit_no = any (here) and x.revoked_at is null and (x.valid_to is null or x.valid_to > today)
        and not x.account_id = any (gone) group by 1) o on o.unit_no = r."from";
  if not carry_out then
    return;
  end if;

  insert into accounts.document (number, signed_on, issuer, summary)
    values (pub_pass_accounts.number, pub_pass_accounts.signed_on, pub_pass_accounts.issuer, pub_pass_accounts.summary) returning id into paper;
  insert into accounts.account (id, login, kind, holder_id, unit_id, domain, valid_from, document_id)
    select x.next, x.login, a.kind, a.holder_id, n.id, a.domain, today, paper
    from jsonb_to_recordset(leaving) x(id uuid, "to" int, next uuid, login text) join accounts.account a on a.id = x.id join organization.pub_unit_number n on n.unit_no = x."to" where x.next is not null;
  insert into accounts.credential (account_id, password_hash)
    select x.next, c.password_hash from jsonb_to_recordset(leaving) x(id uuid, next uuid) join accounts.credential c on c.account_id = x.id where x.next is not null;
  insert into accounts.access_grant (account_id, role, unit_id, unit_no, domain, valid_from, valid_to, document_id, granted_by)
    select x.next, g.role, coalesce(n.id, g.unit_id), coalesce(n.unit_no, g.unit_no), g.domain, greatest(g.valid_from, today), g.valid_to, paper, who
    from jsonb_to_recordset(leaving) x(id uuid, "from" int, "to" int, next uuid)
      join accounts.access_grant g on g.account_id = x.id and g.revoked_at is null and (g.valid_to is null or g.valid_to > today)
      left join jsonb_to_recordset(routes) r("from" int, "to" int) on r."from" = g.unit_no
      -- A right over the unit that ended becomes one over where the holder goes; over another that ended with it, over where that went.
      left join organization.pub_unit_number n on r."from" is not null and n.unit_no = case when g.unit_no = x."from" then x."to" else r."to" end
    where x.next is not null;
  update accounts.access_grant g set revoked_at = clock_timestamp(), revoked_by = who
    where g.revoked_at is null and (g.unit_no = any (here) or g.account_id = any (gone));
  update accounts.account a set valid_to = greatest(a.valid_from, today) where a.id = any (gone);
  update accounts.session s set ended_at = clock_timestamp(), ended_because = 'WITHDRAWN' where s.ended_at is null and s.account_id = any (gone);
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
