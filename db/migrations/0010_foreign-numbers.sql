-- How many personal numbers out of its sight an account tries in a day, and how long texts and ids may be.

CREATE TABLE "personnel"."foreign_number" (
	"account_id" uuid NOT NULL,
	"tried_on" date NOT NULL,
	"number" text NOT NULL,
	CONSTRAINT "foreign_number_account_id_tried_on_number_pk" PRIMARY KEY("account_id","tried_on","number")
);
--> statement-breakpoint
call hoso.settle_owners();
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
ALTER TABLE "accounts"."document" ADD CONSTRAINT "document_texts" CHECK (greatest(length("accounts"."document"."number"), length("accounts"."document"."issuer")) <= 300 and length("accounts"."document"."summary") <= 2000);
--> statement-breakpoint
ALTER TABLE "accounts"."request" ADD CONSTRAINT "request_id_length" CHECK (length("accounts"."request"."request_id") between 1 and 100);
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role organization_owner;
--> statement-breakpoint
ALTER TABLE "organization"."request" ADD CONSTRAINT "request_id_length" CHECK (length("organization"."request"."request_id") between 1 and 100);
--> statement-breakpoint
ALTER TABLE "organization"."decision" ADD CONSTRAINT "decision_texts" CHECK (greatest(length("organization"."decision"."number"), length("organization"."decision"."issuer")) <= 300 and length("organization"."decision"."summary") <= 2000);
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
ALTER TABLE "personnel"."decision" ADD CONSTRAINT "decision_texts" CHECK (greatest(length("personnel"."decision"."number"), length("personnel"."decision"."signer")) <= 300 and length("personnel"."decision"."summary") <= 2000);
--> statement-breakpoint
ALTER TABLE "personnel"."request" ADD CONSTRAINT "request_id_length" CHECK (length("personnel"."request"."request_id") between 1 and 100);
--> statement-breakpoint
grant select, insert, delete on personnel.foreign_number to personnel_gate;
--> statement-breakpoint
grant select (unit_no) on personnel.identity_number to personnel_gate;
--> statement-breakpoint
alter table personnel.foreign_number enable row level security;
--> statement-breakpoint
alter table personnel.foreign_number force row level security;
--> statement-breakpoint
create policy gate on personnel.foreign_number to personnel_gate using (true) with check (true);
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Notes those of the given numbers that stand where the caller may not read them, and answers how many different ones he met
-- today; to be committed before he is told anything of them. Whoever reads every number meets none.
create function personnel.note_foreign_numbers(numbers text[]) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
    select account, today, i.number from personnel.identity_number i
    where i.number = any (note_foreign_numbers.numbers) and not i.unit_no <@ (select accounts.scope('personnel.identity.read'))
      and ((select accounts.everywhere('personnel.identity.write')) or (select accounts.scope('personnel.identity.write')) <> '{}')
    on conflict do nothing;
  return (select count(*) from personnel.foreign_number f where f.account_id = account and f.tried_on = today);
end $$;
--> statement-breakpoint
grant execute on function personnel.note_foreign_numbers(text[]) to personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
