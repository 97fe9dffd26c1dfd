-- Who is asking, and over what. The gate owns every function that decides it, and has its own policies;
-- the door (sign-in, refresh, end of a session) is the only role that may open a session. No other role reads a hash.

alter table accounts.account add constraint account_unit foreign key (unit_id) references organization.unit (id);
--> statement-breakpoint
alter table accounts.account add constraint account_holder foreign key (holder_id) references personnel.person (id);
--> statement-breakpoint
alter table accounts.access_grant add constraint access_grant_unit_number foreign key (unit_id, unit_no) references organization.unit (id, unit_no);
--> statement-breakpoint
grant usage on schema accounts to accounts_gate;
--> statement-breakpoint
grant select, insert, update on accounts.session, accounts.refresh_token, accounts.sign_in_attempt to accounts_gate;
--> statement-breakpoint
grant delete on accounts.sign_in_attempt to accounts_gate;
--> statement-breakpoint
grant select on accounts.account, accounts.credential, accounts.access_grant, accounts.role, accounts.role_permission to accounts_gate;
--> statement-breakpoint
grant insert on accounts.audit_entry to accounts_gate;
--> statement-breakpoint
grant usage on schema organization to accounts_gate;
--> statement-breakpoint
grant select on organization.subtree to accounts_gate;
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['account', 'credential', 'session', 'refresh_token', 'sign_in_attempt', 'access_grant', 'audit_entry'] loop
    execute format('alter table accounts.%I enable row level security', name);
    execute format('alter table accounts.%I force row level security', name);
    execute format('create policy gate on accounts.%I to accounts_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- The account behind the secret of this transaction; null when the session ended, expired, or the account may no longer act.
create function accounts.caller() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.account_id from accounts.session s join accounts.account a on a.id = s.account_id
  where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
    and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and daterange(a.valid_from, a.valid_to) @> (select hoso.today()) $$;
--> statement-breakpoint
create function accounts.self() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select holder_id from accounts.account where id = (select accounts.caller()) and kind = 'PERSONAL' $$;
--> statement-breakpoint
-- Unit numbers over which the caller holds a permission today. A unit that does not exist yet belongs to those under whom it is
-- founded, as they stand on its first day: they make it and may change it before it begins.
create function accounts.scope(permission text) returns int4multirange language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(range_agg(int4range(s.unit_no, s.unit_no + 1)), '{}')
  from accounts.access_grant g join accounts.role_permission p using (role) join organization.subtree s on s.ancestor_no = g.unit_no
  where g.account_id = (select accounts.caller()) and p.permission = scope.permission and g.revoked_at is null
    and daterange(g.valid_from, g.valid_to) @> (select hoso.today())
    and (daterange(s.valid_from, s.valid_to) @> (select hoso.today())
      or s.valid_from > (select hoso.today()) and s.valid_from = (select min(f.valid_from) from organization.subtree f where f.unit_no = s.unit_no)) $$;
--> statement-breakpoint
-- Whether the caller holds a permission over the whole province (unit number 1).
create function accounts.everywhere(permission text) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from accounts.access_grant g join accounts.role_permission p using (role)
    where g.account_id = (select accounts.caller()) and p.permission = everywhere.permission and g.unit_no = 1 and g.revoked_at is null
      and daterange(g.valid_from, g.valid_to) @> (select hoso.today())) $$;
--> statement-breakpoint
-- Whether the caller may give a role over a unit for a period: the account is not his nor his person's and of a kind that may hold the
-- role, and for every permission of the role, and the right to grant itself, one grant of his covers the unit and the whole period.
create function accounts.may_give(account_id uuid, role text, unit_no int, valid_from date, valid_to date) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
      select from accounts.account a join accounts.role r on r.code = may_give.role
      where a.id = may_give.account_id and a.kind = any (r.kinds) and a.id <> (select accounts.caller())
        and (a.holder_id = (select c.holder_id from accounts.account c where c.id = (select accounts.caller()))) is not true)
    and not exists (
      select from (select p.permission from accounts.role_permission p where p.role = may_give.role union select 'accounts.grant.write') asked
      where not exists (
        select from accounts.access_grant g join accounts.role_permission p on p.role = g.role
        where g.account_id = (select accounts.caller()) and p.permission = asked.permission and g.revoked_at is null
          and daterange(g.valid_from, g.valid_to) @> (select hoso.today())
          and daterange(g.valid_from, g.valid_to) @> daterange(may_give.valid_from, may_give.valid_to)
          and (g.unit_no = 1 or exists (select from organization.subtree s
            where s.ancestor_no = g.unit_no and s.unit_no = may_give.unit_no and daterange(s.valid_from, s.valid_to) @> (select hoso.today()))))) $$;
