-- Why an account may do something or not: told by what it holds (accounts.held_right), as policies and shield go by it.
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- The units from one down to another that it reaches today, as scopes go: ids, the upper one first.
create function organization.pub_path(upper_no int, lower_no int) returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with above as (
    select r.ancestor_no from organization.subtree_range r
    where pub_path.lower_no <@ r.unit_nos and r.valid_from <= hoso.today() and (r.valid_to is null or r.valid_to > hoso.today())
  )
  select coalesce(array_agg(u.id order by d.depth), '{}') from above a join organization.unit u on u.unit_no = a.ancestor_no
    cross join lateral (select count(*) as depth from organization.subtree_range r
      where a.ancestor_no <@ r.unit_nos and r.valid_from <= hoso.today() and (r.valid_to is null or r.valid_to > hoso.today())) d
  where exists (select from organization.subtree_range r
    where r.ancestor_no = pub_path.upper_no and a.ancestor_no <@ r.unit_nos and r.valid_from <= hoso.today() and (r.valid_to is null or r.valid_to > hoso.today())) $$;
--> statement-breakpoint
grant execute on function organization.pub_path(int, int) to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- As before, and a giver passes on nothing that the province keeps from himself (decision 28: never beyond the delegator in rights). What is issued in
-- the province's name is no delegation: the office gives payroll to the agencies that pay, whoever may not look into it.
create or replace function accounts.reach_of(of_grant uuid, permission text, on_day date) returns int4multirange language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive chain as (
    select g.role, g.domain, g.unit_no, g.rests_on, g.granted_by, g.granted_at,
      g.revoked_at is null and g.valid_from <= on_day and (g.valid_to is null or g.valid_to > on_day) as stands
    from accounts.access_grant g where g.id = of_grant
    union all
    select h.role, h.domain, h.unit_no, h.rests_on, h.granted_by, h.granted_at,
      h.revoked_at is null and h.valid_from <= on_day and (h.valid_to is null or h.valid_to > on_day)
        and exists (select from accounts.account a where a.id = c.granted_by and a.locked_at is null and a.valid_from <= on_day and (a.valid_to is null or a.valid_to > on_day))
        and (h.account_id is not distinct from c.granted_by or exists (
          select from accounts.group_member m join accounts.user_group u on u.id = m.group_id and u.closed_at is null
          where m.group_id = h.group_id and m.account_id = c.granted_by and m.removed_at is null and m.added_at <= c.granted_at
            and m.valid_from <= on_day and (m.valid_to is null or m.valid_to > on_day)))
        and (reach_of.permission is null or not accounts.withheld(c.granted_by, reach_of.permission, h.unit_no))
    from chain c join accounts.access_grant h on h.id = c.rests_on
  )
  select case when bool_and(c.stands and (reach_of.permission is null or accounts.in_domain(reach_of.permission, c.domain)
        and exists (select from accounts.role_permission p where p.role = c.role and p.permission = reach_of.permission)))
      then coalesce(range_intersect_agg(coalesce((select range_agg(r.unit_nos) from organization.subtree_range r
        where r.ancestor_no = c.unit_no and r.valid_from <= on_day and (r.valid_to is null or r.valid_to > on_day)), '{}')), '{}') else '{}' end
  from chain c $$;
--> statement-breakpoint
-- As before, and nothing of it is kept from the caller: a role that holds more than he has is not his to pass on, but narrowed to a domain it may be.
create or replace function accounts.may_rest(on_grant uuid, role text, domain text, unit_no int, valid_from date, valid_to date) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from accounts.own_grants() g
      where g.id = on_grant and daterange(g.valid_from, g.valid_to) @> daterange(may_rest.valid_from, may_rest.valid_to)
        and may_rest.unit_no <@ accounts.reach_of(g.id, null, (select hoso.today()))
        and not exists (select from accounts.asked_to_give(may_rest.role, may_rest.domain) kept where accounts.withheld((select accounts.caller()), kept, g.unit_no)))
    and not exists (select from accounts.asked_to_give(may_rest.role, may_rest.domain) asked
      where isempty(accounts.reach_of(on_grant, asked, (select hoso.today())))) $$;
