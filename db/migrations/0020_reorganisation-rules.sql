-- Reorganisations: plans that are carried out whole, what passes with a unit that ends, and the old map beside the new one.

call hoso.settle_owners();
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['reorganisation', 'succession', 'inheritance'] loop
    execute format('alter table organization.%I enable row level security', name);
    execute format('alter table organization.%I force row level security', name);
    execute format('create policy gate on organization.%I to organization_gate using (true) with check (true)', name);
  end loop;
  -- What became of a unit is part of the tree.
  foreach name in array array['succession', 'inheritance'] loop
    execute format('create policy read on organization.%I for select using ((select accounts.caller()) is not null)', name);
  end loop;
  foreach name in array array['unit_code', 'job_position'] loop
    execute format('create policy gate on organization.%I to organization_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
create policy read on organization.reorganisation for select using ((select accounts.everywhere('organization.reorganisation.read')) or unit_no <@ (select accounts.scope('organization.reorganisation.read')));
--> statement-breakpoint
create policy add on organization.reorganisation for insert with check ((select accounts.everywhere('organization.reorganisation.write')) or unit_no <@ (select accounts.scope('organization.reorganisation.write')));
--> statement-breakpoint
create policy change on organization.reorganisation for update using ((select accounts.everywhere('organization.reorganisation.write')) or unit_no <@ (select accounts.scope('organization.reorganisation.write')))
  with check ((select accounts.everywhere('organization.reorganisation.write')) or unit_no <@ (select accounts.scope('organization.reorganisation.write')));
--> statement-breakpoint
-- That no assignment is left at a unit that ended is asked, at the end of the transaction, as the owner of assignments in the caller's name.
create policy reorganise on organization.unit_profile for update using ((select accounts.everywhere('organization.reorganisation.write')) or unit_no <@ (select accounts.scope('organization.reorganisation.write')))
  with check ((select accounts.everywhere('organization.reorganisation.write')) or unit_no <@ (select accounts.scope('organization.reorganisation.write')));
--> statement-breakpoint
-- A decision opens a plan too.
alter policy add on organization.decision with check ((select accounts.scope('organization.unit.write')) <> '{}' or (select accounts.scope('organization.quota.write')) <> '{}'
  or (select accounts.scope('organization.reorganisation.write')) <> '{}');
--> statement-breakpoint
set role organization_owner;
--> statement-breakpoint
grant select, insert on organization.reorganisation to organization_app;
--> statement-breakpoint
grant update (state, version, closed_by, closed_at, reason) on organization.reorganisation to organization_app;
--> statement-breakpoint
grant select on organization.inheritance to organization_app;
--> statement-breakpoint
-- How many people went along is told by `succession_sizes`, to whoever may know.
grant select (unit_id, unit_no, successor_id, successor_no, effective_on, decision_id, reorganisation_id) on organization.succession to organization_app;
--> statement-breakpoint
grant select on organization.reorganisation, organization.unit_code, organization.job_position to organization_gate;
--> statement-breakpoint
grant select, insert on organization.succession, organization.inheritance to organization_gate;
--> statement-breakpoint
grant insert on organization.unit, organization.unit_profile, organization.unit_code, organization.placement, organization.quota_entry, organization.job_position,
  organization.position_requirement, organization.post_reservation to organization_gate;
--> statement-breakpoint
grant update (version) on organization.unit to organization_gate;
--> statement-breakpoint
grant update (valid_to, closed_by) on organization.unit_profile, organization.unit_code, organization.placement, organization.job_position, organization.position_requirement to organization_gate;
--> statement-breakpoint
grant usage on sequence organization.unit_unit_no_seq to organization_gate;
--> statement-breakpoint
-- Which units ended, and to whom what is theirs passed: to the heir, and on to his.
create view organization.pub_inheritance as
  with recursive passed(unit_no, heir_no, valid_from) as (
    select i.unit_no, i.heir_no, i.valid_from from organization.inheritance i
    union all select p.unit_no, i.heir_no, i.valid_from from passed p join organization.inheritance i on i.unit_no = p.heir_no
  ) select unit_no, heir_no, valid_from from passed;
--> statement-breakpoint
grant select on organization.pub_inheritance to personnel_gate;
--> statement-breakpoint
grant select on organization.pub_unit_number, organization.pub_inheritance to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant select (person_id) on personnel.assignment to organization_gate;
--> statement-breakpoint
grant select, insert, update (valid_to, closed_by) on personnel.assignment, personnel.additional_post to personnel_gate;
--> statement-breakpoint
grant select (id, unit_no), insert on personnel.decision to personnel_gate;
--> statement-breakpoint
grant select (version), update (version) on personnel.person to personnel_gate;
--> statement-breakpoint
grant usage on schema personnel to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- A name that ends asks who serves under it; without this every unit that ends reads all assignments.
create index assignment_unit_id on personnel.assignment (unit_id);
--> statement-breakpoint
create policy gate on personnel.decision for select to personnel_gate using (true);
--> statement-breakpoint
create policy gate on personnel.additional_post for select to personnel_gate using (true);
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- As before, and with the units that ended: from the day on which one passed to its heir it stands below him and below all he stands below.
-- An heir that ends itself passes it on, and reaches it no more.
create or replace function organization.write_subtree(unit_nos int[]) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare affected int[];
begin
  perform pg_advisory_xact_lock(hashtextextended('organization.subtree', 0));
  with recursive above(unit_no, ancestor_no) as not materialized (
    select p.unit_no, p.parent_no from organization.placement p union all select i.unit_no, i.heir_no from organization.inheritance i
  ), below(unit_no) as (
    select unnest(unit_nos) union select p.unit_no from above p join below b on p.ancestor_no = b.unit_no
  ) select array_agg(unit_no) into affected from below;
  if exists (
    with recursive above(unit_no, ancestor_no, during) as not materialized (
      select p.unit_no, p.parent_no, p.valid_during from organization.placement p
      union all select i.unit_no, i.heir_no, daterange(i.valid_from, null) from organization.inheritance i
    ), up(unit_no, ancestor_no, during) as (
      select p.unit_no, p.ancestor_no, p.during from above p where p.unit_no = any (affected)
      union all
      select up.unit_no, p.ancestor_no, up.during * p.during from up join above p on p.unit_no = up.ancestor_no and p.during && up.during
    ) cycle ancestor_no set circle using path
    select from up where circle
  ) then
    raise exception 'a unit would stand under itself' using errcode = 'check_violation', constraint = 'placement_circle';
  end if;
  delete from organization.subtree where unit_no = any (affected);
  insert into organization.subtree (ancestor_no, unit_no, within_unit, valid_from, valid_to)
  with recursive above(unit_no, ancestor_no, inherited, during) as not materialized (
    select p.unit_no, p.parent_no, false, p.valid_during from organization.placement p
    union all select i.unit_no, i.heir_no, true, daterange(i.valid_from, null) from organization.inheritance i
  ), existing as (
    select u.unit_no, coalesce(
        (select range_agg(p.valid_during) from organization.placement p where p.unit_no = u.unit_no),
        (select range_agg(f.valid_during) from organization.unit_profile f where f.unit_no = u.unit_no)) as alive
    from organization.unit u where u.unit_no = any (affected)
  ), up(ancestor_no, unit_no, within_unit, inherited, during) as (
    select e.unit_no, e.unit_no, true, false, d from existing e, unnest(e.alive) d
    union all
    -- What ended begins its way up with its heir, on the day it passed to him.
    select i.heir_no, i.unit_no, false, true, daterange(i.valid_from, null) from organization.inheritance i where i.unit_no = any (affected)
    union all
    select p.ancestor_no, up.unit_no, up.within_unit and coalesce(k.level = 'SECTION', false), up.inherited,
      up.during * p.during * case when up.inherited then p.during else coalesce(f.valid_during, p.during) end
    from up join above p on p.unit_no = up.ancestor_no and p.during && up.during and (up.inherited or not p.inherited)
      left join organization.unit_profile f on not up.inherited and f.unit_no = up.ancestor_no and f.valid_during && (p.during * up.during)
      left join organization.unit_kind k on k.code = f.kind
  ), joined as (
    select ancestor_no, unit_no, within_unit, inherited, range_agg(during) as during from up where not isempty(during) group by ancestor_no, unit_no, within_unit, inherited
  ), reached as (
    -- An heir reaches what passed to him while he stands himself (the root, which stands nowhere, always).
    select j.ancestor_no, j.unit_no, j.within_unit, case when j.inherited then j.during * coalesce(
        (select range_agg(p.valid_during) from organization.placement p where p.unit_no = j.ancestor_no), '{(,)}'::datemultirange) else j.during end as during
    from joined j
  ), whole as (
    select ancestor_no, unit_no, within_unit, range_agg(during) as during from reached group by ancestor_no, unit_no, within_unit
  )
  select ancestor_no, unit_no, within_unit, lower(d), upper(d) from whole cross join unnest(during) d;
end $$;
--> statement-breakpoint
-- Whom a reorganisation finds in the units, sections apart: people and posts by kind of quota on its day, and the first day from
-- then on on which somebody begins there. Answers where the caller may read reorganisations only.
create function organization.reorganised_people(unit_nos int[], on_date date) returns table (unit_no int, kind text, people int, posts int, begins_later date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.post_unit_no, organization.quota_kind(a.category), (count(distinct a.person_id) filter (where a.valid_from <= on_date))::int,
    (count(*) filter (where a.valid_from <= on_date))::int, min(a.valid_from) filter (where a.valid_from >= on_date)
  from personnel.assignment a
  where a.post_unit_no = any (unit_nos) and (a.valid_to is null or a.valid_to > on_date)
    and ((select accounts.everywhere('organization.reorganisation.read')) or a.post_unit_no <@ (select accounts.scope('organization.reorganisation.read')))
  group by 1, 2 $$;
--> statement-breakpoint
-- Where named people serve on a date; nothing of those out of the caller's reach.
create function organization.reorganised_posts(people uuid[], on_date date) returns table (person_id uuid, unit_no int, kind text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, a.post_unit_no, organization.quota_kind(a.category) from personnel.assignment a
  where a.person_id = any (people) and a.valid_from <= on_date and (a.valid_to is null or a.valid_to > on_date)
    and ((select accounts.everywhere('organization.reorganisation.read')) or a.post_unit_no <@ (select accounts.scope('organization.reorganisation.read'))) $$;
--> statement-breakpoint
-- Quotas without an end of the units, whatever the year.
create function organization.reorganised_quotas(unit_nos int[]) returns table (unit_no int, year int, kind text, assigned numeric, valid_from date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.unit_no, q.year, q.kind, q.assigned, q.valid_from from organization.quota q
  where q.unit_no = any (unit_nos) and q.valid_to is null
    and ((select accounts.everywhere('organization.reorganisation.read')) or q.unit_no <@ (select accounts.scope('organization.reorganisation.read'))) $$;
--> statement-breakpoint
-- Posts that came from a giver (none: from outside the tree) to a unit and are there still on a date, of its year and later ones, where one of the two is among
-- the units; `later`: the first day after it on which more or fewer of them come.
create function organization.reorganised_pools(unit_nos int[], on_date date) returns table (unit_no int, giver_no int, year int, kind text, amount numeric, later date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.unit_no, e.giver_no, e.year, e.kind, coalesce(sum(case e.entry when 'RETURN' then -e.amount else e.amount end) filter (where e.effective_on <= on_date), 0),
    min(e.effective_on) filter (where e.effective_on > on_date)
  from organization.quota_entry e
  where (e.unit_no = any (unit_nos) or e.giver_no = any (unit_nos)) and e.year >= extract(year from on_date)
    and ((select accounts.everywhere('organization.reorganisation.read')) or e.unit_no <@ (select accounts.scope('organization.reorganisation.read')))
  group by e.unit_no, e.giver_no, e.year, e.kind $$;
--> statement-breakpoint
-- Obligations that the units have still to meet: the one place where the reorganisation counts them; they come with a later migration.
create function organization.open_obligations(unit_nos int[]) returns table (unit_no int, obligations int) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n, 0 from unnest(unit_nos) n where false $$;
--> statement-breakpoint
-- How many people, and which share of them, went from these units or to them; told of units whose quotas the caller reads.
create function organization.succession_sizes(of_units uuid[]) returns table (unit_id uuid, successor_id uuid, effective_on date, people int, share numeric)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.unit_id, s.successor_id, s.effective_on, s.people, s.share from organization.succession s
  where (s.unit_id = any (of_units) or s.successor_id = any (of_units))
    and ((select accounts.everywhere('organization.quota.read')) or s.unit_no <@ (select accounts.scope('organization.quota.read')) or s.successor_no <@ (select accounts.scope('organization.quota.read'))) $$;
--> statement-breakpoint
-- Identities for the units that a reorganisation founds; nobody's until they are placed.
create function organization.found_units(wanted int) returns table (id uuid, unit_no int) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  if accounts.scope('organization.reorganisation.write') = '{}' then
    raise exception 'outside the scope of organization.reorganisation.write' using errcode = 'insufficient_privilege';
  end if;
  return query insert into organization.unit (id) select uuidv7() from generate_series(1, wanted) returning id, unit_no;
end $$;
--> statement-breakpoint
-- Writes what a reorganisation changes of units, all of it at once: facts are closed on its day and opened anew, none is overwritten.
--   changes  {"profiles": [{"no","id","name","short","kind"}], "placements": [{"no","id","parentNo","parentId"}], "codes": [{"no","id","code"}], "ended": [no],
--     "endedCodes": [no], "heirs": [{"no","id","heirNo","heirId"}], "successions": [{"no","id","toNo","toId","people","share"}], "pools": [{"no","giverNo","year","kind","entry","amount"}],
--     "closedPositions": [id], "positions": [{"position","no","id","code"}], "versions": [no]}
--   insufficient_privilege  a unit of the changes lies outside the scope of organization.reorganisation.write
create function organization.carry_out_reorganisation(plan uuid, changes jsonb) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  reach constant int4multirange := accounts.scope('organization.reorganisation.write');
  day date;
  decided uuid;
  ended constant int[] := array(select jsonb_array_elements_text(changes -> 'ended')::int);
  renamed int[];
  moved int[];
  recoded int[];
begin
  perform pg_advisory_xact_lock(hashtextextended('organization.subtree', 0));
  select r.effective_on, r.decision_id into day, decided from organization.reorganisation r where r.id = plan and r.state = 'PLANNED' and r.unit_no <@ reach;
  if not found or day > (select hoso.today()) or exists (
      select from (
        select (x ->> 'no')::int as no from unnest(array['profiles', 'placements', 'codes', 'heirs', 'successions', 'pools', 'positions']) k
          cross join jsonb_array_elements(changes -> k) x
        union select (x ->> 'parentNo')::int from jsonb_array_elements(changes -> 'placements') x
        union select (x ->> 'heirNo')::int from jsonb_array_elements(changes -> 'heirs') x
        union select (x ->> 'toNo')::int from jsonb_array_elements(changes -> 'successions') x
        union select p.unit_no from organization.job_position p where p.id = any (array(select jsonb_array_elements_text(changes -> 'closedPositions')::uuid)) and p.valid_to is null
        union select unnest(ended)
        union select jsonb_array_elements_text(changes -> 'endedCodes')::int) n
      -- A unit that stands nowhere yet was founded just now.
      where not n.no <@ reach and exists (select from organization.unit_profile f where f.unit_no = n.no))
    -- A giver above the plan gets back what it passes on again, neither more nor less.
    or exists (select from jsonb_to_recordset(changes -> 'pools') x("giverNo" int, year int, kind text, entry text, amount numeric)
      where not x."giverNo" <@ reach and exists (select from organization.unit_profile f where f.unit_no = x."giverNo")
      group by x."giverNo", x.year, x.kind having sum(case x.entry when 'RETURN' then -x.amount else x.amount end) <> 0) then
    raise exception 'outside the scope of organization.reorganisation.write' using errcode = 'insufficient_privilege';
  end if;

  renamed := array(select (x ->> 'no')::int from jsonb_array_elements(changes -> 'profiles') x);
  moved := array(select (x ->> 'no')::int from jsonb_array_elements(changes -> 'placements') x);
  recoded := array(select (x ->> 'no')::int from jsonb_array_elements(changes -> 'codes') x union select jsonb_array_elements_text(changes -> 'endedCodes')::int);
  update organization.unit_profile f set valid_to = day, closed_by = decided where f.unit_no = any (renamed || ended) and f.valid_to is null;
  insert into organization.unit_profile (unit_id, unit_no, name, short_name, kind, valid_from, opened_by)
    select x.id, x.no, x.name, x.short, x.kind, day, decided from jsonb_to_recordset(changes -> 'profiles') x(id uuid, no int, name text, short text, kind text);
  update organization.placement p set valid_to = day, closed_by = decided where p.unit_no = any (moved || ended) and p.valid_to is null;
  insert into organization.placement (unit_id, unit_no, parent_id, parent_no, valid_from, opened_by)
    select x.id, x.no, x."parentId", x."parentNo", day, decided from jsonb_to_recordset(changes -> 'placements') x(id uuid, no int, "parentId" uuid, "parentNo" int);
  update organization.unit_code c set valid_to = day, closed_by = decided where c.unit_no = any (recoded) and c.valid_to is null;
  insert into organization.unit_code (unit_id, unit_no, code, valid_from, opened_by)
    select x.id, x.no, x.code, day, decided from jsonb_to_recordset(changes -> 'codes') x(id uuid, no int, code text);

  -- Pools change through their ledger: posts go back to who gave them and down along the new tree, under the decision and on the day of the reorganisation.
  insert into organization.quota_entry (unit_no, giver_no, year, kind, entry, amount, effective_on, decision_id, recorded_by)
    select x.no, x."giverNo", x.year, x.kind, x.entry, x.amount, day, decided, accounts.caller()
    from jsonb_to_recordset(changes -> 'pools') x(no int, "giverNo" int, year int, kind text, entry text, amount numeric);
  perform organization.write_quota(array(select (x ->> 'no')::int from jsonb_array_elements(changes -> 'pools') x union select (x ->> 'giverNo')::int from jsonb_array_elements(changes -> 'pools') x
      where x ->> 'giverNo' is not null), array(select distinct (x ->> 'year')::int from jsonb_array_elements(changes -> 'pools') x), array(select distinct x ->> 'kind' from jsonb_array_elements(changes -> 'pools') x));
  -- Posts kept free for an appointment are kept free at the successor.
  with released as (
    update organization.post_reservation r set ended_on = day, outcome = 'RELEASED', reason = 'Sắp xếp tổ chức: giữ tiếp ở đơn vị kế tục'
      where r.unit_no = any (ended) and r.ended_on is null returning r.unit_no, r.kind, r.share, r.needed_from, r.reserved_on, r.purpose, r.decision_id
  )
  insert into organization.post_reservation (unit_id, unit_no, kind, share, needed_from, reserved_on, purpose, decision_id)
    select x."heirId", x."heirNo", r.kind, r.share, r.needed_from, r.reserved_on, r.purpose, r.decision_id
    from released r join jsonb_to_recordset(changes -> 'heirs') x(no int, "heirNo" int, "heirId" uuid) on x.no = r.unit_no;
  update organization.job_position j set valid_to = day, closed_by = decided
    where j.id = any (array(select jsonb_array_elements_text(changes -> 'closedPositions')::uuid)) and j.valid_to is null;
  insert into organization.job_position (id, unit_id, unit_no, code, name, category, valid_from, opened_by)
    select x.position, x.id, x.no, x.code, j.name, j.category, day, decided
    from jsonb_to_recordset(changes -> 'positions') x(position uuid, no int, id uuid, code text) join organization.job_position j on j.id = x.position and j.valid_to = day and j.closed_by = decided;

  with asked as (
    update organization.position_requirement q set valid_to = day, closed_by = decided
      where q.position_id = any (array(select jsonb_array_elements_text(changes -> 'closedPositions')::uuid)) and q.valid_to is null and q.valid_from < day returning q.*
  )
  insert into organization.position_requirement (position_id, unit_id, unit_no, rank_codes, competences, lowest_grade, top_grade, valid_from, opened_by)
    select x.position, x.id, x.no, q.rank_codes, q.competences, q.lowest_grade, q.top_grade, day, decided
    from jsonb_to_recordset(changes -> 'positions') x(position uuid, no int, id uuid, code text) join asked q on q.position_id = x.position;

  insert into organization.succession (unit_id, unit_no, successor_id, successor_no, effective_on, people, share, decision_id, reorganisation_id)
    select x.id, x.no, x."toId", x."toNo", day, x.people, x.share, decided, plan
    from jsonb_to_recordset(changes -> 'successions') x(id uuid, no int, "toId" uuid, "toNo" int, people int, share numeric);
  insert into organization.inheritance (unit_id, unit_no, heir_id, heir_no, valid_from, opened_by)
    select x.id, x.no, x."heirId", x."heirNo", day, decided from jsonb_to_recordset(changes -> 'heirs') x(id uuid, no int, "heirId" uuid, "heirNo" int);
  update organization.unit u set version = u.version + 1 where u.unit_no = any (array(select jsonb_array_elements_text(changes -> 'versions')::int));
  perform organization.write_subtree(renamed || moved || ended);
end $$;
--> statement-breakpoint
-- People by the map of the eve and by the map of the day of a reorganisation, unit by unit (with its sections), for all units between which
-- it moved somebody. `from_no` is null for who began on the very day, `to_no` for who left on it.
create function organization.reconcile_reorganisation(plan uuid) returns table (from_no int, to_no int, people int)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with of_plan as (
    select r.unit_no, r.effective_on as day, r.effective_on - 1 as eve from organization.reorganisation r
    where r.id = plan and ((select accounts.everywhere('organization.reorganisation.read')) or r.unit_no <@ (select accounts.scope('organization.reorganisation.read')))
  ), hosts as (
    select d.on_date, s.unit_no, s.ancestor_no as host from (select eve as on_date from of_plan union all select day from of_plan) d
      join organization.subtree s on s.within_unit and s.valid_from <= d.on_date and (s.valid_to is null or s.valid_to > d.on_date)
      join organization.unit_profile f on f.unit_no = s.ancestor_no and f.valid_from <= d.on_date and (f.valid_to is null or f.valid_to > d.on_date)
      join organization.unit_kind k on k.code = f.kind and k.level <> 'SECTION'
  ), before as (
    select a.person_id, h.host from of_plan p join organization.subtree s on s.ancestor_no = p.unit_no and s.valid_from <= p.eve and (s.valid_to is null or s.valid_to > p.eve)
      join hosts h on h.on_date = p.eve and h.unit_no = s.unit_no
      join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_from <= p.eve and (a.valid_to is null or a.valid_to > p.eve)
  ), after as (
    select a.person_id, h.host from of_plan p join organization.subtree s on s.ancestor_no = p.unit_no and s.valid_from <= p.day and (s.valid_to is null or s.valid_to > p.day)
      join hosts h on h.on_date = p.day and h.unit_no = s.unit_no
      join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_from <= p.day and (a.valid_to is null or a.valid_to > p.day)
  ), flows as (
    select b.host as from_no, n.host as to_no, count(*)::int as people from before b full join after n using (person_id) group by 1, 2
  ), touched as (
    -- Whatever else was decided for the same day is another story.
    select x.unit_no from organization.reorganisation r join organization.placement x on r.decision_id in (x.opened_by, x.closed_by) where r.id = plan
    union select x.unit_no from organization.reorganisation r join organization.unit_profile x on r.decision_id in (x.opened_by, x.closed_by) where r.id = plan
  ), involved as (
    select s.unit_no as h from organization.succession s where s.reorganisation_id = plan
    union select s.successor_no from organization.succession s where s.reorganisation_id = plan
    union select h.host from touched t join hosts h on h.unit_no = t.unit_no
  )
  select f.from_no, f.to_no, f.people from flows f where f.from_no in (select h from involved) or f.to_no in (select h from involved) $$;
--> statement-breakpoint
grant execute on function organization.reorganised_people(int[], date), organization.reorganised_posts(uuid[], date), organization.reorganised_quotas(int[]), organization.reorganised_pools(int[], date), organization.open_obligations(int[]), organization.succession_sizes(uuid[]),
  organization.found_units(int), organization.carry_out_reorganisation(uuid, jsonb), organization.reconcile_reorganisation(uuid) to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Everybody who serves in one of the units on the day of a reorganisation goes on in its successor under one decision for each successor, with title,
-- category and end as they were; those named go where they are named. Records pass with their unit to its heir, unwritten. Answers how many went.
--   routes     [{"from","to","toId"}]; people [{"person","to","toId"}]; positions [{"old","new"}]: a job position that became another
--   insufficient_privilege  a post of the old or the new map is outside the scope of personnel.assignment.write
create function personnel.pub_move_people(routes jsonb, people jsonb, positions jsonb, effective date, number text, signed_on date, signer text, summary text) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := (select hoso.today());
  reach constant int4multirange := accounts.scope('personnel.assignment.write');
  here constant int[] := array(select (x ->> 'from')::int from jsonb_array_elements(routes) x);
  named constant uuid[] := array(select (x ->> 'person')::uuid from jsonb_array_elements(people) x);
  decided uuid[];
  went int;
begin
  if effective > today
    or exists (select from jsonb_array_elements(routes || people) x where not (x ->> 'to')::int <@ reach)
    or exists (select from unnest(here) n where not n <@ reach)
    or exists (select from personnel.assignment a where a.person_id = any (named) and a.valid_from <= effective and (a.valid_to is null or a.valid_to > effective) and not a.post_unit_no <@ reach) then
    raise exception 'outside the scope of personnel.assignment.write' using errcode = 'insufficient_privilege';
  end if;
  with target as (
    select (x ->> 'to')::int as unit_no from jsonb_array_elements(routes || people) x group by 1
  ), made as (
    insert into personnel.decision (unit_no, kind, number, signed_on, signer, effective_on, summary)
      select t.unit_no, 'SAP_XEP_TO_CHUC', pub_move_people.number, pub_move_people.signed_on, pub_move_people.signer, effective, pub_move_people.summary from target t
      returning id, unit_no
  )
  select array_agg(m.id) into decided from made m;
  with decision as (
    select d.id, d.unit_no from personnel.decision d where d.id = any (decided)
  ), going as (
    select a.id, r."to", r."toId" from jsonb_to_recordset(routes) r("from" int, "to" int, "toId" uuid)
      join personnel.assignment a on a.post_unit_no = r."from" and a.valid_from < effective and (a.valid_to is null or a.valid_to > effective) and not a.person_id = any (named)
    union all
    select a.id, p."to", p."toId" from jsonb_to_recordset(people) p(person uuid, "to" int, "toId" uuid)
      join personnel.assignment a on a.person_id = p.person and a.valid_from < effective and (a.valid_to is null or a.valid_to > effective) and a.post_unit_no <> p."to"
  ), closed as (
    update personnel.assignment a set valid_to = effective, closed_by = d.id from going g join decision d on d.unit_no = g."to" where a.id = g.id
    returning a.person_id, a.unit_no, g."toId", g."to", a.job_title, a.job_position_id, a.category, a.share, old.valid_to as until, old.closed_by as until_by, d.id as decided_by
  )
  insert into personnel.assignment (person_id, unit_no, unit_id, post_unit_no, job_title, job_position_id, category, share, valid_from, valid_to, opened_by, closed_by)
    select c.person_id, c.unit_no, c."toId", c."to", c.job_title, coalesce(x.new, c.job_position_id), c.category, c.share, effective, c.until, c.decided_by, c.until_by
    from closed c left join jsonb_to_recordset(positions) x(old uuid, new uuid) on x.old = c.job_position_id;
  get diagnostics went = row_count;
  -- Posts held beside the own one go along, once where two of them become one.
  with closed as (
    update personnel.additional_post a set valid_to = effective, closed_by = d.id
      from jsonb_to_recordset(routes) r("from" int, "to" int, "toId" uuid) join personnel.decision d on d.id = any (decided) and d.unit_no = r."to"
      where a.post_unit_no = r."from" and a.valid_from < effective and (a.valid_to is null or a.valid_to > effective)
      returning a.person_id, a.unit_no, r."toId", r."to", a.form, a.job_title, a.job_position_id, a.category, a.share, old.valid_to as until, old.closed_by as until_by, d.id as decided_by
  )
  insert into personnel.additional_post (person_id, unit_no, unit_id, post_unit_no, form, job_title, job_position_id, category, share, valid_from, valid_to, opened_by, closed_by)
    select distinct on (c.person_id, c."toId", c.form) c.person_id, c.unit_no, c."toId", c."to", c.form, c.job_title, coalesce(x.new, c.job_position_id), c.category, c.share,
      effective, c.until, c.decided_by, c.until_by
    from closed c left join jsonb_to_recordset(positions) x(old uuid, new uuid) on x.old = c.job_position_id
    where not exists (select from personnel.additional_post b where b.person_id = c.person_id and b.unit_id = c."toId" and b.form = c.form and (b.valid_to is null or b.valid_to > effective))
    order by c.person_id, c."toId", c.form, c.share desc;
  update personnel.person p set version = p.version + 1 from personnel.assignment a where a.opened_by = any (decided) and a.person_id = p.id;
  -- Who goes to the heir of his unit is in the heir's keeping already; the record of nobody is written for that.
  update personnel.person p set unit_no = a.post_unit_no from personnel.assignment a
    where a.opened_by = any (decided) and a.person_id = p.id and a.valid_from <= today and (a.valid_to is null or a.valid_to > today) and a.post_unit_no <> p.unit_no
      and not exists (select from organization.pub_inheritance i where i.unit_no = p.unit_no and i.heir_no = a.post_unit_no and i.valid_from <= today);
  return went;
end $$;
--> statement-breakpoint
-- As before; a record kept under the number of a unit that ended is in its heir's keeping, and stays where it is.
create or replace function personnel.take_custody(of_person uuid default null) returns setof uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare today constant date := (select hoso.today());
begin
  if of_person is not null then
    return query update personnel.person p set unit_no = a.post_unit_no from personnel.assignment a
      where p.id = of_person and a.person_id = of_person and a.valid_from <= today and (a.valid_to is null or a.valid_to > today) and a.post_unit_no <> p.unit_no
        and not exists (select from organization.pub_inheritance i where i.unit_no = p.unit_no and i.heir_no = a.post_unit_no and i.valid_from <= today)
      returning p.id;
  else
    return query update personnel.person p set unit_no = a.post_unit_no from personnel.assignment a
      where a.person_id = p.id and a.valid_from <= today and (a.valid_to is null or a.valid_to > today) and a.post_unit_no <> p.unit_no
        and not exists (select from organization.pub_inheritance i where i.unit_no = p.unit_no and i.heir_no = a.post_unit_no and i.valid_from <= today)
      returning p.id;
  end if;
end $$;
--> statement-breakpoint
grant execute on function personnel.pub_move_people(jsonb, jsonb, jsonb, date, text, date, text, text) to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
--> statement-breakpoint
create policy gate on accounts.document to accounts_gate using (true) with check (true);
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant insert, update (valid_to) on accounts.account to accounts_gate;
--> statement-breakpoint
grant insert on accounts.credential, accounts.document to accounts_gate;
--> statement-breakpoint
grant select (id) on accounts.document to accounts_gate;
--> statement-breakpoint
grant insert, update (revoked_at, revoked_by) on accounts.access_grant to accounts_gate;
--> statement-breakpoint
reset role;
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
create function accounts.pub_pass_accounts(routes jsonb, holders jsonb, carry_out boolean, number text, signed_on date, issuer text, summary text)
  returns table (from_no int, to_no int, withdrawn int, issued int, granted int, lapsed int) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'from', l."from", 'to', l."to", 'grants', l.grants, 'next', case when l.next then uuidv7() end)), '[]') into leaving
  from (
    select a.id, r."from", coalesce(h."to", r."to") as "to", g.grants,
      a.locked_at is null and g.grants > 0 and coalesce(h."to", r."to") is not null and not exists (
        select from accounts.account b join organization.pub_unit_number n on n.id = b.unit_id join accounts.access_grant x on x.account_id = b.id
        where n.unit_no = coalesce(h."to", r."to") and b.kind = a.kind and b.locked_at is null and (b.valid_to is null or b.valid_to > today)
          and x.unit_no = n.unit_no and x.revoked_at is null and (x.valid_to is null or x.valid_to > today) and x.role = any (g.roles)) as next
    from jsonb_to_recordset(routes) r("from" int, "to" int)
      join organization.pub_unit_number u on u.unit_no = r."from"
      join accounts.account a on a.unit_id = u.id and a.kind in ('AGENCY', 'SPECIALIST') and (a.valid_to is null or a.valid_to > today)
      left join jsonb_to_recordset(holders) h(person uuid, "to" int) on h.person = a.holder_id
      cross join lateral (select count(*)::int as grants, array_agg(x.role) as roles from accounts.access_grant x
        where x.account_id = a.id and x.revoked_at is null and (x.valid_to is null or x.valid_to > today)) g
  ) l;
  gone := array(select (x ->> 'id')::uuid from jsonb_array_elements(leaving) x);
  return query
    select r."from", r."to", coalesce(l.withdrawn, 0)::int, coalesce(l.issued, 0)::int, coalesce(l.granted, 0)::int,
      coalesce(o.lapsed, 0)::int
    from jsonb_to_recordset(routes) r("from" int, "to" int)
      left join (select x."from", count(*) as withdrawn, count(x.next) as issued, sum(x.grants) as granted
        from jsonb_to_recordset(leaving) x("from" int, grants int, next uuid) group by 1) l on l."from" = r."from"
      left join (select x.unit_no, count(*) as lapsed from accounts.access_grant x where x.unit_no = any (here) and x.revoked_at is null and (x.valid_to is null or x.valid_to > today)
        and not x.account_id = any (gone) group by 1) o on o.unit_no = r."from";
  if not carry_out then
    return;
  end if;

  insert into accounts.document (number, signed_on, issuer, summary)
    values (pub_pass_accounts.number, pub_pass_accounts.signed_on, pub_pass_accounts.issuer, pub_pass_accounts.summary) returning id into paper;
  insert into accounts.account (id, login, kind, holder_id, unit_id, domain, valid_from, document_id)
    select x.next, a.login || '.' || x."to", a.kind, a.holder_id, n.id, a.domain, today, paper
    from jsonb_to_recordset(leaving) x(id uuid, "to" int, next uuid) join accounts.account a on a.id = x.id join organization.pub_unit_number n on n.unit_no = x."to" where x.next is not null;
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
grant execute on function accounts.pub_pass_accounts(jsonb, jsonb, boolean, text, date, text, text) to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
set role training_owner;
--> statement-breakpoint
grant usage on schema training to organization_app;
--> statement-breakpoint
grant select (unit_no) on training.enrolment to training_gate;
--> statement-breakpoint
grant select (id, closes_on) on training.enrolment_call to training_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy gate on training.enrolment_call for select to training_gate using (true);
--> statement-breakpoint
grant create on schema training to training_gate;
--> statement-breakpoint
set role training_gate;
--> statement-breakpoint
-- Enrolments that units have in calls not closed yet; only of units that the caller may reorganise.
create function training.pub_open_enrolments(unit_nos int[]) returns table (unit_no int, enrolments int) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.unit_no, count(*)::int from training.enrolment e join training.enrolment_call c on c.id = e.call_id and c.closes_on >= (select hoso.today())
  where e.unit_no = any (unit_nos)
    and ((select accounts.everywhere('organization.reorganisation.read')) or e.unit_no <@ (select accounts.scope('organization.reorganisation.read')))
  group by 1 $$;
--> statement-breakpoint
grant execute on function training.pub_open_enrolments(int[]) to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema training from training_gate;
--> statement-breakpoint
call hoso.settle_owners();