--> statement-breakpoint
-- What shield asks once per request: who calls, and which permissions any grant in force gives.
create function accounts.caller_rights() returns table (account_id uuid, session_id uuid, login text, kind text, permissions text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, s.id, a.login, a.kind, coalesce((select array_agg(distinct p.permission) from accounts.access_grant g join accounts.role_permission p using (role)
      where g.account_id = a.id and g.revoked_at is null and daterange(g.valid_from, g.valid_to) @> (select hoso.today())), '{}')
  from accounts.account a join accounts.session s on s.account_id = a.id
  where a.id = (select accounts.caller()) and s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) $$;
--> statement-breakpoint
-- Every domain writes its audit entries here, in its own transaction; the account comes from the session, never from the caller:
--   insufficient_privilege  there is no live session (the door writes its entries itself)
--   check_violation         audit_entry_size: a name longer than 60 characters, or more detail than 16 kB
create function accounts.pub_audit(operation text, subject_type text, subject_ids uuid[], detail jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare who record;
begin
  select r.account_id, r.session_id into who from accounts.caller_rights() r;
  if not found then
    raise exception 'no live session' using errcode = 'insufficient_privilege';
  end if;
  if greatest(length(pub_audit.operation), length(pub_audit.subject_type)) > 60 or octet_length(pub_audit.detail::text) > 16384 then
    raise exception 'an audit entry too long' using errcode = 'check_violation', constraint = 'audit_entry_size';
  end if;
  insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail)
    values (who.account_id, who.session_id, pub_audit.operation, pub_audit.subject_type, pub_audit.subject_ids, pub_audit.detail);
end $$;
--> statement-breakpoint
-- Counts one attempt under each key before the password is looked at, so that parallel guesses count too, and stops at the first that
-- is blocked: who must wait at his address charges no login. Answers until when to wait (null: go on); a blocked key is not counted further.
-- Keys come in one order (address, login at the address, login), so that no two attempts wait for each other.
create function accounts.door_attempt(keys bytea[], allowed int[], spell interval, block interval) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare until timestamptz; i int;
begin
  for i in 1 .. cardinality(keys) loop
    insert into accounts.sign_in_attempt as t (key, failures, since) values (keys[i], 1, clock_timestamp())
    on conflict (key) do update set
      failures = case when t.blocked_until > clock_timestamp() then t.failures when t.since < clock_timestamp() - spell then 1 else t.failures + 1 end,
      since = case when t.blocked_until > clock_timestamp() then t.since when t.since < clock_timestamp() - spell then clock_timestamp() else t.since end,
      blocked_until = case when t.blocked_until > clock_timestamp() then t.blocked_until
        when t.since >= clock_timestamp() - spell and t.failures + 1 > allowed[i] then clock_timestamp() + block end
    returning t.blocked_until into until;
    exit when until > clock_timestamp();
  end loop;
  -- Each attempt sweeps away more old rows than it adds. Last, so that nobody waits for the swept ones.
  delete from accounts.sign_in_attempt where key in (
    select t.key from accounts.sign_in_attempt t where t.since < clock_timestamp() - interval '1 day'
      and (t.blocked_until is null or t.blocked_until < clock_timestamp())
    order by t.since limit 10 for update skip locked);
  return case when until > clock_timestamp() then until end;
