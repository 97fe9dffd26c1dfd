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
-- scope, those of a rare category, or those with a rare name, whichever is done soonest; null where the page is found sooner along all names.
-- Here and not in the list itself, for the reason that `few_in_sight` has. A page is as long as the longest that may be asked for, and one more.
create function personnel.page_in_sight(name text, category text, as_of date, at_most int, given text, family text, after uuid) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  pattern constant text := '%' || coalesce(name, '') || '%';
  wide constant boolean := accounts.everywhere('personnel.directory.read');
  self constant uuid := accounts.self();
  -- A name is worth sifting more people than are gathered without asking what else could be done.
  most constant int := case when name is null then at_most else 5 * at_most end;
  reach int4multirange;
  in_reach int;
  sifted boolean := false;
  few uuid[];
  people float8;
  percent float8;
  named float8;
  categorised float8 := 1;
  walk float8;
  look_up float8;
  sift float8 := 'infinity';
begin
  if not wide then
    reach := accounts.scope('personnel.directory.read');
    select count(*) into in_reach from (
      select from unnest(reach) r join personnel.person p on p.unit_no >= lower(r) and p.unit_no < upper(r) limit most + 1) k;
    sifted := in_reach <= at_most;
  end if;
  if not sifted and category is not null then
    few := array(select a.person_id from personnel.assignment a
      where a.category = page_in_sight.category and a.valid_from <= as_of and (a.valid_to is null or a.valid_to > as_of) limit 2001);
    if cardinality(few) > 2000 then
      few := null;
    end if;
  end if;
  if not sifted and few is null and name is not null then
    -- People met at random tell what to do, in millionths of a second: walk along all names until a page is full, in one index (where a scope is
    -- asked at each step); look the name up and fetch those who have it from anywhere; or sift whom the scope holds.
    select greatest(c.reltuples, 1), least(100, 2000 / greatest(c.relpages, 20.0)) into people, percent from pg_class c where c.oid = 'personnel.person'::regclass;
    select count(*) filter (where k.search_name like pattern) / greatest(count(*), 1)::float8 into named from personnel.person k tablesample system (percent);
    if category is not null then
      select least(100, 2000 / greatest(c.relpages, 20.0)) into percent from pg_class c where c.oid = 'personnel.assignment'::regclass;
      select count(*) filter (where k.category = page_in_sight.category) / greatest(count(*), 1)::float8 into categorised from personnel.assignment k tablesample system (percent);
    end if;
    walk := 200 / greatest(named * categorised, 1e-6);
    if not wide and in_reach <= most then
      walk := walk * people / in_reach;
      sift := in_reach * (0.35 + 3 * named);
    end if;
    walk := least(people, walk) * case when wide then 0.06 else 0.45 end;
    -- (The index of names knows three letters in a row.)
    look_up := case when name ~ '[[:alnum:]]{3}' then named * people * 8 else 'infinity' end;
    sifted := sift <= least(walk, look_up);
    if not sifted and look_up <= walk then
      few := array(select p.id from personnel.person p where p.search_name like pattern limit 20001);
      if cardinality(few) > 20000 then
        few := null;
      end if;
    end if;
  end if;
  -- (Before every name is the first page: names are not compared for it. The limit keeps what is sifted apart from the index of names: the
  -- planner must not look there for whom the scope holds.)
  if sifted and category is null then
    return array(select k.id from (
        select p.id, p.search_name, p.given_name, p.family_name from unnest(reach) r join personnel.person p on p.unit_no >= lower(r) and p.unit_no < upper(r)
        union all select p.id, p.search_name, p.given_name, p.family_name from personnel.person p where p.id = self and not p.unit_no <@ reach limit most + 1) k
      where k.search_name like pattern and (given = '' or (k.given_name, k.family_name, k.id) > (given, family, after))
      order by k.given_name, k.family_name, k.id limit 201);
  elsif sifted then
    return array(select k.id from (
        select p.id, p.search_name, p.given_name, p.family_name from unnest(reach) r join personnel.person p on p.unit_no >= lower(r) and p.unit_no < upper(r)
        union all select p.id, p.search_name, p.given_name, p.family_name from personnel.person p where p.id = self and not p.unit_no <@ reach limit most + 1) k
        join personnel.assignment a on a.person_id = k.id
      where k.search_name like pattern and (given = '' or (k.given_name, k.family_name, k.id) > (given, family, after))
        and a.category = page_in_sight.category and a.valid_from <= as_of and (a.valid_to is null or a.valid_to > as_of)
      order by k.given_name, k.family_name, k.id limit 201);
  elsif few is null then
    return null;
  elsif category is null then
    return array(select k.id from personnel.person k
      where k.id = any (few) and k.search_name like pattern and (given = '' or (k.given_name, k.family_name, k.id) > (given, family, after))
        and (wide or k.unit_no <@ reach or k.id = self)
      order by k.given_name, k.family_name, k.id limit 201);
  else
    return array(select k.id from personnel.person k join personnel.assignment a on a.person_id = k.id
      where k.id = any (few) and k.search_name like pattern and (given = '' or (k.given_name, k.family_name, k.id) > (given, family, after))
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
