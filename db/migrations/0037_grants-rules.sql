-- Groups, delegation, consents, and who made, checked and signed. The functions that every policy stands on know all of it themselves, so that
-- what ended is gone at the next statement.

alter table accounts.access_grant add constraint access_grant_group_of foreign key (group_id) references accounts.user_group (id);
--> statement-breakpoint
alter table accounts.user_group add constraint user_group_unit_number foreign key (unit_id, unit_no) references organization.unit (id, unit_no);
--> statement-breakpoint
alter table accounts.consent add constraint consent_unit_number foreign key (unit_id, unit_no) references organization.unit (id, unit_no);
--> statement-breakpoint
alter table personnel.managing_authority add constraint managing_authority_in_force primary key (person_id, valid_during without overlaps);
--> statement-breakpoint
call hoso.settle_owners();
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['user_group', 'group_member', 'consent', 'consent_person', 'change_part'] loop
    execute format('alter table accounts.%I enable row level security', name);
    execute format('alter table accounts.%I force row level security', name);
    execute format('create policy gate on accounts.%I to accounts_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select on accounts.user_group, accounts.group_member, accounts.permission to accounts_gate;
--> statement-breakpoint
grant select, insert, update (withdrawn_at, withdrawn_by) on accounts.consent to accounts_gate;
--> statement-breakpoint
grant select, insert on accounts.consent_person, accounts.change_part to accounts_gate;
--> statement-breakpoint
grant select on accounts.audit_entry, accounts.document to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant usage on schema personnel to accounts_gate, accounts_owner;
--> statement-breakpoint
grant select (id, unit_no) on personnel.person to accounts_gate;
--> statement-breakpoint
grant references (id, unit_no) on personnel.person to accounts_owner;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy consented on personnel.person for select to accounts_gate using (true);
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Whether a grant narrowed to a domain still gives a permission: those of the domain, what the work stands on (which units and people there
-- are), and the right to pass on what one has.
create function accounts.in_domain(permission text, domain text) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select in_domain.domain is null or split_part(in_domain.permission, '.', 1) = in_domain.domain or in_domain.permission = any (
    '{organization.unit.read,organization.quota.read,personnel.directory.read,accounts.grant.read,accounts.grant.write,accounts.group.write}') $$;
--> statement-breakpoint
-- What a grant reaches on a day for a permission (null: for any of its role): of a delegated one only what every grant it rests on, up to the one that
-- Sở Nội vụ issued, still reaches too, while whoever delegated may act and holds that grant as he did when he delegated.
create function accounts.reach_of(of_grant uuid, permission text, on_day date) returns int4multirange language sql stable security definer set search_path = pg_catalog, pg_temp as $$
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
    from chain c join accounts.access_grant h on h.id = c.rests_on
  )
  select case when bool_and(c.stands and (reach_of.permission is null or accounts.in_domain(reach_of.permission, c.domain)
        and exists (select from accounts.role_permission p where p.role = c.role and p.permission = reach_of.permission)))
      then coalesce(range_intersect_agg(coalesce((select range_agg(r.unit_nos) from organization.subtree_range r
        where r.ancestor_no = c.unit_no and r.valid_from <= on_day and (r.valid_to is null or r.valid_to > on_day)), '{}')), '{}') else '{}' end
  from chain c $$;
--> statement-breakpoint
-- As before, of the account's own grants, of its groups', and of consents over units. Whoever has none delegated pays for nothing but the look.
create or replace function accounts.scope(permission text) returns int4multirange language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(range_agg(r.unit_nos), '{}')
  from accounts.session s join accounts.account a on a.id = s.account_id cross join (select hoso.today() as today offset 0) d
    cross join lateral (
      select g.id, g.unit_no, g.rests_on from accounts.access_grant g join accounts.role_permission p on p.role = g.role
      where g.account_id = a.id and p.permission = scope.permission and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
        and (g.domain is null or accounts.in_domain(scope.permission, g.domain))
      union all
      select g.id, g.unit_no, g.rests_on from accounts.group_member m join accounts.user_group u on u.id = m.group_id and u.closed_at is null
        join accounts.access_grant g on g.group_id = m.group_id join accounts.role_permission p on p.role = g.role
      where m.account_id = a.id and m.removed_at is null and m.valid_from <= d.today and (m.valid_to is null or m.valid_to > d.today)
        and p.permission = scope.permission and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
        and (g.domain is null or accounts.in_domain(scope.permission, g.domain))
      union all
      select null, c.unit_no, null from accounts.consent c
      where c.account_id = a.id and c.unit_no is not null and scope.permission = any (c.permissions) and c.withdrawn_at is null and c.valid_from <= d.today and c.valid_to > d.today
    ) g
    cross join lateral (
      select r.unit_nos from organization.subtree_range r
      where g.rests_on is null and r.ancestor_no = g.unit_no and r.valid_from <= d.today and (r.valid_to is null or r.valid_to > d.today)
      union all
      select n from unnest(accounts.reach_of(g.id, scope.permission, d.today)) n where g.rests_on is not null
    ) r
  where s.secret_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today) $$;
