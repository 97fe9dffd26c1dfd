-- The functions that every policy stands on ask two things at once of few rows: what an account holds is kept unfolded, and legal today is an expression
-- that the planner puts into the statement.

-- A fixed day is written into the function, as the clock is without one: a function without rights of its own and without settings is no call at all.
-- Its body is parsed where it is made, so that nobody's search path or time zone changes what it says.
set role hoso_owner;
--> statement-breakpoint
create or replace function hoso.today() returns date language sql stable return (now() at time zone 'Asia/Ho_Chi_Minh')::date;
--> statement-breakpoint
create function hoso.fix_today() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('hoso.today', 0));
  execute 'create or replace function hoso.today() returns date language sql stable return '
    || coalesce((select format('%L::date', t.today) from hoso.fixed_today t limit 1), $said$(now() at time zone 'Asia/Ho_Chi_Minh')::date$said$);
  return null;
end $$;
--> statement-breakpoint
create trigger fixed after insert or update or delete or truncate on hoso.fixed_today for each statement execute function hoso.fix_today();
--> statement-breakpoint
-- What stands there already.
update hoso.fixed_today set today = today;
--> statement-breakpoint
reset role;
--> statement-breakpoint
call hoso.settle_owners();
--> statement-breakpoint
alter table accounts.held_right enable row level security;
--> statement-breakpoint
alter table accounts.held_right force row level security;
--> statement-breakpoint
create policy gate on accounts.held_right to accounts_gate using (true) with check (true);
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select, insert, delete on accounts.held_right to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- What accounts hold, from what it comes from: the rule in one place, for the triggers and for the test that holds the table against it.
create function accounts.rights_of(accounts uuid[])
  returns table (account_id uuid, source_id uuid, kind text, unit_no int, permissions text[], valid_from date, valid_to date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct g.account_id, g.id, case when g.rests_on is null then 'GRANT' else 'DELEGATED' end, g.unit_no, array(
      select p.permission from accounts.role_permission p where p.role = g.role and (g.domain is null or accounts.in_domain(p.permission, g.domain)) order by p.permission),
    g.valid_from, g.valid_to
  from (
    select g.account_id, g.id, g.role, g.domain, g.unit_no, g.rests_on, g.valid_from, g.valid_to
    from accounts.access_grant g where g.account_id = any (rights_of.accounts) and g.revoked_at is null
    union all
    select m.account_id, g.id, g.role, g.domain, g.unit_no, g.rests_on, greatest(g.valid_from, m.valid_from), least(g.valid_to, m.valid_to)
    from accounts.group_member m join accounts.user_group u on u.id = m.group_id and u.closed_at is null join accounts.access_grant g on g.group_id = m.group_id
    where m.account_id = any (rights_of.accounts) and m.removed_at is null and g.revoked_at is null
  ) g where g.valid_to is null or g.valid_to > g.valid_from
  union all
  select c.account_id, c.id, 'CONSENT', c.unit_no, c.permissions, c.valid_from, c.valid_to
  from accounts.consent c where c.account_id = any (rights_of.accounts) and c.withdrawn_at is null $$;
--> statement-breakpoint
-- Two that change what one account holds come one after the other, and the later one sees what the earlier one did.
create function accounts.settle_rights(accounts uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from accounts.account a where a.id = any (settle_rights.accounts) order by a.id for no key update;
  delete from accounts.held_right h where h.account_id = any (settle_rights.accounts);
  insert into accounts.held_right select * from accounts.rights_of(settle_rights.accounts);
end $$;
--> statement-breakpoint
-- So do two of whom one changes a group's members and the other its grants.
create function accounts.keep_rights_of_groups(groups uuid[]) returns uuid[] language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('accounts.user_group ' || g, 0)) from (select distinct g from unnest(groups) g where g is not null order by g) g(g);
  return array(select m.account_id from accounts.group_member m where m.group_id = any (groups));
end $$;
--> statement-breakpoint
create function accounts.keep_rights() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  touched uuid[];
begin
  if tg_table_name = 'access_grant' then
    touched := array(select account_id from changed where account_id is not null)
      || accounts.keep_rights_of_groups(array(select group_id from changed where group_id is not null));
  elsif tg_table_name = 'group_member' then
    perform accounts.keep_rights_of_groups(array(select group_id from changed));
    touched := array(select account_id from changed);
  elsif tg_table_name = 'user_group' then
    touched := accounts.keep_rights_of_groups(array(select id from changed));
  elsif tg_table_name = 'consent' then
    touched := array(select account_id from changed);
  end if;
  if cardinality(touched) > 0 then
    perform accounts.settle_rights(touched);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- A role's permissions change at a start only (`load-roles.ts`), which lets nobody be given a role meanwhile.
create function accounts.keep_rights_of_roles() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  roles constant text[] := array(select distinct role from changed order by 1);
begin
  perform accounts.settle_rights(array(
    select g.account_id from accounts.access_grant g where g.role = any (roles) and g.account_id is not null
    union select m.account_id from accounts.access_grant g join accounts.group_member m on m.group_id = g.group_id where g.role = any (roles)));
  return null;
end $$;
--> statement-breakpoint
create or replace function accounts.caller() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id from accounts.session s join accounts.account a on a.id = s.account_id
  where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= hoso.today() and (a.valid_to is null or a.valid_to > hoso.today()) $$;
--> statement-breakpoint
create or replace function accounts.self() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.holder_id from accounts.session s join accounts.account a on a.id = s.account_id
  where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= hoso.today() and (a.valid_to is null or a.valid_to > hoso.today()) and a.kind = 'PERSONAL' $$;
--> statement-breakpoint
create or replace function accounts.scope(permission text) returns int4multirange language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(range_agg(r.unit_nos), '{}')
  from accounts.session s join accounts.account a on a.id = s.account_id join accounts.held_right h on h.account_id = a.id
    cross join lateral (
      select r.unit_nos from organization.subtree_range r
      where h.kind <> 'DELEGATED' and r.ancestor_no = h.unit_no and r.valid_from <= hoso.today() and (r.valid_to is null or r.valid_to > hoso.today())
      union all
      select n from unnest(accounts.reach_of(h.source_id, scope.permission, hoso.today())) n where h.kind = 'DELEGATED'
    ) r
  where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= hoso.today() and (a.valid_to is null or a.valid_to > hoso.today())
    and scope.permission = any (h.permissions) and h.valid_from <= hoso.today() and (h.valid_to is null or h.valid_to > hoso.today()) $$;
--> statement-breakpoint
-- A consent over the whole province opens what is in a unit, and nothing else.
create or replace function accounts.everywhere(permission text) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from accounts.session s join accounts.account a on a.id = s.account_id join accounts.held_right h on h.account_id = a.id
    where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and s.ended_at is null and s.expires_at > clock_timestamp()
      and a.locked_at is null and a.valid_from <= hoso.today() and (a.valid_to is null or a.valid_to > hoso.today())
      and h.unit_no = 1 and h.kind <> 'CONSENT' and everywhere.permission = any (h.permissions)
      and h.valid_from <= hoso.today() and (h.valid_to is null or h.valid_to > hoso.today())
      and (h.kind = 'GRANT' or 1 <@ accounts.reach_of(h.source_id, everywhere.permission, hoso.today()))) $$;
