-- By which rules obligations were counted last is the scheduler's to say: who could write it would keep a change of rules from being counted.
alter table organization.rules_counted enable row level security;
--> statement-breakpoint
alter table organization.rules_counted force row level security;
--> statement-breakpoint
create policy read on organization.rules_counted for select using ((select accounts.everywhere('organization.obligation.schedule')));
--> statement-breakpoint
create policy add on organization.rules_counted for insert with check ((select accounts.everywhere('organization.obligation.schedule')));
--> statement-breakpoint
create policy change on organization.rules_counted for update using ((select accounts.everywhere('organization.obligation.schedule')))
  with check ((select accounts.everywhere('organization.obligation.schedule')));
--> statement-breakpoint
-- An argument left out is no permission: `if carry_out and …`, `not unit <@ scope` know nothing of nulls and would let them by.
set role accounts_gate;
--> statement-breakpoint
alter function accounts.pub_pass_accounts(jsonb, jsonb, boolean, text, date, text, text) strict;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
alter function organization.pub_exceed_quota(int, text, date, numeric, text, date, text, text) strict;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
alter function personnel.pub_move_people(jsonb, jsonb, jsonb, date, text, date, text, text) strict;
--> statement-breakpoint
reset role;