--> statement-breakpoint
create or replace function accounts.everywhere(permission text) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from accounts.session s join accounts.account a on a.id = s.account_id cross join (select hoso.today() as today offset 0) d
      cross join lateral (
        select g.id, g.rests_on from accounts.access_grant g join accounts.role_permission p on p.role = g.role
        where g.account_id = a.id and p.permission = everywhere.permission and g.unit_no = 1 and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
          and (g.domain is null or accounts.in_domain(everywhere.permission, g.domain))
        union all
        select g.id, g.rests_on from accounts.group_member m join accounts.user_group u on u.id = m.group_id and u.closed_at is null
          join accounts.access_grant g on g.group_id = m.group_id join accounts.role_permission p on p.role = g.role
        where m.account_id = a.id and m.removed_at is null and m.valid_from <= d.today and (m.valid_to is null or m.valid_to > d.today)
          and p.permission = everywhere.permission and g.unit_no = 1 and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
          and (g.domain is null or accounts.in_domain(everywhere.permission, g.domain))
      ) g
    where s.secret_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))) and s.ended_at is null and s.expires_at > clock_timestamp()
      and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today)
      and (g.rests_on is null or 1 <@ accounts.reach_of(g.id, everywhere.permission, d.today))) $$;
--> statement-breakpoint
-- Ids of the people whom consents in force name for the caller and a permission.
create function accounts.consented(permission text) returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(n.person_id), '{}')
  from accounts.session s join accounts.account a on a.id = s.account_id cross join (select hoso.today() as today offset 0) d
    join accounts.consent c on c.account_id = a.id join accounts.consent_person n on n.consent_id = c.id
  where s.secret_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today)
    and consented.permission = any (c.permissions) and c.withdrawn_at is null and c.valid_from <= d.today and c.valid_to > d.today $$;
--> statement-breakpoint
-- The grants of an account on a day, its own and its groups'; whether a delegated one still stands is asked of reach_of.
create function accounts.grants_of(of_account uuid, on_day date)
  returns table (id uuid, role text, domain text, unit_id uuid, unit_no int, valid_from date, valid_to date, rests_on uuid, group_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.id, g.role, g.domain, g.unit_id, g.unit_no, g.valid_from, g.valid_to, g.rests_on, g.group_id from accounts.access_grant g
  where g.account_id = of_account and g.revoked_at is null and g.valid_from <= on_day and (g.valid_to is null or g.valid_to > on_day)
  union all
  select g.id, g.role, g.domain, g.unit_id, g.unit_no, g.valid_from, g.valid_to, g.rests_on, g.group_id
  from accounts.group_member m join accounts.user_group u on u.id = m.group_id and u.closed_at is null join accounts.access_grant g on g.group_id = m.group_id
  where m.account_id = of_account and m.removed_at is null and m.valid_from <= on_day and (m.valid_to is null or m.valid_to > on_day)
    and g.revoked_at is null and g.valid_from <= on_day and (g.valid_to is null or g.valid_to > on_day) $$;
--> statement-breakpoint
-- The caller's own, that still stand.
create function accounts.own_grants()
  returns table (id uuid, role text, domain text, unit_id uuid, unit_no int, valid_from date, valid_to date, rests_on uuid, group_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.* from (select hoso.today() as today offset 0) d cross join lateral accounts.grants_of((select accounts.caller()), d.today) g
  where g.rests_on is null or not isempty(accounts.reach_of(g.id, null, d.today)) $$;
--> statement-breakpoint
-- Consents open operations too. Whoever reads under one holds 'accounts.consent.use', which no role gives: his readings are noted.
create or replace function accounts.caller_rights() returns table (account_id uuid, session_id uuid, login text, kind text, permissions text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, s.id, a.login, a.kind, coalesce((
    select array_agg(distinct h.permission) from (
      select p.permission from accounts.access_grant g join accounts.role_permission p on p.role = g.role
      where g.account_id = a.id and g.rests_on is null and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
        and (g.domain is null or accounts.in_domain(p.permission, g.domain))
      union all
      select p.permission from accounts.access_grant g join accounts.role_permission p on p.role = g.role
      where g.account_id = a.id and g.rests_on is not null and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
        and not isempty(accounts.reach_of(g.id, p.permission, d.today))
      union all
      select p.permission from accounts.group_member m join accounts.user_group u on u.id = m.group_id and u.closed_at is null
        join accounts.access_grant g on g.group_id = m.group_id join accounts.role_permission p on p.role = g.role
      where m.account_id = a.id and m.removed_at is null and m.valid_from <= d.today and (m.valid_to is null or m.valid_to > d.today)
        and g.revoked_at is null and g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
        and (g.domain is null or accounts.in_domain(p.permission, g.domain))
        and (g.rests_on is null or not isempty(accounts.reach_of(g.id, p.permission, d.today)))
      union all
      select o.permission from accounts.consent c cross join unnest(c.permissions || 'accounts.consent.use'::text) o(permission)
      where c.account_id = a.id and c.withdrawn_at is null and c.valid_from <= d.today and c.valid_to > d.today
    ) h), '{}')
  from accounts.session s join accounts.account a on a.id = s.account_id cross join (select hoso.today() as today offset 0) d
  where s.secret_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))) and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today) $$;