--> statement-breakpoint
-- Ids of the people whom consents in force name for the caller and a permission.
create or replace function accounts.consented(permission text) returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(n.person_id), '{}')
  from accounts.session s join accounts.account a on a.id = s.account_id join accounts.held_right h on h.account_id = a.id
    join accounts.consent_person n on n.consent_id = h.source_id
  where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= hoso.today() and (a.valid_to is null or a.valid_to > hoso.today())
    and h.kind = 'CONSENT' and consented.permission = any (h.permissions) and h.valid_from <= hoso.today() and (h.valid_to is null or h.valid_to > hoso.today()) $$;
--> statement-breakpoint
-- Consents open operations too. Whoever reads under one holds 'accounts.consent.use', which no role gives: his readings are noted.
create or replace function accounts.caller_rights() returns table (account_id uuid, session_id uuid, login text, kind text, permissions text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, s.id, a.login, a.kind, coalesce((
    select array_agg(distinct p.permission)
    from accounts.held_right h cross join unnest(case h.kind when 'CONSENT' then h.permissions || 'accounts.consent.use'::text else h.permissions end) p(permission)
    where h.account_id = a.id and h.valid_from <= hoso.today() and (h.valid_to is null or h.valid_to > hoso.today())
      and (h.kind <> 'DELEGATED' or not isempty(accounts.reach_of(h.source_id, p.permission, hoso.today())))), '{}')
  from accounts.session s join accounts.account a on a.id = s.account_id
  where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= hoso.today() and (a.valid_to is null or a.valid_to > hoso.today()) $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
-- What stands already.
insert into accounts.held_right select r.* from accounts.rights_of(array(select id from accounts.account)) r;
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['access_grant', 'group_member', 'user_group', 'consent'] loop
    execute format('create trigger rights_given after insert on accounts.%I referencing new table as changed for each statement execute function accounts.keep_rights()', name);
    execute format('create trigger rights_changed after update on accounts.%I referencing new table as changed for each statement execute function accounts.keep_rights()', name);
    execute format('create trigger rights_taken after delete on accounts.%I referencing old table as changed for each statement execute function accounts.keep_rights()', name);
  end loop;
end $$;
--> statement-breakpoint
create trigger permissions_given after insert on accounts.role_permission referencing new table as changed for each statement execute function accounts.keep_rights_of_roles();
--> statement-breakpoint
create trigger permissions_taken after delete on accounts.role_permission referencing old table as changed for each statement execute function accounts.keep_rights_of_roles();