end $$;
--> statement-breakpoint
-- The hash to compare with, whether or not the account may act now; no row for an unknown login.
create function accounts.door_credential(login text) returns table (account_id uuid, password_hash text, usable boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, c.password_hash, a.locked_at is null and daterange(a.valid_from, a.valid_to) @> (select hoso.today())
  from accounts.account a join accounts.credential c on c.account_id = a.id where a.login = door_credential.login $$;
--> statement-breakpoint
create function accounts.door_open_session(account_id uuid, secret_hash bytea, refresh_hash bytea, lasts interval, client_address text, client_program text, address_key bytea, pair_key bytea, login_key bytea)
  returns table (session_id uuid, expires_at timestamptz) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- The attempt succeeded: the login starts anew at this address, and neither address nor login is charged for it.
  update accounts.sign_in_attempt set failures = greatest(failures - 1, 0) where key = address_key;
  delete from accounts.sign_in_attempt where key = pair_key;
  update accounts.sign_in_attempt set failures = greatest(failures - 1, 0) where key = login_key;
  insert into accounts.session as s (secret_hash, account_id, expires_at, client_address, client_program)
    values (door_open_session.secret_hash, door_open_session.account_id, clock_timestamp() + lasts, door_open_session.client_address, door_open_session.client_program)
    returning s.id, s.expires_at into session_id, expires_at;
  insert into accounts.refresh_token (token_hash, session_id, expires_at) values (refresh_hash, door_open_session.session_id, door_open_session.expires_at);
  insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail)
    values (door_open_session.account_id, door_open_session.session_id, 'signIn', 'Session', array[door_open_session.session_id], jsonb_build_object('clientAddress', door_open_session.client_address));
  return next;
end $$;
--> statement-breakpoint
create function accounts.door_refuse(login_key bytea, account_id uuid, client_address text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into accounts.audit_entry (account_id, operation, subject_type, subject_ids, detail)
  values (door_refuse.account_id, 'signInRefused', 'Account', coalesce(array[door_refuse.account_id], '{}'), jsonb_build_object('clientAddress', door_refuse.client_address, 'login', encode(door_refuse.login_key, 'hex'))) $$;
--> statement-breakpoint
-- Exchanges a refresh token for the next one. A token used before ends its session: two hold it.
create function accounts.door_rotate(token_hash bytea, next_hash bytea) returns table (session_id uuid, expires_at timestamptz, outcome text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare held record;
begin
  select t.session_id, t.used_at, s.expires_at, s.ended_at, s.account_id, a.locked_at is null and daterange(a.valid_from, a.valid_to) @> (select hoso.today()) as usable
    into held from accounts.refresh_token t join accounts.session s on s.id = t.session_id join accounts.account a on a.id = s.account_id
    where t.token_hash = door_rotate.token_hash for update of t, s;
  if not found or held.ended_at is not null or held.expires_at <= clock_timestamp() or not held.usable then
    return query select null::uuid, null::timestamptz, 'REFUSED'; return;
  end if;
  if held.used_at is not null then
    update accounts.session s set ended_at = clock_timestamp(), ended_because = 'REFRESH_REUSED' where s.id = held.session_id;
    insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail)
      values (held.account_id, held.session_id, 'refreshReused', 'Session', array[held.session_id], '{}');
    return query select null::uuid, null::timestamptz, 'REUSED'; return;
  end if;
  update accounts.refresh_token t set used_at = clock_timestamp() where t.token_hash = door_rotate.token_hash;
  insert into accounts.refresh_token (token_hash, session_id, expires_at) values (next_hash, held.session_id, held.expires_at);
  return query select held.session_id, held.expires_at, 'ROTATED'::text;
end $$;
--> statement-breakpoint
-- Ends one session of the account that holds the given secret (its own when no id is given).
create function accounts.door_end_session(secret_hash bytea, session_id uuid) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare mine record; ended uuid;
begin
  select s.id, s.account_id into mine from accounts.session s
    where s.secret_hash = door_end_session.secret_hash and s.ended_at is null and s.expires_at > clock_timestamp();
  if not found then return null; end if;
  update accounts.session s set ended_at = clock_timestamp(), ended_because = 'SIGNED_OUT'
    where s.id = coalesce(door_end_session.session_id, mine.id) and s.account_id = mine.account_id and s.ended_at is null returning s.id into ended;
  if ended is not null then
    insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail)
      values (mine.account_id, mine.id, 'signOut', 'Session', array[ended], '{}');
  end if;
  return ended;