--> statement-breakpoint
-- What must be held to give a role: its permissions (in a domain: those of it), and the right to grant.
create function accounts.asked_to_give(role text, domain text) returns setof text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.permission from accounts.role_permission p where p.role = asked_to_give.role and accounts.in_domain(p.permission, asked_to_give.domain)
  union select 'accounts.grant.write' $$;
--> statement-breakpoint
-- Whether the caller issues such a grant in the province's name: by grants that rest on nobody's, over the whole province, for all of the period.
create function accounts.may_issue(role text, domain text, valid_from date, valid_to date) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (
    select from accounts.asked_to_give(may_issue.role, may_issue.domain) asked
    where not exists (
      select from accounts.own_grants() g join accounts.role_permission p on p.role = g.role and p.permission = asked
      where g.rests_on is null and g.unit_no = 1 and accounts.in_domain(asked, g.domain)
        and daterange(g.valid_from, g.valid_to) @> daterange(may_issue.valid_from, may_issue.valid_to))) $$;
--> statement-breakpoint
-- Whether the caller may delegate such a grant by one of his: it gives all that is asked, over the unit, for all of the period, as it stands today.
create function accounts.may_rest(on_grant uuid, role text, domain text, unit_no int, valid_from date, valid_to date) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from accounts.own_grants() g
      where g.id = on_grant and daterange(g.valid_from, g.valid_to) @> daterange(may_rest.valid_from, may_rest.valid_to)
        and may_rest.unit_no <@ accounts.reach_of(g.id, null, (select hoso.today())))
    and not exists (select from accounts.asked_to_give(may_rest.role, may_rest.domain) asked
      where isempty(accounts.reach_of(on_grant, asked, (select hoso.today())))) $$;
--> statement-breakpoint
-- The grant of the caller's that such a delegation rests on: the one that was issued, before one that was delegated; null when none covers it.
create function accounts.delegable(role text, domain text, unit_no int, valid_from date, valid_to date) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.id from accounts.own_grants() g
  where accounts.may_rest(g.id, delegable.role, delegable.domain, delegable.unit_no, delegable.valid_from, delegable.valid_to)
  order by g.rests_on is not null, g.id limit 1 $$;
--> statement-breakpoint
-- Whoever gives by less than the province's right delegates, whether he says so or not.
create function accounts.rest_grant() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.granted_by = accounts.caller() and not accounts.may_issue(new.role, new.domain, new.valid_from, new.valid_to) then
    new.rests_on := accounts.delegable(new.role, new.domain, new.unit_no, new.valid_from, new.valid_to);
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Whether the caller may give these rights to this account or group, which is neither his nor his person's (nor has one of them in it) and of a
-- kind, or whose members are of kinds, that may hold the role.
create function accounts.may_give(account_id uuid, group_id uuid, role text, domain text, unit_no int, valid_from date, valid_to date, rests_on uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when may_give.rests_on is null then accounts.may_issue(may_give.role, may_give.domain, may_give.valid_from, may_give.valid_to)
      else accounts.may_rest(may_give.rests_on, may_give.role, may_give.domain, may_give.unit_no, may_give.valid_from, may_give.valid_to) end
    and (may_give.group_id is null or exists (select from accounts.user_group u where u.id = may_give.group_id and u.closed_at is null))
    and (may_give.account_id is null or exists (select from accounts.account a where a.id = may_give.account_id))
    and not exists (
      select from accounts.account a cross join accounts.role r
      where r.code = may_give.role
        and (a.id = may_give.account_id or exists (select from accounts.group_member m where m.group_id = may_give.group_id and m.account_id = a.id and m.removed_at is null))
        and (a.kind <> all (r.kinds) or a.id = (select accounts.caller())
          or (a.holder_id = (select c.holder_id from accounts.account c where c.id = (select accounts.caller()))) is true)) $$;
--> statement-breakpoint
-- Whether the caller may put an account into a group: he could give it each right the group holds, for as long as both last.
create function accounts.may_join(group_id uuid, account_id uuid, valid_from date, valid_to date) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from accounts.user_group u where u.id = may_join.group_id and u.closed_at is null)
    and exists (select from accounts.account a where a.id = may_join.account_id and a.kind <> 'PERSONAL' and a.id <> (select accounts.caller())
      and (a.holder_id = (select c.holder_id from accounts.account c where c.id = (select accounts.caller()))) is not true)
    and not exists (
      select from (
        select g.role, g.domain, g.unit_no, greatest(g.valid_from, may_join.valid_from) as since, least(g.valid_to, may_join.valid_to) as until
        from accounts.access_grant g where g.group_id = may_join.group_id and g.revoked_at is null and (g.valid_to is null or g.valid_to > (select hoso.today()))
      ) g
      where (g.until is null or g.since < g.until) and not (
        exists (select from accounts.role r join accounts.account a on a.kind = any (r.kinds) where r.code = g.role and a.id = may_join.account_id)
        and (accounts.may_issue(g.role, g.domain, g.since, g.until) or accounts.delegable(g.role, g.domain, g.unit_no, g.since, g.until) is not null))) $$;
