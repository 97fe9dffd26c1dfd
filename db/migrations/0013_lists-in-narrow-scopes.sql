-- Lists cost what they show, not what the province holds: covering indexes, an index of names, and the few people a list is about found first.

create extension if not exists pg_trgm;
--> statement-breakpoint
CREATE INDEX "subtree_within" ON "organization"."subtree" USING btree ("ancestor_no") WHERE "organization"."subtree"."within_unit";
--> statement-breakpoint
CREATE INDEX "person_search_name" ON "personnel"."person" USING gin ("search_name" gin_trgm_ops);
--> statement-breakpoint
-- Everything that policies and lists ask of a fact stands in its index. (A temporal key finds a row of a person too, at four times the cost,
-- and the planner takes it for the cheaper one unless the other index answers alone.)
drop index personnel.assignment_post;
--> statement-breakpoint
create index assignment_post on personnel.assignment (post_unit_no, valid_from) include (valid_to, person_id, unit_no, category);
--> statement-breakpoint
create index assignment_person on personnel.assignment (person_id, valid_from) include (valid_to, category, unit_no, post_unit_no);
--> statement-breakpoint
create index assignment_category on personnel.assignment (category, person_id) include (valid_from, valid_to);
--> statement-breakpoint
create index completion_hours_of on training.completion (person_id, year) include (hours, unit_no);
--> statement-breakpoint
create index rank_named on payroll.rank (rank_code, valid_from) include (valid_to, name);
--> statement-breakpoint
create index unit_profile_named on organization.unit_profile (unit_id, valid_from) include (valid_to, name, kind);
--> statement-breakpoint
create index quota_of_year on organization.quota (unit_id, year, kind, valid_from) include (valid_to, unit_no, assigned);
--> statement-breakpoint
set role organization_owner;
--> statement-breakpoint
-- The number of a unit, for those who have its id and need no more.
create view organization.pub_unit_number as select id, unit_no from organization.unit;
--> statement-breakpoint
grant select on organization.pub_unit_number to personnel_app, personnel_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant select (search_name) on personnel.person to personnel_gate;
--> statement-breakpoint
grant select (category, valid_from, valid_to) on personnel.assignment to personnel_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Ids of the people a list in the directory is about, among those the caller may see, when they are few and soon found: by a rare category,
-- by his own scope, by a small unit and what is below it, or by a name that is rare enough, whichever comes first; null when they are many. What else the
-- list asks is asked of these by whoever lists them, under the policies. Here and not in the list itself, because behind row-level security
-- a search for a part of a name can use no index. What is counted out of sight is compared with thousands, whatever `at_most` says: with one
-- limit after another somebody could count a unit he may not read.
create function personnel.few_in_sight(name text, category text, as_of date, below uuid, at_most int) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  pattern constant text := '%' || name || '%';
  wide constant boolean := accounts.everywhere('personnel.directory.read');
  self constant uuid := accounts.self();
  reach int4multirange;
  looked_at int;
  found uuid[];
  few boolean := false;
  people float8;
  percent float8;
  named float8;
  categorised float8 := 1;