--> statement-breakpoint
-- As before, and a unit that is not founded yet stands as deep as it will: a grant over it is nearer than one over the province.
create or replace function accounts.deciding_grant(account uuid, permission text, unit int) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.source_id from accounts.held_right h
  where h.account_id = deciding_grant.account and h.kind <> 'CONSENT' and deciding_grant.permission = any (h.permissions)
    and h.valid_from <= hoso.today() and (h.valid_to is null or h.valid_to > hoso.today())
    and case
      when h.kind = 'DELEGATED' then case when deciding_grant.unit is null then not isempty(accounts.reach_of(h.source_id, deciding_grant.permission, hoso.today()))
        else deciding_grant.unit <@ accounts.reach_of(h.source_id, deciding_grant.permission, hoso.today()) end
      else deciding_grant.unit is null or exists (select from organization.subtree_range r
        where r.ancestor_no = h.unit_no and deciding_grant.unit <@ r.unit_nos and r.valid_from <= hoso.today() and (r.valid_to is null or r.valid_to > hoso.today())) end
  order by case when deciding_grant.unit is null then coalesce((h.unit_no = 1)::int, 0) else (
      select count(*) from (select greatest(hoso.today(), min(f.valid_from)) as day from organization.subtree f where f.unit_no = h.unit_no) d
        join organization.subtree s on s.unit_no = h.unit_no and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day)) end desc, h.source_id limit 1 $$;
--> statement-breakpoint
-- The article by which the province keeps a permission from an account that holds it otherwise (over the unit; null: anywhere); null where it keeps nothing back.
create function accounts.withholding_article(of_account uuid, permission text, unit int) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select min(w.article) from accounts.withheld_right w
  where w.permission = withholding_article.permission and exists (
    select from accounts.grants_of(of_account, (select hoso.today())) g join accounts.role_permission p on p.role = g.role and p.permission = withholding_article.permission
    where accounts.in_domain(p.permission, g.domain) and accounts.withheld(of_account, p.permission, g.unit_no)
      and case
        when g.rests_on is not null then case when unit is null then not isempty(accounts.reach_of(g.id, p.permission, hoso.today()))
          else unit <@ accounts.reach_of(g.id, p.permission, hoso.today()) end
        else unit is null or g.unit_no = 1 or exists (select from organization.subtree_range r where r.ancestor_no = g.unit_no and unit <@ r.unit_nos
          and r.valid_from <= hoso.today() and (r.valid_to is null or r.valid_to > hoso.today())) end) $$;
