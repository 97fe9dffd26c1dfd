-- An account has a life: each change raises its version and leaves a line with its paper, whoever writes it; who may make it is a rule of the province.
call hoso.settle_owners();
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['account_change', 'account_authority', 'sole_account', 'account_request', 'hand_over'] loop
    execute format('alter table accounts.%I enable row level security', name);
    execute format('alter table accounts.%I force row level security', name);
    execute format('create policy gate on accounts.%I to accounts_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
-- Each unit, or person, has one account of a kind at a time, whoever issues two at once: an account that ended makes room for the next.
alter table accounts.account add constraint account_sole exclude using gist (sole_of with =, daterange(valid_from, valid_to) with &&) where (sole_of is not null);
--> statement-breakpoint
-- The pages of lists of accounts.
create index account_in_order on accounts.account (login collate "vi-x-icu", id);
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select, insert on accounts.account_change, accounts.account_request, accounts.hand_over to accounts_gate;
--> statement-breakpoint
grant select on accounts.account_authority, accounts.sole_account to accounts_gate;
--> statement-breakpoint
grant update (version, outcome, reason, decision_id, decided_by, decided_at, account_id) on accounts.account_request to accounts_gate;
--> statement-breakpoint
grant update (password_hash, given_at, received_at, replaced_at) on accounts.hand_over to accounts_gate;
--> statement-breakpoint
grant update (holder_id, paper_id, because, sole_of) on accounts.account to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- Sở Nội vụ administers the system in every province; a start brings this in line with the profile (db/seed/load-account-rules.ts).
insert into accounts.account_authority (kind, authority, role, article)
  select kind, 'PROVINCE', null, 'F62' from unnest('{SYSTEM,AGENCY,SPECIALIST,PERSONAL,SERVICE}'::text[]) kind;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
create function accounts.raise_account_version() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.valid_to is distinct from old.valid_to and new.valid_to <= hoso.today() and new.because is null then
    new.because := 'DECIDED';
  end if;
  new.version := old.version + case when new is distinct from old then 1 else 0 end;
  return new;
end $$;
--> statement-breakpoint
create function accounts.note_account_change() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who constant uuid := accounts.caller();
begin
  if tg_op = 'INSERT' then
    insert into accounts.account_change (account_id, version, change, changed_by, document_id, holder_id, valid_to)
      select n.id, n.version, 'ISSUED', who, n.document_id, n.holder_id, n.valid_to from new_rows n;
  else
    insert into accounts.account_change (account_id, version, change, changed_by, document_id, because, holder_id, valid_to)
      select n.id, n.version,
        case
          when n.because is distinct from o.because and n.because is not null then 'WITHDRAWN'
          when n.locked_at is not null and o.locked_at is null then 'SUSPENDED'
          when n.locked_at is null and o.locked_at is not null then 'REOPENED'
          when n.holder_id is distinct from o.holder_id then 'HANDED_OVER'
          when n.valid_to is distinct from o.valid_to and coalesce(n.valid_to, 'infinity') > coalesce(o.valid_to, 'infinity') then 'EXTENDED'
          when n.valid_to is distinct from o.valid_to or n.paper_id is distinct from o.paper_id then 'RESTRICTED'
          else 'CHANGED' end,
        who, case when n.paper_id is distinct from o.paper_id then n.paper_id end, case when n.because is distinct from o.because then n.because end,
        n.holder_id, n.valid_to
      from new_rows n join old_rows o on o.id = n.id where n.version <> o.version;
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Where an account belongs today: a personal one where its holder's record is kept, others in their unit; null for one of the province as a whole.
create function accounts.place_of(account_id uuid) returns int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(case when a.kind = 'PERSONAL' then (select p.unit_no from personnel.person p where p.id = a.holder_id) end, accounts.belongs_to(a.id))
  from accounts.account a where a.id = place_of.account_id $$;
--> statement-breakpoint
-- Whether the caller decides about accounts of a kind at a place, by the rules of the province.
create function accounts.may_decide(kind text, place int) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from accounts.account_authority r cross join (select hoso.today() as today offset 0) d
    where r.kind = may_decide.kind and case when r.authority = 'PROVINCE' then (select accounts.everywhere('accounts.account.write')) else exists (
      select from accounts.grants_of((select accounts.caller()), d.today) g
      where g.role = r.role and may_decide.place <@ accounts.reach_of(g.id, 'accounts.account.write', d.today)
        and (r.authority = 'SUBTREE' or may_decide.place <> g.unit_no)) end) $$;