--> statement-breakpoint
-- Whether there is such an account. Who may give a right knows the account it goes to, without reading about it.
create function accounts.is_account(account_id uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from accounts.account a where a.id = is_account.account_id) and (select accounts.caller()) is not null $$;
--> statement-breakpoint
-- Groups the caller belongs to.
create function accounts.own_groups() returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct m.group_id), '{}') from accounts.group_member m where m.account_id = (select accounts.caller()) and m.removed_at is null $$;
--> statement-breakpoint
-- Consents the caller may read: given to him, by him, about him, or about somebody or some unit in his scope.
create function accounts.consents_in_sight() returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(c.id), '{}') from accounts.consent c
    cross join (select accounts.caller() as caller, accounts.self() as self, accounts.scope('accounts.consent.read') as reach offset 0) me
  where me.caller is not null and (c.account_id = me.caller or c.given_by = me.caller or c.unit_no <@ me.reach
    or exists (select from accounts.consent_person n where n.consent_id = c.id and (n.person_id = me.self or n.unit_no <@ me.reach))) $$;
--> statement-breakpoint
-- Gives a consent, or says what stands against it:
--   GRANTEE      the account does not exist, may not act, is the giver's own or his person's, or is not of the kind: LINK wants a SERVICE account, the others none
--   PERMISSIONS  one does not exist, or opens more than reading people's data, or (but of one's own record) is not held over all of them by the giver
--   PERSONS      somebody does not exist or is not in the scope of accounts.consent.write; of an OWN consent: is not the giver
--   UNIT         the unit is not in that scope
-- insufficient_privilege  there is no live session
create function accounts.give_consent(kind text, to_account uuid, persons uuid[], of_unit uuid, permissions text[], purpose text, valid_from date, valid_to date, document_id uuid)
  returns table (consent_id uuid, refused text) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  who constant uuid := accounts.caller();
  self constant uuid := accounts.self();
  reach constant int4multirange := accounts.scope('accounts.consent.write');
  whole constant int4multirange := (select range_agg(r.unit_nos) from organization.subtree_range r where r.ancestor_no = (
    select n.unit_no from organization.pub_unit_number n where n.id = of_unit) and r.valid_from <= hoso.today() and (r.valid_to is null or r.valid_to > hoso.today()));
  kept int[];
  asked text;
begin
  if who is null then
    raise exception 'no live session' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from accounts.account a where a.id = to_account and a.locked_at is null and (a.valid_to is null or a.valid_to > hoso.today())
      and (a.kind = 'SERVICE') = (give_consent.kind = 'LINK') and a.id <> who
      and (a.holder_id = (select c.holder_id from accounts.account c where c.id = who)) is not true) then
    return query select null::uuid, 'GRANTEE'; return;
  end if;
  if exists (select from unnest(permissions) p(name) where p.name !~ '^(personnel|payroll|training)\.[a-z]+\.read$'
      or not exists (select from accounts.permission k where k.name = p.name)) then
    return query select null::uuid, 'PERMISSIONS'; return;
  end if;
  if give_consent.kind = 'OWN' then
    if self is null or of_unit is not null or persons is distinct from array[self] then
      return query select null::uuid, 'PERSONS'; return;
    end if;
  else
    if of_unit is not null and (whole is null or not whole <@ reach) then
      return query select null::uuid, 'UNIT'; return;
    end if;
    kept := array(select p.unit_no from personnel.person p where p.id = any (persons) and p.unit_no <@ reach);
    if cardinality(kept) <> (select count(distinct p) from unnest(persons) p) then
      return query select null::uuid, 'PERSONS'; return;
    end if;
    foreach asked in array permissions loop
      if not coalesce(whole, '{}') + coalesce((select range_agg(int4range(k, k + 1)) from unnest(kept) k), '{}') <@ accounts.scope(asked) then
        return query select null::uuid, 'PERMISSIONS'; return;
      end if;
    end loop;
  end if;
  insert into accounts.consent (kind, account_id, unit_id, unit_no, permissions, purpose, valid_from, valid_to, document_id, given_by)
    select give_consent.kind, to_account, of_unit, (select n.unit_no from organization.pub_unit_number n where n.id = of_unit),
      array(select distinct p from unnest(permissions) p order by 1), give_consent.purpose, give_consent.valid_from, give_consent.valid_to, give_consent.document_id, who
    returning id into consent_id;
  insert into accounts.consent_person (consent_id, person_id, unit_no)
    select give_consent.consent_id, p.id, p.unit_no from personnel.person p where p.id = any (persons);
  return next;
