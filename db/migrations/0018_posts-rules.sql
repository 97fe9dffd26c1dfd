-- Posts: pools as a ledger, what is taken of them on any day, reservations, requirements and grades of job positions.

call hoso.settle_owners();
--> statement-breakpoint
alter table organization.position_requirement add constraint position_requirement_in_force primary key (position_id, valid_during without overlaps);
--> statement-breakpoint
alter table organization.position_requirement add constraint position_requirement_position_exists foreign key (position_id, period valid_during)
  references organization.job_position (id, period valid_during) deferrable initially deferred;
--> statement-breakpoint
alter table organization.post_form add constraint post_form_in_force primary key (form, valid_during without overlaps);
--> statement-breakpoint
alter table organization.grade_of_scale add constraint grade_of_scale_in_force primary key (salary_group, valid_during without overlaps);
--> statement-breakpoint
alter table organization.grade_cap add constraint grade_cap_in_force primary key (ladder, below, valid_during without overlaps);
--> statement-breakpoint
alter table organization.rank_rule add constraint rank_rule_in_force primary key (category, valid_during without overlaps);
--> statement-breakpoint
-- At one place a person serves once in one form.
alter table personnel.additional_post add constraint additional_post_in_force primary key (person_id, unit_id, form, valid_during without overlaps);
--> statement-breakpoint
-- Nobody is seconded to two places at once.
alter table personnel.additional_post add constraint additional_post_seconded_once exclude using gist (person_id with =, valid_during with &&) where (form = 'BIET_PHAI');
--> statement-breakpoint
alter table personnel.additional_post add constraint additional_post_unit_exists foreign key (unit_id, period valid_during)
  references organization.unit_profile (unit_id, period valid_during) deferrable initially deferred;
--> statement-breakpoint
call hoso.protect_record('personnel.additional_post', 'personnel.directory.read', 'personnel.assignment.write', 'person_id');
--> statement-breakpoint
create policy post on personnel.additional_post as restrictive for insert with check (
  (select accounts.everywhere('personnel.assignment.write')) or post_unit_no <@ (select accounts.scope('personnel.assignment.write')));
--> statement-breakpoint
create policy post_change on personnel.additional_post as restrictive for update using (
  (select accounts.everywhere('personnel.assignment.write')) or post_unit_no <@ (select accounts.scope('personnel.assignment.write')))
  with check ((select accounts.everywhere('personnel.assignment.write')) or post_unit_no <@ (select accounts.scope('personnel.assignment.write')));
