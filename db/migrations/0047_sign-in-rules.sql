-- Signing in takes up to three steps: the password, the second factor, a new password or a first second factor. Between them stands a ticket that opens
-- nothing. All of it goes through the door, which alone reads hashes; what Sở Nội vụ does to the passwords of others it does as itself.

call hoso.settle_owners();
--> statement-breakpoint
alter table accounts.second_factor add constraint second_factor_sealed check (octet_length(secret_sealed) > 33 and get_byte(secret_sealed, 0) = 1);
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['password_history', 'sign_in_ticket', 'second_factor', 'factor_step', 'recovery_code', 'password_reset', 'service_credential'] loop
    execute format('alter table accounts.%I enable row level security', name);
    execute format('alter table accounts.%I force row level security', name);
    execute format('create policy gate on accounts.%I to accounts_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select, insert, delete on accounts.password_history, accounts.sign_in_ticket, accounts.recovery_code to accounts_gate;
--> statement-breakpoint
grant select, insert, update (retired_at) on accounts.service_credential to accounts_gate;
--> statement-breakpoint
grant select, insert on accounts.second_factor, accounts.factor_step, accounts.password_reset, accounts.credential to accounts_gate;
--> statement-breakpoint
grant update (factor_passed_at, failures, used_at) on accounts.sign_in_ticket to accounts_gate;
--> statement-breakpoint
grant update (confirmed_at, ended_at) on accounts.second_factor to accounts_gate;
--> statement-breakpoint
grant update (last_step) on accounts.factor_step to accounts_gate;
--> statement-breakpoint
grant update (used_at) on accounts.recovery_code to accounts_gate;
--> statement-breakpoint
grant update (decided_by, decided_at, outcome) on accounts.password_reset to accounts_gate;
--> statement-breakpoint
grant update (password_hash, changed_at, must_change, usable_until) on accounts.credential to accounts_gate;
--> statement-breakpoint
grant select on accounts.password_reset to accounts_app;
--> statement-breakpoint
grant select on accounts.field_key to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- The door opens second factors before there is a session.
create policy gate on accounts.field_key to accounts_gate using (true) with check (true);
--> statement-breakpoint
create policy own on accounts.password_reset for select using (asked_by = (select accounts.caller()) or (select accounts.everywhere('accounts.reset.decide')));
--> statement-breakpoint
-- What a password may not be made of, for the gate that keeps passwords and nobody else.
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
grant select (person_id, date_of_birth) on personnel.record to personnel_gate;
--> statement-breakpoint
grant select (id, full_name) on personnel.person to personnel_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy gate on personnel.record for select to personnel_gate using (true);
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
create function personnel.pub_holder_words(of_person uuid) returns table (full_name text, date_of_birth text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.full_name, r.date_of_birth::text from personnel.person p left join personnel.record r on r.person_id = p.id where p.id = of_person $$;
--> statement-breakpoint
grant execute on function personnel.pub_holder_words(uuid) to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
create function organization.pub_unit_names(of_unit uuid) returns text[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct u.name), '{}') from organization.unit_profile u where u.unit_id = of_unit $$;
--> statement-breakpoint
grant execute on function organization.pub_unit_names(uuid) to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
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
    when 'accounts.password_history' then '{password_hash}'
    when 'accounts.recovery_code' then '{code_hash}'
    when 'accounts.service_credential' then '{secret_hash}'
    else '{}' end::text[] $$;
--> statement-breakpoint
drop function accounts.door_credential(text);
--> statement-breakpoint
-- The hash to compare with, whether or not the account may act now, and what is left to do after it; no row for an unknown login.
create function accounts.door_credential(login text)
  returns table (account_id uuid, password_hash text, usable boolean, kind text, roles text[], must_change text, days int, factor boolean, today date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, c.password_hash, a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today)
      and c.must_change is distinct from 'STOLEN' and (c.usable_until is null or c.usable_until > clock_timestamp()),
    a.kind, array(select distinct g.role from accounts.grants_of(a.id, d.today) g order by g.role), c.must_change,
    floor(extract(epoch from clock_timestamp() - c.changed_at) / 86400)::int,
    exists (select from accounts.second_factor f where f.account_id = a.id and f.confirmed_at is not null and f.ended_at is null), d.today
  from (select hoso.today() as today offset 0) d cross join accounts.account a join accounts.credential c on c.account_id = a.id where a.login = door_credential.login $$;
--> statement-breakpoint
-- A ticket for what is left to do; each sweeps away more old ones than it adds.
create function accounts.door_open_ticket(account_id uuid, token_hash bytea, lasts interval, client_address text, factor_passed boolean) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare until timestamptz := clock_timestamp() + lasts;
begin
  delete from accounts.sign_in_ticket where sign_in_ticket.token_hash in (
    select t.token_hash from accounts.sign_in_ticket t where t.expires_at < clock_timestamp() - interval '1 day' order by t.expires_at limit 5 for update skip locked);
  insert into accounts.sign_in_ticket (token_hash, account_id, client_address, expires_at, factor_passed_at)
    values (door_open_ticket.token_hash, door_open_ticket.account_id, door_open_ticket.client_address, until, case when factor_passed then clock_timestamp() end);
  insert into accounts.audit_entry (account_id, operation, subject_type, subject_ids, detail)
    values (door_open_ticket.account_id, 'signInBegun', 'Account', array[door_open_ticket.account_id], jsonb_build_object('clientAddress', door_open_ticket.client_address));
  return until;
end $$;
--> statement-breakpoint
-- Whose ticket it is and how far he is; no row when it is over, used, or was tried with five wrong codes, or the account may not sign in any more.
create function accounts.door_ticket(token_hash bytea)
  returns table (account_id uuid, login text, kind text, roles text[], must_change text, days int, factor boolean, factor_passed boolean, today date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.account_id, a.login, c.kind, c.roles, c.must_change, c.days, c.factor, t.factor_passed_at is not null, c.today
  from accounts.sign_in_ticket t join accounts.account a on a.id = t.account_id cross join lateral accounts.door_credential(a.login) c
  where t.token_hash = door_ticket.token_hash and t.used_at is null and t.expires_at > clock_timestamp() and t.failures < 5 and c.usable $$;
--> statement-breakpoint
-- Takes a ticket: once, and only while it stands.
create function accounts.door_take_ticket(token_hash bytea) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update accounts.sign_in_ticket t set used_at = clock_timestamp()
    where t.token_hash = door_take_ticket.token_hash and t.used_at is null and t.expires_at > clock_timestamp() and t.failures < 5;
  return found;
end $$;
--> statement-breakpoint
-- What is compared with a new password: the present hash, those before it (the newest first), and words of the holder and his unit.
create function accounts.door_password_facts(account_id uuid, history int)
  returns table (login text, kind text, password_hash text, before text[], holder text, born text, units text[], today date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.login, a.kind, c.password_hash,
    array(select h.password_hash from accounts.password_history h where h.account_id = a.id order by h.id desc limit door_password_facts.history),
    w.full_name, w.date_of_birth, case when a.unit_id is null then '{}' else organization.pub_unit_names(a.unit_id) end, hoso.today()
  from accounts.account a join accounts.credential c on c.account_id = a.id left join lateral personnel.pub_holder_words(a.holder_id) w on true
  where a.id = door_password_facts.account_id $$;
--> statement-breakpoint
create function accounts.end_sessions(account_id uuid, keep uuid, because text) returns int language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with over as (
    update accounts.session s set ended_at = clock_timestamp(), ended_because = because
    where s.account_id = end_sessions.account_id and s.id is distinct from keep and s.ended_at is null and s.expires_at > clock_timestamp() returning 1),
  torn as (
    update accounts.sign_in_ticket t set used_at = clock_timestamp() where t.account_id = end_sessions.account_id and t.used_at is null)
  select count(*)::int from over $$;
--> statement-breakpoint
-- A new password in the place of the one whose hash is given; ends every session but one. Answers how many, null when the password changed meanwhile.
create function accounts.door_change_password(account_id uuid, old_hash text, new_hash text, keep uuid, client_address text) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare over int; was record;
begin
  select c.must_change, c.usable_until into was from accounts.credential c
    where c.account_id = door_change_password.account_id and c.password_hash = old_hash and c.must_change is distinct from 'STOLEN' for update;
  if not found then return null; end if;
  -- One that was handed over for one time was nobody's password.
  if was.usable_until is null then
    insert into accounts.password_history (account_id, password_hash) values (door_change_password.account_id, old_hash);
  end if;
  update accounts.credential c set password_hash = new_hash, changed_at = clock_timestamp(), must_change = null, usable_until = null
    where c.account_id = door_change_password.account_id;
  delete from accounts.password_history h where h.account_id = door_change_password.account_id
    and h.id not in (select k.id from accounts.password_history k where k.account_id = door_change_password.account_id order by k.id desc limit 24);
  over := accounts.end_sessions(door_change_password.account_id, keep, 'PASSWORD_CHANGED');
  insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail)
    values (door_change_password.account_id, keep, 'changePassword', 'Account', array[door_change_password.account_id],
      jsonb_strip_nulls(jsonb_build_object('clientAddress', door_change_password.client_address, 'endedSessions', over, 'because', was.must_change)));
  return over;
end $$;
--> statement-breakpoint
-- Ends every session of an account but one (none: all).
create function accounts.door_end_sessions(account_id uuid, session_id uuid, keep uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare over int := accounts.end_sessions(door_end_sessions.account_id, keep, 'SIGNED_OUT');
begin
  insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail)
    values (door_end_sessions.account_id, door_end_sessions.session_id, 'endAllSessions', 'Account', array[door_end_sessions.account_id], jsonb_build_object('endedSessions', over));
  return over;
end $$;
--> statement-breakpoint
-- The password is in somebody else's hands: nobody signs in with it any more, and whoever is in goes out. Answers how many sessions ended.
create function accounts.close_password(account_id uuid) returns int language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update accounts.credential c set must_change = 'STOLEN', usable_until = least(c.usable_until, clock_timestamp()) where c.account_id = close_password.account_id;
  select accounts.end_sessions(close_password.account_id, null, 'PASSWORD_STOLEN') $$;
--> statement-breakpoint
create function accounts.door_password_stolen(account_id uuid, session_id uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare over int := accounts.close_password(door_password_stolen.account_id);
begin
  insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail)
    values (door_password_stolen.account_id, door_password_stolen.session_id, 'passwordStolen', 'Account', array[door_password_stolen.account_id], jsonb_build_object('endedSessions', over));
  return over;
end $$;
--> statement-breakpoint
-- A new secret for a second factor, in the place of one begun and never confirmed. Answers its id through the one given.
create function accounts.door_begin_factor(account_id uuid, factor_id uuid, secret_sealed bytea) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update accounts.second_factor f set ended_at = clock_timestamp() where f.account_id = door_begin_factor.account_id and f.confirmed_at is null and f.ended_at is null;
  insert into accounts.second_factor (id, account_id, secret_sealed) values (factor_id, door_begin_factor.account_id, door_begin_factor.secret_sealed);
end $$;
--> statement-breakpoint
-- The confirmed second factor of an account, or the one begun.
create function accounts.door_factor(account_id uuid, confirmed boolean) returns table (factor_id uuid, secret_sealed bytea, last_step bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.id, f.secret_sealed, s.last_step from accounts.second_factor f left join accounts.factor_step s on s.factor_id = f.id
  where f.account_id = door_factor.account_id and f.ended_at is null and (f.confirmed_at is not null) = door_factor.confirmed
    -- A secret shown an hour ago and never used is nobody's any more.
    and (door_factor.confirmed or f.begun_at > clock_timestamp() - interval '1 hour') $$;
--> statement-breakpoint
-- The wrapped keys of the secrets: the door needs them before there is a session, and they open nothing without the key outside.
create function accounts.door_field_keys() returns table (id int, purpose text, state text, wrapped bytea) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.id, k.purpose, k.state, k.wrapped from accounts.field_key k $$;
--> statement-breakpoint
-- Notes that the code of a step was taken; false when that one, or a later one, was taken before.
create function accounts.take_step(of_factor uuid, step bigint) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into accounts.factor_step as t (factor_id, last_step) values (of_factor, step)
    on conflict (factor_id) do update set last_step = excluded.last_step where t.last_step < excluded.last_step;
  return found;
end $$;
--> statement-breakpoint
-- The first code held: the second factor begun is the account's from now on, with new recovery codes, in the place of the one before.
create function accounts.door_confirm_factor(account_id uuid, factor_id uuid, step bigint, code_hashes text[], session_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from accounts.second_factor f where f.id = door_confirm_factor.factor_id and f.account_id = door_confirm_factor.account_id
    and f.confirmed_at is null and f.ended_at is null for update;
  if not found then return false; end if;
  update accounts.second_factor f set ended_at = clock_timestamp()
    where f.account_id = door_confirm_factor.account_id and f.confirmed_at is not null and f.ended_at is null;
  update accounts.second_factor f set confirmed_at = clock_timestamp() where f.id = door_confirm_factor.factor_id;
  perform accounts.take_step(door_confirm_factor.factor_id, step);
  insert into accounts.recovery_code (factor_id, code_hash) select door_confirm_factor.factor_id, decode(h, 'hex') from unnest(code_hashes) h;
  insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail)
    values (door_confirm_factor.account_id, door_confirm_factor.session_id, 'confirmSecondFactor', 'Account', array[door_confirm_factor.account_id], '{}');
  return true;
end $$;
--> statement-breakpoint
-- The second factor of a ticket held: by the code of a step, or by a recovery code. False when that one was used before, or is none; then the ticket is
-- one try poorer.
create function accounts.door_prove_factor(ticket_hash bytea, factor_id uuid, step bigint, code_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare held boolean := false; mine uuid;
begin
  select t.account_id into mine from accounts.sign_in_ticket t join accounts.second_factor f on f.account_id = t.account_id
    where t.token_hash = ticket_hash and t.used_at is null and t.expires_at > clock_timestamp() and t.failures < 5
      and f.id = door_prove_factor.factor_id and f.confirmed_at is not null and f.ended_at is null for update of t;
  if not found then return false; end if;
  if step is not null then
    held := accounts.take_step(door_prove_factor.factor_id, step);
  elsif code_hash is not null then
    update accounts.recovery_code c set used_at = clock_timestamp()
      where c.factor_id = door_prove_factor.factor_id and c.code_hash = door_prove_factor.code_hash and c.used_at is null;
    held := found;
    if held then
      insert into accounts.audit_entry (account_id, operation, subject_type, subject_ids, detail) values (mine, 'recoveryCodeUsed', 'Account', array[mine],
        jsonb_build_object('left', (select count(*) from accounts.recovery_code c where c.factor_id = door_prove_factor.factor_id and c.used_at is null)));
    end if;
  end if;
  update accounts.sign_in_ticket t set factor_passed_at = case when held then clock_timestamp() else t.factor_passed_at end, failures = t.failures + case when held then 0 else 1 end
    where t.token_hash = ticket_hash;
  if not held then
    insert into accounts.audit_entry (account_id, operation, subject_type, subject_ids, detail) values (mine, 'secondFactorRefused', 'Account', array[mine], '{}');
  end if;
  return held;
end $$;
--> statement-breakpoint
-- A success forgets the tries that led to it.
create function accounts.door_forget_attempts(keys bytea[]) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from accounts.sign_in_attempt t where t.key = any (keys) $$;
--> statement-breakpoint
-- Where an account belongs: its unit, or where the record of its holder is kept; null for one of the province as a whole.
create function accounts.belongs_to(account_id uuid) returns int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select u.unit_no from organization.pub_unit_number u where u.id = a.unit_id), (select p.unit_no from personnel.person p where p.id = a.holder_id))
  from accounts.account a where a.id = belongs_to.account_id $$;
--> statement-breakpoint
-- A head asks for one of his accounts, not for his own; where the password is in strange hands it is closed at once.
--   ABSENT   no such account in his scope, one of a program, or his own
--   ASKED    asked already
create function accounts.ask_reset(account_id uuid, reason text, note text) returns table (outcome text, reset_id uuid, ended_sessions int)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare me uuid := (select accounts.caller());
begin
  perform from accounts.account a where a.id = ask_reset.account_id and a.kind <> 'SERVICE' and a.id <> me
    and ((select accounts.everywhere('accounts.reset.ask')) or accounts.belongs_to(a.id) <@ (select accounts.scope('accounts.reset.ask'))) for update;
  if not found then
    return query select 'ABSENT', null::uuid, null::int; return;
  end if;
  insert into accounts.password_reset as r (account_id, reason, note, asked_by) values (ask_reset.account_id, ask_reset.reason, ask_reset.note, me)
    on conflict do nothing returning r.id into reset_id;
  if reset_id is null then
    return query select 'ASKED', null::uuid, null::int; return;
  end if;
  return query select 'DONE', reset_id, case ask_reset.reason when 'STOLEN' then accounts.close_password(ask_reset.account_id) else 0 end;
end $$;
--> statement-breakpoint
-- Sở Nội vụ decides what somebody else asked, for an account that is not its own: a one-time password in the place of the old one, every session ended; where the second factor
-- is lost it ends too. A refused one leaves a password that was closed as it is.
--   ABSENT   not there, or not in sight
--   DECIDED  decided already
--   OWN      asked by the caller, or for his account or another account of his person
create function accounts.decide_reset(reset_id uuid, new_hash text, lasts interval) returns table (outcome text, account_id uuid, usable_until timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare me uuid := (select accounts.caller()); asked record; until timestamptz := clock_timestamp() + lasts;
begin
  if me is null or (select accounts.everywhere('accounts.reset.decide')) is not true then
    return query select 'ABSENT', null::uuid, null::timestamptz; return;
  end if;
  select r.account_id, r.reason, r.asked_by, r.decided_at, a.holder_id into asked
    from accounts.password_reset r join accounts.account a on a.id = r.account_id where r.id = reset_id for update of r;
  if not found then
    return query select 'ABSENT', null::uuid, null::timestamptz; return;
  end if;
  if asked.decided_at is not null then
    return query select 'DECIDED', null::uuid, null::timestamptz; return;
  end if;
  if me in (asked.asked_by, asked.account_id) or asked.holder_id = (select a.holder_id from accounts.account a where a.id = me) then
    return query select 'OWN', null::uuid, null::timestamptz; return;
  end if;
  update accounts.password_reset r set decided_by = me, decided_at = clock_timestamp(), outcome = case when new_hash is null then 'REFUSED' else 'RESET' end where r.id = reset_id;
  if new_hash is null then
    return query select 'DONE', asked.account_id, null::timestamptz; return;
  end if;
  -- The old password goes into the history, unless it was a one-time one.
  insert into accounts.password_history (account_id, password_hash)
    select c.account_id, c.password_hash from accounts.credential c where c.account_id = asked.account_id and (c.usable_until is null or c.must_change = 'STOLEN');
  insert into accounts.credential as c (account_id, password_hash, must_change, usable_until) values (asked.account_id, new_hash, 'RESET', until)
    on conflict (account_id) do update set password_hash = excluded.password_hash, must_change = 'RESET', usable_until = excluded.usable_until, changed_at = clock_timestamp();
  if asked.reason = 'SECOND_FACTOR_LOST' then
    update accounts.second_factor f set ended_at = clock_timestamp() where f.account_id = asked.account_id and f.ended_at is null;
  end if;
  perform accounts.end_sessions(asked.account_id, null, 'PASSWORD_RESET');
  return query select 'DONE', asked.account_id, until;
end $$;
--> statement-breakpoint
-- A new secret for a program's account; the one before it stands on until its time is over or the next is made. Null when there is no such account.
create function accounts.issue_service_credential(account_id uuid, secret_hash bytea, lasts interval) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare until timestamptz := clock_timestamp() + lasts;
begin
  perform from accounts.account a where a.id = issue_service_credential.account_id and a.kind = 'SERVICE' and (select accounts.everywhere('accounts.service.write')) for update;
  if not found then return null; end if;
  update accounts.service_credential c set retired_at = clock_timestamp() where c.account_id = issue_service_credential.account_id and c.retired_at is null
    and c.id not in (select k.id from accounts.service_credential k where k.account_id = issue_service_credential.account_id and k.retired_at is null order by k.id desc limit 1);
  insert into accounts.service_credential (account_id, secret_hash, made_by, expires_at)
    values (issue_service_credential.account_id, issue_service_credential.secret_hash, (select accounts.caller()), until);
  return until;
end $$;
--> statement-breakpoint
-- Takes every secret of a program's account away and ends its sessions; answers how many secrets stood, null when there is no such account.
create function accounts.retire_service_credentials(account_id uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare stood int;
begin
  perform from accounts.account a where a.id = retire_service_credentials.account_id and a.kind = 'SERVICE' and (select accounts.everywhere('accounts.service.write')) for update;
  if not found then return null; end if;
  update accounts.service_credential c set retired_at = clock_timestamp() where c.account_id = retire_service_credentials.account_id and c.retired_at is null;
  get diagnostics stood = row_count;
  perform accounts.end_sessions(retire_service_credentials.account_id, null, 'CREDENTIALS_RETIRED');
  return stood;
end $$;
--> statement-breakpoint
-- A short session for a program, without a refresh token: it asks again. No row when login or secret do not hold, or the account may not act.
create function accounts.door_service_session(login text, client_hash bytea, secret_hash bytea, lasts interval, client_address text, client_program text)
  returns table (account_id uuid, expires_at timestamptz) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare session uuid;
begin
  select a.id into account_id from accounts.account a join accounts.service_credential c on c.account_id = a.id cross join (select hoso.today() as today offset 0) d
    where a.login = door_service_session.login and a.kind = 'SERVICE' and c.secret_hash = client_hash and c.retired_at is null and c.expires_at > clock_timestamp()
      and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today);
  if not found then return; end if;
  insert into accounts.session as s (secret_hash, account_id, expires_at, client_address, client_program)
    values (door_service_session.secret_hash, account_id, clock_timestamp() + lasts, door_service_session.client_address, door_service_session.client_program)
    returning s.id, s.expires_at into session, expires_at;
  insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail)
    values (account_id, session, 'serviceSignIn', 'Session', array[session], jsonb_build_object('clientAddress', door_service_session.client_address));
  return next;
end $$;
--> statement-breakpoint
grant execute on function accounts.issue_service_credential(uuid, bytea, interval), accounts.retire_service_credentials(uuid) to accounts_app;
--> statement-breakpoint
grant execute on function accounts.door_service_session(text, bytea, bytea, interval, text, text) to accounts_door;
--> statement-breakpoint
grant execute on function accounts.door_credential(text), accounts.door_open_ticket(uuid, bytea, interval, text, boolean), accounts.door_ticket(bytea), accounts.door_take_ticket(bytea),
  accounts.door_password_facts(uuid, int), accounts.door_change_password(uuid, text, text, uuid, text), accounts.door_end_sessions(uuid, uuid, uuid),
  accounts.door_password_stolen(uuid, uuid), accounts.door_begin_factor(uuid, uuid, bytea), accounts.door_factor(uuid, boolean), accounts.door_field_keys(),
  accounts.door_confirm_factor(uuid, uuid, bigint, text[], uuid), accounts.door_prove_factor(bytea, uuid, bigint, bytea), accounts.door_forget_attempts(bytea[]) to accounts_door;
--> statement-breakpoint
grant execute on function accounts.ask_reset(uuid, text, text), accounts.decide_reset(uuid, text, interval) to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
-- What accounts write to each other is nobody else's, in the audit neither; files are kept whole where they stand, with their hash in the audit. Steps of a sign-in leave
-- entries of their own; rights that are unfolded are derived from what notes its changes.
create or replace procedure hoso.settle_audit() language plpgsql as $$
declare
  unnoted constant text[] := '{accounts.audit_entry,accounts.audit_change,accounts.audit_era,accounts.audit_seal,accounts.factor_step,accounts.session,accounts.held_right,accounts.sign_in_ticket,accounts.refresh_token,accounts.sign_in_attempt,accounts.inbox,accounts.mail,accounts.mail_address,accounts.message,accounts.message_recipient,accounts.message_text,accounts.news_file,accounts.session_seen,organization.quota,organization.subtree,organization.subtree_range}';
  r record;
  present int;
  highest xid8;
begin
  for r in
    select n.nspname, c.relname, v.op, v.tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join (values ('insert', 'new table as new_rows'), ('update', 'old table as old_rows new table as new_rows'), ('delete', 'old table as old_rows')) v(op, tables)
    where n.nspname in ('accounts', 'organization', 'personnel', 'payroll', 'training') and c.relkind = 'r' and c.relname <> 'request'
      and n.nspname || '.' || c.relname <> all (unnoted)
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'zz_note_' || v.op)
  loop
    -- What the role that sets up and migrates writes, and who restores a copy, is no act of an account.
    execute format('create trigger %I after %s on %I.%I referencing %s for each statement when (session_user <> %L) execute function accounts.note_changes()',
      'zz_note_' || r.op, r.op, r.nspname, r.relname, r.tables, session_user);
  end loop;
  select max(era) into present from accounts.audit_era;
  select max(x) into highest from (
    (select e.xid as x from accounts.audit_entry e where e.era = present order by e.xid desc limit 1)
    union all (select e.xid from accounts.audit_change e where e.era = present order by e.xid desc limit 1)
    union all (select s.to_xid from accounts.audit_seal s where s.era = present order by s.no desc limit 1)) known;
  if highest > pg_snapshot_xmax(pg_current_snapshot()) then
    present := present + 1;
    insert into accounts.audit_era (era) values (present);
    execute format('alter table accounts.audit_entry alter column era set default %s', present);
    execute format('alter table accounts.audit_change alter column era set default %s', present);
  end if;
end $$;
