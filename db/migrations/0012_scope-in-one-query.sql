-- Who asks and over what, each in one query: the session's account is found once, and a scope is put together from ranges of unit
-- numbers, so that it costs the same for a department of many units. Answers are those of before.
-- (`offset 0`: legal today is asked once a query; planned into the conditions it would be asked for each of them.)

CREATE TABLE "organization"."subtree_range" (
	"ancestor_no" integer NOT NULL,
	"unit_nos" "int4range" NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE INDEX "subtree_range_ancestor" ON "organization"."subtree_range" USING btree ("ancestor_no");--> statement-breakpoint
CREATE INDEX "subtree_range_units" ON "organization"."subtree_range" USING gist ("unit_nos");--> statement-breakpoint
call hoso.settle_owners();
--> statement-breakpoint
alter table organization.subtree_range enable row level security;
--> statement-breakpoint
alter table organization.subtree_range force row level security;
--> statement-breakpoint
create policy gate on organization.subtree_range to organization_gate using (true) with check (true);
--> statement-breakpoint
create policy scope on organization.subtree_range for select to accounts_gate using (true);
--> statement-breakpoint
set role organization_owner;
--> statement-breakpoint
grant select, insert, delete on organization.subtree_range to organization_gate;
--> statement-breakpoint
grant select on organization.subtree_range to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- Keeps the ranges in line with the closure, whoever writes it. What the changed units left is put together again with what stands next to
-- them, so that a tree numbered in preorder, and sections founded one after another, stay a few ranges.
create function organization.keep_subtree_ranges() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare changed int4multirange := (select range_agg(int4range(c.unit_no, c.unit_no + 1)) from changed_units c);
begin
  with taken as (
    delete from organization.subtree_range r
    where r.unit_nos && (select range_agg(int4range(lower(c) - 1, upper(c) + 1)) from unnest(changed) c) returning r.*
  ), pieces as (
    select t.ancestor_no, rest as unit_nos, t.valid_from, t.valid_to from taken t cross join unnest(t.unit_nos::int4multirange - changed) rest
    union all
    -- From the beginning of time for the first period of a unit: before it exists it belongs to those under whom it is founded.
    select s.ancestor_no, int4range(s.unit_no, s.unit_no + 1), case s.valid_from when s.founded_on then '-infinity' else s.valid_from end, s.valid_to
    from (select b.*, min(b.valid_from) over (partition by b.unit_no) as founded_on from organization.subtree b
      where b.unit_no in (select c.unit_no from changed_units c)) s
  ), joined as (
    select p.ancestor_no, p.valid_from, p.valid_to, range_agg(p.unit_nos) as unit_nos from pieces p group by 1, 2, 3
  )
  insert into organization.subtree_range (ancestor_no, unit_nos, valid_from, valid_to)
  select j.ancestor_no, r, j.valid_from, j.valid_to from joined j cross join unnest(j.unit_nos) r;
  return null;
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
create trigger subtree_added after insert on organization.subtree referencing new table as changed_units for each statement execute function organization.keep_subtree_ranges();
--> statement-breakpoint
create trigger subtree_taken after delete on organization.subtree referencing old table as changed_units for each statement execute function organization.keep_subtree_ranges();
--> statement-breakpoint
-- What stands in the closure already.
insert into organization.subtree_range (ancestor_no, unit_nos, valid_from, valid_to)
select j.ancestor_no, r, j.valid_from, j.valid_to from (
  select s.ancestor_no, case s.valid_from when s.founded_on then '-infinity' else s.valid_from end as valid_from, s.valid_to, range_agg(int4range(s.unit_no, s.unit_no + 1)) as unit_nos
  from (select b.*, min(b.valid_from) over (partition by b.unit_no) as founded_on from organization.subtree b) s group by 1, 2, 3
) j cross join unnest(j.unit_nos) r;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
create or replace function accounts.caller() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id from accounts.session s join accounts.account a on a.id = s.account_id cross join (select hoso.today() as today offset 0) d
  where s.secret_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today) $$;
--> statement-breakpoint
create or replace function accounts.self() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.holder_id from accounts.session s join accounts.account a on a.id = s.account_id cross join (select hoso.today() as today offset 0) d
  where s.secret_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today) and a.kind = 'PERSONAL' $$;
--> statement-breakpoint
create or replace function accounts.scope(permission text) returns int4multirange language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(range_agg(r.unit_nos), '{}')
  from accounts.session s join accounts.account a on a.id = s.account_id cross join (select hoso.today() as today offset 0) d
    join accounts.access_grant g on g.account_id = a.id join accounts.role_permission p on p.role = g.role
    join organization.subtree_range r on r.ancestor_no = g.unit_no
  where s.secret_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today)
    and p.permission = scope.permission and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
    and r.valid_from <= d.today and (r.valid_to is null or r.valid_to > d.today) $$;
--> statement-breakpoint
create or replace function accounts.everywhere(permission text) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from accounts.session s join accounts.account a on a.id = s.account_id cross join (select hoso.today() as today offset 0) d
      join accounts.access_grant g on g.account_id = a.id join accounts.role_permission p on p.role = g.role
    where s.secret_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))) and s.ended_at is null and s.expires_at > clock_timestamp()
      and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today)
      and p.permission = everywhere.permission and g.unit_no = 1 and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)) $$;
--> statement-breakpoint
create or replace function accounts.caller_rights() returns table (account_id uuid, session_id uuid, login text, kind text, permissions text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, s.id, a.login, a.kind, coalesce((
    select array_agg(distinct p.permission) from accounts.access_grant g join accounts.role_permission p on p.role = g.role
    where g.account_id = a.id and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)), '{}')
  from accounts.session s join accounts.account a on a.id = s.account_id cross join (select hoso.today() as today offset 0) d
  where s.secret_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today) $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
