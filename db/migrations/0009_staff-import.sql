-- An office's own list goes in: sections made on the way, numbers that cannot be recorded, pay to compare with.

set role organization_owner;
--> statement-breakpoint
grant insert on organization.unit, organization.unit_profile, organization.placement, organization.decision to organization_gate;
--> statement-breakpoint
grant select (id) on organization.decision to organization_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- Makes a section of a unit (or of a section) from a day on, under a decision of that unit:
--   insufficient_privilege  the parent is not in the caller's scope to change units (or there is no such unit from that day on)
--   check_violation         section_kind: the kind is none of a section; section_name: not 1 to 300 characters, or not tidied;
--                           section_decision: a text of the decision is missing or too long
create function organization.pub_create_section(of_unit uuid, name text, kind text, effective date, number text, signed_on date, issuer text, summary text)
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
grant execute on function organization.pub_create_section(uuid, text, text, date, text, date, text, text) to personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant select (number) on personnel.identity_number to personnel_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy gate on personnel.identity_number for select to personnel_gate using (true);
--> statement-breakpoint
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Which of the given personal numbers stand somewhere in the province already, so that one bad row need not fail a whole list.
-- Says neither where nor whose, and answers only who could try to record one (and would learn the same from the unique key).
create function personnel.numbers_taken(numbers text[]) returns setof text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.number from personnel.identity_number i
  where i.number = any (numbers) and ((select accounts.everywhere('personnel.identity.write')) or (select accounts.scope('personnel.identity.write')) <> '{}') $$;
--> statement-breakpoint
grant execute on function personnel.numbers_taken(text[]) to personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
--> statement-breakpoint
set role payroll_owner;
--> statement-breakpoint
-- What people are paid on as it is known now; the caller sees what `payroll.pay.read` shows him.
create view payroll.pub_pay as
  select person_id, rank_code, step, coefficient, overgrade_percent, valid_from, valid_to from payroll.pay where superseded_at is null;
--> statement-breakpoint
grant select on payroll.pub_pay to personnel_app;
--> statement-breakpoint
reset role;