--> statement-breakpoint
-- What counts of a post stands in its index, too.
drop index personnel.assignment_post;
--> statement-breakpoint
create index assignment_post on personnel.assignment (post_unit_no, valid_from) include (valid_to, person_id, unit_no, category, share);
--> statement-breakpoint
-- Those who are to come are few; nothing but their day finds them.
create index assignment_begins on personnel.assignment (valid_from) include (post_unit_no, person_id, category, share, opened_by);
--> statement-breakpoint
create index assignment_position on personnel.assignment (job_position_id) where job_position_id is not null;
--> statement-breakpoint
-- Catalogs and requirements are read by any live session.
do $$ declare name text; begin
  foreach name in array array['post_form', 'grade_of_scale', 'grade_cap', 'rank_rule', 'position_requirement', 'quota_entry', 'post_reservation', 'over_quota_post'] loop
    execute format('alter table organization.%I enable row level security', name);
    execute format('alter table organization.%I force row level security', name);
  end loop;
  foreach name in array array['post_form', 'grade_of_scale', 'grade_cap', 'rank_rule', 'position_requirement'] loop
    execute format('create policy read on organization.%I for select using ((select accounts.caller()) is not null)', name);
  end loop;
  foreach name in array array['quota_entry', 'post_reservation', 'over_quota_post'] loop
    execute format('create policy read on organization.%I for select using ((select accounts.everywhere(''organization.quota.read'')) or unit_no <@ (select accounts.scope(''organization.quota.read'')))', name);
  end loop;
  foreach name in array array['post_form', 'grade_of_scale', 'grade_cap', 'rank_rule', 'position_requirement', 'quota_entry', 'post_reservation', 'over_quota_post', 'job_position', 'decision'] loop
    execute format('create policy posts on organization.%I to organization_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
create policy add on organization.position_requirement for insert with check ((select accounts.everywhere('organization.unit.write')) or unit_no <@ (select accounts.scope('organization.unit.write')));
--> statement-breakpoint
create policy change on organization.position_requirement for update using ((select accounts.everywhere('organization.unit.write')) or unit_no <@ (select accounts.scope('organization.unit.write')))
  with check ((select accounts.everywhere('organization.unit.write')) or unit_no <@ (select accounts.scope('organization.unit.write')));
--> statement-breakpoint
-- What comes from outside the tree, or goes back there, is entered by whoever gives quotas.
create policy add_assigned on organization.quota_entry for insert with check (giver_no is null
  and ((select accounts.everywhere('organization.quota.write')) or unit_no <@ (select accounts.scope('organization.quota.write'))));
--> statement-breakpoint
-- What one unit passes to another is entered by whoever decides over both.
create policy add_delegated on organization.quota_entry for insert with check (giver_no is not null
  and ((select accounts.everywhere('organization.quota.delegate')) or unit_no <@ (select accounts.scope('organization.quota.delegate')))
  and ((select accounts.everywhere('organization.quota.delegate')) or giver_no <@ (select accounts.scope('organization.quota.delegate'))));
--> statement-breakpoint
create policy add on organization.post_reservation for insert with check ((select accounts.everywhere('organization.post.reserve')) or unit_no <@ (select accounts.scope('organization.post.reserve')));
--> statement-breakpoint
create policy change on organization.post_reservation for update using ((select accounts.everywhere('organization.post.reserve')) or unit_no <@ (select accounts.scope('organization.post.reserve')))
  with check ((select accounts.everywhere('organization.post.reserve')) or unit_no <@ (select accounts.scope('organization.post.reserve')));
--> statement-breakpoint
create policy add_delegating on organization.decision for insert with check ((select accounts.scope('organization.quota.delegate')) <> '{}');
--> statement-breakpoint
create policy add_reserving on organization.decision for insert with check ((select accounts.scope('organization.post.reserve')) <> '{}');
--> statement-breakpoint
-- Quotas in force are derived from the ledger; only `organization.write_quota` writes them.
drop policy add on organization.quota;
--> statement-breakpoint
drop policy change on organization.quota;
--> statement-breakpoint
set role organization_owner;
--> statement-breakpoint
revoke insert on organization.quota from organization_app;
--> statement-breakpoint
revoke update (valid_to, closed_by) on organization.quota from organization_app;
--> statement-breakpoint
grant insert, delete on organization.quota to organization_gate;
--> statement-breakpoint
grant select on organization.quota_entry, organization.post_reservation, organization.over_quota_post, organization.position_requirement, organization.post_form,
  organization.grade_of_scale, organization.grade_cap, organization.rank_rule to organization_app, organization_gate;
--> statement-breakpoint
grant select on organization.job_position, organization.decision to organization_gate;
--> statement-breakpoint
grant insert on organization.quota_entry, organization.post_reservation, organization.position_requirement to organization_app;
--> statement-breakpoint
grant update (ended_on, outcome, reason) on organization.post_reservation to organization_app, organization_gate;
--> statement-breakpoint
grant update (valid_to, closed_by) on organization.position_requirement to organization_app;
--> statement-breakpoint
grant insert on organization.over_quota_post to organization_gate;
--> statement-breakpoint
create view organization.pub_post_form as select form, counts_at, valid_from, valid_to from organization.post_form;
--> statement-breakpoint
grant select on organization.pub_post_form to personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant select, insert, update (valid_to, closed_by) on personnel.additional_post to personnel_app;
--> statement-breakpoint
grant select (id, person_id, share, job_position_id, opened_by, closed_by) on personnel.assignment to organization_gate;
--> statement-breakpoint
grant select (id, person_id, post_unit_no, form, category, share, job_position_id, valid_from, valid_to, opened_by, closed_by) on personnel.additional_post to organization_gate;
--> statement-breakpoint
grant select (id, number, signed_on, signer) on personnel.decision to organization_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy counted on personnel.additional_post for select to organization_gate using (true);
--> statement-breakpoint
create policy counted on personnel.decision for select to organization_gate using (true);
--> statement-breakpoint
set role payroll_owner;
--> statement-breakpoint
grant usage on schema payroll to organization_gate;
--> statement-breakpoint
grant select (person_id, scale_code, valid_from, valid_to, superseded_at) on payroll.pay to organization_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy counted on payroll.pay for select to organization_gate using (true);
--> statement-breakpoint
-- Quotas that were given before there was a ledger came from outside the tree; a cut went back there.
insert into organization.quota_entry (unit_no, year, kind, entry, amount, effective_on, decision_id)
  select unit_no, year, kind, case when step > 0 then 'ASSIGN' else 'RETURN' end, abs(step), valid_from, opened_by
  from (select *, assigned - coalesce(lag(assigned) over (partition by unit_no, year, kind order by valid_from), 0) as step from organization.quota) q
  where step <> 0;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- Derives the quotas in force of these units, years and kinds from the ledger; it decides nothing, so it asks for no right.
--   check_violation  quota_assigned: a unit would have passed on or given back more than its pool
create function organization.write_quota(of_units int[], years int[], kinds text[]) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from organization.quota q where q.unit_no = any (of_units) and q.year = any (years) and q.kind = any (kinds);
  insert into organization.quota (unit_id, unit_no, year, kind, assigned, delegated, valid_from, valid_to, opened_by, closed_by)
  with moved as (
    select e.unit_no, e.year, e.kind, e.effective_on, e.id, e.decision_id, case e.entry when 'RETURN' then -e.amount else e.amount end as kept, 0 as passed
    from organization.quota_entry e where e.unit_no = any (of_units) and e.year = any (years) and e.kind = any (kinds)
    union all
    select e.giver_no, e.year, e.kind, e.effective_on, e.id, e.decision_id, case e.entry when 'RETURN' then e.amount else -e.amount end, case e.entry when 'RETURN' then -e.amount else e.amount end
    from organization.quota_entry e where e.giver_no = any (of_units) and e.year = any (years) and e.kind = any (kinds)
  ), days as (
    select m.unit_no, m.year, m.kind, m.effective_on, sum(m.kept) as kept, sum(m.passed) as passed, (array_agg(m.decision_id order by m.id desc))[1] as decision_id
    from moved m group by m.unit_no, m.year, m.kind, m.effective_on
  )
  select u.id, d.unit_no, d.year, d.kind, sum(d.kept) over w, sum(d.passed) over w, d.effective_on, lead(d.effective_on) over w, d.decision_id, lead(d.decision_id) over w
  from days d join organization.unit u on u.unit_no = d.unit_no
  window w as (partition by d.unit_no, d.year, d.kind order by d.effective_on) $$;
--> statement-breakpoint
-- The first day from `from_date` on, on which a unit has fewer posts of a kind than people, reservations and `more` take; none where they suffice.
-- A year without a quota of its own goes on under the last one given; nothing is said where the caller may not read quotas. Who is seconded counts where `organization.post_form` says, once.
create function organization.first_short(of_host int, of_kind text, from_date date, more numeric)
  returns table (short_on date, assigned numeric, occupied numeric) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.day, coalesce(q.assigned, 0), c.filled
  from (
    select from_date as day
    union select a.valid_from from organization.subtree s join personnel.assignment a on a.post_unit_no = s.unit_no
      where s.ancestor_no = of_host and s.within_unit and a.valid_from > from_date
    -- The day on which a section moves in, with those who serve there.
    union select s.valid_from from organization.subtree s where s.ancestor_no = of_host and s.within_unit and s.valid_from > from_date
    union select p.valid_from from organization.subtree s join personnel.additional_post p on p.post_unit_no = s.unit_no
      where s.ancestor_no = of_host and s.within_unit and p.valid_from > from_date
    -- Who comes back from secondment counts at home again.
    union select p.valid_to from organization.subtree s join personnel.assignment a on a.post_unit_no = s.unit_no join personnel.additional_post p on p.person_id = a.person_id
      where s.ancestor_no = of_host and s.within_unit and p.valid_to > from_date
    union select r.needed_from from organization.subtree s join organization.post_reservation r on r.unit_no = s.unit_no
      where s.ancestor_no = of_host and s.within_unit and r.ended_on is null and r.kind = of_kind and r.needed_from > from_date
    union select x.valid_from from organization.quota x where x.unit_no = of_host and x.kind = of_kind and x.valid_from > from_date
    union select make_date(x.year, 1, 1) from organization.quota x where x.unit_no = of_host and x.kind = of_kind and make_date(x.year, 1, 1) > from_date
  ) d
  cross join lateral (
    select coalesce(sum(k.share), 0) as filled
    from (
      select organization.quota_kind(a.category) as kind, sum(a.share) as share
      from organization.subtree s
        join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_from <= d.day and (a.valid_to is null or a.valid_to > d.day)
      where s.ancestor_no = of_host and s.within_unit and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day)
      group by a.category
      union all
      select organization.quota_kind(p.category), p.share
      from organization.subtree s
        join personnel.additional_post p on p.post_unit_no = s.unit_no and p.valid_from <= d.day and (p.valid_to is null or p.valid_to > d.day)
        join organization.post_form f on f.form = p.form and f.counts_at = 'HOST' and f.valid_from <= d.day and (f.valid_to is null or f.valid_to > d.day)
      where s.ancestor_no = of_host and s.within_unit and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day)
      union all
      select organization.quota_kind(a.category), -least(a.share, p.share)
      from organization.subtree s
        join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_from <= d.day and (a.valid_to is null or a.valid_to > d.day)
        join personnel.additional_post p on p.person_id = a.person_id and p.valid_from <= d.day and (p.valid_to is null or p.valid_to > d.day)
        join organization.post_form f on f.form = p.form and f.counts_at = 'HOST' and f.valid_from <= d.day and (f.valid_to is null or f.valid_to > d.day)
      where s.ancestor_no = of_host and s.within_unit and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day)
      union all
      select r.kind, r.share
      from organization.subtree s join organization.post_reservation r on r.unit_no = s.unit_no and r.ended_on is null and r.needed_from <= d.day
      where s.ancestor_no = of_host and s.within_unit and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day)
    ) k where k.kind = of_kind
  ) c
  left join lateral (
    select x.assigned from organization.quota x where x.unit_no = of_host and x.kind = of_kind
      and x.year <= extract(year from d.day) and x.valid_from <= d.day and (x.valid_to is null or x.valid_to > d.day or x.year < extract(year from d.day))
    order by x.year desc, x.valid_from desc limit 1
  ) q on true
  where c.filled + more > coalesce(q.assigned, 0)
    and ((select accounts.everywhere('organization.quota.read')) or of_host <@ (select accounts.scope('organization.quota.read')))
  order by d.day limit 1 $$;
