-- What needs an attachment is not done without a paper; a person completes what he owes himself; whoever a reorganisation moves starts the
-- clocks of his move; and a clock that names a unit never falls to somebody else in silence.

set role organization_owner;
--> statement-breakpoint
grant update (paper_id) on organization.obligation to organization_app, organization_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- His own and nobody else's, not even what his unit owes about him; grants of personal accounts are over no unit, so the right is asked itself.
create policy fulfil on organization.obligation for update
  using (person_id = (select accounts.self()) and by_person and (select 'organization.obligation.fulfil' = any (r.permissions) from accounts.caller_rights() r) and state = 'OPEN')
  with check (person_id = (select accounts.self()) and by_person and (select 'organization.obligation.fulfil' = any (r.permissions) from accounts.caller_rights() r) and state = 'DONE');
--> statement-breakpoint
create policy add_own_paper on organization.decision for insert with check (
  (select accounts.self()) is not null and (select 'organization.obligation.fulfil' = any (r.permissions) from accounts.caller_rights() r));
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
create function organization.refuse_without_paper() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'an attachment is required' using errcode = 'check_violation', constraint = 'obligation_paper';
end $$;
--> statement-breakpoint
-- Whether the caller is this person and owes himself what the event completes, or has just completed it by the event of that day.
create function organization.owes_himself(of_person uuid, event text, event_on date) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select of_person = (select accounts.self()) and (select 'organization.obligation.fulfil' = any (r.permissions) from accounts.caller_rights() r)
    and exists (select from organization.obligation o where o.person_id = of_person and o.by_person and owes_himself.event = any (o.completed_by)
      and (o.state = 'OPEN' or o.closed_by_event = owes_himself.event and o.closed_on = owes_himself.event_on and o.closed_by_account = (select accounts.caller()))) $$;
