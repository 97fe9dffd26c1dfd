-- Who writes to whom, who sees which news, who is here, and what leaves by e-mail.

call hoso.settle_owners();
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['message', 'message_text', 'message_recipient', 'news', 'news_file', 'news_reading', 'session_seen', 'maintenance', 'mail_address', 'mail'] loop
    execute format('alter table accounts.%I enable row level security', name);
    execute format('alter table accounts.%I force row level security', name);
  end loop;
  foreach name in array array['message', 'message_recipient', 'session_seen', 'maintenance', 'mail_address', 'mail'] loop
    execute format('create policy gate on accounts.%I to accounts_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select on accounts.message, accounts.message_recipient, accounts.mail_address, accounts.maintenance to accounts_gate;
--> statement-breakpoint
grant select, insert, update on accounts.session_seen to accounts_gate;
--> statement-breakpoint
grant select, insert, update (state, attempts, next_at, changed_at, fault) on accounts.mail to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Where an account stands today: its unit, the units of its grants, and where the record of a personal one's holder is kept.
create function accounts.homes_of(account uuid) returns int[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(
    select u.unit_no from accounts.account a join organization.pub_unit_number u on u.id = a.unit_id where a.id = homes_of.account
    union
    select g.unit_no from accounts.grants_of(homes_of.account, (select hoso.today())) g where g.unit_no is not null
    union
    select p.unit_no from accounts.account a join personnel.person p on p.id = a.holder_id where a.id = homes_of.account and a.kind = 'PERSONAL') $$;
--> statement-breakpoint
-- The units at which the caller stands and all above them: what is said there is said to him.
create function accounts.line_above() returns int[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select distinct s.ancestor_no from organization.subtree s cross join (select hoso.today() as today offset 0) d
    where s.unit_no = any ((select accounts.homes_of((select accounts.caller())))::int[]) and s.valid_from <= d.today and (s.valid_to is null or s.valid_to > d.today)) $$;
--> statement-breakpoint
-- Whether the caller may write to an account: it can be used, is no program and not his own, and stands below him where he may send messages,
-- beside him or above him, or has written to him before.
create function accounts.may_write_to(account uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from accounts.account a cross join (select hoso.today() as today offset 0) d
    where a.id = may_write_to.account and a.id <> (select accounts.caller()) and a.kind <> 'SERVICE'
      and a.locked_at is null and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today)
      and (exists (select from unnest(accounts.homes_of(a.id)) h where (select accounts.everywhere('accounts.message.send')) or h <@ (select accounts.scope('accounts.message.send'))
          or h = any ((select accounts.line_above())::int[]))
        or exists (select from accounts.message_recipient r where r.account_id = (select accounts.caller()) and r.sender_id = a.id and r.withdrawn_at is null))) $$;
--> statement-breakpoint
-- The accounts behind logins, ids and units, as far as the caller may write to them. A unit is held by its accounts that are nobody's own.
create function accounts.addressees(logins text[], account_ids uuid[], unit_ids uuid[]) returns table (asked text, account_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.asked, f.account_id from (
    select a.login as asked, a.id as account_id from accounts.account a where a.login = any (addressees.logins)
    union
    select a.id::text, a.id from accounts.account a where a.id = any (addressees.account_ids)
    union
    select a.unit_id::text, a.id from accounts.account a where a.unit_id = any (addressees.unit_ids) and a.kind <> 'PERSONAL') f
  where accounts.may_write_to(f.account_id) $$;
--> statement-breakpoint
-- Who is at the other end: accounts that wrote to the caller, or to which he wrote, and his own.
create function accounts.parties(account_ids uuid[]) returns table (id uuid, login text, kind text, holder_id uuid, unit_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.login, a.kind, a.holder_id, a.unit_id from accounts.account a
  where a.id = any (parties.account_ids) and (a.id = (select accounts.caller())
    or exists (select from accounts.message_recipient r where r.account_id = (select accounts.caller()) and r.sender_id = a.id and r.withdrawn_at is null)
    or exists (select from accounts.message_recipient r where r.sender_id = (select accounts.caller()) and r.account_id = a.id)) $$;
--> statement-breakpoint
-- Whether the caller takes part in an exchange: he wrote or received one of its messages.
create function accounts.in_thread(thread uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from accounts.message m where m.thread_id = in_thread.thread and (m.sender_id = (select accounts.caller())
    or exists (select from accounts.message_recipient r where r.message_id = m.id and r.account_id = (select accounts.caller()) and r.withdrawn_at is null))) $$;
--> statement-breakpoint
-- Times of maintenance that are not over, the nearest first. Told to everybody: who cannot sign in wants to know why.
create function accounts.announced_maintenance(after_start timestamptz, after_id uuid, most int) returns table (id uuid, starts_at timestamptz, ends_at timestamptz, text text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, m.starts_at, m.ends_at, m.text from accounts.maintenance m
  where m.cancelled_at is null and m.ends_at > clock_timestamp() and (m.starts_at, m.id) > (announced_maintenance.after_start, announced_maintenance.after_id)
  order by m.starts_at, m.id limit announced_maintenance.most $$;
--> statement-breakpoint
-- Accounts with a live session seen in the last ten minutes, of those that stand where the caller may see who is here; by login.
create function accounts.online(after_login text, most int) returns table (id uuid, login text, kind text, holder_id uuid, unit_id uuid, seen_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.login, a.kind, a.holder_id, a.unit_id, max(v.seen_at)
  from accounts.session_seen v join accounts.session s on s.id = v.session_id join accounts.account a on a.id = s.account_id cross join (select hoso.today() as today offset 0) d
  where v.seen_at > clock_timestamp() - interval '10 minutes' and s.ended_at is null and s.expires_at > clock_timestamp()
    and a.locked_at is null and a.kind <> 'SERVICE' and a.valid_from <= d.today and (a.valid_to is null or a.valid_to > d.today) and a.login > online.after_login
    and ((select accounts.everywhere('accounts.presence.read')) or exists (select from unnest(accounts.homes_of(a.id)) h where h <@ (select accounts.scope('accounts.presence.read'))))
  group by a.id order by a.login limit online.most $$;
--> statement-breakpoint
-- Notes sessions as seen now, all that one process saw since it noted last; what was noted less than half a minute ago stays.
create function accounts.door_note_seen(secret_hashes text[]) returns int language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with noted as (
    insert into accounts.session_seen as v (session_id, seen_at)
    select s.id, clock_timestamp() from accounts.session s
    where s.secret_hash in (select decode(h, 'hex') from unnest(door_note_seen.secret_hashes) h) and s.ended_at is null and s.expires_at > clock_timestamp() order by s.id
    on conflict (session_id) do update set seen_at = excluded.seen_at where v.seen_at < excluded.seen_at - interval '25 seconds'
    returning 1
  ) select count(*)::int from noted $$;
--> statement-breakpoint
-- E-mails say that something waits and by what subject, never what stands in it. The words a sender chose may name a person and stay here.
create function accounts.mail_of_notice() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into accounts.mail (account_id, about, about_id, subject)
  select n.account_id, 'NOTICE', n.id, 'Nghĩa vụ đến hạn hoặc trễ hạn' from written n join accounts.mail_address a on a.account_id = n.account_id and a.address is not null
  on conflict on constraint mail_once do nothing;
  return null;
end $$;
--> statement-breakpoint
create function accounts.mail_of_message() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into accounts.mail (account_id, about, about_id, subject)
  select n.account_id, 'MESSAGE', n.message_id, 'Tin nhắn nội bộ mới' from written n join accounts.mail_address a on a.account_id = n.account_id and a.address is not null
  on conflict on constraint mail_once do nothing;
  return null;
end $$;
--> statement-breakpoint
-- What was taken back, or read already, needs no e-mail any more.
create function accounts.unmail_message() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update accounts.mail m set state = 'CANCELLED', changed_at = clock_timestamp() from changed c
  where m.account_id = c.account_id and m.about = 'MESSAGE' and m.about_id = c.message_id and m.state = 'WAITING';
  return null;
end $$;
--> statement-breakpoint
-- A review campaign is told by e-mail to every account that sees it (provinces.md F118); other news is not.
create function accounts.mail_of_news() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = 'PUBLISHED' and old.state = 'DRAFT' and new.kind = 'REVIEW_CAMPAIGN' then
    insert into accounts.mail (account_id, about, about_id, subject)
    select a.id, 'NEWS', new.id, new.title from accounts.mail_address w join accounts.account a on a.id = w.account_id and w.address is not null cross join (select hoso.today() as today offset 0) d
    where a.kind <> 'SERVICE' and exists (select from organization.subtree s
      where s.ancestor_no = new.unit_no and s.unit_no = any (accounts.homes_of(a.id)) and s.valid_from <= d.today and (s.valid_to is null or s.valid_to > d.today))
    order by a.id
    on conflict on constraint mail_once do nothing;
  elsif new.state = 'WITHDRAWN' then
    update accounts.mail m set state = 'CANCELLED', changed_at = clock_timestamp() where m.about = 'NEWS' and m.about_id = new.id and m.state = 'WAITING';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Takes one e-mail to send: SENDING is recorded, and committed by the caller, before the first byte leaves. What a crash left SENDING is not
-- known to have arrived and is not sent again. What waited for three days tells nobody anything new.
--   insufficient_privilege  the caller is not the service that sends e-mail
create function accounts.claim_mail() returns table (id uuid, attempt int, address text, subject text) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  if accounts.everywhere('accounts.mail.send') is not true then
    raise exception 'only the service sends e-mail' using errcode = 'insufficient_privilege';
  end if;
  update accounts.mail m set state = 'UNCERTAIN', changed_at = clock_timestamp(), fault = 'interrupted while sending'
    where m.id in (select o.id from accounts.mail o where o.state = 'SENDING' and o.changed_at < clock_timestamp() - interval '10 minutes' for update skip locked);
  update accounts.mail m set state = 'EXPIRED', changed_at = clock_timestamp()
    where m.id in (select o.id from accounts.mail o where o.state = 'WAITING' and o.written_at < clock_timestamp() - interval '3 days' for update skip locked);
  -- Who may not sign in any more, or took his address away, is told nothing.
  update accounts.mail m set state = 'CANCELLED', changed_at = clock_timestamp()
    where m.id in (select o.id from accounts.mail o join accounts.account a on a.id = o.account_id join accounts.mail_address w on w.account_id = a.id cross join (select hoso.today() as today offset 0) d
      where o.state = 'WAITING' and o.next_at <= clock_timestamp()
        and (w.address is null or a.locked_at is not null or a.valid_from > d.today or a.valid_to <= d.today) for update of o skip locked);
  return query
    update accounts.mail m set state = 'SENDING', attempts = m.attempts + 1, changed_at = clock_timestamp(), fault = null
    from accounts.mail_address w
    where w.account_id = m.account_id and m.id = (select o.id from accounts.mail o where o.state = 'WAITING' and o.next_at <= clock_timestamp() order by o.next_at, o.id limit 1 for update skip locked)
    returning m.id, m.attempts, w.address, m.subject;
end $$;
--> statement-breakpoint
-- What became of an e-mail that was taken; WAITING: the server refused it for now, it is tried again after so many seconds.
--   insufficient_privilege  the caller is not the service that sends e-mail
create function accounts.settle_mail(id uuid, attempt int, state text, fault text, again_in int) returns boolean language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp as $$
begin
  if accounts.everywhere('accounts.mail.send') is not true then
    raise exception 'only the service sends e-mail' using errcode = 'insufficient_privilege';
  end if;
  update accounts.mail m set state = settle_mail.state, fault = nullif(left(settle_mail.fault, 300), ''), changed_at = clock_timestamp(),
      next_at = clock_timestamp() + make_interval(secs => settle_mail.again_in)
    where m.id = settle_mail.id and m.attempts = settle_mail.attempt and (m.state = 'SENDING' or m.state = 'UNCERTAIN' and settle_mail.state <> 'WAITING');
  return found;
end $$;
--> statement-breakpoint
grant execute on function accounts.line_above(), accounts.may_write_to(uuid), accounts.addressees(text[], uuid[], uuid[]), accounts.parties(uuid[]), accounts.in_thread(uuid),
  accounts.announced_maintenance(timestamptz, uuid, int), accounts.online(text, int), accounts.claim_mail(), accounts.settle_mail(uuid, int, text, text, int) to accounts_app;
--> statement-breakpoint
grant execute on function accounts.door_note_seen(text[]) to accounts_door;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
create trigger inbox_mailed after insert on accounts.inbox referencing new table as written for each statement execute function accounts.mail_of_notice();
--> statement-breakpoint
create trigger message_mailed after insert on accounts.message_recipient referencing new table as written for each statement execute function accounts.mail_of_message();
--> statement-breakpoint
create trigger message_unmailed after update on accounts.message_recipient referencing new table as changed for each statement execute function accounts.unmail_message();
--> statement-breakpoint
create trigger news_mailed after update on accounts.news for each row execute function accounts.mail_of_news();
--> statement-breakpoint
-- Messages: nobody reads those of others, whatever he may administer.
create policy read on accounts.message for select using (sender_id = (select accounts.caller())
  or exists (select from accounts.message_recipient r where r.message_id = message.id and r.account_id = (select accounts.caller())));
--> statement-breakpoint
create policy send on accounts.message for insert with check (sender_id = (select accounts.caller())
  and (select 'accounts.message.send' = any (r.permissions) from accounts.caller_rights() r) and (thread_id = id or accounts.in_thread(thread_id)));
--> statement-breakpoint
create policy read on accounts.message_text for select using (sender_id = (select accounts.caller())
  or exists (select from accounts.message_recipient r where r.message_id = message_text.message_id and r.account_id = (select accounts.caller()) and r.read_at is not null));
--> statement-breakpoint
create policy send on accounts.message_text for insert with check (sender_id = (select accounts.caller()));
--> statement-breakpoint
create policy read on accounts.message_recipient for select using ((account_id = (select accounts.caller()) and withdrawn_at is null) or sender_id = (select accounts.caller()));
--> statement-breakpoint
create policy send on accounts.message_recipient for insert with check (sender_id = (select accounts.caller()) and read_at is null and withdrawn_at is null
  and accounts.may_write_to(account_id));
--> statement-breakpoint
create policy open on accounts.message_recipient for update using (account_id = (select accounts.caller()) and read_at is null and withdrawn_at is null)
  with check (account_id = (select accounts.caller()) and read_at is not null and withdrawn_at is null);
--> statement-breakpoint
create policy withdraw on accounts.message_recipient for update using (sender_id = (select accounts.caller()) and read_at is null and withdrawn_at is null)
  with check (sender_id = (select accounts.caller()) and read_at is null and withdrawn_at is not null);
--> statement-breakpoint
-- News: published, for whoever stands at the unit or below it; drafts and what was withdrawn, for those who write news there.
create policy read on accounts.news for select using (state = 'PUBLISHED' and (select accounts.caller()) is not null and unit_no = any ((select accounts.line_above())::int[]));
--> statement-breakpoint
create policy desk on accounts.news for select using ((select accounts.everywhere('accounts.news.write')) or unit_no <@ (select accounts.scope('accounts.news.write')));
--> statement-breakpoint
create policy write on accounts.news for insert with check (((select accounts.everywhere('accounts.news.write')) or unit_no <@ (select accounts.scope('accounts.news.write')))
  and state = 'DRAFT' and author_id = (select accounts.caller()));
--> statement-breakpoint
create policy change on accounts.news for update
  using (((select accounts.everywhere('accounts.news.write')) or unit_no <@ (select accounts.scope('accounts.news.write'))) and state <> 'WITHDRAWN')
  with check ((select accounts.everywhere('accounts.news.write')) or unit_no <@ (select accounts.scope('accounts.news.write')));
--> statement-breakpoint
create policy read on accounts.news_file for select using ((select accounts.caller()) is not null and exists (select from accounts.news n where n.id = news_file.news_id));
--> statement-breakpoint
create policy add on accounts.news_file for insert with check (((select accounts.everywhere('accounts.news.write')) or unit_no <@ (select accounts.scope('accounts.news.write')))
  and exists (select from accounts.news n where n.id = news_file.news_id and n.state = 'DRAFT'));
--> statement-breakpoint
create policy read on accounts.news_reading for select using (account_id = (select accounts.caller()));
--> statement-breakpoint
create policy mark on accounts.news_reading for insert with check (account_id = (select accounts.caller()) and exists (select from accounts.news n where n.id = news_reading.news_id and n.state = 'PUBLISHED'));
--> statement-breakpoint
create policy read on accounts.maintenance for select using ((select accounts.everywhere('accounts.maintenance.write')));
--> statement-breakpoint
create policy announce on accounts.maintenance for insert with check ((select accounts.everywhere('accounts.maintenance.write')) and announced_by = (select accounts.caller()) and cancelled_at is null);
--> statement-breakpoint
create policy cancel on accounts.maintenance for update using ((select accounts.everywhere('accounts.maintenance.write')) and cancelled_at is null)
  with check ((select accounts.everywhere('accounts.maintenance.write')) and cancelled_at is not null);
--> statement-breakpoint
create policy own on accounts.mail_address for select using (account_id = (select accounts.caller()));
--> statement-breakpoint
create policy add on accounts.mail_address for insert with check (account_id = (select accounts.caller()));
--> statement-breakpoint
create policy change on accounts.mail_address for update using (account_id = (select accounts.caller())) with check (account_id = (select accounts.caller()));
--> statement-breakpoint
create policy read on accounts.mail for select using ((select accounts.everywhere('accounts.mail.read')));
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select, insert on accounts.message, accounts.message_text, accounts.message_recipient, accounts.news, accounts.news_file, accounts.news_reading, accounts.maintenance, accounts.mail_address to accounts_app;
--> statement-breakpoint
grant update (read_at, withdrawn_at) on accounts.message_recipient to accounts_app;
--> statement-breakpoint
grant update (kind, title, body, opens_on, closes_on, state, published_at, withdrawn_at, withdrawn_because, version) on accounts.news to accounts_app;
--> statement-breakpoint
grant update (cancelled_at) on accounts.maintenance to accounts_app;
--> statement-breakpoint
grant update (address, since) on accounts.mail_address to accounts_app;
--> statement-breakpoint
grant select on accounts.mail to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- What accounts write to each other is nobody else's, in the audit neither; files are kept whole where they stand, with their hash in the audit.
create or replace procedure hoso.settle_audit() language plpgsql as $$
declare
  unnoted constant text[] := '{accounts.audit_entry,accounts.audit_change,accounts.audit_era,accounts.audit_seal,accounts.session,accounts.refresh_token,accounts.sign_in_attempt,accounts.inbox,accounts.mail,accounts.mail_address,accounts.message,accounts.message_recipient,accounts.message_text,accounts.news_file,accounts.session_seen,organization.quota,organization.subtree,organization.subtree_range}';
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