--> statement-breakpoint
-- Takes `wanted` posts (part posts count in parts) of a category's kind from a date on; the answer names the first day on which they would not suffice.
-- Holds the lock of (unit, kind) to the end of the transaction, so that two appointments cannot take one post. A section that is to move
-- to another unit takes the post there from that day on (asked only where the caller may read the quotas of that unit).
create function organization.pub_take_post(of_unit int, category text, from_date date, wanted numeric)
  returns table (granted boolean, host_no int, host_name text, kind text, short_on date, assigned numeric, occupied numeric)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  hosts int[];
  stay record;
begin
  host_no := organization.host_of(of_unit, from_date);
  kind := organization.quota_kind(pub_take_post.category);
  if host_no is null or not (accounts.everywhere('organization.quota.read') or host_no <@ accounts.scope('organization.quota.read')) then
    return;
  end if;
  hosts := array[host_no];
  if exists (select from organization.subtree s where s.unit_no = of_unit and s.valid_from > from_date) then
    hosts := array(select distinct h from (select from_date as day union select s.valid_from from organization.subtree s where s.unit_no = of_unit and s.valid_from > from_date) d,
      organization.host_of(of_unit, d.day) h where h = host_no or accounts.everywhere('organization.quota.read') or h <@ accounts.scope('organization.quota.read') order by h);
  end if;
  -- In the order of numbers, so that two never wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('organization.quota:' || kind, h)) from unnest(hosts) h;
  granted := true;
  for stay in
    select h.no, greatest(from_date, (select min(s.valid_from) from organization.subtree s where s.ancestor_no = h.no and s.unit_no = of_unit and (s.valid_to is null or s.valid_to > from_date))) as since
    from unnest(hosts) h(no) order by since
  loop
    host_no := stay.no;
    select x.short_on, x.assigned, x.occupied into short_on, assigned, occupied from organization.first_short(stay.no, kind, stay.since, wanted) x;
    if found then
      granted := false;
      exit;
    end if;
  end loop;
  select f.name into host_name from organization.unit_profile f
  where f.unit_no = host_no and f.valid_from <= coalesce(short_on, from_date) and (f.valid_to is null or f.valid_to > coalesce(short_on, from_date));
  return next;