end $$;
--> statement-breakpoint
-- Withdraws a consent, at once: an own one by the person, another by whoever holds accounts.consent.write over all it opens. Answers whom it
-- was about (none: a unit); null when there is none that he may withdraw.
create function accounts.withdraw_consent(consent uuid) returns uuid[] language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  reach constant int4multirange := accounts.scope('accounts.consent.write');
  self constant uuid := accounts.self();
  today constant date := hoso.today();
begin
  update accounts.consent c set withdrawn_at = clock_timestamp(), withdrawn_by = accounts.caller()
  where c.id = withdraw_consent.consent and c.withdrawn_at is null and accounts.caller() is not null
    and case when c.kind = 'OWN' then exists (select from accounts.consent_person n where n.consent_id = c.id and n.person_id = self)
      else not isempty(reach) and not exists (select from accounts.consent_person n where n.consent_id = c.id and not n.unit_no <@ reach)
        and not exists (select from organization.subtree_range r where r.ancestor_no = c.unit_no and r.valid_from <= today and (r.valid_to is null or r.valid_to > today)
          and not r.unit_nos <@ reach) end;
  if not found then
    return null;
  end if;
  return array(select n.person_id from accounts.consent_person n where n.consent_id = withdraw_consent.consent);
end $$;
--> statement-breakpoint
-- Takes a part (MAKER, CHECKER, SIGNER) in a change for the caller, in the caller's transaction. Null when he has it now; else the part that the same
-- account, or the same person through another account, has in this change already: then nothing is written.
--   insufficient_privilege  there is no live session
create function accounts.pub_take_part(subject_type text, subject_id uuid, part text) returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  who record;
  taken text;
begin
  select r.account_id, r.session_id, a.holder_id into who from accounts.caller_rights() r join accounts.account a on a.id = r.account_id;
  if not found then
    raise exception 'no live session' using errcode = 'insufficient_privilege';
  end if;
  -- Two of one person's accounts at the same moment: the second waits and sees the first.
  perform pg_advisory_xact_lock(hashtextextended(pub_take_part.subject_type || ':' || pub_take_part.subject_id, 5));
  select p.part into taken from accounts.change_part p
    where p.subject_type = pub_take_part.subject_type and p.subject_id = pub_take_part.subject_id and p.part <> pub_take_part.part
      and (p.account_id = who.account_id or p.holder_id = who.holder_id) order by p.at limit 1;
  if found then
    return taken;
  end if;
  insert into accounts.change_part (subject_type, subject_id, part, account_id, holder_id, session_id)
    values (pub_take_part.subject_type, pub_take_part.subject_id, pub_take_part.part, who.account_id, who.holder_id, who.session_id) on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
