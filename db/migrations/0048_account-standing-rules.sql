grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant update (locked_at) on accounts.account to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Suspends, reopens or withdraws an account on a paper; its sessions and begun sign-ins end at once, and with its withdrawal its rights and what was delegated from them.
-- Answers DONE, or why not: NOT_FOUND (absent, or not the caller's to change), OWN (his own or his person's), SUSPENDED, NOT_SUSPENDED, WITHDRAWN
-- already. Whoever holds `accounts.account.write` over the whole province changes accounts. Changes of one account wait for each other.
create function accounts.change_standing(account_id uuid, change text, number text, signed_on date, issuer text, summary text) returns text
  language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  today constant date := (select hoso.today());
  who constant uuid := accounts.caller();
  held accounts.account;
  paper uuid;
begin
  if change_standing.change not in ('SUSPEND', 'REOPEN', 'WITHDRAW') then
    raise exception 'no such change: %', change_standing.change using errcode = 'check_violation';
  end if;
  if not accounts.everywhere('accounts.account.write') then
    return 'NOT_FOUND';
  end if;
  select a.* into held from accounts.account a where a.id = change_standing.account_id for update;
  if not found then
    return 'NOT_FOUND';
  end if;
  if held.id = who or (held.holder_id = (select c.holder_id from accounts.account c where c.id = who)) is true then
    return 'OWN';
  end if;
  if held.valid_to <= today then
    return 'WITHDRAWN';
  end if;
  if change_standing.change = 'SUSPEND' and held.locked_at is not null then
    return 'SUSPENDED';
  end if;
  if change_standing.change = 'REOPEN' and held.locked_at is null then
    return 'NOT_SUSPENDED';
  end if;
  insert into accounts.document (number, signed_on, issuer, summary)
    values (change_standing.number, change_standing.signed_on, change_standing.issuer, change_standing.summary) returning id into paper;
  if change_standing.change = 'WITHDRAW' then
    update accounts.account a set valid_to = greatest(a.valid_from, today) where a.id = held.id;
    update accounts.access_grant g set revoked_at = clock_timestamp(), revoked_by = who where g.account_id = held.id and g.revoked_at is null;
  else
    update accounts.account a set locked_at = case when change_standing.change = 'SUSPEND' then clock_timestamp() end where a.id = held.id;
  end if;
  if change_standing.change <> 'REOPEN' then
    perform accounts.end_sessions(held.id, null, case change_standing.change when 'WITHDRAW' then 'WITHDRAWN' else 'SUSPENDED' end);
  end if;
  perform accounts.pub_audit(lower(change_standing.change) || 'Account', 'Account', array[held.id],
    jsonb_build_object('documentId', paper, 'number', change_standing.number, 'signedOn', change_standing.signed_on, 'issuer', change_standing.issuer));
  return 'DONE';
end $$;
--> statement-breakpoint
grant execute on function accounts.change_standing(uuid, text, text, date, text, text) to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
call hoso.settle_owners();
