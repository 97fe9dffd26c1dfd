-- The tree in force: temporal keys, the dated closure, quotas counted live.

alter table organization.unit_profile add constraint unit_profile_in_force primary key (unit_id, valid_during without overlaps);
--> statement-breakpoint
alter table organization.unit_code add constraint unit_code_in_force primary key (unit_id, valid_during without overlaps);
--> statement-breakpoint
alter table organization.unit_code add constraint unit_code_taken unique (code, valid_during without overlaps);
--> statement-breakpoint
alter table organization.placement add constraint placement_in_force primary key (unit_id, valid_during without overlaps);
--> statement-breakpoint
alter table organization.quota add constraint quota_in_force primary key (unit_id, year, kind, valid_during without overlaps);
--> statement-breakpoint
alter table organization.job_position add constraint job_position_in_force primary key (id, valid_during without overlaps);
--> statement-breakpoint
alter table organization.job_position add constraint job_position_code_taken unique (unit_id, code, valid_during without overlaps);
--> statement-breakpoint
-- A unit stands under a unit that exists all that time. Deferred: a rename closes one profile and opens the next.
alter table organization.placement add constraint placement_unit_exists foreign key (unit_id, period valid_during)
  references organization.unit_profile (unit_id, period valid_during) deferrable initially deferred;
--> statement-breakpoint
alter table organization.placement add constraint placement_parent_exists foreign key (parent_id, period valid_during)
  references organization.unit_profile (unit_id, period valid_during) deferrable initially deferred;
--> statement-breakpoint
alter table organization.job_position add constraint job_position_unit_exists foreign key (unit_id, period valid_during)
  references organization.unit_profile (unit_id, period valid_during) deferrable initially deferred;
--> statement-breakpoint
alter table organization.placement add constraint placement_not_itself check (unit_id <> parent_id);
--> statement-breakpoint
-- Any live session may read the tree; it is changed in scope only.
do $$ declare name text; in_scope text := '((select accounts.everywhere(''organization.unit.write'')) or unit_no <@ (select accounts.scope(''organization.unit.write'')))';
begin
  foreach name in array array['unit', 'unit_profile', 'unit_code', 'placement', 'job_position', 'subtree', 'decision'] loop
    execute format('alter table organization.%I enable row level security', name);
    execute format('alter table organization.%I force row level security', name);
    execute format('create policy read on organization.%I for select using ((select accounts.caller()) is not null)', name);
  end loop;
  foreach name in array array['unit', 'unit_profile', 'unit_code', 'job_position'] loop
    execute format('create policy change on organization.%I for update using (%s) with check (%s)', name, in_scope, in_scope);
  end loop;
  foreach name in array array['unit_profile', 'unit_code', 'job_position'] loop
    execute format('create policy add on organization.%I for insert with check (%s)', name, in_scope);
  end loop;
end $$;
--> statement-breakpoint
-- A new unit is nobody's until it is placed.
create policy add on organization.unit for insert with check ((select accounts.scope('organization.unit.write')) <> '{}');
--> statement-breakpoint
-- Under a parent in scope; and the unit itself is in scope or brand new, so that nobody pulls a foreign unit under his own.
create policy add on organization.placement for insert with check (
  ((select accounts.everywhere('organization.unit.write')) or parent_no <@ (select accounts.scope('organization.unit.write')))
  and ((select accounts.everywhere('organization.unit.write')) or unit_no <@ (select accounts.scope('organization.unit.write'))
    or not exists (select from organization.subtree s where s.unit_no = placement.unit_no)));
--> statement-breakpoint
-- A placement is ended from above: by whom both the unit and its parent obey, on whatever day it lies. So nobody undoes a later move
-- that was decided above him, or cuts off the root of his own scope.
create policy change on organization.placement for update
  using (((select accounts.everywhere('organization.unit.write')) or unit_no <@ (select accounts.scope('organization.unit.write')))
    and ((select accounts.everywhere('organization.unit.write')) or parent_no <@ (select accounts.scope('organization.unit.write'))))
  with check (((select accounts.everywhere('organization.unit.write')) or unit_no <@ (select accounts.scope('organization.unit.write')))
    and ((select accounts.everywhere('organization.unit.write')) or parent_no <@ (select accounts.scope('organization.unit.write'))));
--> statement-breakpoint
create policy add on organization.decision for insert with check ((select accounts.scope('organization.unit.write')) <> '{}' or (select accounts.scope('organization.quota.write')) <> '{}');
--> statement-breakpoint
alter table organization.quota enable row level security;
--> statement-breakpoint
alter table organization.quota force row level security;
--> statement-breakpoint
create policy read on organization.quota for select using ((select accounts.everywhere('organization.quota.read')) or unit_no <@ (select accounts.scope('organization.quota.read')));
--> statement-breakpoint
create policy add on organization.quota for insert with check ((select accounts.everywhere('organization.quota.write')) or unit_no <@ (select accounts.scope('organization.quota.write')));
--> statement-breakpoint
create policy change on organization.quota for update using ((select accounts.everywhere('organization.quota.write')) or unit_no <@ (select accounts.scope('organization.quota.write')))
  with check ((select accounts.everywhere('organization.quota.write')) or unit_no <@ (select accounts.scope('organization.quota.write')));