-- Who took which part in changes that a domain shows; it asks of those that its own policies let the caller see.
create function accounts.pub_parts_of(subject_type text, subject_ids uuid[]) returns table (subject_id uuid, part text, account_id uuid, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.subject_id, p.part, p.account_id, p.at from accounts.change_part p
  where p.subject_type = pub_parts_of.subject_type and p.subject_id = any (pub_parts_of.subject_ids) and (select accounts.caller()) is not null order by p.at $$;
--> statement-breakpoint
-- Leaves the entry of a reading, in the transaction that reads: whose record, under which grants and consents, for what. With `consented_only` of
-- those only whom no grant of the caller's reaches: what he sees by a consent. Answers of how many.
create function accounts.pub_note_reading(operation text, permission text, person_ids uuid[], purpose text, consented_only boolean) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := hoso.today();
  who constant uuid := accounts.caller();
  by_grants uuid[];
  granted int4multirange;
  read uuid[];
  by_consents uuid[];
begin
  select coalesce(array_agg(g.id), '{}'), coalesce(range_agg(g.reach), '{}') into by_grants, granted
  from (select h.id, accounts.reach_of(h.id, pub_note_reading.permission, today) as reach from accounts.grants_of(who, today) h) g where not isempty(g.reach);
  read := case when consented_only then array(select p.id from personnel.person p where p.id = any (person_ids) and not p.unit_no <@ granted and p.id is distinct from accounts.self())
    else person_ids end;
  if cardinality(read) = 0 then
    return 0;
  end if;
  by_consents := array(select c.id from accounts.consent c
    where c.account_id = who and pub_note_reading.permission = any (c.permissions) and c.withdrawn_at is null and c.valid_from <= today and c.valid_to > today
      and exists (select from personnel.person p where p.id = any (read) and not p.unit_no <@ granted and (
        exists (select from accounts.consent_person n where n.consent_id = c.id and n.person_id = p.id)
        or exists (select from organization.subtree_range r where r.ancestor_no = c.unit_no and p.unit_no <@ r.unit_nos and r.valid_from <= today and (r.valid_to is null or r.valid_to > today)))));
  perform accounts.pub_audit(pub_note_reading.operation, 'Person', read, jsonb_strip_nulls(jsonb_build_object(
    'permission', pub_note_reading.permission, 'purpose', pub_note_reading.purpose, 'grants', to_jsonb(by_grants), 'consents', to_jsonb(by_consents))));
  return cardinality(read);
end $$;
--> statement-breakpoint
-- Who opened the caller's own record, newest first: of each reading when, from which account of which unit, by which permission, and why: the
-- purpose told, else of the consent, and the role and document of the grant. Nothing of the others read with him.
create function accounts.own_openings(before uuid, at_most int) returns table (id uuid, at timestamptz, login text, kind text, unit_id uuid, holder_id uuid,
    operation text, permission text, purpose text, consent_id uuid, role text, document text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.at, a.login, a.kind, a.unit_id, a.holder_id, e.operation, e.detail ->> 'permission', coalesce(e.detail ->> 'purpose', c.purpose), c.id, g.role, g.document
  from (select accounts.self() as self offset 0) me
    join accounts.audit_entry e on e.subject_ids @> array[me.self] and e.subject_type = 'Person' and e.operation ~ '^(read|open)[A-Z]'
    join accounts.account a on a.id = e.account_id
    left join lateral (
      select c.id, c.purpose from accounts.consent c where c.id::text in (select jsonb_array_elements_text(e.detail -> 'consents'))
        and (c.unit_no is not null or exists (select from accounts.consent_person n where n.consent_id = c.id and n.person_id = me.self)) order by c.unit_no nulls first limit 1) c on true
    left join lateral (
      select r.name as role, d.number || ' (' || d.issuer || ')' as document from accounts.access_grant x join accounts.role r on r.code = x.role join accounts.document d on d.id = x.document_id
      where x.id::text in (select jsonb_array_elements_text(e.detail -> 'grants')) order by x.id limit 1) g on true
  where me.self is not null and (own_openings.before is null or e.id < own_openings.before)
  order by e.id desc limit least(own_openings.at_most, 201) $$;
--> statement-breakpoint
-- Who holds a permission on a day, over which unit (the one named in the grant) and what it reaches there; accounts that may act.
create function accounts.holders_of(permission text, on_day date) returns table (account_id uuid, unit_no int, reach int4multirange)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select x.account_id, x.unit_no, x.reach
  from (
    select a.id as account_id, g.unit_no, accounts.reach_of(g.id, holders_of.permission, on_day) as reach
    from accounts.access_grant g join accounts.role_permission p on p.role = g.role and p.permission = holders_of.permission
      join accounts.account a on a.id = g.account_id or g.group_id is not null and exists (
        select from accounts.group_member m join accounts.user_group u on u.id = m.group_id and u.closed_at is null
        where m.group_id = g.group_id and m.account_id = a.id and m.removed_at is null and m.valid_from <= on_day and (m.valid_to is null or m.valid_to > on_day))
    where g.unit_no is not null and g.revoked_at is null and g.valid_from <= on_day and (g.valid_to is null or g.valid_to > on_day)
      and a.locked_at is null and a.valid_from <= on_day and (a.valid_to is null or a.valid_to > on_day)
  ) x where not isempty(x.reach) $$;
--> statement-breakpoint
create or replace function accounts.pub_may_reorganise(of_account uuid, of_unit int) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from accounts.account a cross join (select hoso.today() as today offset 0) d cross join lateral accounts.grants_of(a.id, d.today) g
    where a.id = of_account and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today)
      and of_unit <@ accounts.reach_of(g.id, 'organization.reorganisation.write', d.today))
  where (select accounts.everywhere('organization.reorganisation.read')) or of_unit <@ (select accounts.scope('organization.reorganisation.read')) $$;
--> statement-breakpoint
grant execute on function accounts.consented(text)
  to accounts_app, organization_app, personnel_app, payroll_app, training_app, accounts_owner, organization_owner, personnel_owner, payroll_owner, training_owner, organization_gate, personnel_gate, payroll_gate, training_gate;
--> statement-breakpoint
grant execute on function accounts.is_account(uuid), accounts.own_grants(), accounts.own_groups(), accounts.consents_in_sight(), accounts.delegable(text, text, int, date, date),
  accounts.may_give(uuid, uuid, text, text, int, date, date, uuid), accounts.may_join(uuid, uuid, date, date),
  accounts.give_consent(text, uuid, uuid[], uuid, text[], text, date, date, uuid), accounts.withdraw_consent(uuid), accounts.own_openings(uuid, int) to accounts_app;
--> statement-breakpoint
grant execute on function accounts.pub_take_part(text, uuid, text), accounts.pub_parts_of(text, uuid[]), accounts.pub_note_reading(text, text, uuid[], text, boolean)
  to accounts_app, organization_app, personnel_app, payroll_app, training_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
