-- How posts end: service ends for a reason, a post decided for a later day is called off. Ranks that may be asked for; a retired kind founds no section.

call hoso.settle_owners();
--> statement-breakpoint
call hoso.protect_record('personnel.service_end', 'personnel.record.read', 'personnel.assignment.write', 'person_id');
--> statement-breakpoint
call hoso.protect_record('personnel.cancelled_post', 'personnel.directory.read', 'personnel.assignment.write', 'person_id');
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant select, insert on personnel.service_end to personnel_app;
--> statement-breakpoint
grant insert on personnel.cancelled_post to personnel_gate;
--> statement-breakpoint
grant delete on personnel.assignment, personnel.additional_post to personnel_gate;
--> statement-breakpoint
grant select (id, person_id, post_unit_no, form, category, share, valid_from, opened_by, cancelled_on, cancelled_by) on personnel.cancelled_post to organization_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy counted on personnel.cancelled_post for select to organization_gate using (true);
--> statement-breakpoint
create policy gate_cancels on personnel.assignment for delete to personnel_gate using (true);
--> statement-breakpoint
create policy gate_cancels on personnel.additional_post for delete to personnel_gate using (true);
--> statement-breakpoint
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Calls off an assignment, a secondment or a concurrent post whose first day is still to come; what was planned is kept with the decision that
-- called it off. Answers its id; nothing where there is no such post, it has begun, or the person or the post is out of the caller's reach.
create function personnel.cancel_post(of_post uuid, decision uuid) returns setof uuid language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with planned as (
    delete from personnel.assignment a
    where a.id = of_post and a.valid_from > (select hoso.today())
      and ((select accounts.everywhere('personnel.assignment.write')) or (a.unit_no <@ (select accounts.scope('personnel.assignment.write')) and a.post_unit_no <@ (select accounts.scope('personnel.assignment.write'))))
    returning a.id, a.person_id, a.unit_no, a.unit_id, a.post_unit_no, null::text as form, a.job_title, a.job_position_id, a.category, a.share, a.valid_from, a.valid_to, a.opened_by
  ), beside as (
    delete from personnel.additional_post a
    where a.id = of_post and a.valid_from > (select hoso.today())
      and ((select accounts.everywhere('personnel.assignment.write')) or (a.unit_no <@ (select accounts.scope('personnel.assignment.write')) and a.post_unit_no <@ (select accounts.scope('personnel.assignment.write'))))
    returning a.id, a.person_id, a.unit_no, a.unit_id, a.post_unit_no, a.form, a.job_title, a.job_position_id, a.category, a.share, a.valid_from, a.valid_to, a.opened_by
  ), gone as (
    select * from planned union all select * from beside
  ), kept as (
    insert into personnel.cancelled_post (id, person_id, unit_no, unit_id, post_unit_no, form, job_title, job_position_id, category, share, valid_from, valid_to, opened_by, cancelled_on, cancelled_by)
      select g.*, (select hoso.today()), cancel_post.decision from gone g
  )
  select g.id from gone g $$;
--> statement-breakpoint
grant execute on function personnel.cancel_post(uuid, uuid) to personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
--> statement-breakpoint
grant create on schema payroll to payroll_gate;
--> statement-breakpoint
set role payroll_gate;
--> statement-breakpoint
-- Of the given codes of ranks those that nothing new may use on a day, in the words of organization.pub_refused_codes. No rank names what takes its place.
create function payroll.pub_refused_ranks(codes text[], on_date date)
  returns table (catalog text, code text, catalog_name text, reason text, since date, standing_code text, standing_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'NGACH', a.code, 'Ngạch, chức danh nghề nghiệp', case when f.first_day is null then 'UNKNOWN' when f.first_day > on_date then 'NOT_YET' else 'RETIRED' end,
    case when f.first_day > on_date then f.first_day else f.last_end end, null::text, null::text
  from unnest(codes) a(code)
    cross join lateral (select min(r.valid_from) as first_day, max(r.valid_to) filter (where r.valid_to <= on_date) as last_end,
      coalesce(bool_or(r.valid_from <= on_date and (r.valid_to is null or r.valid_to > on_date)), false) as stands
      from payroll.rank r where r.rank_code = a.code) f
  where not f.stands and (select accounts.caller()) is not null $$;
--> statement-breakpoint
grant execute on function payroll.pub_refused_ranks(text[], date) to organization_app, personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema payroll from payroll_gate;
--> statement-breakpoint
grant usage on schema payroll to organization_app;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- As before; a kind of section that is not in force on the day founds none.
--   check_violation  also section_kind_in_force
create or replace function organization.pub_create_section(of_unit uuid, name text, kind text, effective date, number text, signed_on date, issuer text, summary text)
  returns table (id uuid, unit_no int) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  parent_no int;
  document uuid;
begin
  select u.unit_no into parent_no from organization.unit u
  where u.id = pub_create_section.of_unit
    and (select range_agg(f.valid_during) from organization.unit_profile f where f.unit_id = u.id) @> daterange(pub_create_section.effective, null)
    and ((select accounts.everywhere('organization.unit.write')) or u.unit_no <@ (select accounts.scope('organization.unit.write')));
  if not found then
    raise exception 'outside the scope of organization.unit.write' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from organization.unit_kind k where k.code = pub_create_section.kind and k.level = 'SECTION') then
    raise exception 'no kind of a section' using errcode = 'check_violation', constraint = 'section_kind';
  end if;
  if exists (select from organization.pub_refused_codes(array['LOAI_DON_VI'], array[pub_create_section.kind], pub_create_section.effective)) then
    raise exception 'a kind that is not in force' using errcode = 'check_violation', constraint = 'section_kind_in_force';
  end if;
  if pub_create_section.name is null or pub_create_section.name is not nfc normalized or pub_create_section.name <> btrim(pub_create_section.name)
    or length(pub_create_section.name) not between 1 and 300 or pub_create_section.name ~ '[[:cntrl:]]' then
    raise exception 'no name of a section' using errcode = 'check_violation', constraint = 'section_name';
  end if;
  if pub_create_section.signed_on is null or exists (select from unnest(array[pub_create_section.number, pub_create_section.issuer, pub_create_section.summary]) t
      where t is null or length(t) not between 1 and 500) then
    raise exception 'no decision' using errcode = 'check_violation', constraint = 'section_decision';
  end if;

  insert into organization.decision as d (number, signed_on, issuer, summary)
    values (pub_create_section.number, pub_create_section.signed_on, pub_create_section.issuer, pub_create_section.summary) returning d.id into document;
  insert into organization.unit as u default values returning u.id, u.unit_no into pub_create_section.id, pub_create_section.unit_no;
  insert into organization.unit_profile (unit_id, unit_no, name, kind, valid_from, opened_by)
    values (pub_create_section.id, pub_create_section.unit_no, pub_create_section.name, pub_create_section.kind, pub_create_section.effective, document);
  insert into organization.placement (unit_id, unit_no, parent_id, parent_no, valid_from, opened_by)
    values (pub_create_section.id, pub_create_section.unit_no, pub_create_section.of_unit, parent_no, pub_create_section.effective, document);
  perform organization.write_subtree(array[pub_create_section.unit_no]);
  perform accounts.pub_audit('createSection', 'Unit', array[pub_create_section.id],
    jsonb_build_object('name', pub_create_section.name, 'parentId', pub_create_section.of_unit, 'effectiveOn', pub_create_section.effective));
  return next;
