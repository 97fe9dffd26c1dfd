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
      ('accounts.has_sole(text, uuid, uuid, date)', 'a.valid_to > from_day', 'a.valid_to > greatest(a.valid_from, from_day)'),
      -- The account's own term ends what its holder sees: a term of the grant would stay where it is when the account is extended.
      ('accounts.decide_account_request(uuid, int, text, text, interval, text, date, text, text)', 'values (made, ''PERSONAL'', greatest(asked.valid_from, today), asked.valid_to, paper, me)',
        'values (made, ''PERSONAL'', greatest(asked.valid_from, today), null, paper, me)')
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
