-- Who reads, raises, closes and is told of obligations. Other domains raise and close them in their own transaction.

call hoso.settle_owners();
--> statement-breakpoint
-- Counted by unit and state without a look at the rows; the policies ask for the other two columns.
create index obligation_counted on organization.obligation (owed_by_no, state, due) include (unit_no, person_id);
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['obligation', 'escalation', 'reminder'] loop
    execute format('alter table organization.%I enable row level security', name);
    execute format('alter table organization.%I force row level security', name);
  end loop;
end $$;
--> statement-breakpoint
-- Read where the person's record is kept, by whom owes it and those above, and by the person himself.
create policy read on organization.obligation for select using (
  (select accounts.everywhere('organization.obligation.read')) or unit_no <@ (select accounts.scope('organization.obligation.read'))
  or owed_by_no <@ (select accounts.scope('organization.obligation.read')) or person_id = (select accounts.self()));
--> statement-breakpoint
-- The report calendar and a change of rules are the service's; events come through pub_raise_obligations.
create policy schedule on organization.obligation for insert with check ((select accounts.everywhere('organization.obligation.schedule')));
--> statement-breakpoint
create policy recount on organization.obligation for update using ((select accounts.everywhere('organization.obligation.schedule')))
  with check ((select accounts.everywhere('organization.obligation.schedule')));
--> statement-breakpoint
-- Who may complete may not waive, and what is closed stays closed.
create policy complete on organization.obligation for update
  using (((select accounts.everywhere('organization.obligation.write')) or owed_by_no <@ (select accounts.scope('organization.obligation.write'))) and state = 'OPEN')
  with check (((select accounts.everywhere('organization.obligation.write')) or owed_by_no <@ (select accounts.scope('organization.obligation.write'))) and state = 'DONE');
--> statement-breakpoint
create policy waive on organization.obligation for update
  using (((select accounts.everywhere('organization.obligation.waive')) or owed_by_no <@ (select accounts.scope('organization.obligation.waive'))) and state = 'OPEN')
  with check (((select accounts.everywhere('organization.obligation.waive')) or owed_by_no <@ (select accounts.scope('organization.obligation.waive'))) and state = 'WAIVED');
--> statement-breakpoint
create policy gate on organization.obligation to organization_gate using (true) with check (true);
--> statement-breakpoint
create policy read on organization.escalation for select using (
  (select accounts.everywhere('organization.obligation.read')) or unit_no <@ (select accounts.scope('organization.obligation.read'))
  or owed_by_no <@ (select accounts.scope('organization.obligation.read')));
--> statement-breakpoint
create policy add on organization.escalation for insert with check ((select accounts.everywhere('organization.obligation.schedule')));
--> statement-breakpoint
create policy read on organization.reminder for select using ((select accounts.everywhere('organization.obligation.schedule')));
--> statement-breakpoint
create policy add on organization.reminder for insert with check ((select accounts.everywhere('organization.obligation.schedule')));
--> statement-breakpoint
-- An event may rest on a decision; who records the one records the other.
create policy add_for_event on organization.decision for insert with check ((select accounts.scope('organization.obligation.write')) <> '{}');
--> statement-breakpoint
set role organization_owner;
--> statement-breakpoint
grant select, insert on organization.obligation, organization.escalation, organization.reminder, organization.rules_counted to organization_app;
--> statement-breakpoint
grant update (title, role, opens_on, days, day_kind, due, provisional, article, consequence, attachment_required, escalate_again_after, completed_by, profile, state,
  closed_on, closed_by_account, reason, version) on organization.obligation to organization_app;
--> statement-breakpoint
grant update (province, hash, counted_on) on organization.rules_counted to organization_app;
--> statement-breakpoint
grant select, insert, update (state, closed_on, closed_by_event, closed_by_account, version) on organization.obligation to organization_gate;
--> statement-breakpoint
grant select on organization.pub_inheritance to organization_app, organization_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant usage on schema personnel to organization_app;
--> statement-breakpoint
grant select on personnel.pub_person to organization_app;
--> statement-breakpoint
grant select (id, unit_no) on personnel.person to organization_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy owing on personnel.person for select to organization_gate using (true);
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- Who keeps the record of a person about whom the caller may record an event: as an officer of obligations, or because the deed itself
-- (an appointment, a move) is his. Nothing for anybody else.
create function organization.custodian_in_reach(of_person uuid) returns int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.unit_no from personnel.person p where p.id = of_person
    and ((select accounts.everywhere('organization.obligation.write')) or p.unit_no <@ (select accounts.scope('organization.obligation.write'))
      or (select accounts.everywhere('personnel.assignment.write')) or p.unit_no <@ (select accounts.scope('personnel.assignment.write'))) $$;