end $$;
--> statement-breakpoint
create or replace function organization.pub_reserve_post(of_unit int, category text, from_date date, wanted int)
  returns table (granted boolean, host_no int, host_name text, kind text, short_on date, assigned numeric, occupied bigint)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select t.granted, t.host_no, t.host_name, t.kind, t.short_on, t.assigned, ceil(t.occupied)::bigint from organization.pub_take_post(of_unit, category, from_date, wanted) t $$;
--> statement-breakpoint
-- Ends a reservation because somebody is appointed on it; false where there is none open of this unit, kind and share in the caller's scope to
-- appoint. Holds the lock that taking the post asks for next.
create function organization.pub_commit_reservation(reservation uuid, of_unit int, category text, from_date date, wanted numeric) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  reserved_no int;
begin
  select r.unit_no into reserved_no from organization.post_reservation r
  where r.id = reservation and r.ended_on is null and r.kind = organization.quota_kind(pub_commit_reservation.category) and r.share >= wanted
    and ((select accounts.everywhere('personnel.assignment.write')) or r.unit_no <@ (select accounts.scope('personnel.assignment.write')));
  if not found or organization.host_of(reserved_no, from_date) is distinct from organization.host_of(of_unit, from_date) then
    return false;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('organization.quota:' || organization.quota_kind(pub_commit_reservation.category), organization.host_of(of_unit, from_date)));
  update organization.post_reservation r set ended_on = hoso.today(), outcome = 'COMMITTED' where r.id = reservation and r.ended_on is null;
  return found;