end $$;
--> statement-breakpoint
-- As before; a post that was decided and called off counts as reserved on the days between.
create or replace function organization.post_balance(of_units int[], of_year int, on_date date)
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
    union all
    -- Decided and called off since: on the days between, it was reserved.
    select c.person_id, c.post_unit_no, c.category, c.share from personnel.cancelled_post c
    where c.form is null and c.valid_from > on_date and c.cancelled_on > on_date and (select d.signed_on from personnel.decision d where d.id = c.opened_by) <= on_date
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
-- As before; on a day on which no decree knows professional grades, no position is said to have any.
create or replace function organization.grade_shares(of_units int[], on_date date)
  returns table (unit_no int, position_id uuid, lowest_grade int, top_grade int, grade int, people bigint, total bigint, most_percent int, legal_basis text, confidence text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with position as materialized (
    select r.position_id, r.unit_no, r.lowest_grade, r.top_grade,
      case when r.top_grade = r.lowest_grade + 1 then 'TWO' when r.top_grade = 5 and r.lowest_grade < 4 then 'TOP5' when r.top_grade = 4 and r.lowest_grade < 3 then 'TOP4' end as ladder
    from organization.position_requirement r
    where r.unit_no = any (of_units) and r.top_grade is not null and r.valid_from <= on_date and (r.valid_to is null or r.valid_to > on_date)
      and exists (select from organization.grade_of_scale x where x.valid_from <= on_date and (x.valid_to is null or x.valid_to > on_date))
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
-- As before, with posts that were decided for a later day and called off.
create or replace function organization.ledger(of_unit int, of_year int, of_kind text)
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
  -- Decided for a later day and called off before it: reserved, and released at once. Not where he goes on in a post of the same unit and kind.
  select c.id || ':' || x.entry, c.id, x.entry, c.share, x.on_day, null, d.number, d.signed_on, d.signer
  from mine m join organization.subtree s on s.ancestor_no = m.no and s.within_unit
      join personnel.cancelled_post c on c.post_unit_no = s.unit_no and c.form is null and organization.quota_kind(c.category) = of_kind
        and s.valid_from <= c.valid_from and (s.valid_to is null or s.valid_to > c.valid_from)
    cross join lateral (
      select 'RESERVE' as entry, p.signed_on as on_day, c.opened_by as decision from personnel.decision p where p.id = c.opened_by
      union all select 'RELEASE', c.cancelled_on, c.cancelled_by) x
    join personnel.decision d on d.id = x.decision
  where x.on_day <= m.last and not exists (select from part p where p.person_id = c.person_id and p.share = c.share and p.begins < c.valid_from and (p.ends is null or p.ends >= c.valid_from))
  union all
  select r.id || ':' || x.entry, r.id, x.entry, r.share, x.on_day, null, d.number, d.signed_on, d.issuer
  from mine m join organization.subtree s on s.ancestor_no = m.no and s.within_unit join organization.post_reservation r on r.unit_no = s.unit_no and r.kind = of_kind
      and s.valid_from <= r.reserved_on and (s.valid_to is null or s.valid_to > r.reserved_on)
    cross join lateral (select 'RESERVE' as entry, r.reserved_on as on_day union all select 'RELEASE', r.ended_on where r.ended_on is not null) x
    join organization.decision d on d.id = r.decision_id
  where x.on_day <= m.last $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