--> statement-breakpoint
-- Whether the caller may read of an account, or of one at such a place.
create function accounts.in_sight(place int) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select accounts.everywhere('accounts.account.read')) or coalesce(in_sight.place <@ (select accounts.scope('accounts.account.read')), false) $$;
--> statement-breakpoint
-- One withdrawn before its first day has an empty period, however far that day is: it is withdrawn, not upcoming.
create function accounts.standing_of(valid_from date, valid_to date, locked_at timestamptz, today date) returns text language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select case when valid_to <= greatest(valid_from, today) then 'WITHDRAWN' when locked_at is not null then 'SUSPENDED' when valid_from > today then 'UPCOMING' else 'IN_USE' end $$;
--> statement-breakpoint
-- A page of the accounts in the caller's sight, in Vietnamese order of their logins; of one unit and those below it where `within` says so, or the one named.
create function accounts.page_of_accounts(within int, of_account uuid, kinds text[], standings text[], after_login text, after_id uuid, most int)
  returns table (id uuid, login text, kind text, standing text, holder_id uuid, unit_id uuid, domain text, valid_from date, valid_to date, version int, document jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  today constant date := hoso.today();
  whole constant boolean := accounts.everywhere('accounts.account.read');
  reach constant int4multirange := accounts.scope('accounts.account.read');
  below constant int4multirange := (select range_agg(s.unit_nos) from organization.subtree_range s
    where s.ancestor_no = page_of_accounts.within and s.valid_from <= today and (s.valid_to is null or s.valid_to > today));
begin
  if not whole and isempty(reach) then
    return;
  end if;
  return query
    select a.id, a.login, a.kind, accounts.standing_of(a.valid_from, a.valid_to, a.locked_at, today), a.holder_id, a.unit_id, a.domain, a.valid_from, a.valid_to, a.version,
      (select jsonb_build_object('number', d.number, 'signedOn', d.signed_on, 'issuer', d.issuer, 'summary', d.summary) from accounts.document d where d.id = a.document_id)
    from accounts.account a
    where (page_of_accounts.of_account is null or a.id = page_of_accounts.of_account)
      and a.kind = any (page_of_accounts.kinds) and accounts.standing_of(a.valid_from, a.valid_to, a.locked_at, today) = any (page_of_accounts.standings)
      and (page_of_accounts.after_login is null or (a.login collate "vi-x-icu", a.id) > (page_of_accounts.after_login, page_of_accounts.after_id))
      and (whole and page_of_accounts.within is null or (
        select (whole or coalesce(n <@ reach, false)) and (page_of_accounts.within is null or coalesce(n <@ below, false)) from accounts.place_of(a.id) n))
    order by a.login collate "vi-x-icu", a.id limit least(page_of_accounts.most, 201);
end $$;
--> statement-breakpoint
-- What became of accounts in the caller's sight, in order.
create function accounts.changes_of_accounts(ids uuid[])
  returns table (id uuid, account_id uuid, version int, change text, at timestamptz, changed_by uuid, because text, holder_id uuid, valid_to date, document jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.account_id, c.version, c.change, c.at, c.changed_by, c.because, c.holder_id, c.valid_to,
    (select jsonb_build_object('number', d.number, 'signedOn', d.signed_on, 'issuer', d.issuer, 'summary', d.summary) from accounts.document d where d.id = c.document_id)
  from unnest(ids) i(id) join accounts.account_change c on c.account_id = i.id
  where accounts.in_sight(accounts.place_of(i.id)) order by c.account_id, c.version $$;
--> statement-breakpoint
-- Issues and extensions of the one account that a unit or person has wait for each other, until the transaction ends: an exclusion constraint alone lets two that
-- meet wait for each other for ever, and one would fail as a deadlock in place of being told.
create function accounts.sole_turn(sole_of text) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('accounts.sole_of ' || sole_turn.sole_of, 0)) where sole_turn.sole_of is not null;
end $$;
--> statement-breakpoint
drop function accounts.change_standing(uuid, text, text, date, text, text);
--> statement-breakpoint
-- Suspends, reopens, withdraws, extends or restricts an account on a paper. Suspended or withdrawn, its sessions and begun sign-ins end at once; with its
-- withdrawal its rights and what was delegated from them. A restriction takes the grants named, shortens the period, or both. Answers DONE with the version
-- it has now, or why not: NOT_FOUND (absent, or not the caller's to change), GRANT (one that is not the account's, or is over), OWN (his own or his person's),
-- CHANGED (with the version it has), SUSPENDED, NOT_SUSPENDED, WITHDRAWN already, NOT_LATER, NOT_EARLIER, SOLE (into the time of another that is the one of its
-- unit or person). Changes of one account wait for each other.
create function accounts.change_standing(account_id uuid, change text, expected_version int, until date, grants uuid[], number text, signed_on date, issuer text, summary text)
  returns table (outcome text, version int) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  today constant date := (select hoso.today());
  who constant uuid := accounts.caller();
  held accounts.account;
  paper uuid;
  why text;
begin
  if change_standing.change not in ('SUSPEND', 'REOPEN', 'WITHDRAW', 'EXTEND', 'RESTRICT') then
    raise exception 'no such change: %', change_standing.change using errcode = 'check_violation';
  end if;
  select a.* into held from accounts.account a where a.id = change_standing.account_id for update;
  if not found or who is null or not accounts.may_decide(held.kind, accounts.place_of(held.id)) then
    return query select 'NOT_FOUND', 0;
    return;
  end if;
  if change_standing.change = 'EXTEND' then
    perform accounts.sole_turn(held.sole_of);
  end if;
  why := case
    when held.id = who or (held.holder_id = (select c.holder_id from accounts.account c where c.id = who)) is true then 'OWN'
    when held.version <> change_standing.expected_version then 'CHANGED'
    when held.valid_to <= greatest(held.valid_from, today) then 'WITHDRAWN'
    when change_standing.change = 'SUSPEND' and held.locked_at is not null then 'SUSPENDED'
    when change_standing.change = 'REOPEN' and held.locked_at is null then 'NOT_SUSPENDED'
    when change_standing.change = 'EXTEND' and (held.valid_to is null or change_standing.until <= held.valid_to) then 'NOT_LATER'
    when change_standing.change = 'EXTEND' and exists (select from accounts.account o
      where o.id <> held.id and o.sole_of = held.sole_of and daterange(o.valid_from, o.valid_to) && daterange(held.valid_from, change_standing.until)) then 'SOLE'
    when change_standing.change = 'RESTRICT' and change_standing.until is not null
      and (change_standing.until <= today or change_standing.until <= held.valid_from or change_standing.until >= held.valid_to) then 'NOT_EARLIER'
    when change_standing.change = 'RESTRICT' and exists (select from unnest(change_standing.grants) n where not exists (
      select from accounts.access_grant g where g.id = n and g.account_id = held.id and g.revoked_at is null)) then 'GRANT' end;
  if why is not null then
    return query select why, held.version;
    return;
  end if;
  insert into accounts.document (number, signed_on, issuer, summary)
    values (change_standing.number, change_standing.signed_on, change_standing.issuer, change_standing.summary) returning id into paper;
  update accounts.account a set
      paper_id = paper,
      valid_to = case change_standing.change when 'WITHDRAW' then greatest(a.valid_from, today) when 'EXTEND' then change_standing.until
        when 'RESTRICT' then coalesce(change_standing.until, a.valid_to) else a.valid_to end,
      locked_at = case change_standing.change when 'SUSPEND' then clock_timestamp() when 'REOPEN' then null else a.locked_at end,
      because = case when change_standing.change = 'WITHDRAW' then 'DECIDED' end
    where a.id = held.id returning a.version into held.version;
  if change_standing.change = 'WITHDRAW' then
    update accounts.access_grant g set revoked_at = clock_timestamp(), revoked_by = who where g.account_id = held.id and g.revoked_at is null;
  elsif change_standing.change = 'RESTRICT' then
    update accounts.access_grant g set revoked_at = clock_timestamp(), revoked_by = who where g.id = any (change_standing.grants) and g.revoked_at is null;
  end if;
  if change_standing.change in ('SUSPEND', 'WITHDRAW') then
    perform accounts.end_sessions(held.id, null, case change_standing.change when 'WITHDRAW' then 'WITHDRAWN' else 'SUSPENDED' end);
  end if;
  perform accounts.pub_audit(lower(change_standing.change) || 'Account', 'Account', array[held.id], jsonb_strip_nulls(jsonb_build_object(
    'documentId', paper, 'number', change_standing.number, 'signedOn', change_standing.signed_on, 'issuer', change_standing.issuer,
    'unitId', held.unit_id, 'validTo', change_standing.until, 'grants', case when change_standing.change = 'RESTRICT' then to_jsonb(change_standing.grants) end)));
  return query select 'DONE', held.version;
end $$;
--> statement-breakpoint
grant execute on function accounts.change_standing(uuid, text, int, date, uuid[], text, date, text, text),
  accounts.page_of_accounts(int, uuid, text[], text[], text, uuid, int), accounts.changes_of_accounts(uuid[]) to accounts_app;
--> statement-breakpoint
-- What reorganisations do to accounts has its paper and its reason too. A text that is not found stops the migration.
do $$
declare
  body text := pg_get_functiondef('accounts.pub_pass_accounts(jsonb, jsonb, boolean, text, date, text, text)'::regprocedure);
  was constant text := 'update accounts.account a set valid_to = greatest(a.valid_from, today) where a.id = any (gone)';
begin
  if strpos(body, was) = 0 then
    raise exception 'accounts.pub_pass_accounts does not say: %', was;
  end if;
  execute replace(body, was, 'update accounts.account a set valid_to = greatest(a.valid_from, today), paper_id = paper, because = ''UNIT_ENDED'' where a.id = any (gone)');
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
create trigger account_version before update on accounts.account for each row execute function accounts.raise_account_version();
--> statement-breakpoint
create trigger account_issued after insert on accounts.account referencing new table as new_rows for each statement execute function accounts.note_account_change();
--> statement-breakpoint
create trigger account_changed after update on accounts.account referencing old table as old_rows new table as new_rows for each statement execute function accounts.note_account_change();
--> statement-breakpoint
-- Accounts of before: what is known of how they came to be.
insert into accounts.account_change (account_id, version, change, at, document_id, holder_id, valid_to)
  select a.id, 1, 'ISSUED', a.created_at, a.document_id, a.holder_id, a.valid_to from accounts.account a;
--> statement-breakpoint
call hoso.settle_owners();
--> statement-breakpoint
call hoso.settle_audit();
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Columns whose values no entry may hold: restricted ones that are stored in plain, and secrets. A column that holds ciphertext need not stand here.
create or replace function accounts.unnoted_columns(relation text) returns text[] language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select case relation
    when 'personnel.identity_number' then '{number}'
    when 'personnel.foreign_number' then '{number}'
    when 'personnel.record' then '{note}'
    when 'personnel.field_key' then '{wrapped}'
    when 'accounts.field_key' then '{wrapped}'
    when 'accounts.credential' then '{password_hash}'
    when 'accounts.hand_over' then '{password_hash}'
    when 'accounts.password_history' then '{password_hash}'
    when 'accounts.recovery_code' then '{code_hash}'
    when 'accounts.service_credential' then '{secret_hash}'
    else '{}' end::text[] $$;
--> statement-breakpoint
-- Whether a unit or person already has the one account of a kind that the rules give at a time.
create function accounts.has_sole(of_kind text, of_unit uuid, of_person uuid, from_day date) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from accounts.sole_account s join accounts.account a on a.kind = s.kind
      and case s.per when 'UNIT' then a.unit_id = of_unit else a.holder_id = of_person end
    where s.kind = of_kind and (a.valid_to is null or a.valid_to > greatest(a.valid_from, from_day))) $$;
--> statement-breakpoint
-- Asks, on a paper, for an account of a unit or a person in the scope of accounts.account.ask. A personal one is asked for where the record of its holder
-- is kept. Answers DONE, or why not: UNIT, HOLDER (absent, or not in that scope), LEFT, UNIT_ENDED (his account, or one of
-- the unit, would be withdrawn by itself), PAST (over before it begins), LOGIN (somebody bears it), SOLE (the unit or
-- person has its one account).
create function accounts.ask_account(of_kind text, wanted text, of_unit uuid, holder uuid, of_domain text, from_day date, until date, number text, signed_on date, issuer text, summary text)
  returns table (outcome text, request_id uuid) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me constant uuid := accounts.caller();
  whole constant boolean := accounts.everywhere('accounts.account.ask');
  reach constant int4multirange := accounts.scope('accounts.account.ask');
  at_unit uuid := ask_account.of_unit;
  at_no int;
  holder_no int := (select p.unit_no from personnel.person p where p.id = ask_account.holder);
  paper uuid;
  made uuid;
begin
  if me is null or not (whole or not isempty(reach)) then
    return query select 'UNIT', null::uuid;
    return;
  end if;
  if ask_account.of_kind = 'PERSONAL' then
    select u.id into at_unit from organization.pub_unit_number u where u.unit_no = holder_no;
  end if;
  at_no := organization.pub_number_of(at_unit);
  outcome := case
    when holder_no is null or not (whole or holder_no <@ reach) then 'HOLDER'
    when at_no is null or not (whole or at_no <@ reach) then 'UNIT'
    when exists (select from personnel.pub_leavers(ask_account.holder, hoso.today())) then 'LEFT'
    when ask_account.of_kind <> 'PERSONAL' and organization.pub_has_ended(at_unit, hoso.today()) then 'UNIT_ENDED'
    when ask_account.until <= greatest(ask_account.from_day, hoso.today()) then 'PAST'
    when exists (select from accounts.account a where a.login = ask_account.wanted) then 'LOGIN'
    when accounts.has_sole(ask_account.of_kind, at_unit, ask_account.holder, greatest(ask_account.from_day, hoso.today())) then 'SOLE' end;
  if outcome is not null then
    return query select outcome, null::uuid;
    return;
  end if;
  insert into accounts.document (number, signed_on, issuer, summary) values (ask_account.number, ask_account.signed_on, ask_account.issuer, ask_account.summary) returning id into paper;
  insert into accounts.account_request (kind, login, unit_id, unit_no, holder_id, domain, valid_from, valid_to, document_id, requested_by)
    values (ask_account.of_kind, ask_account.wanted, at_unit, at_no, ask_account.holder, ask_account.of_domain, ask_account.from_day, ask_account.until, paper, me) returning id into made;
  perform accounts.pub_audit('requestAccount', 'AccountRequest', array[made],
    jsonb_build_object('kind', ask_account.of_kind, 'login', ask_account.wanted, 'unitId', at_unit, 'documentId', paper, 'number', ask_account.number));
  return query select 'DONE', made;
end $$;
--> statement-breakpoint
-- Decides what somebody else asked: an account with a one-time password to hand over, or (without a hash) a refusal. Answers DONE, or why not: NOT_FOUND (absent,
-- or not the caller's to decide), DECIDED already, CHANGED (with the version it has), OWN (asked by the caller or another account of his person, or for himself),
-- LEFT, UNIT_ENDED, PAST, LOGIN, SOLE. Of two who issue at once what may be there once, one does.
create function accounts.decide_account_request(request uuid, expected_version int, reason text, new_hash text, lasts interval, number text, signed_on date, issuer text, summary text)
  returns table (outcome text, version int, account_id uuid, usable_until timestamptz) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  today constant date := hoso.today();
  me constant uuid := accounts.caller();
  mine constant uuid := (select a.holder_id from accounts.account a where a.id = me);
  until constant timestamptz := clock_timestamp() + lasts;
  asked accounts.account_request;
  sole text;
  paper uuid;
  made uuid;
  why text;
  place int;
  broken text;
begin
  select r.* into asked from accounts.account_request r where r.id = decide_account_request.request for update;
  place := case when asked.kind = 'PERSONAL' then (select p.unit_no from personnel.person p where p.id = asked.holder_id) else asked.unit_no end;
  if me is null or asked.id is null or not accounts.may_decide(asked.kind, place) then
    return query select 'NOT_FOUND', 0, null::uuid, null::timestamptz;
    return;
  end if;
  if new_hash is not null then
    sole := (select asked.kind || ':' || case s.per when 'UNIT' then asked.unit_id else asked.holder_id end from accounts.sole_account s where s.kind = asked.kind);
    perform accounts.sole_turn(sole);
  end if;
  why := case
    when asked.outcome is not null then 'DECIDED'
    when asked.version <> decide_account_request.expected_version then 'CHANGED'
    when asked.requested_by = me or asked.holder_id = mine or mine = (select a.holder_id from accounts.account a where a.id = asked.requested_by) then 'OWN'
    when new_hash is null then null
    when exists (select from personnel.pub_leavers(asked.holder_id, today)) then 'LEFT'
    when asked.kind <> 'PERSONAL' and organization.pub_has_ended(asked.unit_id, today) then 'UNIT_ENDED'
    when asked.valid_to <= today then 'PAST'
    when accounts.has_sole(asked.kind, asked.unit_id, asked.holder_id, greatest(asked.valid_from, today)) then 'SOLE' end;
  if why is not null then
    return query select why, asked.version, null::uuid, null::timestamptz;
    return;
  end if;
  insert into accounts.document (number, signed_on, issuer, summary)
    values (decide_account_request.number, decide_account_request.signed_on, decide_account_request.issuer, decide_account_request.summary) returning id into paper;
  if new_hash is not null then
    begin
      insert into accounts.account (login, kind, holder_id, unit_id, domain, valid_from, valid_to, document_id, sole_of)
        values (asked.login, asked.kind, asked.holder_id, case when asked.kind <> 'PERSONAL' then asked.unit_id end, asked.domain, greatest(asked.valid_from, today), asked.valid_to, paper, sole)
        returning id into made;
    exception when unique_violation or exclusion_violation then
      get stacked diagnostics broken = constraint_name;
      if broken not in ('account_login_unique', 'account_sole') then raise; end if;
      return query select case broken when 'account_sole' then 'SOLE' else 'LOGIN' end, asked.version, null::uuid, null::timestamptz;
      return;
    end;
    insert into accounts.credential (account_id, password_hash, must_change, usable_until) values (made, new_hash, 'HANDED_OVER', until);
    -- A personal account opens its holder's own rows from the start; what others may do is granted to them. The account's own term ends what he sees: one of the
    -- grant would stay where it is when the account is extended.
    if asked.kind = 'PERSONAL' then
      insert into accounts.access_grant (account_id, role, valid_from, valid_to, document_id, granted_by) values (made, 'PERSONAL', greatest(asked.valid_from, today), null, paper, me);
    end if;
  end if;
  update accounts.account_request r set version = r.version + 1, outcome = case when new_hash is null then 'REFUSED' else 'ISSUED' end, reason = decide_account_request.reason,
      decision_id = paper, decided_by = me, decided_at = clock_timestamp(), account_id = made
    where r.id = asked.id;
  perform accounts.pub_audit(case when new_hash is null then 'refuseAccountRequest' else 'issueAccount' end, case when made is null then 'AccountRequest' else 'Account' end,
    array_remove(array[made, asked.id], null), jsonb_strip_nulls(jsonb_build_object('requestId', asked.id, 'unitId', asked.unit_id, 'documentId', paper,
      'number', decide_account_request.number, 'reason', decide_account_request.reason)));
  return query select 'DONE', asked.version + 1, made, case when made is not null then until end;
end $$;
--> statement-breakpoint
-- Requests for accounts, newest first: the caller's own, and those of places of which he reads accounts.
create function accounts.account_requests(waiting boolean, before uuid, most int)
  returns table (id uuid, kind text, login text, unit_id uuid, holder_id uuid, domain text, valid_from date, valid_to date, requested_by uuid, requested_at timestamptz,
    version int, outcome text, reason text, decided_by uuid, decided_at timestamptz, account_id uuid, document jsonb, decision jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id, r.kind, r.login, r.unit_id, r.holder_id, r.domain, r.valid_from, r.valid_to, r.requested_by, r.requested_at, r.version, r.outcome, r.reason, r.decided_by, r.decided_at, r.account_id,
    jsonb_build_object('number', d.number, 'signedOn', d.signed_on, 'issuer', d.issuer, 'summary', d.summary),
    case when k.id is not null then jsonb_build_object('number', k.number, 'signedOn', k.signed_on, 'issuer', k.issuer, 'summary', k.summary) end
  from accounts.account_request r join accounts.document d on d.id = r.document_id left join accounts.document k on k.id = r.decision_id
    cross join (select accounts.caller() as caller, accounts.everywhere('accounts.account.read') as whole, accounts.scope('accounts.account.read') as reach offset 0) me
  where (r.requested_by = me.caller or me.whole or r.unit_no <@ me.reach) and (not account_requests.waiting or r.outcome is null)
    and (account_requests.before is null or r.id < account_requests.before)
  order by r.id desc limit least(account_requests.most, 201) $$;
--> statement-breakpoint
grant execute on function accounts.ask_account(text, text, uuid, uuid, text, date, date, text, date, text, text),
  accounts.decide_account_request(uuid, int, text, text, interval, text, date, text, text), accounts.account_requests(boolean, uuid, int) to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant update (address_sealed) on accounts.mail_address to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Who sets an address waits for a hand-over of his account that is under way, and is looked at again after it: what he could do when he began must not leave his
-- address with the account of another.
create function accounts.set_mail_address_in_turn() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from accounts.account a where a.id = new.account_id for share;
  if accounts.caller() is distinct from new.account_id then
    raise exception 'the account is not the caller''s any more' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- The account is the receiver's: the giver is out, with his password, his second factor and his e-mail address; a one-time password waits for the receiver.
create function accounts.give_account(hand_over uuid, lasts interval) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare ho accounts.hand_over;
begin
  select h.* into strict ho from accounts.hand_over h where h.id = give_account.hand_over and h.given_at is null and h.replaced_at is null for update;
  update accounts.account a set holder_id = ho.receiver_id, paper_id = ho.document_id where a.id = ho.account_id;
  insert into accounts.password_history (account_id, password_hash)
    select c.account_id, c.password_hash from accounts.credential c where c.account_id = ho.account_id and (c.usable_until is null or c.must_change = 'STOLEN');
  insert into accounts.credential as c (account_id, password_hash, must_change, usable_until) values (ho.account_id, ho.password_hash, 'HANDED_OVER', clock_timestamp() + lasts)
    on conflict (account_id) do update set password_hash = excluded.password_hash, must_change = 'HANDED_OVER', usable_until = excluded.usable_until, changed_at = clock_timestamp();
  update accounts.second_factor f set ended_at = clock_timestamp() where f.account_id = ho.account_id and f.ended_at is null;
  update accounts.mail_address m set address_sealed = null where m.account_id = ho.account_id and m.address_sealed is not null;
  update accounts.hand_over h set given_at = clock_timestamp(), password_hash = null where h.id = ho.id;
  perform accounts.end_sessions(ho.account_id, null, 'HANDED_OVER');
end $$;
--> statement-breakpoint
-- Arranges, under a decision, that an account goes from its holder to another person; one arranged before and not confirmed by both gives way. Where there is
-- no giver, or the decision says why he does not confirm, the account is the receiver's at once. Answers DONE with whether it is, or why not: NOT_FOUND (absent,
-- or not the caller's to decide), KIND (a personal account or one of a program), OWN (his own, or of his person, or to himself), CHANGED (with the version it
-- has), WITHDRAWN, RECEIVER (absent, or out of the caller's reach), LEFT (the receiver left service: the account would be
-- withdrawn by itself), HOLDS (he holds it already).
create function accounts.arrange_hand_over(of_account uuid, expected_version int, receiver uuid, giver_absent text, new_hash text, lasts interval, number text, signed_on date, issuer text, summary text)
  returns table (outcome text, version int, hand_over_id uuid, given boolean) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  me constant uuid := accounts.caller();
  mine constant uuid := (select a.holder_id from accounts.account a where a.id = me);
  held accounts.account;
  to_no int := (select p.unit_no from personnel.person p where p.id = arrange_hand_over.receiver);
  at_once boolean;
  paper uuid;
  made uuid;
  why text;
begin
  select a.* into held from accounts.account a where a.id = arrange_hand_over.of_account for update;
  if me is null or held.id is null or not accounts.may_decide(held.kind, accounts.place_of(held.id)) then
    return query select 'NOT_FOUND', 0, null::uuid, false;
    return;
  end if;
  why := case
    when held.kind in ('PERSONAL', 'SERVICE') then 'KIND'
    when held.id = me or mine in (held.holder_id, arrange_hand_over.receiver) then 'OWN'
    when held.version <> arrange_hand_over.expected_version then 'CHANGED'
    when held.valid_to <= greatest(held.valid_from, hoso.today()) then 'WITHDRAWN'
    when to_no is null or not ((select accounts.everywhere('accounts.account.write')) or to_no <@ (select accounts.scope('accounts.account.write'))) then 'RECEIVER'
    when exists (select from personnel.pub_leavers(arrange_hand_over.receiver, hoso.today())) then 'LEFT'
    when arrange_hand_over.receiver = held.holder_id then 'HOLDS' end;
  if why is not null then
    return query select why, held.version, null::uuid, false;
    return;
  end if;
  insert into accounts.document (number, signed_on, issuer, summary)
    values (arrange_hand_over.number, arrange_hand_over.signed_on, arrange_hand_over.issuer, arrange_hand_over.summary) returning id into paper;
  update accounts.hand_over h set replaced_at = clock_timestamp(), password_hash = null where h.account_id = held.id and h.received_at is null and h.replaced_at is null;
  at_once := held.holder_id is null or arrange_hand_over.giver_absent is not null;
  insert into accounts.hand_over (account_id, giver_id, receiver_id, document_id, arranged_by, giver_absent, password_hash)
    values (held.id, held.holder_id, arrange_hand_over.receiver, paper, me, case when held.holder_id is not null then arrange_hand_over.giver_absent end, new_hash) returning id into made;
  if at_once then
    perform accounts.give_account(made, lasts);
  end if;
  perform accounts.pub_audit('handOverAccount', 'Account', array[held.id, made], jsonb_strip_nulls(jsonb_build_object('handOverId', made, 'giver', held.holder_id,
    'receiver', arrange_hand_over.receiver, 'unitId', held.unit_id, 'documentId', paper, 'number', arrange_hand_over.number, 'giverAbsent', arrange_hand_over.giver_absent)));
  return query select 'DONE', (select a.version from accounts.account a where a.id = held.id), made, at_once;
end $$;
--> statement-breakpoint
-- Confirms a hand-over for the caller's part: the giver that he gives the account away, from it or from another account of his; then the receiver that he has
-- it. Answers GIVEN or RECEIVED, or why not: NOT_FOUND (absent, replaced, done, or not the caller's turn), WITHDRAWN, RECEIVER_LEFT.
create function accounts.confirm_hand_over(hand_over uuid, lasts interval) returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me constant uuid := accounts.caller();
  mine constant uuid := (select a.holder_id from accounts.account a where a.id = me);
  of_account constant uuid := (select h.account_id from accounts.hand_over h where h.id = confirm_hand_over.hand_over);
  held accounts.account;
  ho accounts.hand_over;
begin
  -- The account first, as who arranges does.
  select a.* into held from accounts.account a where a.id = of_account for update;
  select h.* into ho from accounts.hand_over h where h.id = confirm_hand_over.hand_over and h.replaced_at is null and h.received_at is null for update;
  if mine is null or ho.id is null or mine is distinct from (case when ho.given_at is null then ho.giver_id else ho.receiver_id end) then
    return 'NOT_FOUND';
  end if;
  if held.valid_to <= greatest(held.valid_from, hoso.today()) then
    return 'WITHDRAWN';
  end if;
  if ho.given_at is null and exists (select from personnel.pub_leavers(ho.receiver_id, hoso.today())) then
    return 'RECEIVER_LEFT';
  end if;
  perform accounts.pub_audit(case when ho.given_at is null then 'giveAccount' else 'receiveAccount' end, 'Account', array[ho.account_id, ho.id], jsonb_build_object('handOverId', ho.id));
  if ho.given_at is null then
    perform accounts.give_account(ho.id, confirm_hand_over.lasts);
    return 'GIVEN';
  end if;
  update accounts.hand_over h set received_at = clock_timestamp() where h.id = ho.id;
  return 'RECEIVED';
end $$;
--> statement-breakpoint
-- Hand-overs of accounts in the caller's sight, and those that he gives or receives; with `mine` of the latter those that wait for him.
create function accounts.hand_overs(of_accounts uuid[], mine boolean)
  returns table (id uuid, account_id uuid, giver_id uuid, receiver_id uuid, giver_absent text, arranged_by uuid, arranged_at timestamptz, given_at timestamptz, received_at timestamptz,
    replaced_at timestamptz, document jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.id, h.account_id, h.giver_id, h.receiver_id, h.giver_absent, h.arranged_by, h.arranged_at, h.given_at, h.received_at, h.replaced_at,
    jsonb_build_object('number', d.number, 'signedOn', d.signed_on, 'issuer', d.issuer, 'summary', d.summary)
  from accounts.hand_over h join accounts.document d on d.id = h.document_id
    cross join (select a.holder_id as person from accounts.account a where a.id = accounts.caller()) me
  where case when hand_overs.mine
    then h.received_at is null and h.replaced_at is null
      and exists (select from accounts.account a where a.id = h.account_id and (a.valid_to is null or a.valid_to > greatest(a.valid_from, hoso.today()))) and me.person = case when h.given_at is null then h.giver_id else h.receiver_id end
    else h.account_id = any (hand_overs.of_accounts) and (me.person in (h.giver_id, h.receiver_id) or accounts.in_sight(accounts.place_of(h.account_id))) end
  order by h.account_id, h.id limit 1000 $$;
--> statement-breakpoint
grant execute on function accounts.arrange_hand_over(uuid, int, uuid, text, text, interval, text, date, text, text), accounts.confirm_hand_over(uuid, interval),
  accounts.hand_overs(uuid[], boolean) to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
create policy gate on personnel.service_end for select to personnel_gate using (true);
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant select (person_id, ends_on) on personnel.service_end to personnel_gate;
--> statement-breakpoint
grant select (person_id, valid_from, valid_to) on personnel.assignment to personnel_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Who left service on a day or before and serves nowhere; of one person where one is named.
create function personnel.pub_leavers(of_person uuid, on_day date) returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct s.person_id from personnel.service_end s
  where s.ends_on <= on_day and (of_person is null or s.person_id = of_person)
    and not exists (select from personnel.assignment a where a.person_id = s.person_id and a.valid_from <= on_day and (a.valid_to is null or a.valid_to > on_day)) $$;
--> statement-breakpoint
grant execute on function personnel.pub_leavers(uuid, date) to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- Whether a unit has ended by a day, for good.
create function organization.pub_has_ended(of_unit uuid, on_day date) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from organization.unit_profile u where u.unit_id = of_unit)
    and not exists (select from organization.unit_profile u where u.unit_id = of_unit and (u.valid_to is null or u.valid_to > on_day)) $$;
--> statement-breakpoint
grant execute on function organization.pub_has_ended(uuid, date) to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Withdraws an account because of what happened, not of a paper on it: its rights, sessions and begun sign-ins end, and an entry says why.
create function accounts.withdraw_because(of_account uuid, because text) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := hoso.today();
  who constant uuid := accounts.caller();
  told constant jsonb := jsonb_build_object('reason', withdraw_because.because);
begin
  update accounts.account a set valid_to = least(a.valid_to, greatest(a.valid_from, today)), because = withdraw_because.because where a.id = of_account and a.because is null;
  if not found then
    return;
  end if;
  update accounts.access_grant g set revoked_at = clock_timestamp(), revoked_by = who where g.account_id = of_account and g.revoked_at is null;
  perform accounts.end_sessions(of_account, null, 'WITHDRAWN');
  if who is null then
    insert into accounts.audit_entry (operation, subject_type, subject_ids, detail) values ('endAccount', 'Account', array[of_account], told);
  else
    perform accounts.pub_audit('endAccount', 'Account', array[of_account], told);
  end if;
end $$;
--> statement-breakpoint
-- Whose service ends loses his accounts with it, in the transaction that ends it; at its end, when his posts are as they will be.
create function accounts.keep_holder() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform accounts.withdraw_because(a.id, 'HOLDER_LEFT')
    from personnel.pub_leavers(new.person_id, hoso.today()) p join accounts.account a on a.holder_id = p
    where a.because is null and (a.valid_to is null or a.valid_to > hoso.today());
  return null;
end $$;
--> statement-breakpoint
-- What the days bring: terms that ran out, holders whose last day came, units that ended. A batch at a time, each in its own transaction, whoever else does
-- the same at once; answers how many. insufficient_privilege  the caller does not hold accounts.account.expire over the whole province
create function accounts.withdraw_due(most int) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := hoso.today();
  due record;
  done int := 0;
begin
  if accounts.everywhere('accounts.account.expire') is not true then
    raise exception 'accounts.account.expire is not held over the whole province' using errcode = 'insufficient_privilege';
  end if;
  for due in
    select a.id, case when a.valid_to <= today then 'TERM_ENDED' when a.holder_id in (select personnel.pub_leavers(null, today)) then 'HOLDER_LEFT' else 'UNIT_ENDED' end as because
    from accounts.account a
    where a.because is null and (a.valid_to <= today or a.holder_id in (select personnel.pub_leavers(null, today))
      or a.kind <> 'PERSONAL' and a.unit_id is not null and organization.pub_has_ended(a.unit_id, today))
    order by a.id limit withdraw_due.most for update of a skip locked
  loop
    perform accounts.withdraw_because(due.id, due.because);
    done := done + 1;
  end loop;
  return done;
end $$;
--> statement-breakpoint
grant execute on function accounts.withdraw_due(int) to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
create constraint trigger holder_left after insert on personnel.service_end deferrable initially deferred for each row execute function accounts.keep_holder();
--> statement-breakpoint
-- Rotations of the keys write addresses under another role, of no account.
create trigger set_in_turn before insert or update of address_sealed on accounts.mail_address for each row
  when (new.address_sealed is not null and current_user = 'accounts_app') execute function accounts.set_mail_address_in_turn();
