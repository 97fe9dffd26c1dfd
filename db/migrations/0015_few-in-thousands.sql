-- Whether the people of a unit are few says nothing exact of those whom the caller may not see, and nothing at all to nobody.

grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Ids of the people a list in the directory is about, among those the caller may see, when they are few and soon found: by a rare category,
-- by his own scope, by a small unit and what is below it, or by a name that is rare enough, whichever comes first; null when they are many. What else the
-- list asks is asked of these by whoever lists them, under the policies. Here and not in the list itself, because behind row-level security
-- a search for a part of a name can use no index. What is counted out of sight is compared with thousands, whatever `at_most` says: with one
-- limit after another somebody could count a unit he may not read.
create or replace function personnel.few_in_sight(name text, category text, as_of date, below uuid, at_most int) returns uuid[]
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
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