--> statement-breakpoint
-- Whoever stands in the place of a unit today: the unit itself, or its heir where it ended.
create function organization.standing_heir(of_unit int) returns int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select i.heir_no from organization.pub_inheritance i where i.unit_no = of_unit and i.valid_from <= (select hoso.today())
      and not exists (select from organization.pub_inheritance e where e.unit_no = i.heir_no and e.valid_from <= (select hoso.today())) limit 1), of_unit) $$;
--> statement-breakpoint
-- An event of a procedure closes what waited for it; answers what it closed, and of which procedure.
--   insufficient_privilege  the person is out of the caller's reach
create function organization.pub_settle_obligations(of_person uuid, event text, on_date date) returns table (id uuid, procedure_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  if organization.custodian_in_reach(of_person) is null then
    raise exception 'the person is out of reach' using errcode = 'insufficient_privilege';
  end if;
  return query update organization.obligation o
    set state = 'DONE', closed_on = pub_settle_obligations.on_date, closed_by_event = pub_settle_obligations.event,
      closed_by_account = (select accounts.caller()), version = o.version + 1
    where o.person_id = of_person and o.state = 'OPEN' and pub_settle_obligations.event = any (o.completed_by) and o.event_on <= pub_settle_obligations.on_date
    returning o.id, o.procedure_id;
end $$;
--> statement-breakpoint
-- An event of a procedure raises what somebody now owes, as the caller counted it from the rules in force (`duties`, shared/duties.ts):
-- this finds the units that owe. `from_unit` kept the person before the event, `to_unit` keeps him after it. The same event again raises nothing.
--   insufficient_privilege  the person is out of the caller's reach
create function organization.pub_raise_obligations(of_person uuid, from_unit int, to_unit int, event text, event_on date, procedure uuid, decision uuid, profile text, duties jsonb)
  returns setof uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  custodian constant int := organization.custodian_in_reach(of_person);
  keeper int;
  receiver int;
  above int;
  raised uuid[];
begin
  if custodian is null then
    raise exception 'the person is out of reach' using errcode = 'insufficient_privilege';
  end if;
  -- Who stands there today owes; a unit that is still to come owes from its first day.
  keeper := coalesce(organization.host_of(organization.standing_heir(from_unit), (select hoso.today())), organization.host_of(from_unit, pub_raise_obligations.event_on), from_unit);
  receiver := coalesce(organization.host_of(organization.standing_heir(to_unit), (select hoso.today())), organization.host_of(to_unit, pub_raise_obligations.event_on), to_unit);
  select p.parent_no into above from organization.placement p where p.unit_no = keeper and p.valid_from <= (select hoso.today()) and (p.valid_to is null or p.valid_to > (select hoso.today()));
  with owed as (
    select d.*, case d.owes when 'CUSTODIAN' then keeper when 'PERSON' then keeper when 'RECEIVER' then receiver when 'CUSTODIAN_ABOVE' then coalesce(above, keeper)
        else (select min(f.unit_no) from organization.unit_profile f where f.kind = any (d.kinds) and (d."unitName" is null or f.name = d."unitName")
          and f.valid_from <= (select hoso.today()) and (f.valid_to is null or f.valid_to > (select hoso.today()))) end as by_no
    from jsonb_to_recordset(pub_raise_obligations.duties) as d(code text, title text, owes text, kinds text[], "unitName" text, role text, due date, days int, "dayKind" text, article text,
      consequence text, attachment boolean, provisional boolean, "escalateAgainAfter" int, "completedBy" text[])
  ), added as (
    insert into organization.obligation (code, title, person_id, unit_no, owed_by_id, owed_by_no, by_person, role, event, event_on, procedure_id, decision_id, days, day_kind,
      due, provisional, article, consequence, attachment_required, escalate_again_after, completed_by, profile)
    select o.code, o.title, of_person, custodian, u.id, u.unit_no, o.owes = 'PERSON', o.role, pub_raise_obligations.event, pub_raise_obligations.event_on,
      pub_raise_obligations.procedure, pub_raise_obligations.decision, o.days, o."dayKind", o.due, o.provisional, o.article, o.consequence, o.attachment,
      o."escalateAgainAfter", o."completedBy", pub_raise_obligations.profile
    from owed o join organization.unit u on u.unit_no = coalesce(o.by_no, keeper)
    on conflict on constraint obligation_of_event do nothing
    returning id
  ) select coalesce(array_agg(a.id), '{}') into raised from added a;
  return query select unnest(raised);
end $$;
--> statement-breakpoint
-- What units have still to meet, for the report of a reorganisation; counted where the caller reads reorganisations.
create or replace function organization.open_obligations(unit_nos int[]) returns table (unit_no int, obligations int) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.owed_by_no, count(*)::int from organization.obligation o
  where o.owed_by_no = any (unit_nos) and o.state = 'OPEN'
    and ((select accounts.everywhere('organization.reorganisation.read')) or o.owed_by_no <@ (select accounts.scope('organization.reorganisation.read')))
  group by o.owed_by_no $$;
--> statement-breakpoint
grant execute on function organization.standing_heir(int) to organization_app;
--> statement-breakpoint
grant execute on function organization.pub_settle_obligations(uuid, text, date), organization.pub_raise_obligations(uuid, int, int, text, date, uuid, uuid, text, jsonb)
  to organization_app, personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
-- The inbox: everybody reads his own, and marks it as read.
alter table accounts.inbox enable row level security;
--> statement-breakpoint
alter table accounts.inbox force row level security;
--> statement-breakpoint
create policy read on accounts.inbox for select using (account_id = (select accounts.caller()));
--> statement-breakpoint
create policy mark on accounts.inbox for update using (account_id = (select accounts.caller())) with check (account_id = (select accounts.caller()));
--> statement-breakpoint
create policy gate on accounts.inbox to accounts_gate using (true) with check (true);
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select, update (read_at) on accounts.inbox to accounts_app;
--> statement-breakpoint
grant select, insert, update (items, read_at) on accounts.inbox to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Tells accounts of things, each thing to whom it concerns: the personal account of `personId`; else the accounts that officer obligations at
-- `unitNo`, or at the nearest unit above that has one. What an account is told on one day under one topic is one notice. Answers the places
-- (from 0) of the items that somebody was told of; the caller keeps the ledger, in the same transaction.
--   insufficient_privilege  the caller is not the service that schedules obligations
create function accounts.pub_notify(topic text, day date, items jsonb) returns setof int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare today constant date := (select hoso.today());
declare delivered int[];
begin
  if not accounts.everywhere('organization.obligation.schedule') then
    raise exception 'only the service tells accounts' using errcode = 'insufficient_privilege';
  end if;
  with item as (
    select (e.place - 1)::int as place, (e.body ->> 'unitNo')::int as unit_no, (e.body ->> 'personId')::uuid as person_id, e.body - 'unitNo' - 'personId' as body
    from jsonb_array_elements(pub_notify.items) with ordinality e(body, place)
  ), usable as (
    select a.id, a.kind, a.holder_id from accounts.account a
    where a.locked_at is null and a.kind <> 'SERVICE' and a.valid_from <= today and (a.valid_to is null or a.valid_to > today)
  ), officer as (
    select distinct g.unit_no, g.account_id from accounts.access_grant g join usable a on a.id = g.account_id
      join accounts.role_permission p on p.role = g.role and p.permission = 'organization.obligation.write'
    where g.unit_no is not null and g.revoked_at is null and g.valid_from <= today and (g.valid_to is null or g.valid_to > today)
  ), above as (
    select u.unit_no, s.ancestor_no, (select count(*) from organization.subtree d where d.unit_no = s.ancestor_no and d.valid_from <= today and (d.valid_to is null or d.valid_to > today)) as depth
    from (select distinct i.unit_no from item i) u join organization.subtree s on s.unit_no = u.unit_no and s.valid_from <= today and (s.valid_to is null or s.valid_to > today)
    where s.ancestor_no in (select o.unit_no from officer o)
  ), nearest as (
    select distinct on (a.unit_no) a.unit_no, a.ancestor_no from above a order by a.unit_no, a.depth desc
  ), recipient as (
    select i.place, i.body, a.id as account_id from item i join usable a on a.kind = 'PERSONAL' and a.holder_id = i.person_id
    union all
    select i.place, i.body, o.account_id from item i join nearest n on n.unit_no = i.unit_no join officer o on o.unit_no = n.ancestor_no
    where not exists (select from usable a where a.kind = 'PERSONAL' and a.holder_id = i.person_id)
  ), told as (
    insert into accounts.inbox as b (account_id, topic, day, items)
    select r.account_id, pub_notify.topic, pub_notify.day, jsonb_agg(r.body order by r.place) from recipient r group by r.account_id order by r.account_id
    on conflict on constraint inbox_once_a_day do update set items = b.items || excluded.items, read_at = null
    returning 1
  ) select coalesce(array_agg(distinct r.place), '{}') into delivered from recipient r;
  return query select unnest(delivered);
end $$;
--> statement-breakpoint
grant execute on function accounts.pub_notify(text, date, jsonb) to organization_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
call hoso.settle_owners();
