-- A page of people by name costs what it shows, at any size of the province.

-- Everything that a list asks of a person stands in the index it walks along; only whom it shows is looked up further.
drop index personnel.person_name;
--> statement-breakpoint
create index person_name on personnel.person (given_name, family_name, id) include (unit_no, search_name, full_name, version);
--> statement-breakpoint
drop index personnel.person_unit;
--> statement-breakpoint
create index person_unit on personnel.person (unit_no) include (id, search_name, given_name, family_name);
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant select (family_name, given_name) on personnel.person to personnel_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Ids of the people on the next page of a list, among those the caller may see, where few people must be looked at for it: those in a narrow
-- scope, those of a rare category, or those with a rare name, whichever comes first; null where the page is found sooner along all names.
-- Here and not in the list itself, for the reason that `few_in_sight` has. A page is as long as the longest that may be asked for, and one more.
create function personnel.page_in_sight(name text, category text, as_of date, at_most int, given text, family text, after uuid) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  pattern constant text := '%' || coalesce(name, '') || '%';
  wide constant boolean := accounts.everywhere('personnel.directory.read');
  self constant uuid := accounts.self();
  reach int4multirange;
  looked_at int;
  found uuid[];
  few uuid[];
  people float8;
  percent float8;
  named float8;
  categorised float8 := 1;
begin
  if not wide then
    reach := accounts.scope('personnel.directory.read');
    if category is null then
      with seen as materialized (
        select p.id, p.search_name, p.given_name, p.family_name from unnest(reach) r join personnel.person p on p.unit_no >= lower(r) and p.unit_no < upper(r)
        union all select p.id, p.search_name, p.given_name, p.family_name from personnel.person p where p.id = self and not p.unit_no <@ reach
        limit at_most + 1)
      select (select count(*) from seen), array(select k.id from seen k
        where k.search_name like pattern and (k.given_name, k.family_name, k.id) > (given, family, after)
        order by k.given_name, k.family_name, k.id limit 201) into looked_at, found;
    else
      with seen as materialized (
        select p.id, p.search_name, p.given_name, p.family_name from unnest(reach) r join personnel.person p on p.unit_no >= lower(r) and p.unit_no < upper(r)
        union all select p.id, p.search_name, p.given_name, p.family_name from personnel.person p where p.id = self and not p.unit_no <@ reach
        limit at_most + 1)
      select (select count(*) from seen), array(select k.id from seen k join personnel.assignment a on a.person_id = k.id
        where k.search_name like pattern and (k.given_name, k.family_name, k.id) > (given, family, after)
          and a.category = page_in_sight.category and a.valid_from <= as_of and (a.valid_to is null or a.valid_to > as_of)
        order by k.given_name, k.family_name, k.id limit 201) into looked_at, found;
    end if;
    if looked_at <= at_most then
      return found;
    end if;
  end if;
  if category is not null then
    few := array(select a.person_id from personnel.assignment a
      where a.category = page_in_sight.category and a.valid_from <= as_of and (a.valid_to is null or a.valid_to > as_of) limit 2001);
    if cardinality(few) > 2000 then
      few := null;
    end if;
  end if;
  -- (The index of names knows three letters in a row.)
  if few is null and name ~ '[[:alnum:]]{3}' then
    -- People met at random tell whether to look the name up or to walk along all names until a page is full: the rarer name and category
    -- are, the longer the way, and the shorter the list of those who have the name. (A count, in millionths of a second, of each: the way
    -- lies in one index, while those who have the name are fetched from anywhere.)
    select greatest(c.reltuples, 1), least(100, 2000 / greatest(c.relpages, 20.0)) into people, percent from pg_class c where c.oid = 'personnel.person'::regclass;
    select count(*) filter (where k.search_name like pattern) / greatest(count(*), 1)::float8 into named from personnel.person k tablesample system (percent);
    if category is not null then
      select least(100, 2000 / greatest(c.relpages, 20.0)) into percent from pg_class c where c.oid = 'personnel.assignment'::regclass;
      select count(*) filter (where k.category = page_in_sight.category) / greatest(count(*), 1)::float8 into categorised from personnel.assignment k tablesample system (percent);
    end if;
    if named * people * 8 <= least(people, 200 / greatest(named * categorised, 1e-6)) * 0.06 then
      few := array(select p.id from personnel.person p where p.search_name like pattern limit 20001);
      if cardinality(few) > 20000 then
        few := null;
      end if;
    end if;
  end if;
  if few is null then
    return null;
  elsif category is null then
    return array(select k.id from personnel.person k
      where k.id = any (few) and k.search_name like pattern and (k.given_name, k.family_name, k.id) > (given, family, after)
        and (wide or k.unit_no <@ reach or k.id = self)
      order by k.given_name, k.family_name, k.id limit 201);
  else
    return array(select k.id from personnel.person k join personnel.assignment a on a.person_id = k.id
      where k.id = any (few) and k.search_name like pattern and (k.given_name, k.family_name, k.id) > (given, family, after)
        and (wide or k.unit_no <@ reach or k.id = self)
        and a.category = page_in_sight.category and a.valid_from <= as_of and (a.valid_to is null or a.valid_to > as_of)
      order by k.given_name, k.family_name, k.id limit 201);
  end if;
end $$;
--> statement-breakpoint
grant execute on function personnel.page_in_sight(text, text, date, int, text, text, uuid) to personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
--> statement-breakpoint
call hoso.settle_owners();
