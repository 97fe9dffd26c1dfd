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
-- Whether a sign-in may go on as it was begun; until the transaction ends nobody changes that. The account first, as who hands it over does. One without a
-- password has none to stand as it was.
create function accounts.still_stands(account_id uuid, stamp text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held int;
  kept accounts.credential;
begin
  select a.version into held from accounts.account a where a.id = still_stands.account_id for share;
  select c.* into kept from accounts.credential c where c.account_id = still_stands.account_id for share;
  return held is not null and accounts.sign_in_stamp(held, kept.password_hash, kept.must_change) = still_stands.stamp;
end $$;
--> statement-breakpoint
revoke execute on function accounts.still_stands(uuid, text) from public;
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
revoke execute on function accounts.door_credential(text) from public;
--> statement-breakpoint
grant execute on function accounts.door_credential(text) to accounts_door;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