--> statement-breakpoint
call hoso.protect_requests('organization.request');
--> statement-breakpoint
-- The gate of organization writes the closure and counts people whatever the caller sees.
grant usage on schema organization to organization_gate;
--> statement-breakpoint
grant select on organization.unit, organization.unit_profile, organization.unit_kind, organization.placement, organization.quota to organization_gate;
--> statement-breakpoint
grant select, insert, delete on organization.subtree to organization_gate;
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['unit', 'unit_profile', 'placement', 'quota', 'subtree'] loop
    execute format('create policy gate on organization.%I to organization_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
-- The closure is what `scope` reads: accounts_gate sees all of it.
create policy scope on organization.subtree for select to accounts_gate using (true);
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- Derives the closure of the given units and of all that ever stood below them; it decides nothing, so it asks for no right.
-- The root has no placement: it is its own ancestor for as long as it exists.
--   check_violation  placement_circle: a unit would stand under itself
create function organization.write_subtree(unit_nos int[]) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare affected int[];
begin
  perform pg_advisory_xact_lock(hashtextextended('organization.subtree', 0));
  with recursive below(unit_no) as (
    select unnest(unit_nos) union select p.unit_no from organization.placement p join below b on p.parent_no = b.unit_no
  ) select array_agg(unit_no) into affected from below;
  if exists (
    with recursive up(unit_no, ancestor_no, during) as (
      select p.unit_no, p.parent_no, p.valid_during from organization.placement p where p.unit_no = any (affected)
      union all
      select up.unit_no, p.parent_no, up.during * p.valid_during from up join organization.placement p on p.unit_no = up.ancestor_no and p.valid_during && up.during
    ) cycle ancestor_no set circle using path
    select from up where circle
  ) then
    raise exception 'a unit would stand under itself' using errcode = 'check_violation', constraint = 'placement_circle';
  end if;
  delete from organization.subtree where unit_no = any (affected);
  insert into organization.subtree (ancestor_no, unit_no, within_unit, valid_from, valid_to)
  with recursive existing as (
    select u.unit_no, coalesce(
        (select range_agg(p.valid_during) from organization.placement p where p.unit_no = u.unit_no),
        (select range_agg(f.valid_during) from organization.unit_profile f where f.unit_no = u.unit_no)) as alive
    from organization.unit u where u.unit_no = any (affected)
  ), up(ancestor_no, unit_no, within_unit, during) as (
    select e.unit_no, e.unit_no, true, d from existing e, unnest(e.alive) d
    union all
    select p.parent_no, up.unit_no, up.within_unit and coalesce(k.level = 'SECTION', false), up.during * p.valid_during * coalesce(f.valid_during, p.valid_during)
    from up join organization.placement p on p.unit_no = up.ancestor_no and p.valid_during && up.during
      left join organization.unit_profile f on f.unit_no = up.ancestor_no and f.valid_during && (p.valid_during * up.during)
      left join organization.unit_kind k on k.code = f.kind
  ), joined as (
    select ancestor_no, unit_no, within_unit, unnest(range_agg(during)) as during from up where not isempty(during) group by ancestor_no, unit_no, within_unit
  )
  select ancestor_no, unit_no, within_unit, lower(during), upper(during) from joined;
end $$;
--> statement-breakpoint
-- The unit a section belongs to on a date (itself for what is no section).
create function organization.host_of(of_unit int, on_date date) returns int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.ancestor_no from organization.subtree s join organization.unit_profile f on f.unit_no = s.ancestor_no and f.valid_during @> on_date
    join organization.unit_kind k on k.code = f.kind
  where s.unit_no = of_unit and s.within_unit and daterange(s.valid_from, s.valid_to) @> on_date and k.level <> 'SECTION' $$;
--> statement-breakpoint
-- Which kind of quota a category fills: cadres and civil servants share one.
create function organization.quota_kind(category text) returns text language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select case category when 'CAN_BO' then 'CONG_CHUC' else category end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
set role organization_owner;
--> statement-breakpoint
create view organization.pub_unit as
  select u.id, u.unit_no, f.name, f.kind, k.level, p.parent_id, f.valid_from, f.valid_to
  from organization.unit u join organization.unit_profile f on f.unit_id = u.id join organization.unit_kind k on k.code = f.kind
    left join organization.placement p on p.unit_id = u.id and p.valid_during && f.valid_during;
--> statement-breakpoint
create view organization.pub_job_position as select id, unit_no, category, valid_from, valid_to from organization.job_position;
--> statement-breakpoint
create view organization.pub_subtree as select ancestor_no, unit_no, within_unit, valid_from, valid_to from organization.subtree;
--> statement-breakpoint
grant usage on schema organization to organization_app, accounts_app, personnel_app, payroll_app, training_app, personnel_gate, payroll_gate, personnel_owner;
--> statement-breakpoint
grant select on organization.pub_unit to accounts_app, personnel_app, payroll_app, training_app;
--> statement-breakpoint
grant select on organization.pub_job_position to personnel_app;
--> statement-breakpoint
grant select on organization.pub_subtree to personnel_app, payroll_app, training_app, personnel_gate, payroll_gate;
--> statement-breakpoint
grant select on all tables in schema organization to organization_app;
--> statement-breakpoint
-- The number of a unit comes from its sequence.
grant insert (id) on organization.unit to organization_app;
--> statement-breakpoint
grant insert on organization.unit_profile, organization.unit_code, organization.placement, organization.quota, organization.job_position, organization.decision to organization_app;
--> statement-breakpoint
grant update (version) on organization.unit to organization_app;
--> statement-breakpoint
grant update (valid_to, closed_by) on organization.unit_profile, organization.unit_code, organization.placement, organization.quota, organization.job_position to organization_app;
--> statement-breakpoint
grant insert, update (answer) on organization.request to organization_app;
--> statement-breakpoint
grant usage on all sequences in schema organization to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
grant execute on function organization.write_subtree(int[]), organization.host_of(int, date) to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
call hoso.settle_owners();
