-- People: the directory, the record, and custody that carries every row with it.

alter table personnel.assignment add constraint assignment_in_force primary key (person_id, valid_during without overlaps);
--> statement-breakpoint
alter table personnel.assignment add constraint assignment_unit_exists foreign key (unit_id, period valid_during)
  references organization.unit_profile (unit_id, period valid_during) deferrable initially deferred;
--> statement-breakpoint
-- A rename closes one profile and opens the next; that no assignment loses its unit between them is asked as the owner of assignments.
grant select (unit_id, valid_during), update (valid_to) on organization.unit_profile to personnel_owner;
--> statement-breakpoint
call hoso.protect_record('personnel.person', 'personnel.directory.read', 'personnel.assignment.write', 'id');
--> statement-breakpoint
call hoso.protect_record('personnel.record', 'personnel.record.read', 'personnel.record.write', 'person_id');
--> statement-breakpoint
call hoso.protect_record('personnel.identity_number', 'personnel.identity.read', 'personnel.identity.write', 'person_id');
--> statement-breakpoint
call hoso.protect_record('personnel.assignment', 'personnel.directory.read', 'personnel.assignment.write', 'person_id');
--> statement-breakpoint
call hoso.protect_requests('personnel.request');
--> statement-breakpoint
-- The post too must be in scope, not only the person.
create policy post on personnel.assignment as restrictive for insert with check (
  (select accounts.everywhere('personnel.assignment.write')) or post_unit_no <@ (select accounts.scope('personnel.assignment.write')));
--> statement-breakpoint
-- Also of what is changed: the assignment without an end may lie in the future at a unit that decided it from above.
create policy post_change on personnel.assignment as restrictive for update using (
  (select accounts.everywhere('personnel.assignment.write')) or post_unit_no <@ (select accounts.scope('personnel.assignment.write')))
  with check ((select accounts.everywhere('personnel.assignment.write')) or post_unit_no <@ (select accounts.scope('personnel.assignment.write')));
--> statement-breakpoint
alter table personnel.decision enable row level security;
--> statement-breakpoint
alter table personnel.decision force row level security;
--> statement-breakpoint
-- A decision is read where it was entered, and by whom it concerns.
create policy read on personnel.decision for select using ((select accounts.everywhere('personnel.record.read')) or unit_no <@ (select accounts.scope('personnel.record.read'))
  or exists (select from personnel.assignment a where a.person_id = (select accounts.self()) and decision.id in (a.opened_by, a.closed_by)));
--> statement-breakpoint
create policy add on personnel.decision for insert with check ((select accounts.everywhere('personnel.assignment.write')) or unit_no <@ (select accounts.scope('personnel.assignment.write')));
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant usage on schema personnel to personnel_app, personnel_gate, organization_gate, accounts_app, payroll_owner, payroll_app, payroll_gate, training_owner, training_app;
--> statement-breakpoint
grant select, insert on personnel.person, personnel.record, personnel.identity_number, personnel.assignment, personnel.decision, personnel.request to personnel_app;
--> statement-breakpoint
grant update (family_name, given_name, version) on personnel.person to personnel_app;
--> statement-breakpoint
grant update (gender, date_of_birth, joined_on, note) on personnel.record to personnel_app;
--> statement-breakpoint
grant update (valid_to, closed_by) on personnel.assignment to personnel_app;
--> statement-breakpoint
grant update (answer) on personnel.request to personnel_app;
--> statement-breakpoint
-- Other domains hang their rows on a person and his custodian, nothing more.
grant references (id, unit_no) on personnel.person to payroll_owner, training_owner;
--> statement-breakpoint
grant select (id, unit_no), update (unit_no) on personnel.person to personnel_gate;
--> statement-breakpoint
grant select (person_id, post_unit_no, valid_during) on personnel.assignment to personnel_gate;
--> statement-breakpoint
grant select (post_unit_no, category, valid_from, valid_to, valid_during) on personnel.assignment to organization_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy gate on personnel.person to personnel_gate using (true) with check (true);
--> statement-breakpoint
create policy gate on personnel.assignment for select to personnel_gate using (true);
--> statement-breakpoint
create policy counted on personnel.assignment for select to organization_gate using (true);
--> statement-breakpoint
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Brings custody in line with the assignment in force today; who may decide the assignment is asked when it is written, so this asks nothing.
-- Without a person: everybody whose post moved by now (a future-dated move that came into force). Answers whose custody moved.
create function personnel.take_custody(of_person uuid default null) returns setof uuid language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update personnel.person p set unit_no = a.post_unit_no from personnel.assignment a
  where a.person_id = p.id and a.valid_during @> (select hoso.today()) and a.post_unit_no <> p.unit_no and (of_person is null or p.id = of_person)
  returning p.id $$;