begin
  if category is not null then
    found := array(select a.person_id from personnel.assignment a
      where a.category = few_in_sight.category and a.valid_from <= as_of and (a.valid_to is null or a.valid_to > as_of) limit 2001);
    few := cardinality(found) <= 2000;
  end if;
  if not wide then
    reach := accounts.scope('personnel.directory.read');
    if self is null and isempty(reach) then
      return '{}';
    end if;
    if not few then
      select count(*), coalesce(array_agg(k.id) filter (where pattern is null or k.search_name like pattern), '{}') into looked_at, found
      from (select p.id, p.search_name from unnest(reach) r join personnel.person p on p.unit_no >= lower(r) and p.unit_no < upper(r) limit at_most + 1) k;
      few := looked_at <= at_most;
      if few and self is not null then
        found := found || self;
      end if;
    end if;
  end if;
  if not few and below is not null then
    if not wide then
      at_most := greatest(at_most, 3000);
    end if;
    found := array(select a.person_id from organization.pub_subtree s join personnel.assignment a on a.post_unit_no = s.unit_no
      where s.ancestor_no = (select u.unit_no from organization.pub_unit_number u where u.id = below) and s.valid_from <= as_of and (s.valid_to is null or s.valid_to > as_of)
        and a.valid_from <= as_of and (a.valid_to is null or a.valid_to > as_of) limit at_most + 1);
    few := cardinality(found) <= at_most;
  end if;
  -- (The index of names knows three letters in a row.)
  if not few and name ~ '[[:alnum:]]{3}' then
    -- People met at random tell whether to look the name up or to walk along all names until a page is full: the rarer name and category
    -- are, the longer the way, and the shorter the list of those who have the name. (A count, in millionths of a second, of each.)
    select greatest(c.reltuples, 1), least(100, 2000 / greatest(c.relpages, 20.0)) into people, percent from pg_class c where c.oid = 'personnel.person'::regclass;
    select count(*) filter (where k.search_name like pattern) / greatest(count(*), 1)::float8 into named from personnel.person k tablesample system (percent);
    if category is not null then
      select least(100, 2000 / greatest(c.relpages, 20.0)) into percent from pg_class c where c.oid = 'personnel.assignment'::regclass;
      select count(*) filter (where k.category = few_in_sight.category) / greatest(count(*), 1)::float8 into categorised from personnel.assignment k tablesample system (percent);
    end if;
    if named * people * 2 <= least(people, 200 / greatest(named * categorised, 1e-6)) * 0.8 then
      if category is null then
        found := array(select p.id from personnel.person p where p.search_name like pattern limit 20001);
      else
        found := array(select p.id from personnel.person p join personnel.assignment a on a.person_id = p.id
          where p.search_name like pattern and a.category = few_in_sight.category and a.valid_from <= as_of and (a.valid_to is null or a.valid_to > as_of) limit 20001);
      end if;
      few := cardinality(found) <= 20000;
    end if;
  end if;
  if not few then
    return null;
  end if;
  return case when wide then found
    else array(select p.id from personnel.person p where p.id = any (found) and (p.unit_no <@ reach or p.id = self)) end;
end $$;
--> statement-breakpoint
grant execute on function personnel.few_in_sight(text, text, date, uuid, int) to personnel_app;
--> statement-breakpoint
-- As before, each way in a statement of its own: a plan for one person must not be the plan for everybody.
create or replace function personnel.take_custody(of_person uuid default null) returns setof uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare today constant date := (select hoso.today());
begin
  if of_person is not null then
    return query update personnel.person p set unit_no = a.post_unit_no from personnel.assignment a
      where p.id = of_person and a.person_id = of_person and a.valid_from <= today and (a.valid_to is null or a.valid_to > today) and a.post_unit_no <> p.unit_no
      returning p.id;
  else
    return query update personnel.person p set unit_no = a.post_unit_no from personnel.assignment a
      where a.person_id = p.id and a.valid_from <= today and (a.valid_to is null or a.valid_to > today) and a.post_unit_no <> p.unit_no
      returning p.id;
  end if;
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- As before; in force is asked of the dates.
create or replace function organization.host_of(of_unit int, on_date date) returns int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.ancestor_no from organization.subtree s
    join organization.unit_profile f on f.unit_no = s.ancestor_no and f.valid_from <= on_date and (f.valid_to is null or f.valid_to > on_date)
    join organization.unit_kind k on k.code = f.kind
  where s.unit_no = of_unit and s.within_unit and s.valid_from <= on_date and (s.valid_to is null or s.valid_to > on_date) and k.level <> 'SECTION' $$;
--> statement-breakpoint
create or replace function organization.occupied(of_units int[], on_date date) returns table (unit_no int, kind text, occupied bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.ancestor_no, organization.quota_kind(c.category), sum(c.people)::bigint
  from (
    select s.ancestor_no, a.category, count(*) as people
    from organization.subtree s
      join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_from <= on_date and (a.valid_to is null or a.valid_to > on_date)
    where s.ancestor_no = any (of_units) and s.within_unit and s.valid_from <= on_date and (s.valid_to is null or s.valid_to > on_date)
      and ((select accounts.everywhere('organization.quota.read')) or s.ancestor_no <@ (select accounts.scope('organization.quota.read')))
    group by 1, 2
  ) c
  group by 1, 2 $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
call hoso.settle_owners();