create trigger access_grant_rests before insert on accounts.access_grant for each row
  when (new.rests_on is null and new.granted_by is not null and new.unit_no is not null) execute function accounts.rest_grant();
--> statement-breakpoint
alter policy give on accounts.access_grant with check (
  ((select accounts.everywhere('accounts.grant.write')) or unit_no <@ (select accounts.scope('accounts.grant.write')))
  and granted_by = (select accounts.caller()) and granted_at = now() and revoked_at is null
  and accounts.may_give(account_id, group_id, role, domain, unit_no, valid_from, valid_to, rests_on));
--> statement-breakpoint
drop function accounts.may_give(uuid, text, int, date, date);
--> statement-breakpoint
-- What a grant of a group gives is its members' to see.
alter policy read on accounts.access_grant using (account_id = (select accounts.caller()) or group_id = any ((select accounts.own_groups())::uuid[])
  or (select accounts.everywhere('accounts.grant.read')) or unit_no <@ (select accounts.scope('accounts.grant.read')));
--> statement-breakpoint
create policy read on accounts.user_group for select using (id = any ((select accounts.own_groups())::uuid[])
  or (select accounts.everywhere('accounts.grant.read')) or unit_no <@ (select accounts.scope('accounts.grant.read')));
--> statement-breakpoint
create policy add on accounts.user_group for insert with check (((select accounts.everywhere('accounts.group.write')) or unit_no <@ (select accounts.scope('accounts.group.write')))
  and created_by = (select accounts.caller()) and closed_at is null);
--> statement-breakpoint
create policy close on accounts.user_group for update
  using (((select accounts.everywhere('accounts.group.write')) or unit_no <@ (select accounts.scope('accounts.group.write'))) and closed_at is null)
  with check (closed_at between now() and clock_timestamp() and closed_by = (select accounts.caller()));
--> statement-breakpoint
create policy read on accounts.group_member for select using (account_id = (select accounts.caller())
  or (select accounts.everywhere('accounts.grant.read')) or unit_no <@ (select accounts.scope('accounts.grant.read')));
--> statement-breakpoint
create policy add on accounts.group_member for insert with check (((select accounts.everywhere('accounts.group.write')) or unit_no <@ (select accounts.scope('accounts.group.write')))
  and added_by = (select accounts.caller()) and added_at = now() and removed_at is null and accounts.may_join(group_id, account_id, valid_from, valid_to));
--> statement-breakpoint
create policy remove on accounts.group_member for update
  using (((select accounts.everywhere('accounts.group.write')) or unit_no <@ (select accounts.scope('accounts.group.write'))) and removed_at is null)
  with check (removed_at between now() and clock_timestamp() and removed_by = (select accounts.caller()));
--> statement-breakpoint
create policy read on accounts.consent for select using (id = any ((select accounts.consents_in_sight())::uuid[]));
--> statement-breakpoint
create policy read on accounts.consent_person for select using (consent_id = any ((select accounts.consents_in_sight())::uuid[]));
--> statement-breakpoint
-- A consent, too, stands on a document.
create policy add_consent on accounts.document for insert with check ((select accounts.scope('accounts.consent.write')) <> '{}');
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select on accounts.user_group, accounts.group_member, accounts.consent, accounts.consent_person to accounts_app;
--> statement-breakpoint
grant insert on accounts.user_group, accounts.group_member to accounts_app;
--> statement-breakpoint
grant update (closed_at, closed_by) on accounts.user_group to accounts_app;
--> statement-breakpoint
grant update (removed_at, removed_by) on accounts.group_member to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- Rows about a person: read and written in the custodian's scope, read by the person himself and by whom a consent names him to.
create or replace procedure hoso.protect_record(relation regclass, read_permission text, write_permission text, person_column text) language plpgsql as $$
declare
  in_scope text := '((select accounts.everywhere(%1$L)) or unit_no <@ (select accounts.scope(%1$L)))';
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy read on %s for select using (' || format(in_scope, read_permission)
    || ' or %I = (select accounts.self()) or %2$I = any ((select accounts.consented(%3$L))::uuid[]))', relation, person_column, read_permission);
  execute format('create policy add on %s for insert with check (' || format(in_scope, write_permission) || ')', relation);
  execute format('create policy change on %1$s for update using (%2$s) with check (%2$s)', relation, format(in_scope, write_permission));