--> statement-breakpoint
grant execute on function personnel.take_custody(uuid) to personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- Posts filled on a date, by unit (with its sections) and kind of quota; says nothing where the caller may not read quotas.
-- In force is asked of the dates, not of the range: under row-level security the planner knows nothing of ranges and would read the whole
-- temporal key for every section. And a kind is asked once per category, not once per person.
create function organization.occupied(of_units int[], on_date date) returns table (unit_no int, kind text, occupied bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.ancestor_no, organization.quota_kind(c.category), sum(c.people)::bigint
  from (
    select s.ancestor_no, a.category, count(*) as people
    from organization.subtree s
      join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_from <= on_date and (a.valid_to is null or a.valid_to > on_date)
    where s.ancestor_no = any (of_units) and s.within_unit and daterange(s.valid_from, s.valid_to) @> on_date
      and ((select accounts.everywhere('organization.quota.read')) or s.ancestor_no <@ (select accounts.scope('organization.quota.read')))
    group by 1, 2
  ) c
  group by 1, 2 $$;
--> statement-breakpoint
-- Takes posts for `wanted` people of one category from a date on; the answer names the first day on which the posts would not suffice.
-- Holds the lock of (unit, kind) to the end of the transaction, so that two appointments cannot take one post.
-- A year without a quota of its own goes on under the last one given.
create function organization.pub_reserve_post(of_unit int, category text, from_date date, wanted int)
  returns table (granted boolean, host_no int, host_name text, kind text, short_on date, assigned numeric, occupied bigint)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  host_no := organization.host_of(of_unit, from_date);
  kind := organization.quota_kind(pub_reserve_post.category);
  if host_no is null or not (accounts.everywhere('organization.quota.read') or host_no <@ accounts.scope('organization.quota.read')) then
    return;
  end if;
  select f.name into host_name from organization.unit_profile f where f.unit_no = host_no and f.valid_during @> from_date;
  perform pg_advisory_xact_lock(hashtextextended('organization.quota:' || kind, host_no));
  select d.day, coalesce(q.assigned, 0), c.filled into short_on, assigned, occupied
  from (
    select from_date as day
    union select a.valid_from from organization.subtree s join personnel.assignment a on a.post_unit_no = s.unit_no
      where s.ancestor_no = host_no and s.within_unit and a.valid_from > from_date
    union select x.valid_from from organization.quota x where x.unit_no = host_no and x.kind = pub_reserve_post.kind and x.valid_from > from_date
    union select make_date(x.year, 1, 1) from organization.quota x where x.unit_no = host_no and x.kind = pub_reserve_post.kind and make_date(x.year, 1, 1) > from_date
  ) d
  cross join lateral (
    select coalesce(sum(k.people), 0)::bigint as filled
    from (
      select a.category, count(*) as people
      from organization.subtree s
        join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_from <= d.day and (a.valid_to is null or a.valid_to > d.day)
      where s.ancestor_no = host_no and s.within_unit and daterange(s.valid_from, s.valid_to) @> d.day
      group by a.category
    ) k where organization.quota_kind(k.category) = pub_reserve_post.kind
  ) c
  left join lateral (
    select x.assigned from organization.quota x where x.unit_no = host_no and x.kind = pub_reserve_post.kind
      and x.year <= extract(year from d.day) and x.valid_from <= d.day and (x.valid_during @> d.day or x.year < extract(year from d.day))
    order by x.year desc, x.valid_from desc limit 1
  ) q on true
  where c.filled + wanted > coalesce(q.assigned, 0)
  order by d.day limit 1;
  granted := not found;
  return next;
end $$;
--> statement-breakpoint
grant execute on function organization.occupied(int[], date) to organization_app;
--> statement-breakpoint
grant execute on function organization.pub_reserve_post(int, text, date, int) to personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
call hoso.settle_owners();