--> statement-breakpoint
drop function organization.pub_settle_obligations(uuid, text, date);
--> statement-breakpoint
-- An event of a procedure closes what waited for it; answers what it closed, and of which procedure. An event that the person himself brings
-- about closes only what he himself owes. `paper` is the document that came with the event.
--   insufficient_privilege  the person is out of the caller's reach
--   check_violation         obligation_paper: something it would close needs an attachment, and there is no paper
create function organization.pub_settle_obligations(of_person uuid, event text, on_date date, paper uuid default null) returns table (id uuid, procedure_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare in_reach constant boolean := organization.custodian_in_reach(of_person) is not null;
begin
  if not in_reach and organization.owes_himself(of_person, pub_settle_obligations.event, pub_settle_obligations.on_date) is not true then
    raise exception 'the person is out of reach' using errcode = 'insufficient_privilege';
  end if;
  return query update organization.obligation o
    set state = 'DONE', closed_on = pub_settle_obligations.on_date, closed_by_event = pub_settle_obligations.event,
      closed_by_account = (select accounts.caller()), paper_id = pub_settle_obligations.paper, version = o.version + 1
    where o.person_id = of_person and o.state = 'OPEN' and pub_settle_obligations.event = any (o.completed_by) and o.event_on <= pub_settle_obligations.on_date
      and (in_reach or o.by_person)
    returning o.id, o.procedure_id;
end $$;
--> statement-breakpoint
-- Raises what each of those to whom an event happened now owes: `happened` [{"person","from","to","procedure","decision"}], the unit that kept the
-- person before the event and the one that keeps him after it. The same event again raises nothing. Asks nobody: who calls it has asked.
create function organization.raise_duties(happened jsonb, event text, event_on date, profile text, duties jsonb) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with occurred as materialized (
    select h.* from jsonb_to_recordset(raise_duties.happened) as h(person uuid, "from" int, "to" int, procedure uuid, decision uuid)
  ), keeping as (
    -- Who stands there today owes; a unit that is still to come owes from its first day.
    select r."from", r."to", coalesce(organization.host_of(organization.standing_heir(r."from"), (select hoso.today())), organization.host_of(r."from", raise_duties.event_on), r."from") as keeper,
      coalesce(organization.host_of(organization.standing_heir(r."to"), (select hoso.today())), organization.host_of(r."to", raise_duties.event_on), r."to") as receiver
    from (select distinct o."from", o."to" from occurred o) r
  ), standing as (
    select k.*, p.parent_no as above from keeping k
      left join organization.placement p on p.unit_no = k.keeper and p.valid_from <= (select hoso.today()) and (p.valid_to is null or p.valid_to > (select hoso.today()))
  ), owed as materialized (
    select d.*, s."from", s."to", case d.owes when 'CUSTODIAN' then s.keeper when 'PERSON' then s.keeper when 'RECEIVER' then s.receiver when 'CUSTODIAN_ABOVE' then coalesce(s.above, s.keeper)
      -- The unit of that name, or whoever stands in the place of the one that had it last; the province itself until there is one.
      else coalesce(
        (select min(f.unit_no) from organization.unit_profile f where f.kind = any (d.kinds) and f.name = d."unitName" and f.valid_from <= (select hoso.today())
          and (f.valid_to is null or f.valid_to > (select hoso.today()))),
        (select organization.standing_heir(f.unit_no) from organization.unit_profile f where f.kind = any (d.kinds) and f.name = d."unitName" and f.valid_from <= (select hoso.today())
          order by f.valid_from desc, f.unit_no limit 1), 1) end as by_no
    from standing s cross join jsonb_to_recordset(raise_duties.duties) as d(code text, title text, owes text, kinds text[], "unitName" text, role text, due date, days int, "dayKind" text,
      article text, consequence text, attachment boolean, provisional boolean, "escalateAgainAfter" int, "completedBy" text[])
  )
  insert into organization.obligation (code, title, person_id, unit_no, owed_by_id, owed_by_no, by_person, role, event, event_on, procedure_id, decision_id, days, day_kind,
    due, provisional, article, consequence, attachment_required, escalate_again_after, completed_by, profile)
  select o.code, o.title, p.id, p.unit_no, u.id, u.unit_no, o.owes = 'PERSON', o.role, raise_duties.event, raise_duties.event_on, h.procedure, h.decision, o.days, o."dayKind",
    o.due, o.provisional, o.article, o.consequence, o.attachment, o."escalateAgainAfter", o."completedBy", raise_duties.profile
  from occurred h join personnel.person p on p.id = h.person join owed o on o."from" = h."from" and o."to" = h."to" join organization.unit u on u.unit_no = o.by_no
  on conflict on constraint obligation_of_event do nothing
  returning id $$;
--> statement-breakpoint
-- As before, by the words above; a person raises what follows from his own completion.
create or replace function organization.pub_raise_obligations(of_person uuid, from_unit int, to_unit int, event text, event_on date, procedure uuid, decision uuid, profile text, duties jsonb)
  returns setof uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
begin
  if organization.custodian_in_reach(of_person) is null and organization.owes_himself(of_person, event, event_on) is not true then
    raise exception 'the person is out of reach' using errcode = 'insufficient_privilege';
  end if;
  return query select * from organization.raise_duties(
    jsonb_build_array(jsonb_build_object('person', of_person, 'from', from_unit, 'to', to_unit, 'procedure', procedure, 'decision', decision)), event, event_on, profile, duties);
end $$;
--> statement-breakpoint
-- An event of a procedure for everybody whom a reorganisation moved on its day: closes what waited for it and raises what it starts, for
--   TRANSFER_INSIDE_UNIT    who got another section of the same unit
--   TRANSFER_BETWEEN_UNITS  who left the unit, and its heir, that keeps his record; and TRANSFER_RECEIVED for the same
--   CHANGE_BY_DECISION      everybody who got another post, also beside his own
-- `routes` and `people` as they were given to personnel.pub_move_people.
--   insufficient_privilege  a post of the new map is outside the scope of personnel.assignment.write
create function organization.record_reorganised(routes jsonb, people jsonb, effective date, event text, event_on date, profile text, duties jsonb, out completed int, out raised int)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  reach constant int4multirange := accounts.scope('personnel.assignment.write');
  moved jsonb;
  procedures jsonb;
begin
  with going as (
    select a.id, a.person_id, a.post_unit_no, a.closed_by from jsonb_to_recordset(routes) r("from" int) join personnel.assignment a on a.post_unit_no = r."from" and a.valid_to = effective
    union
    select a.id, a.person_id, a.post_unit_no, a.closed_by from jsonb_to_recordset(people) p(person uuid) join personnel.assignment a on a.person_id = p.person and a.valid_to = effective
  ), went as (
    select g.person_id, g.post_unit_no as from_no, b.post_unit_no as to_no, b.opened_by as decision
    from going g join personnel.assignment b on b.person_id = g.person_id and b.valid_from = effective and b.opened_by = g.closed_by and b.post_unit_no <> g.post_unit_no
  ), way as materialized (
    -- Of thousands of people few go different ways: what is asked of a way is asked once.
    select w.*, organization.host_of(w.from_no, effective - 1) as before, organization.host_of(w.to_no, effective) as after
    from (select w.from_no, w.to_no, jsonb_agg(jsonb_build_object('person', w.person_id, 'decision', w.decision)) as goers from went w group by w.from_no, w.to_no) w
  ), passed as materialized (
    select i.unit_no, i.heir_no, i.valid_from from organization.pub_inheritance i where i.valid_from <= (select hoso.today())
  ), heir as materialized (
    select p.unit_no, min(organization.host_of(p.heir_no, effective)) as host_no from passed p
    where p.unit_no in (select w.before from way w) and not exists (select from passed e where e.unit_no = p.heir_no) group by p.unit_no
  ), kept as materialized (
    select w.*, coalesce(h.host_no, organization.host_of(w.before, effective), w.before) as heir from way w left join heir h on h.unit_no = w.before
  ), concerned as (
    select g.person as person_id, case event when 'TRANSFER_INSIDE_UNIT' then k.from_no when 'TRANSFER_BETWEEN_UNITS' then k.from_no else k.to_no end as from_no, k.to_no, g.decision
    from kept k cross join lateral jsonb_to_recordset(k.goers) as g(person uuid, decision uuid)
    where case event when 'TRANSFER_INSIDE_UNIT' then k.before = k.after when 'CHANGE_BY_DECISION' then true else k.heir is distinct from k.after end
    union all
    select * from (
      select distinct on (a.person_id) a.person_id, q.unit_no as from_no, q.unit_no as to_no, b.opened_by as decision
      from jsonb_to_recordset(routes) r("from" int) join personnel.additional_post a on a.post_unit_no = r."from" and a.valid_to = effective
        join personnel.additional_post b on b.person_id = a.person_id and b.valid_from = effective and b.opened_by = a.closed_by join personnel.person q on q.id = a.person_id
      where event = 'CHANGE_BY_DECISION' and not exists (select from went w where w.person_id = a.person_id)
      order by a.person_id, b.id
    ) beside
  )
  select coalesce(jsonb_agg(jsonb_build_object('person', c.person_id, 'from', c.from_no, 'to', c.to_no, 'decision', c.decision)), '[]') into moved from concerned c;
  if exists (select from jsonb_to_recordset(moved) m("to" int) where not m."to" <@ reach) then
    raise exception 'outside the scope of personnel.assignment.write' using errcode = 'insufficient_privilege';
  end if;
  with settled as (
    update organization.obligation o set state = 'DONE', closed_on = event_on, closed_by_event = event, closed_by_account = (select accounts.caller()), paper_id = m.decision, version = o.version + 1
    from jsonb_to_recordset(moved) m(person uuid, decision uuid)
    where o.person_id = m.person and o.state = 'OPEN' and event = any (o.completed_by) and o.event_on <= record_reorganised.event_on
    returning o.id, o.person_id, o.procedure_id
  ), last as (
    select distinct on (s.person_id) s.person_id, s.procedure_id from settled s order by s.person_id, s.id desc
  )
  select (select count(*) from settled), (select coalesce(jsonb_object_agg(l.person_id, l.procedure_id), '{}') from last l) into completed, procedures;
  if duties <> '[]' then
    select count(*) into raised from organization.raise_duties((
      select coalesce(jsonb_agg(m.body || jsonb_build_object('procedure', coalesce((procedures ->> (m.body ->> 'person'))::uuid, uuidv7()))), '[]') from jsonb_array_elements(moved) m(body)
    ), event, event_on, profile, duties) raised_id;
  else
    raised := 0;
  end if;
end $$;
--> statement-breakpoint
grant execute on function organization.pub_settle_obligations(uuid, text, date, uuid) to organization_app, personnel_app;
--> statement-breakpoint
grant execute on function organization.record_reorganised(jsonb, jsonb, date, text, date, text, jsonb) to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
-- Not a check of the row: what was closed before papers were asked for may still move with its person.
create trigger obligation_paper before update of state on organization.obligation for each row
  when (new.state = 'DONE' and old.state <> 'DONE' and new.attachment_required and new.paper_id is null) execute function organization.refuse_without_paper();
--> statement-breakpoint
call hoso.settle_owners();