--> statement-breakpoint
-- One permission. `about`: whether something is asked about; `person` and the unit that keeps his record, or a unit; both null where it is not there.
create function accounts.explain_right(of_account uuid, permission text, about boolean, person uuid, unit int)
  returns table (allowed boolean, rule text, grant_id uuid, consent_id uuid, article text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := hoso.today();
  opening constant uuid := accounts.deciding_grant(of_account, explain_right.permission, null);
  found_grant uuid;
  found_consent uuid;
  back text;
begin
  if not about then
    found_grant := opening;
  elsif unit is not null then
    -- Over the whole province is over what has no place in it, too.
    found_grant := coalesce(accounts.deciding_grant(of_account, explain_right.permission, unit), accounts.deciding_grant(of_account, explain_right.permission, 1));
  end if;
  if found_grant is not null then
    return query select true, 'GRANT', found_grant, null::uuid, null::text; return;
  end if;
  if opening is null and not exists (
    select from accounts.held_right h
    where h.account_id = of_account and h.kind = 'CONSENT' and (explain_right.permission = any (h.permissions) or explain_right.permission = 'accounts.consent.use')
      and h.valid_from <= today and (h.valid_to is null or h.valid_to > today)) then
    back := accounts.withholding_article(of_account, explain_right.permission, null);
    return query select false, case when back is null then 'NOT_HELD' else 'WITHHELD' end, null::uuid, null::uuid, back; return;
  end if;
  -- What policies open to the person himself.
  if person is not null and explain_right.permission = any ('{personnel.directory.read,personnel.record.read,personnel.identity.read,payroll.pay.read,payroll.month.read,training.hours.read,training.enrolment.read,organization.obligation.read}')
    and exists (select from accounts.account a where a.id = of_account and a.kind = 'PERSONAL' and a.holder_id = person) then
    return query select true, 'OWN_RECORD', opening, null::uuid, null::text; return;
  end if;
  -- Which units there are every session may see.
  if person is null and unit is not null and explain_right.permission = 'organization.unit.read' then
    return query select true, 'OPEN_TO_SESSIONS', opening, null::uuid, null::text; return;
  end if;
  select h.source_id into found_consent from accounts.held_right h
  where h.account_id = of_account and h.kind = 'CONSENT' and (explain_right.permission = any (h.permissions) or explain_right.permission = 'accounts.consent.use')
    and h.valid_from <= today and (h.valid_to is null or h.valid_to > today)
    and (not about
      or exists (select from accounts.consent_person n where n.consent_id = h.source_id and n.person_id = explain_right.person)
      or exists (select from organization.subtree_range r where r.ancestor_no = h.unit_no and unit <@ r.unit_nos and r.valid_from <= today and (r.valid_to is null or r.valid_to > today)))
  order by h.source_id limit 1;
  if found_consent is not null then
    return query select true, 'CONSENT', null::uuid, found_consent, null::text; return;
  end if;
  -- That somebody is there tells no reason to whom his name is not open.
  if unit is not null and (person is null or explain_right.permission <> 'personnel.directory.read'
    and (select e.allowed from accounts.explain_right(of_account, 'personnel.directory.read', true, person, unit) e)) then
    back := accounts.withholding_article(of_account, explain_right.permission, unit);
  end if;
  return query select false, case when back is null then 'OUT_OF_REACH' else 'WITHHELD' end, null::uuid, null::uuid, back;
end $$;
--> statement-breakpoint
-- Whether an account may, by which rule, grant or consent, along which units: of several permissions the first that is missing, else the last. Nothing
-- where the caller may not ask: others than himself only who reads accounts or grants where the account belongs, and only about people whose names
-- are open to himself; about units that are there. Of himself everybody may ask; who is not in his sight answers as who is not there.
create function accounts.explain_access(of_account uuid, permissions text[], person uuid, unit uuid)
  returns table (allowed boolean, rule text, permission text, grant_id uuid, consent_id uuid, path uuid[], article text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  who constant uuid := accounts.caller();
  subject record;
  about constant boolean := explain_access.person is not null or explain_access.unit is not null;
  target int;
begin
  select a.locked_at is null and a.valid_from <= hoso.today() and (a.valid_to is null or a.valid_to > hoso.today()) as may_act, accounts.belongs_to(a.id) as home
    into subject from accounts.account a where a.id = of_account;
  if who is null or subject is null or explain_access.person is not null and explain_access.unit is not null then
    return;
  end if;
  if of_account <> who and not (accounts.everywhere('accounts.grant.read') or accounts.everywhere('accounts.account.read')
      or coalesce(subject.home <@ accounts.scope('accounts.grant.read') or subject.home <@ accounts.scope('accounts.account.read'), false)) then
    return;
  end if;
  if explain_access.person is not null then
    select p.unit_no into target from personnel.person p where p.id = explain_access.person;
    if of_account <> who and (target is null or not (select e.allowed from accounts.explain_right(who, 'personnel.directory.read', true, explain_access.person, target) e)) then
      return;
    end if;
  elsif explain_access.unit is not null then
    target := organization.pub_number_of(explain_access.unit);
    if target is null then
      return;
    end if;
  end if;
  if not subject.may_act then
    return query select false, 'CANNOT_ACT', null::text, null::uuid, null::uuid, '{}'::uuid[], null::text; return;
  end if;
  if cardinality(explain_access.permissions) = 0 then
    return query select true, 'SIGNED_IN', null::text, null::uuid, null::uuid, '{}'::uuid[], null::text; return;
  end if;
  return query
    select e.allowed, e.rule, p.name, e.grant_id, e.consent_id,
      case when e.rule = 'GRANT' and target is not null then coalesce(organization.pub_path((select g.unit_no from accounts.access_grant g where g.id = e.grant_id), target), '{}') else '{}' end,
      e.article
    from unnest(explain_access.permissions) with ordinality p(name, place)
      cross join lateral accounts.explain_right(of_account, p.name, about, explain_access.person, target) e
    order by e.allowed, case when e.allowed then -p.place else p.place end limit 1;
end $$;
--> statement-breakpoint
-- A grant with its document, to whom it gives something, and to whom the grants over its unit are open.
create function accounts.explained_grant(of_grant uuid)
  returns table (id uuid, role text, domain text, unit_id uuid, valid_from date, valid_to date, delegated boolean, group_id uuid, number text, signed_on date, issuer text, summary text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.id, g.role, g.domain, g.unit_id, g.valid_from, g.valid_to, g.rests_on is not null, g.group_id, d.number, d.signed_on, d.issuer, d.summary
  from accounts.access_grant g join accounts.document d on d.id = g.document_id
  where g.id = of_grant and (
    exists (select from accounts.held_right h where h.source_id = g.id and h.account_id = (select accounts.caller()))
    or (select accounts.everywhere('accounts.grant.read')) or g.unit_no <@ (select accounts.scope('accounts.grant.read'))) $$;
--> statement-breakpoint
grant execute on function accounts.explained_grant(uuid) to accounts_app;
--> statement-breakpoint
grant execute on function accounts.explain_access(uuid, text[], uuid, uuid) to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
