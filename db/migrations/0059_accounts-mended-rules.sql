-- An account withdrawn before its first day has an empty period, however far that day is: it is withdrawn, not upcoming. Nothing extends it, hands it over
-- or waits for its day.
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
create or replace function accounts.standing_of(valid_from date, valid_to date, locked_at timestamptz, today date) returns text language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select case when valid_to <= greatest(valid_from, today) then 'WITHDRAWN' when locked_at is not null then 'SUSPENDED' when valid_from > today then 'UPCOMING' else 'IN_USE' end $$;
--> statement-breakpoint
-- Functions as they stand, but for these words; one that is not found stops the migration.
do $$
declare
  change record;
  body text;
begin
  for change in
    select * from (values
      ('accounts.change_standing(uuid, text, int, date, uuid[], text, date, text, text)', 'when held.valid_to <= today then ''WITHDRAWN''', 'when held.valid_to <= greatest(held.valid_from, today) then ''WITHDRAWN'''),
      ('accounts.arrange_hand_over(uuid, int, uuid, text, text, interval, text, date, text, text)', 'when held.valid_to <= hoso.today() then', 'when held.valid_to <= greatest(held.valid_from, hoso.today()) then'),
      ('accounts.confirm_hand_over(uuid, interval)', 'if held.valid_to <= hoso.today() then', 'if held.valid_to <= greatest(held.valid_from, hoso.today()) then'),
      -- An account that is withdrawn goes to nobody any more: nobody waits for it.
      ('accounts.hand_overs(uuid[], boolean)', 'then h.received_at is null and h.replaced_at is null and', 'then h.received_at is null and h.replaced_at is null
      and exists (select from accounts.account a where a.id = h.account_id and (a.valid_to is null or a.valid_to > greatest(a.valid_from, hoso.today()))) and'),
      ('accounts.has_sole(text, uuid, uuid, date)', 'a.valid_to > from_day', 'a.valid_to > greatest(a.valid_from, from_day)'),
      -- The account's own term ends what its holder sees: a term of the grant would stay where it is when the account is extended.
      ('accounts.decide_account_request(uuid, int, text, text, interval, text, date, text, text)', 'values (made, ''PERSONAL'', greatest(asked.valid_from, today), asked.valid_to, paper, me)',
        'values (made, ''PERSONAL'', greatest(asked.valid_from, today), null, paper, me)'),
      -- Accounts of who left service, and of units that ended, are withdrawn by themselves: none is issued there or given to him.
      ('accounts.ask_account(text, text, uuid, uuid, text, date, date, text, date, text, text)', 'when ask_account.until <= greatest(', 'when exists (select from personnel.pub_leavers(ask_account.holder, hoso.today())) then ''LEFT''
    when ask_account.of_kind <> ''PERSONAL'' and organization.pub_has_ended(at_unit, hoso.today()) then ''UNIT_ENDED''
    when ask_account.until <= greatest('),
      ('accounts.decide_account_request(uuid, int, text, text, interval, text, date, text, text)', 'when asked.valid_to <= today then ''PAST''', 'when exists (select from personnel.pub_leavers(asked.holder_id, today)) then ''LEFT''
    when asked.kind <> ''PERSONAL'' and organization.pub_has_ended(asked.unit_id, today) then ''UNIT_ENDED''
    when asked.valid_to <= today then ''PAST'''),
      ('accounts.arrange_hand_over(uuid, int, uuid, text, text, interval, text, date, text, text)', 'when arrange_hand_over.receiver = held.holder_id then ''HOLDS''', 'when exists (select from personnel.pub_leavers(arrange_hand_over.receiver, hoso.today())) then ''LEFT''
    when arrange_hand_over.receiver = held.holder_id then ''HOLDS'''),
      ('accounts.confirm_hand_over(uuid, interval)', '  perform accounts.pub_audit(case when ho.given_at is null', '  if ho.given_at is null and exists (select from personnel.pub_leavers(ho.receiver_id, hoso.today())) then
    return ''RECEIVER_LEFT'';
  end if;
  perform accounts.pub_audit(case when ho.given_at is null')
    ) c(named, was, becomes)
  loop
    body := pg_get_functiondef(change.named::regprocedure);
    if strpos(body, change.was) = 0 then
      raise exception '% does not say: %', change.named, change.was;
    end if;
    execute replace(body, change.was, change.becomes);
  end loop;
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
update accounts.access_grant g set valid_to = null from accounts.account_request r
  where r.account_id = g.account_id and r.decision_id = g.document_id and r.kind = 'PERSONAL' and g.role = 'PERSONAL' and g.valid_to = r.valid_to and g.revoked_at is null;
--> statement-breakpoint
-- What a sign-in was looked at under: the account as it stood, and its password. A hand-over, a suspension, a withdrawal and another password each change it. Between the look
-- and the session lies the time that hashing takes: without it, who knew the password before would come in after all sessions were ended.
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
create function accounts.sign_in_stamp(version int, password_hash text, must_change text) returns text language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(concat_ws(' ', version, coalesce(must_change, '-'), password_hash), 'UTF8')), 'hex') $$;
--> statement-breakpoint
revoke execute on function accounts.sign_in_stamp(int, text, text) from public;
--> statement-breakpoint
-- Whether a sign-in may go on as it was begun; until the transaction ends nobody changes that. The account first, as who hands it over does.
create function accounts.still_stands(account_id uuid, stamp text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held int;
begin
  select a.version into held from accounts.account a where a.id = still_stands.account_id for share;
  perform from accounts.credential c where c.account_id = still_stands.account_id
    and accounts.sign_in_stamp(held, c.password_hash, c.must_change) = still_stands.stamp for share;
  return found;
end $$;
--> statement-breakpoint
revoke execute on function accounts.still_stands(uuid, text) from public;
--> statement-breakpoint
drop function accounts.door_ticket(bytea);
--> statement-breakpoint
drop function accounts.door_credential(text);
--> statement-breakpoint
-- The hash to compare with, whether or not the account may act now, and what is left to do after it; no row for an unknown login.
create function accounts.door_credential(login text)
  returns table (account_id uuid, password_hash text, usable boolean, kind text, roles text[], must_change text, days int, factor boolean, today date, stamp text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, c.password_hash, a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today)
      and c.must_change is distinct from 'STOLEN' and (c.usable_until is null or c.usable_until > clock_timestamp()),
    a.kind, array(select distinct g.role from accounts.grants_of(a.id, d.today) g order by g.role), c.must_change,
    floor(extract(epoch from clock_timestamp() - c.changed_at) / 86400)::int,
    exists (select from accounts.second_factor f where f.account_id = a.id and f.confirmed_at is not null and f.ended_at is null), d.today,
    accounts.sign_in_stamp(a.version, c.password_hash, c.must_change)
  from (select hoso.today() as today offset 0) d cross join accounts.account a join accounts.credential c on c.account_id = a.id where a.login = door_credential.login $$;
--> statement-breakpoint
-- Whose ticket it is and how far he is; no row when it is over, used, or was tried with five wrong codes, or the account may not sign in any more.
create function accounts.door_ticket(token_hash bytea)
  returns table (account_id uuid, login text, kind text, roles text[], must_change text, days int, factor boolean, factor_passed boolean, today date, stamp text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.account_id, a.login, c.kind, c.roles, c.must_change, c.days, c.factor, t.factor_passed_at is not null, c.today, c.stamp
  from accounts.sign_in_ticket t join accounts.account a on a.id = t.account_id cross join lateral accounts.door_credential(a.login) c
  where t.token_hash = door_ticket.token_hash and t.used_at is null and t.expires_at > clock_timestamp() and t.failures < 5 and c.usable $$;
--> statement-breakpoint
-- A ticket or a session for a sign-in that stands as it was begun; none otherwise. Work of the system opens its sessions without a password.
do $$
declare
  change record;
  body text;
begin
  for change in
    select * from (values
      ('accounts.door_open_ticket(uuid, bytea, interval, text, boolean)', 'factor_passed boolean)', 'factor_passed boolean, stamp text)',
        'begin', E'begin\n  if not accounts.still_stands(door_open_ticket.account_id, door_open_ticket.stamp) then return null; end if;'),
      ('accounts.door_open_session(uuid, bytea, bytea, interval, text, text, bytea, bytea, bytea)', 'login_key bytea)', 'login_key bytea, stamp text)',
        'begin', E'begin\n  if door_open_session.stamp is not null and not accounts.still_stands(door_open_session.account_id, door_open_session.stamp) then return; end if;')
    ) c(named, was_asked, asks, was, becomes)
  loop
    body := pg_get_functiondef(change.named::regprocedure);
    if strpos(body, change.was_asked) = 0 or strpos(body, E'\n' || change.was || E'\n') = 0 then
      raise exception '% does not say: % or %', change.named, change.was_asked, change.was;
    end if;
    execute 'drop function ' || change.named;
    execute replace(replace(body, change.was_asked, change.asks), E'\n' || change.was || E'\n', E'\n' || change.becomes || E'\n');
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function accounts.door_credential(text), accounts.door_ticket(bytea), accounts.door_open_ticket(uuid, bytea, interval, text, boolean, text),
  accounts.door_open_session(uuid, bytea, bytea, interval, text, text, bytea, bytea, bytea, text) from public;
--> statement-breakpoint
grant execute on function accounts.door_credential(text), accounts.door_ticket(bytea), accounts.door_open_ticket(uuid, bytea, interval, text, boolean, text),
  accounts.door_open_session(uuid, bytea, bytea, interval, text, text, bytea, bytea, bytea, text) to accounts_door;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