end $$;
--> statement-breakpoint
grant execute on function accounts.door_attempt(bytea[], int[], interval, interval), accounts.door_credential(text),
  accounts.door_open_session(uuid, bytea, bytea, interval, text, text, bytea, bytea, bytea), accounts.door_refuse(bytea, uuid, text),
  accounts.door_rotate(bytea, bytea), accounts.door_end_session(bytea, uuid) to accounts_door;
--> statement-breakpoint
grant execute on function accounts.caller(), accounts.self(), accounts.scope(text), accounts.everywhere(text)
  to accounts_app, organization_app, personnel_app, payroll_app, training_app, accounts_owner, organization_owner, personnel_owner, payroll_owner, training_owner, organization_gate, personnel_gate, payroll_gate;
--> statement-breakpoint
grant execute on function accounts.may_give(uuid, text, int, date, date) to accounts_app;
--> statement-breakpoint
grant execute on function accounts.caller_rights(), accounts.pub_audit(text, text, uuid[], jsonb) to accounts_app, organization_app, personnel_app, payroll_app, training_app, organization_gate, payroll_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
grant usage on schema accounts to accounts_app, accounts_door, organization_app, personnel_app, payroll_app, training_app, organization_owner, personnel_owner, payroll_owner, training_owner, organization_gate, personnel_gate, payroll_gate;
--> statement-breakpoint
-- The accounts subgraph itself.
create policy own on accounts.account for select using (id = (select accounts.caller()) or (select accounts.everywhere('accounts.account.read')));
--> statement-breakpoint
create policy own on accounts.session for select using (account_id = (select accounts.caller()));
--> statement-breakpoint
create policy read on accounts.access_grant for select using (account_id = (select accounts.caller())
  or (select accounts.everywhere('accounts.grant.read')) or unit_no <@ (select accounts.scope('accounts.grant.read')));
--> statement-breakpoint
-- Nobody grants beyond his own scope, time or rights, and nobody grants to himself, nor to another account of the same person.
create policy give on accounts.access_grant for insert with check (
  ((select accounts.everywhere('accounts.grant.write')) or unit_no <@ (select accounts.scope('accounts.grant.write')))
  and granted_by = (select accounts.caller()) and revoked_at is null
  and accounts.may_give(account_id, role, unit_no, valid_from, valid_to));
--> statement-breakpoint
-- Revoked is revoked, once and now: to give it back is a grant of its own, under the policy above.
create policy revoke on accounts.access_grant for update
  using (((select accounts.everywhere('accounts.grant.write')) or unit_no <@ (select accounts.scope('accounts.grant.write'))) and revoked_at is null)
  with check (revoked_at between now() and clock_timestamp() and revoked_by = (select accounts.caller()));
--> statement-breakpoint
create policy read on accounts.audit_entry for select using ((select accounts.everywhere('accounts.audit.read')));
--> statement-breakpoint
-- A document behind a grant names whom it serves.
alter table accounts.document enable row level security;
--> statement-breakpoint
alter table accounts.document force row level security;
--> statement-breakpoint
create policy read on accounts.document for select using ((select accounts.caller()) is not null);
--> statement-breakpoint
create policy add on accounts.document for insert with check ((select accounts.scope('accounts.grant.write')) <> '{}');
--> statement-breakpoint
call hoso.protect_requests('accounts.request');
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select on accounts.account, accounts.access_grant, accounts.audit_entry, accounts.role, accounts.role_permission, accounts.permission to accounts_app;
--> statement-breakpoint
grant select (id) on accounts.document to accounts_app;
--> statement-breakpoint
grant select (id, account_id, started_at, expires_at, ended_at, client_address, client_program) on accounts.session to accounts_app;
--> statement-breakpoint
grant insert on accounts.access_grant, accounts.document to accounts_app;
--> statement-breakpoint
grant update (revoked_at, revoked_by) on accounts.access_grant to accounts_app;
--> statement-breakpoint
grant select, insert, update (answer) on accounts.request to accounts_app;
--> statement-breakpoint
reset role;
