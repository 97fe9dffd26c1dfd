-- Who vouches for an account besides its password: a subject at an OpenID provider, linked on a paper by who decides about the account (decision 33).
call hoso.settle_owners();
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['external_identity', 'spent_state'] loop
    execute format('alter table accounts.%I enable row level security', name);
    execute format('alter table accounts.%I force row level security', name);
    execute format('create policy gate on accounts.%I to accounts_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
alter table accounts.session add constraint session_identity foreign key (identity_id) references accounts.external_identity (id);
--> statement-breakpoint
create index session_identity on accounts.session (identity_id) where identity_id is not null;
--> statement-breakpoint
create index sign_in_ticket_identity on accounts.sign_in_ticket (identity_id) where identity_id is not null;
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select, insert, update (ended_at, ended_because, ended_by, end_document_id) on accounts.external_identity to accounts_gate;
--> statement-breakpoint
grant select, insert, delete, update (expires_at) on accounts.spent_state to accounts_gate;
--> statement-breakpoint
grant select (identity_id) on accounts.session to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Ends an identity: what it opened, sessions and begun sign-ins, opens nothing any more. Answers how many sessions ended.
create function accounts.end_identity(identity uuid, because text, by_account uuid, paper uuid) returns int language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update accounts.external_identity i set ended_at = clock_timestamp(), ended_because = because, ended_by = by_account, end_document_id = paper
    where i.id = end_identity.identity and i.ended_at is null;
  update accounts.sign_in_ticket t set used_at = clock_timestamp() where t.identity_id = end_identity.identity and t.used_at is null;
  with over as (
    update accounts.session s set ended_at = clock_timestamp(), ended_because = 'IDENTITY_ENDED'
    where s.identity_id = end_identity.identity and s.ended_at is null and s.expires_at > clock_timestamp() returning 1)
  select count(*)::int from over $$;
--> statement-breakpoint
-- An account that another person holds is no longer who the provider vouched for.
create function accounts.end_identities_of_giver() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform accounts.end_identity(i.id, 'HANDED_OVER', null, null) from accounts.external_identity i where i.account_id = new.id and i.ended_at is null;
  return null;
end $$;
--> statement-breakpoint
-- Links an account to a subject at a provider, on a paper. Who decides about the account does it, never for his own person. Answers DONE, or why not:
-- NOT_FOUND (absent, or not the caller's to decide), OWN, PROGRAM (it signs in with secrets), WITHDRAWN, LINKED (the account has a subject there already),
-- TAKEN (the subject is linked to an account in use). One of an account that is over ends by itself here. Links of one subject wait for each other.
create function accounts.link_identity(of_account uuid, at_issuer text, its_subject text, number text, signed_on date, issuer text, summary text)
  returns table (outcome text, identity_id uuid) language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  today constant date := (select hoso.today());
  who constant uuid := accounts.caller();
  held accounts.account;
  other record;
  paper uuid;
  made uuid;
  why text;
begin
  select a.* into held from accounts.account a where a.id = link_identity.of_account for update;
  if not found or who is null or not accounts.may_decide(held.kind, accounts.place_of(held.id)) then
    return query select 'NOT_FOUND', null::uuid;
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('accounts.external_identity ' || link_identity.at_issuer || ' ' || link_identity.its_subject, 0));
  select i.id, a.valid_to <= today as over into other from accounts.external_identity i join accounts.account a on a.id = i.account_id
    where i.issuer = link_identity.at_issuer and i.subject = link_identity.its_subject and i.ended_at is null;
  why := case
    when held.id = who or (held.holder_id = (select c.holder_id from accounts.account c where c.id = who)) is true then 'OWN'
    when held.kind = 'SERVICE' then 'PROGRAM'
    when held.valid_to <= today then 'WITHDRAWN'
    when exists (select from accounts.external_identity i where i.account_id = held.id and i.issuer = link_identity.at_issuer and i.ended_at is null) then 'LINKED'
    when other.id is not null and other.over is not true then 'TAKEN' end;
  if why is not null then
    return query select why, null::uuid;
    return;
  end if;
  if other.id is not null then
    perform accounts.end_identity(other.id, 'WITHDRAWN', null, null);
  end if;
  insert into accounts.document (number, signed_on, issuer, summary)
    values (link_identity.number, link_identity.signed_on, link_identity.issuer, link_identity.summary) returning id into paper;
  insert into accounts.external_identity (account_id, issuer, subject, linked_by, document_id)
    values (held.id, link_identity.at_issuer, link_identity.its_subject, who, paper) returning id into made;
  perform accounts.pub_audit('linkExternalIdentity', 'Account', array[held.id],
    jsonb_build_object('identityId', made, 'provider', link_identity.at_issuer, 'documentId', paper, 'number', link_identity.number));
  return query select 'DONE', made;
end $$;
--> statement-breakpoint
-- Ends, on a paper, an identity of an account that the caller decides about, his own too: he loses by it. Answers DONE with how many sessions ended, or NOT_FOUND
-- (absent, over, or not the caller's to decide).
create function accounts.end_external_identity(identity uuid, number text, signed_on date, issuer text, summary text)
  returns table (outcome text, ended_sessions int) language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  who constant uuid := accounts.caller();
  held record;
  paper uuid;
  over int;
begin
  select i.id, i.account_id, i.issuer, a.kind into held from accounts.external_identity i join accounts.account a on a.id = i.account_id
    where i.id = end_external_identity.identity and i.ended_at is null for update of a, i;
  if not found or who is null or not accounts.may_decide(held.kind, accounts.place_of(held.account_id)) then
    return query select 'NOT_FOUND', 0;
    return;
  end if;
  insert into accounts.document (number, signed_on, issuer, summary)
    values (end_external_identity.number, end_external_identity.signed_on, end_external_identity.issuer, end_external_identity.summary) returning id into paper;
  over := accounts.end_identity(held.id, 'DECIDED', who, paper);
  perform accounts.pub_audit('endExternalIdentity', 'Account', array[held.account_id], jsonb_build_object('identityId', held.id, 'provider', held.issuer,
    'documentId', paper, 'number', end_external_identity.number, 'endedSessions', over));
  return query select 'DONE', over;
end $$;
--> statement-breakpoint
-- The identities of accounts in the caller's sight and of his own, in the order in which they were linked.
create function accounts.identities_of_accounts(ids uuid[])
  returns table (id uuid, account_id uuid, issuer text, subject text, linked_by uuid, linked_at timestamptz, ended_at timestamptz, because text, ended_by uuid, document jsonb, end_document jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.account_id, i.issuer, i.subject, i.linked_by, i.linked_at, i.ended_at, i.ended_because, i.ended_by,
    jsonb_build_object('number', d.number, 'signedOn', d.signed_on, 'issuer', d.issuer, 'summary', d.summary),
    case when e.id is not null then jsonb_build_object('number', e.number, 'signedOn', e.signed_on, 'issuer', e.issuer, 'summary', e.summary) end
  from unnest(ids) n(id) join accounts.external_identity i on i.account_id = n.id join accounts.document d on d.id = i.document_id
    left join accounts.document e on e.id = i.end_document_id
  where n.id = (select accounts.caller()) or accounts.in_sight(accounts.place_of(n.id)) order by i.account_id, i.id $$;
--> statement-breakpoint
grant execute on function accounts.link_identity(uuid, text, text, text, date, text, text), accounts.end_external_identity(uuid, text, date, text, text),
  accounts.identities_of_accounts(uuid[]) to accounts_app;
--> statement-breakpoint
-- Spends the state of a sign-in that came back from a provider: true the first time, and each sweeps away more old ones than it adds.
create function accounts.door_spend_state(state_hash bytea, lasts interval) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from accounts.spent_state s where s.state_hash in (
    select o.state_hash from accounts.spent_state o where o.expires_at < clock_timestamp() order by o.expires_at limit 5 for update skip locked);
  insert into accounts.spent_state (state_hash, expires_at) values (door_spend_state.state_hash, clock_timestamp() + lasts) on conflict do nothing;
  return found;
end $$;
--> statement-breakpoint
-- How the account of an identity stands, by which somebody signs in without its password. A password that was reported stolen closes this way too: who has it may
-- have the other one. Roles are looked up of usable ones only, so that an unknown subject and a locked account take as long.
create function accounts.vouched_standing(identity uuid)
  returns table (account_id uuid, login text, usable boolean, kind text, roles text[], factor boolean, today date, stamp text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.login, u.usable, a.kind,
    case when u.usable then array(select distinct g.role from accounts.grants_of(a.id, d.today) g order by g.role) else '{}' end,
    exists (select from accounts.second_factor f where f.account_id = a.id and f.confirmed_at is not null and f.ended_at is null), d.today,
    accounts.sign_in_stamp(a.version, c.password_hash, c.must_change)
  from (select hoso.today() as today offset 0) d cross join accounts.external_identity i join accounts.account a on a.id = i.account_id
    left join accounts.credential c on c.account_id = a.id
    cross join lateral (select i.ended_at is null and a.kind <> 'SERVICE' and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today)
      and c.must_change is distinct from 'STOLEN' as usable offset 0) u
  where i.id = vouched_standing.identity $$;
--> statement-breakpoint
-- Whose identity a provider vouched for, and whether the account may act; no row for a subject that is linked to nothing.
create function accounts.door_vouched(issuer text, subject text) returns table (identity_id uuid, account_id uuid, usable boolean, factor boolean, stamp text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, v.account_id, v.usable, v.factor, v.stamp from accounts.external_identity i cross join lateral accounts.vouched_standing(i.id) v
  where i.issuer = door_vouched.issuer and i.subject = door_vouched.subject and i.ended_at is null $$;
--> statement-breakpoint
drop function accounts.door_open_ticket(uuid, bytea, interval, text, boolean);
--> statement-breakpoint
-- A ticket for what is left to do, after a password or (`identity_id`) a provider's word, of a sign-in that stands as it was begun; none otherwise. Each sweeps
-- away more old ones than it adds.
create function accounts.door_open_ticket(account_id uuid, token_hash bytea, lasts interval, client_address text, factor_passed boolean, stamp text, identity_id uuid, to_redeem boolean) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare until timestamptz := clock_timestamp() + lasts;
begin
  if not accounts.still_stands(door_open_ticket.account_id, door_open_ticket.stamp) then return null; end if;
  delete from accounts.sign_in_ticket where sign_in_ticket.token_hash in (
    select t.token_hash from accounts.sign_in_ticket t where t.expires_at < clock_timestamp() - interval '1 day' order by t.expires_at limit 5 for update skip locked);
  insert into accounts.sign_in_ticket (token_hash, account_id, client_address, expires_at, factor_passed_at, identity_id, to_redeem)
    values (door_open_ticket.token_hash, door_open_ticket.account_id, door_open_ticket.client_address, until, case when factor_passed then clock_timestamp() end,
      door_open_ticket.identity_id, door_open_ticket.to_redeem);
  insert into accounts.audit_entry (account_id, operation, subject_type, subject_ids, detail)
    values (door_open_ticket.account_id, 'signInBegun', 'Account', array[door_open_ticket.account_id],
      jsonb_strip_nulls(jsonb_build_object('clientAddress', door_open_ticket.client_address, 'identityId', door_open_ticket.identity_id)));
  return until;
end $$;
--> statement-breakpoint
drop function accounts.door_ticket(bytea);
--> statement-breakpoint
-- Whose ticket it is and how far he is; no row when it is over, used, or was tried with five wrong codes, or the account may not sign in any more. After a provider's
-- word nothing is asked of the password.
create function accounts.door_ticket(token_hash bytea)
  returns table (account_id uuid, login text, kind text, roles text[], must_change text, days int, factor boolean, factor_passed boolean, today date, stamp text, identity_id uuid, to_redeem boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.account_id, s.login, s.kind, s.roles, s.must_change, s.days, s.factor, t.factor_passed_at is not null, s.today, s.stamp, t.identity_id, t.to_redeem
  from accounts.sign_in_ticket t cross join lateral (
    select a.login, c.kind, c.roles, c.must_change, c.days, c.factor, c.today, c.stamp from accounts.account a cross join lateral accounts.door_credential(a.login) c
      where t.identity_id is null and a.id = t.account_id and c.usable
    union all
    select v.login, v.kind, v.roles, null, 0, v.factor, v.today, v.stamp from accounts.vouched_standing(t.identity_id) v
      where v.account_id = t.account_id and v.usable) s
  where t.token_hash = door_ticket.token_hash and t.used_at is null and t.expires_at > clock_timestamp() and t.failures < 5 $$;
--> statement-breakpoint
drop function accounts.door_open_session(uuid, bytea, bytea, interval, text, text, bytea, bytea, bytea);
--> statement-breakpoint
-- A session for who has proven all that was asked, by a password or (`identity_id`) a provider's word; no row when that identity ended, or the account or its
-- password changed meanwhile. Work of the system opens its sessions without either.
create function accounts.door_open_session(account_id uuid, secret_hash bytea, refresh_hash bytea, lasts interval, client_address text, client_program text, address_key bytea, pair_key bytea,
    login_key bytea, stamp text, identity_id uuid)
  returns table (session_id uuid, expires_at timestamptz) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if door_open_session.stamp is not null and not accounts.still_stands(door_open_session.account_id, door_open_session.stamp) then return; end if;
  if door_open_session.identity_id is not null then
    -- Who ends it waits for this one, and then ends this session too.
    perform from accounts.external_identity i where i.id = door_open_session.identity_id and i.account_id = door_open_session.account_id and i.ended_at is null for share;
    if not found then return; end if;
  end if;
  -- The attempt succeeded: the login starts anew at this address, and neither address nor login is charged for it.
  update accounts.sign_in_attempt set failures = greatest(failures - 1, 0) where key = address_key;
  delete from accounts.sign_in_attempt where key = pair_key;
  update accounts.sign_in_attempt set failures = greatest(failures - 1, 0) where key = login_key;
  insert into accounts.session as s (secret_hash, account_id, expires_at, client_address, client_program, identity_id)
    values (door_open_session.secret_hash, door_open_session.account_id, clock_timestamp() + lasts, door_open_session.client_address, door_open_session.client_program, door_open_session.identity_id)
    returning s.id, s.expires_at into session_id, expires_at;
  insert into accounts.refresh_token (token_hash, session_id, expires_at) values (refresh_hash, door_open_session.session_id, door_open_session.expires_at);
  insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail)
    values (door_open_session.account_id, door_open_session.session_id, 'signIn', 'Session', array[door_open_session.session_id],
      jsonb_strip_nulls(jsonb_build_object('clientAddress', door_open_session.client_address, 'identityId', door_open_session.identity_id)));
  return next;
end $$;
--> statement-breakpoint
grant execute on function accounts.door_spend_state(bytea, interval), accounts.door_vouched(text, text), accounts.door_ticket(bytea),
  accounts.door_open_ticket(uuid, bytea, interval, text, boolean, text, uuid, boolean),
  accounts.door_open_session(uuid, bytea, bytea, interval, text, text, bytea, bytea, bytea, text, uuid) to accounts_door;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
create trigger identities_of_giver after update of holder_id on accounts.account for each row when (new.holder_id is distinct from old.holder_id)
  execute function accounts.end_identities_of_giver();
--> statement-breakpoint
-- Hashes that say only that something was used are no act of an account. Put into the list as it stands, whoever lengthened it before.
do $$
declare
  was constant text := 'accounts.sign_in_attempt,';
  body constant text := pg_get_functiondef('hoso.settle_audit()'::regprocedure);
begin
  if strpos(body, was) = 0 then
    raise exception 'hoso.settle_audit() does not say: %', was;
  end if;
  execute replace(body, was, was || 'accounts.spent_state,');
end $$;
--> statement-breakpoint
call hoso.settle_audit();
--> statement-breakpoint
call hoso.settle_owners();