end $$;
--> statement-breakpoint
-- Names the decision under which somebody is taken on beyond the quota.
--   insufficient_privilege  the unit is not in the caller's scope to exceed quotas
create function organization.pub_exceed_quota(of_host int, kind text, from_date date, wanted numeric, number text, signed_on date, issuer text, summary text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  document uuid;
begin
  if not (accounts.everywhere('organization.quota.exceed') or of_host <@ accounts.scope('organization.quota.exceed')) then
    raise exception 'outside the scope of organization.quota.exceed' using errcode = 'insufficient_privilege';
  end if;
  insert into organization.decision as d (number, signed_on, issuer, summary) values (number, signed_on, issuer, summary) returning d.id into document;
  insert into organization.over_quota_post (unit_no, kind, share, effective_on, decision_id) values (of_host, kind, wanted, from_date, document);
  perform accounts.pub_audit('exceedQuota', 'Unit', array(select u.id from organization.unit u where u.unit_no = of_host),
    jsonb_build_object('kind', kind, 'effectiveOn', from_date, 'share', wanted, 'decision', document));
end $$;
--> statement-breakpoint
-- Posts that a unit which is to stand under another one from a date on, or somebody below it, holds from one who stands above it no more then;
-- one row of them. Answers who may change that unit.
create function organization.posts_left_behind(of_unit int, next_parent int, on_date date)
  returns table (unit_no int, giver_no int, year int, kind text, posts numeric) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.unit_no, e.giver_no, e.year, e.kind, sum(case e.entry when 'RETURN' then -e.amount else e.amount end)
  from organization.subtree b join organization.quota_entry e on e.unit_no = b.unit_no and e.year >= extract(year from on_date)
  where b.ancestor_no = of_unit and b.valid_from <= on_date and (b.valid_to is null or b.valid_to > on_date)
    and ((select accounts.everywhere('organization.unit.write')) or of_unit <@ (select accounts.scope('organization.unit.write')))
    and e.giver_no in (
      select s.ancestor_no from organization.subtree s where s.unit_no = of_unit and s.ancestor_no <> of_unit and s.valid_from <= on_date and (s.valid_to is null or s.valid_to > on_date)
      except select s.ancestor_no from organization.subtree s where s.unit_no = next_parent and s.valid_from <= on_date and (s.valid_to is null or s.valid_to > on_date))
  group by e.unit_no, e.giver_no, e.year, e.kind having sum(case e.entry when 'RETURN' then -e.amount else e.amount end) > 0
  order by e.year, e.unit_no, e.kind limit 1 $$;
--> statement-breakpoint
-- The posts of these units on a date; see quota_report, which is this of a whole subtree.
create function organization.post_balance(of_units int[], of_year int, on_date date)
  returns table (unit_id uuid, unit_no int, kind text, quota_year int, pool numeric, delegated numeric, own numeric, occupied numeric, people bigint, reserved numeric)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with host as materialized (
    select f.unit_id, f.unit_no from organization.unit_profile f join organization.unit_kind k on k.code = f.kind and k.level <> 'SECTION'
    where f.unit_no = any (of_units) and f.valid_from <= on_date and (f.valid_to is null or f.valid_to > on_date)
      and ((select accounts.everywhere('organization.quota.read')) or f.unit_no <@ (select accounts.scope('organization.quota.read')))
  ), post as materialized (
    select s.ancestor_no as host_no, s.unit_no from organization.subtree s join host h on h.unit_no = s.ancestor_no
    where s.within_unit and s.valid_from <= on_date and (s.valid_to is null or s.valid_to > on_date)
  ), kinds as materialized (
    select c as category, organization.quota_kind(c) as kind from unnest(array['CAN_BO', 'CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI']) c
  ), serving as (
    select p.host_no, a.category, sum(a.share) as share, sum(a.people)::bigint as people
    from (
      -- Nearly everybody fills a whole post: only parts are summed.
      select a.post_unit_no, a.category, count(*) - coalesce(sum(1 - a.share) filter (where a.share <> 1), 0) as share, count(*) as people from personnel.assignment a
      where a.valid_from <= on_date and (a.valid_to is null or a.valid_to > on_date)
      group by a.post_unit_no, a.category
    ) a join post p on p.unit_no = a.post_unit_no
    group by p.host_no, a.category
  ), elsewhere as materialized (
    select p.person_id, p.post_unit_no, p.category, p.share from personnel.additional_post p
      join organization.post_form f on f.form = p.form and f.counts_at = 'HOST' and f.valid_from <= on_date and (f.valid_to is null or f.valid_to > on_date)
    where p.valid_from <= on_date and (p.valid_to is null or p.valid_to > on_date)
  ), not_home as materialized (
    -- (Looked up person by person: the planner would begin with everybody who serves anywhere.)
    select a.post_unit_no, a.category, least(a.share, e.share) as share
    from elsewhere e cross join lateral (
      select x.post_unit_no, x.category, x.share from personnel.assignment x
      where x.person_id = e.person_id and x.valid_from <= on_date and (x.valid_to is null or x.valid_to > on_date) offset 0) a
  ), later as materialized (
    select a.person_id, a.post_unit_no, a.category, a.share from personnel.assignment a
    where a.valid_from > on_date and (select d.signed_on from personnel.decision d where d.id = a.opened_by) <= on_date
  ), taken as (
    select t.host_no, t.kind, sum(t.share) as occupied, sum(t.people)::bigint as people, sum(t.reserved) as reserved
    from (
      select s.host_no, k.kind, s.share, s.people, 0::numeric as reserved from serving s join kinds k on k.category = s.category
      union all
      select p.host_no, k.kind, e.share, 0, 0 from elsewhere e join post p on p.unit_no = e.post_unit_no join kinds k on k.category = e.category
      union all
      select p.host_no, k.kind, -h.share, 0, 0 from not_home h join post p on p.unit_no = h.post_unit_no join kinds k on k.category = h.category
      union all
      select p.host_no, r.kind, 0, 0, r.share from organization.post_reservation r join post p on p.unit_no = r.unit_no
      where r.reserved_on <= on_date and (r.ended_on is null or r.ended_on > on_date)
      union all
      -- Decided for a later day; who serves in the same unit and kind already takes no post more.
      select p.host_no, k.kind, 0, 0, l.share
      from later l join post p on p.unit_no = l.post_unit_no join kinds k on k.category = l.category
      where not exists (
        select from personnel.assignment b join kinds m on m.category = b.category and m.kind = k.kind
          join organization.subtree w on w.ancestor_no = p.host_no and w.unit_no = b.post_unit_no and w.within_unit and w.valid_from <= on_date and (w.valid_to is null or w.valid_to > on_date)
        where b.person_id = l.person_id and b.valid_from <= on_date and (b.valid_to is null or b.valid_to > on_date))
    ) t group by t.host_no, t.kind
  ), given as (
    select distinct on (x.unit_no, x.kind) x.unit_no, x.kind, x.year, x.assigned, x.delegated
    from organization.quota x join host h on h.unit_no = x.unit_no
    where x.year <= of_year and x.valid_from <= greatest(on_date, make_date(of_year, 1, 1))
      and (x.valid_to is null or x.valid_to > on_date or x.year < of_year)
    order by x.unit_no, x.kind, x.year desc, x.valid_from desc
  )
  select h.unit_id, h.unit_no, b.kind, b.year, coalesce(b.assigned + b.delegated, 0), coalesce(b.delegated, 0), coalesce(b.assigned, 0),
    coalesce(b.occupied, 0), coalesce(b.people, 0), coalesce(b.reserved, 0)
  from (select coalesce(g.unit_no, t.host_no) as no, coalesce(g.kind, t.kind) as kind, g.year, g.assigned, g.delegated, t.occupied, t.people, t.reserved
    from given g full join taken t on t.host_no = g.unit_no and t.kind = g.kind) b
    join host h on h.unit_no = b.no
  order by h.unit_no, b.kind $$;
--> statement-breakpoint
-- The posts of a unit and of all below it in force on a date, by unit and kind: its pool, what it passed on and kept, who fills it, what is kept for
-- appointments in preparation or decided for later, what is free and what is over. Sections count with their unit. Says nothing of units
-- whose quotas the caller may not read. A year without a quota of its own goes on under the last one given (`quota_year`).
create function organization.quota_report(of_unit int, of_year int, on_date date)
  returns table (unit_id uuid, unit_no int, kind text, quota_year int, pool numeric, delegated numeric, own numeric, occupied numeric, people bigint, reserved numeric)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from organization.post_balance(array(
    select s.unit_no from organization.subtree s
    where s.ancestor_no = of_unit and s.valid_from <= on_date and (s.valid_to is null or s.valid_to > on_date)), of_year, on_date) $$;

--> statement-breakpoint
-- The ledger of one unit, year and kind: what came into its pool and what it passed on or gave back, and who took, takes and left its posts up to the
-- end of the year. Posts are taken and left by assignments, which are never overwritten either: a decision made ahead of its day reserves until
-- that day. Entries of one post have one `claim`; the last one on or before a day says how it stands.
create function organization.ledger(of_unit int, of_year int, of_kind text)
  returns table (id text, claim uuid, entry text, amount numeric, effective_on date, other_id uuid, decision_number text, signed_on date, issuer text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (
    select of_unit as no, make_date(of_year, 12, 31) as last where (select accounts.everywhere('organization.quota.read')) or of_unit <@ (select accounts.scope('organization.quota.read'))
  ), part as (
    select a.id, a.person_id, a.opened_by, a.closed_by, a.share, greatest(a.valid_from, s.valid_from) as begins, least(a.valid_to, s.valid_to) as ends, a.valid_from >= s.valid_from as decided
    from mine m join organization.subtree s on s.ancestor_no = m.no and s.within_unit
      join personnel.assignment a on a.post_unit_no = s.unit_no and organization.quota_kind(a.category) = of_kind and daterange(a.valid_from, a.valid_to) && daterange(s.valid_from, s.valid_to)
  ), run as (
    select p.*, coalesce(lag(p.ends) over w = p.begins and lag(p.share) over w = p.share, false) as goes_on,
      coalesce(lead(p.begins) over w = p.ends and lead(p.share) over w = p.share, false) as stays
    from part p window w as (partition by p.person_id order by p.begins)
  ), stay as materialized (
    select r.*, (array_agg(r.id) filter (where not r.goes_on) over w)[count(*) filter (where not r.goes_on) over w] as claim
    from run r window w as (partition by r.person_id order by r.begins)
  )
  select e.id::text, null::uuid, e.entry, e.amount, e.effective_on, u.id, d.number, d.signed_on, d.issuer
  from mine m join organization.quota_entry e on m.no in (e.unit_no, e.giver_no) and e.year = of_year and e.kind = of_kind
    join organization.decision d on d.id = e.decision_id left join organization.unit u on u.unit_no = case e.unit_no when m.no then e.giver_no else e.unit_no end
  union all
  select t.id || ':' || x.entry, t.claim, x.entry, t.share, x.on_day, null, d.number, d.signed_on, d.signer
  from stay t cross join mine m cross join lateral (
      select 'RESERVE' as entry, p.signed_on as on_day, t.opened_by as decision from personnel.decision p where p.id = t.opened_by and p.signed_on < t.begins and t.decided and not t.goes_on
      union all select 'COMMIT', t.begins, t.opened_by where not t.goes_on
      union all select 'RELEASE', t.ends, coalesce(t.closed_by, t.opened_by) where t.ends is not null and not t.stays
    ) x join personnel.decision d on d.id = x.decision
  where x.on_day <= m.last
  union all
  select r.id || ':' || x.entry, r.id, x.entry, r.share, x.on_day, null, d.number, d.signed_on, d.issuer
  from mine m join organization.subtree s on s.ancestor_no = m.no and s.within_unit join organization.post_reservation r on r.unit_no = s.unit_no and r.kind = of_kind
      and s.valid_from <= r.reserved_on and (s.valid_to is null or s.valid_to > r.reserved_on)
    cross join lateral (select 'RESERVE' as entry, r.reserved_on as on_day union all select 'RELEASE', r.ended_on where r.ended_on is not null) x
    join organization.decision d on d.id = r.decision_id
  where x.on_day <= m.last $$;
--> statement-breakpoint
-- How many hold each job position at each professional grade, with the cap of that grade, for positions of these units (with their sections) that know
-- grades; says nothing where the caller may not read quotas.
create function organization.grade_shares(of_units int[], on_date date)
  returns table (unit_no int, position_id uuid, lowest_grade int, top_grade int, grade int, people bigint, total bigint, most_percent int, legal_basis text, confidence text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with position as materialized (
    select r.position_id, r.unit_no, r.lowest_grade, r.top_grade,
      case when r.top_grade = r.lowest_grade + 1 then 'TWO' when r.top_grade = 5 and r.lowest_grade < 4 then 'TOP5' when r.top_grade = 4 and r.lowest_grade < 3 then 'TOP4' end as ladder
    from organization.position_requirement r
    where r.unit_no = any (of_units) and r.top_grade is not null and r.valid_from <= on_date and (r.valid_to is null or r.valid_to > on_date)
      and ((select accounts.everywhere('organization.quota.read')) or r.unit_no <@ (select accounts.scope('organization.quota.read')))
  ), held as (
    select p.position_id, g.grade, count(*) as people
    from position p join personnel.assignment a on a.job_position_id = p.position_id and a.valid_from <= on_date and (a.valid_to is null or a.valid_to > on_date)
      left join payroll.pay y on y.person_id = a.person_id and y.superseded_at is null and y.valid_from <= on_date and (y.valid_to is null or y.valid_to > on_date)
      left join organization.grade_of_scale g on g.salary_group = split_part(y.scale_code, ':', 2) and g.valid_from <= on_date and (g.valid_to is null or g.valid_to > on_date)
    group by p.position_id, g.grade
  )
  select p.unit_no, p.position_id, p.lowest_grade, p.top_grade, n.grade, coalesce(h.people, 0), (select coalesce(sum(x.people), 0)::bigint from held x where x.position_id = p.position_id),
    c.most_percent, c.legal_basis, c.confidence
  from position p cross join lateral generate_series(p.top_grade, p.lowest_grade, -1) n(grade)
    left join held h on h.position_id = p.position_id and h.grade = n.grade
    left join organization.grade_cap c on c.ladder = p.ladder and c.below = p.top_grade - n.grade and c.valid_from <= on_date and (c.valid_to is null or c.valid_to > on_date)
  order by p.unit_no, p.position_id, n.grade desc $$;
--> statement-breakpoint
-- What a job position asks of whoever takes it on a date: ranks, whether another rank is refused or only warned of, and a grade that is over its cap
-- (then nobody is taken on there until that is mended). No row where no position of the unit, or of the unit a section belongs to, has this id.
create function organization.pub_position_terms(of_position uuid, of_unit int, on_date date)
  returns table (name text, rank_codes text[], refuses boolean, rule text, over_grade int, over_people bigint, over_total bigint, over_percent int, over_rule text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.name, coalesce(r.rank_codes, '{}'), coalesce(k.refuses, false), k.legal_basis, o.grade, o.people, o.total, o.most_percent, o.legal_basis
  from organization.job_position j
    left join organization.position_requirement r on r.position_id = j.id and r.valid_from <= on_date and (r.valid_to is null or r.valid_to > on_date)
    left join organization.rank_rule k on k.category = organization.quota_kind(j.category) and k.valid_from <= on_date and (k.valid_to is null or k.valid_to > on_date)
    left join lateral (select g.* from organization.grade_shares(array[j.unit_no], on_date) g where g.position_id = j.id and g.people * 100 > g.total * g.most_percent limit 1) o on true
  where j.id = of_position and j.valid_from <= on_date and (j.valid_to is null or j.valid_to > on_date)
    and (select accounts.caller()) is not null
    and exists (select from organization.subtree s where s.ancestor_no = j.unit_no and s.unit_no = of_unit and s.within_unit and s.valid_from <= on_date and (s.valid_to is null or s.valid_to > on_date)) $$;
--> statement-breakpoint
grant execute on function organization.write_quota(int[], int[], text[]), organization.first_short(int, text, date, numeric),
  organization.posts_left_behind(int, int, date), organization.pub_take_post(int, text, date, numeric),
  organization.quota_report(int, int, date), organization.post_balance(int[], int, date), organization.ledger(int, int, text), organization.grade_shares(int[], date) to organization_app;
--> statement-breakpoint
grant execute on function organization.pub_take_post(int, text, date, numeric), organization.pub_commit_reservation(uuid, int, text, date, numeric),
  organization.pub_exceed_quota(int, text, date, numeric, text, date, text, text), organization.pub_position_terms(uuid, int, date) to personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
call hoso.settle_owners();
