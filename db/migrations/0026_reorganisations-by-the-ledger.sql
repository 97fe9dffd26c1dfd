-- Reorganisations count as the ledger counts, act on the state they were drawn up on, and wait where nobody answers for them any more.

grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_owner;
--> statement-breakpoint
grant update (confirmed_by, confirmed_at) on organization.reorganisation to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
drop function organization.reorganised_people(int[], date), organization.reorganised_posts(uuid[], date), organization.reconcile_reorganisation(uuid), organization.carry_out_reorganisation(uuid, jsonb);
--> statement-breakpoint
-- Whom a reorganisation finds in the units, sections apart, by kind of quota on its day: heads, those who serve there beside their own post, posts as
-- `post_balance` counts them (parts of posts, secondment and concurrent posts where the law counts them), posts kept free, and the first day from then
-- on on which somebody begins there. Answers where the caller may read reorganisations only.
create function organization.reorganised_people(unit_nos int[], on_date date)
  returns table (unit_no int, kind text, people int, guests int, posts numeric, reserved numeric, begins_later date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as materialized (
    select array_agg(n) as nos from unnest(unit_nos) n
    where (select accounts.everywhere('organization.reorganisation.read')) or n <@ (select accounts.scope('organization.reorganisation.read'))
  ), elsewhere as materialized (
    select p.person_id, p.share from personnel.additional_post p
      join organization.post_form f on f.form = p.form and f.counts_at = 'HOST' and f.valid_from <= on_date and (f.valid_to is null or f.valid_to > on_date)
    where p.valid_from <= on_date and (p.valid_to is null or p.valid_to > on_date)
  )
  select t.unit_no, t.kind, sum(t.people)::int, sum(t.guests)::int, sum(t.posts), sum(t.reserved), min(t.begins_later)
  from (
    select a.post_unit_no as unit_no, organization.quota_kind(a.category) as kind, a.people, 0::bigint as guests, a.posts, 0::numeric as reserved, a.begins_later
    from (
      select a.post_unit_no, a.category, count(*) filter (where a.valid_from <= on_date) as people, coalesce(sum(a.share) filter (where a.valid_from <= on_date), 0) as posts,
        min(a.valid_from) filter (where a.valid_from >= on_date) as begins_later
      from personnel.assignment a where a.post_unit_no = any ((select nos from mine)::int[]) and (a.valid_to is null or a.valid_to > on_date)
      group by a.post_unit_no, a.category) a
    union all
    select p.post_unit_no, organization.quota_kind(p.category), 0, (p.valid_from <= on_date)::int, case when f.form is not null and p.valid_from <= on_date then p.share else 0 end, 0,
      case when p.valid_from >= on_date then p.valid_from end
    from personnel.additional_post p
      left join organization.post_form f on f.form = p.form and f.counts_at = 'HOST' and f.valid_from <= on_date and (f.valid_to is null or f.valid_to > on_date)
    where p.post_unit_no = any ((select nos from mine)::int[]) and (p.valid_to is null or p.valid_to > on_date)
    union all
    select a.post_unit_no, organization.quota_kind(a.category), 0, 0, -least(a.share, e.share), 0, null
    from elsewhere e cross join lateral (
      select x.post_unit_no, x.category, x.share from personnel.assignment x
      where x.person_id = e.person_id and x.valid_from <= on_date and (x.valid_to is null or x.valid_to > on_date) offset 0) a
    where a.post_unit_no = any ((select nos from mine)::int[])
    union all
    select r.unit_no, r.kind, 0, 0, 0, r.share, null from organization.post_reservation r
    where r.unit_no = any ((select nos from mine)::int[]) and r.ended_on is null and r.needed_from <= on_date
  ) t group by t.unit_no, t.kind $$;
--> statement-breakpoint
-- Where named people serve on a date and what the ledger counts of their post there; nothing of those out of the caller's reach.
create function organization.reorganised_posts(people uuid[], on_date date) returns table (person_id uuid, unit_no int, kind text, posts numeric)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, a.post_unit_no, organization.quota_kind(a.category), a.share - coalesce((
      select sum(least(a.share, p.share)) from personnel.additional_post p
        join organization.post_form f on f.form = p.form and f.counts_at = 'HOST' and f.valid_from <= on_date and (f.valid_to is null or f.valid_to > on_date)
      where p.person_id = a.person_id and p.valid_from <= on_date and (p.valid_to is null or p.valid_to > on_date)), 0)
  from personnel.assignment a
  where a.person_id = any (people) and a.valid_from <= on_date and (a.valid_to is null or a.valid_to > on_date)
    and ((select accounts.everywhere('organization.reorganisation.read')) or a.post_unit_no <@ (select accounts.scope('organization.reorganisation.read'))) $$;
--> statement-breakpoint
-- As before, and of the years gone by that go on: from the earliest year under whose quota one of the units still keeps posts.
create or replace function organization.reorganised_pools(unit_nos int[], on_date date) returns table (unit_no int, giver_no int, year int, kind text, amount numeric, later date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with since as materialized (
    select coalesce(min(l.year), extract(year from on_date)::int) as year from (
      select max(q.year) as year from organization.quota q where q.unit_no = any (unit_nos) and q.year <= extract(year from on_date) group by q.unit_no, q.kind) l
  )
  select e.unit_no, e.giver_no, e.year, e.kind, coalesce(sum(case e.entry when 'RETURN' then -e.amount else e.amount end) filter (where e.effective_on <= on_date), 0),
    min(e.effective_on) filter (where e.effective_on > on_date)
  from organization.quota_entry e
  where (e.unit_no = any (unit_nos) or e.giver_no = any (unit_nos)) and e.year >= (select s.year from since s)
    and ((select accounts.everywhere('organization.reorganisation.read')) or e.unit_no <@ (select accounts.scope('organization.reorganisation.read')))
  group by e.unit_no, e.giver_no, e.year, e.kind $$;
--> statement-breakpoint
-- What a reorganisation of the units below one depends on, as one word: which units there are and which version of each, who came to serve there
-- last, and the last entry of their ledger. The same word, the same state.
create function organization.reorganised_state(of_unit int, on_date date) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with within as materialized (
    select u.unit_no, u.version from organization.unit u
    where u.unit_no in (select s.unit_no from organization.subtree s where s.ancestor_no = of_unit and (s.valid_to is null or s.valid_to > on_date))
      and ((select accounts.everywhere('organization.reorganisation.read')) or of_unit <@ (select accounts.scope('organization.reorganisation.read')))
  )
  select md5(concat_ws(' ',
    (select string_agg(w.unit_no || ':' || w.version, ',' order by w.unit_no) from within w),
    (select count(*) || ':' || coalesce(max(a.id::text), '') from personnel.assignment a where a.post_unit_no in (select w.unit_no from within w)),
    (select count(*) || ':' || coalesce(max(e.id::text), '') from organization.quota_entry e where e.unit_no in (select w.unit_no from within w)))) $$;
--> statement-breakpoint
-- Writes what a reorganisation changes of units, all of it at once: facts are closed on its day and opened anew, none is overwritten.
--   changes  {"profiles": [{"no","id","name","short","kind"}], "placements": [{"no","id","parentNo","parentId"}], "codes": [{"no","id","code"}], "ended": [no],
--     "endedCodes": [no], "heirs": [{"no","id","heirNo","heirId"}], "successions": [{"no","id","toNo","toId","people","share"}], "pools": [{"no","giverNo","year","kind","entry","amount"}],
--     "closedPositions": [id], "positions": [{"position","no","id","code"}]}
--   drawn_on  what `reorganised_state` said when the changes were drawn up
--   check_violation  reorganisation_stale: the units changed since then; reorganisation_left_over: something would be left at a unit that ends
--   insufficient_privilege  a unit of the changes lies outside the scope of organization.reorganisation.write
create function organization.carry_out_reorganisation(plan uuid, changes jsonb, drawn_on text) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  reach constant int4multirange := accounts.scope('organization.reorganisation.write');
  day date;
  decided uuid;
  ended constant int[] := array(select jsonb_array_elements_text(changes -> 'ended')::int);
  above int;
  founded int[];
  renamed int[];
  moved int[];
  recoded int[];
begin
  perform pg_advisory_xact_lock(hashtextextended('organization.subtree', 0));
  select r.effective_on, r.decision_id, r.unit_no into day, decided, above from organization.reorganisation r where r.id = plan and r.state = 'PLANNED' and r.unit_no <@ reach;
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

  if organization.reorganised_state(above, day) is distinct from drawn_on then
    raise exception 'the units changed after the plan was drawn up' using errcode = 'check_violation', constraint = 'reorganisation_stale';
  end if;
  renamed := array(select (x ->> 'no')::int from jsonb_array_elements(changes -> 'profiles') x);
  moved := array(select (x ->> 'no')::int from jsonb_array_elements(changes -> 'placements') x);
  recoded := array(select (x ->> 'no')::int from jsonb_array_elements(changes -> 'codes') x union select jsonb_array_elements_text(changes -> 'endedCodes')::int);
  founded := array(select n from unnest(renamed) n where not exists (select from organization.unit_profile f where f.unit_no = n));
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
  -- So is whom somebody was allowed to take on beyond the quota, under the decision that allowed it.
  insert into organization.over_quota_post (unit_no, kind, share, effective_on, decision_id)
    select x."heirNo", o.kind, o.share, greatest(o.effective_on, day), o.decision_id
    from organization.over_quota_post o join jsonb_to_recordset(changes -> 'heirs') x(no int, "heirNo" int) on x.no = o.unit_no where o.unit_no = any (ended);
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
  update organization.unit u set version = u.version + 1
    where u.unit_no = any (renamed || moved || recoded || ended || array(select (x ->> 'no')::int from jsonb_array_elements(changes -> 'pools') x)) and not u.unit_no = any (founded);
  -- Nothing is left at a unit that ends, whatever the changes say.
  if exists (select from organization.placement p where p.parent_no = any (ended) and p.valid_to is null)
    or exists (select from organization.job_position j where j.unit_no = any (ended) and j.valid_to is null)
    or exists (select from organization.quota q where q.unit_no = any (ended) and q.valid_to is null and q.year >= extract(year from day) and (q.assigned <> 0 or q.delegated <> 0)) then
    raise exception 'units, positions or posts are left at a unit that ends' using errcode = 'check_violation', constraint = 'reorganisation_left_over';
  end if;
  perform organization.write_subtree(renamed || moved || ended);
end $$;
--> statement-breakpoint
-- The units (what is no section) that a reorganisation touched: those that went on as others, these, and whatever it renamed or moved on its day.
create function organization.reorganised_hosts(plan uuid) returns setof int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with of_plan as (
    select r.decision_id, d.on_date from organization.reorganisation r cross join lateral (select r.effective_on - 1 as on_date union all select r.effective_on) d
    where r.id = plan and ((select accounts.everywhere('organization.reorganisation.read')) or r.unit_no <@ (select accounts.scope('organization.reorganisation.read')))
  ), touched as (
    -- Whatever else was decided for the same day is another story.
    select x.unit_no from of_plan p join organization.placement x on p.decision_id in (x.opened_by, x.closed_by)
    union select x.unit_no from of_plan p join organization.unit_profile x on p.decision_id in (x.opened_by, x.closed_by)
  )
  select s.unit_no from organization.succession s where s.reorganisation_id = plan and exists (select from of_plan)
  union select s.successor_no from organization.succession s where s.reorganisation_id = plan and exists (select from of_plan)
  union select s.ancestor_no from of_plan p cross join touched t
    join organization.subtree s on s.unit_no = t.unit_no and s.within_unit and s.valid_from <= p.on_date and (s.valid_to is null or s.valid_to > p.on_date)
    join organization.unit_profile f on f.unit_no = s.ancestor_no and f.valid_from <= p.on_date and (f.valid_to is null or f.valid_to > p.on_date)
    join organization.unit_kind k on k.code = f.kind and k.level <> 'SECTION' $$;
--> statement-breakpoint
-- People by the map of the eve and by the map of the day of a reorganisation, unit by unit (with its sections) and by category, for all units between
-- which it moved somebody. `from_no` is null for who began on the very day, `to_no` for who left on it.
create function organization.reconcile_reorganisation(plan uuid) returns table (from_no int, to_no int, old_category text, new_category text, people int)
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
    select a.person_id, a.category, h.host from of_plan p join organization.subtree s on s.ancestor_no = p.unit_no and s.valid_from <= p.eve and (s.valid_to is null or s.valid_to > p.eve)
      join hosts h on h.on_date = p.eve and h.unit_no = s.unit_no
      join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_from <= p.eve and (a.valid_to is null or a.valid_to > p.eve)
  ), after as (
    select a.person_id, a.category, h.host from of_plan p join organization.subtree s on s.ancestor_no = p.unit_no and s.valid_from <= p.day and (s.valid_to is null or s.valid_to > p.day)
      join hosts h on h.on_date = p.day and h.unit_no = s.unit_no
      join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_from <= p.day and (a.valid_to is null or a.valid_to > p.day)
  ), flows as (
    select b.host as from_no, n.host as to_no, b.category as old_category, n.category as new_category, count(*)::int as people
    from before b full join after n using (person_id) group by 1, 2, 3, 4
  ), involved as materialized (
    select h from organization.reorganised_hosts(plan) h
  )
  select f.from_no, f.to_no, f.old_category, f.new_category, f.people from flows f where f.from_no in (select h from involved) or f.to_no in (select h from involved) $$;
--> statement-breakpoint
-- Posts by the map of the eve and by the map of the day of a reorganisation, of the units it touched: what they keep and what is taken of it, parts of
-- posts too. Says nothing of units whose quotas the caller may not read.
create function organization.reconcile_posts(plan uuid) returns table (unit_no int, kind text, old_posts numeric, new_posts numeric, old_taken numeric, new_taken numeric)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with of_plan as (
    select r.effective_on as day, r.effective_on - 1 as eve, array(select h from organization.reorganised_hosts(plan) h) as units from organization.reorganisation r where r.id = plan
  ), old as (
    select b.* from of_plan p cross join lateral organization.post_balance(p.units, extract(year from p.eve)::int, p.eve) b
  ), new as (
    select b.* from of_plan p cross join lateral organization.post_balance(p.units, extract(year from p.day)::int, p.day) b
  )
  select coalesce(o.unit_no, n.unit_no), coalesce(o.kind, n.kind), coalesce(o.own, 0), coalesce(n.own, 0), coalesce(o.occupied, 0), coalesce(n.occupied, 0)
  from old o full join new n on n.unit_no = o.unit_no and n.kind = o.kind $$;
--> statement-breakpoint
-- A kind of posts that a unit holds or passed on from a date on; one row. Answers who may change the unit.
create function organization.posts_held(of_unit int, on_date date) returns table (year int, kind text, posts numeric) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.year, q.kind, q.assigned + q.delegated from organization.quota q
  where q.unit_no = of_unit and (q.valid_to is null or q.valid_to > on_date) and q.assigned + q.delegated > 0
    and (q.year > extract(year from on_date)
      or q.year = (select max(l.year) from organization.quota l where l.unit_no = q.unit_no and l.kind = q.kind and l.year <= extract(year from on_date)))
    and ((select accounts.everywhere('organization.unit.write')) or of_unit <@ (select accounts.scope('organization.unit.write')))
  order by q.year, q.kind, q.valid_from limit 1 $$;
--> statement-breakpoint
-- Gives a unit that was founded just now its place and its name, and the closure reads both at once.
--   insufficient_privilege  the unit above is outside the caller's scope to change units, or the unit stands somewhere already
create function organization.open_unit(of_unit uuid, above_no int, name text, kind text, from_date date, decided_by uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  founded constant int := (select u.unit_no from organization.unit u where u.id = of_unit and not exists (select from organization.unit_profile f where f.unit_id = u.id));
begin
  if founded is null or not (accounts.everywhere('organization.unit.write') or above_no <@ accounts.scope('organization.unit.write')) then
    raise exception 'outside the scope of organization.unit.write' using errcode = 'insufficient_privilege';
  end if;
  insert into organization.placement (unit_id, unit_no, parent_id, parent_no, valid_from, opened_by)
    select of_unit, founded, p.id, p.unit_no, from_date, decided_by from organization.unit p where p.unit_no = above_no;
  insert into organization.unit_profile (unit_id, unit_no, name, kind, valid_from, opened_by) values (of_unit, founded, open_unit.name, open_unit.kind, from_date, decided_by);
  perform organization.write_subtree(array[founded]);
end $$;
--> statement-breakpoint
grant execute on function organization.reorganised_people(int[], date), organization.reorganised_posts(uuid[], date), organization.reorganised_state(int, date),
  organization.carry_out_reorganisation(uuid, jsonb, text), organization.reconcile_reorganisation(uuid), organization.reconcile_posts(uuid), organization.posts_held(int, date),
  organization.open_unit(uuid, int, text, text, date, uuid) to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
drop function accounts.pub_pass_accounts(jsonb, jsonb, boolean, text, date, text, text);
--> statement-breakpoint
-- Accounts of units that end are withdrawn and those of their successors issued, to the same holders with the same roles and password under a login
-- of their own; not where the successor has an account of that kind and role already (ĐL Đ5k5). Rights over an ended unit that others held lapse.
-- Without `carry_out` it only says, by the same words, what it would do.
--   routes  [{"from","to"}], `to` null or negative for a unit that there is not yet; holders [{"person","to"}]: where a holder goes who goes elsewhere
--   insufficient_privilege  a unit is outside the scope of organization.reorganisation.write, or one to be left has not ended
--   logins  of accounts to be issued: [{"wanted","given"}] where another account bears the wanted one already
create function accounts.pub_pass_accounts(routes jsonb, holders jsonb, carry_out boolean, number text, signed_on date, issuer text, summary text)
  returns table (from_no int, to_no int, withdrawn int, issued int, granted int, lapsed int, logins jsonb) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
  with leaver as materialized (
    select a.id, r."from", coalesce(h."to", r."to") as "to", g.grants, a.login || '.' || coalesce(h."to", r."to") as wanted,
      a.locked_at is null and g.grants > 0 and coalesce(h."to", r."to") is not null and not exists (
        select from accounts.account b join accounts.access_grant x on x.account_id = b.id
        where b.unit_id = (select n.id from organization.pub_unit_number n where n.unit_no = coalesce(h."to", r."to")) and b.kind = a.kind and b.locked_at is null
          and (b.valid_to is null or b.valid_to > today) and x.unit_no = coalesce(h."to", r."to") and x.revoked_at is null
          and (x.valid_to is null or x.valid_to > today) and x.role = any (g.roles)) as next
    from jsonb_to_recordset(routes) r("from" int, "to" int)
      join organization.pub_unit_number u on u.unit_no = r."from"
      join accounts.account a on a.unit_id = u.id and a.kind in ('AGENCY', 'SPECIALIST') and (a.valid_to is null or a.valid_to > today)
      left join jsonb_to_recordset(holders) h(person uuid, "to" int) on h.person = a.holder_id
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
-- Whether an account may today carry out a reorganisation of a unit; null where the caller may not read those.
create function accounts.pub_may_reorganise(of_account uuid, of_unit int) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from accounts.account a cross join (select hoso.today() as today offset 0) d
      join accounts.access_grant g on g.account_id = a.id join accounts.role_permission p on p.role = g.role and p.permission = 'organization.reorganisation.write'
      join organization.subtree_range r on r.ancestor_no = g.unit_no and of_unit <@ r.unit_nos
    where a.id = of_account and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today)
      and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
      and r.valid_from <= d.today and (r.valid_to is null or r.valid_to > d.today))
  where (select accounts.everywhere('organization.reorganisation.read')) or of_unit <@ (select accounts.scope('organization.reorganisation.read')) $$;
--> statement-breakpoint
grant execute on function accounts.pub_pass_accounts(jsonb, jsonb, boolean, text, date, text, text), accounts.pub_may_reorganise(uuid, int) to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
call hoso.settle_owners();