end $$;
--> statement-breakpoint
revoke execute on procedure hoso.protect_record(regclass, text, text, text) from public;
--> statement-breakpoint
-- The tables protected before.
do $$ declare one record; begin
  for one in select * from (values
    ('personnel.person', 'personnel.directory.read', 'id'), ('personnel.record', 'personnel.record.read', 'person_id'),
    ('personnel.identity_number', 'personnel.identity.read', 'person_id'), ('personnel.assignment', 'personnel.directory.read', 'person_id'),
    ('personnel.additional_post', 'personnel.directory.read', 'person_id'), ('personnel.cancelled_post', 'personnel.directory.read', 'person_id'),
    ('personnel.service_end', 'personnel.record.read', 'person_id'), ('training.completion', 'training.hours.read', 'person_id'),
    ('payroll.pay', 'payroll.pay.read', 'person_id')) t(relation, permission, person)
  loop
    execute format('alter policy read on %1$s using (((select accounts.everywhere(%2$L)) or unit_no <@ (select accounts.scope(%2$L))) or %3$I = (select accounts.self())
      or %3$I = any ((select accounts.consented(%2$L))::uuid[]))', one.relation, one.permission, one.person);
  end loop;
end $$;
--> statement-breakpoint
call hoso.protect_record('personnel.managing_authority', 'personnel.directory.read', 'personnel.management.write', 'person_id');
--> statement-breakpoint
create policy add_management on personnel.decision for insert with check ((select accounts.everywhere('personnel.management.write')) or unit_no <@ (select accounts.scope('personnel.management.write')));
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant select, insert, update (valid_to, closed_by) on personnel.managing_authority to personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- Functions of before that read grants, or hand out what `self` may see, by themselves. Each is changed where it stands, in what it says now; a text
-- that is not found stops the migration.
create procedure hoso.mend_function(of_function regprocedure, mendings text[]) language plpgsql as $$
declare
  body text := pg_get_functiondef(of_function);
  owner text := (select proowner::regrole::text from pg_proc where oid = of_function);
  schema text := (select pronamespace::regnamespace::text from pg_proc where oid = of_function);
begin
  for i in 1 .. array_length(mendings, 1) loop
    if strpos(body, mendings[i][1]) = 0 then
      raise exception '% does not say: %', of_function, mendings[i][1];
    end if;
    body := replace(body, mendings[i][1], mendings[i][2]);
  end loop;
  execute format('grant create on schema %s to %s', schema, owner);
  execute format('set local role %s', owner);
  execute body;
  reset role;
  execute format('revoke create on schema %s from %s', schema, owner);
end $$;
--> statement-breakpoint
-- Told of obligations are those who officer them through a group or by delegation too, and nobody whose delegation ended.
call hoso.mend_function('accounts.pub_notify(text, date, jsonb)', array[[
'select distinct g.unit_no, g.account_id from accounts.access_grant g join usable a on a.id = g.account_id
      join accounts.role_permission p on p.role = g.role and p.permission = ''organization.obligation.write''
    where g.unit_no is not null and g.revoked_at is null and g.valid_from <= today and (g.valid_to is null or g.valid_to > today)',
'select distinct g.unit_no, g.account_id from accounts.holders_of(''organization.obligation.write'', today) g join usable a on a.id = g.account_id']]);
--> statement-breakpoint
-- A delegated grant that passes to a successor's account still rests on what it rested on, by who delegated it.
call hoso.mend_function('accounts.pub_pass_accounts(jsonb, jsonb, boolean, text, date, text, text)', array[
['insert into accounts.access_grant (account_id, role, unit_id, unit_no, domain, valid_from, valid_to, document_id, granted_by)', 'insert into accounts.access_grant (account_id, role, unit_id, unit_no, domain, valid_from, valid_to, document_id, granted_by, granted_at, rests_on)'],
['g.valid_to, paper, who', 'g.valid_to, paper, case when g.rests_on is null then who else g.granted_by end, case when g.rests_on is null then now() else g.granted_at end, g.rests_on'],
['and not x.account_id = any (gone) group by 1', 'and (x.account_id is null or not x.account_id = any (gone)) group by 1']]);
--> statement-breakpoint
-- Lists find whom a consent names as they find oneself.
call hoso.mend_function('personnel.few_in_sight(text, text, date, uuid, int)', array[
['self constant uuid := accounts.self();', 'beside constant uuid[] := array_remove(accounts.consented(''personnel.directory.read'') || accounts.self(), null);'],
['if self is null and isempty(reach) then', 'if cardinality(beside) = 0 and isempty(reach) then'],
['      if few and self is not null then
        found := found || self;
      end if;', '      if few then
        found := found || beside;
      end if;'],
['(p.unit_no <@ reach or p.id = self)', '(p.unit_no <@ reach or p.id = any (beside))']]);
--> statement-breakpoint
call hoso.mend_function('personnel.page_in_sight(text, text, date, integer, text, text, uuid)', array[
['self constant uuid := accounts.self();', 'beside constant uuid[] := array_remove(accounts.consented(''personnel.directory.read'') || accounts.self(), null);'],
['where p.id = self and not p.unit_no <@ reach', 'where p.id = any (beside) and not p.unit_no <@ reach'],
['k.unit_no <@ reach or k.id = self', 'k.unit_no <@ reach or k.id = any (beside)']]);
--> statement-breakpoint
drop procedure hoso.mend_function(regprocedure, text[]);
--> statement-breakpoint
call hoso.settle_owners();
