-- Personal numbers stand sealed, and are found by a keyed index. The start seals what stands plain (db/field-key-care.ts); the
-- constraint refuses anything plain from now on, and is validated when the last plain row is gone.

call hoso.settle_owners();
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
alter table personnel.identity_number add constraint identity_number_sealed
  check (number is null and number_sealed is not null and number_index is not null and octet_length(number_sealed) > 33 and get_byte(number_sealed, 0) = 1 and length(number_index) = 43) not valid;
--> statement-breakpoint
alter table personnel.field_key enable row level security;
--> statement-breakpoint
alter table personnel.field_key force row level security;
--> statement-breakpoint
-- Wrapped keys open nothing without the key-encryption key, which is not in the database.
create policy read on personnel.field_key for select using ((select accounts.caller()) is not null);
--> statement-breakpoint
grant select on personnel.field_key to personnel_app;
--> statement-breakpoint
revoke select (number) on personnel.identity_number from personnel_gate;
--> statement-breakpoint
grant select (number_index) on personnel.identity_number to personnel_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- Numbers that were tried: from now on by their index. Who was near his limit of the day begins anew.
delete from personnel.foreign_number;
--> statement-breakpoint
-- The hash of an input that holds a personal number finds the number again: there are few numbers to try. From now on the number
-- goes into the hash by its index; requests of before cannot be told from others any more, and a repetition is refused as reused.
update personnel.request set input_hash = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) where operation in ('appointPerson', 'importStaff');
--> statement-breakpoint
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Which of the given keyed indexes stand somewhere in the province already, so that one bad row need not fail a whole list.
-- Says neither where nor whose, and answers only who could try to record one (and would learn the same from the unique key).
create or replace function personnel.numbers_taken(numbers text[]) returns setof text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.number_index from personnel.identity_number i
  where i.number_index = any (numbers) and ((select accounts.everywhere('personnel.identity.write')) or (select accounts.scope('personnel.identity.write')) <> '{}') $$;
--> statement-breakpoint
-- Notes those of the given keyed indexes that stand where the caller may not read them, and answers how many different ones he
-- met today; to be committed before he is told anything of them. Whoever reads every number meets none.
create or replace function personnel.note_foreign_numbers(numbers text[]) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  account uuid := (select accounts.caller());
  today date := (select hoso.today());
begin
  if account is null or (select accounts.everywhere('personnel.identity.read')) then
    return 0;
  end if;
  -- Lists sent at once are counted one after the other.
  perform pg_advisory_xact_lock(hashtextextended('personnel.foreign_number ' || account, 0));
  delete from personnel.foreign_number f where f.account_id = account and f.tried_on < today;
  insert into personnel.foreign_number (account_id, tried_on, number)
    select account, today, i.number_index from personnel.identity_number i
    where i.number_index = any (note_foreign_numbers.numbers) and not i.unit_no <@ (select accounts.scope('personnel.identity.read'))
      and ((select accounts.everywhere('personnel.identity.write')) or (select accounts.scope('personnel.identity.write')) <> '{}')
    on conflict do nothing;
  return (select count(*) from personnel.foreign_number f where f.account_id = account and f.tried_on = today);
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
