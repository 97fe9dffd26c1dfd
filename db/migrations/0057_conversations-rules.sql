-- Who takes part in a conversation and what he sees of it; and the word "something is new" that leaves with the transaction that wrote it.
call hoso.settle_owners();
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['conversation', 'conversation_part', 'conversation_post'] loop
    execute format('alter table accounts.%I enable row level security', name);
    execute format('alter table accounts.%I force row level security', name);
  end loop;
  foreach name in array array['conversation', 'conversation_part'] loop
    execute format('create policy gate on accounts.%I to accounts_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select, update (last_no, last_at) on accounts.conversation to accounts_gate;
--> statement-breakpoint
grant select on accounts.conversation_part to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- How the caller takes part in a conversation now: from which post on, and since when. No row where he does not, or does no more.
create function accounts.part_in(conversation uuid) returns table (from_no int, joined_at timestamptz) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.from_no, p.joined_at from accounts.conversation_part p
  where p.conversation_id = part_in.conversation and p.account_id = (select accounts.caller()) and p.left_at is null $$;
--> statement-breakpoint
-- Whether the caller has just begun a conversation: it is his, and nobody has ever taken part in it.
create function accounts.begins(conversation uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from accounts.conversation c where c.id = begins.conversation and c.started_by = (select accounts.caller()))
    and not exists (select from accounts.conversation_part p where p.conversation_id = begins.conversation) $$;
--> statement-breakpoint
-- Who takes or took part beside the caller, as far as he sees it.
create function accounts.companions(account_ids uuid[]) returns table (id uuid, login text, kind text, holder_id uuid, unit_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.login, a.kind, a.holder_id, a.unit_id from accounts.account a
  where a.id = any (companions.account_ids) and exists (
    select from accounts.conversation_part mine join accounts.conversation_part theirs using (conversation_id)
    where mine.account_id = (select accounts.caller()) and mine.left_at is null and theirs.account_id = a.id and (theirs.left_at is null or theirs.left_at > mine.joined_at)) $$;
--> statement-breakpoint
-- Numbers posts under a lock of the conversation, so that they are committed in the order of their numbers and no page passes one by.
create function accounts.number_post() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update accounts.conversation c set last_no = c.last_no + 1, last_at = clock_timestamp() where c.id = new.conversation_id returning c.last_no, c.last_at into new.no, new.posted_at;
  return new;
end $$;
--> statement-breakpoint
-- Who joins sees from the next post on; who is in a conversation is settled one at a time. Reading goes forward only, and never past the last post.
--   check_violation  more than 50 would take part
create function accounts.settle_part() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare last int;
begin
  if tg_op = 'INSERT' then
    select c.last_no into last from accounts.conversation c where c.id = new.conversation_id for update;
    if (select count(*) from accounts.conversation_part p where p.conversation_id = new.conversation_id and p.left_at is null) >= 50 then
      raise exception 'at most 50 take part in a conversation' using errcode = 'check_violation', constraint = 'conversation_most';
    end if;
    new.from_no := last + 1; new.read_no := last; new.joined_at := clock_timestamp(); new.left_at := null;
  else
    select c.last_no into last from accounts.conversation c where c.id = new.conversation_id;
    new.read_no := least(last, greatest(old.read_no, new.read_no));
    new.left_at := coalesce(old.left_at, case when new.left_at is not null then clock_timestamp() end);
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Tells whoever listens that something is new for these accounts: ids, never a text. A hundred at a time, since a word may have 8,000 bytes.
create function accounts.tell_news(kind text, about uuid, account_ids uuid[]) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select pg_notify('hoso_news', jsonb_build_object('kind', tell_news.kind, 'id', tell_news.about, 'to', jsonb_agg(f.a))::text)
  from unnest(tell_news.account_ids) with ordinality f(a, i) group by (f.i - 1) / 100 $$;
--> statement-breakpoint
revoke execute on function accounts.tell_news(text, uuid, uuid[]) from public;
--> statement-breakpoint
create function accounts.tell_post() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform accounts.tell_news('CONVERSATION', new.conversation_id, array(
    select p.account_id from accounts.conversation_part p where p.conversation_id = new.conversation_id and p.left_at is null order by 1));
  return null;
end $$;
--> statement-breakpoint
create function accounts.tell_part() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform accounts.tell_news('CONVERSATION', new.conversation_id, array(
    select p.account_id from accounts.conversation_part p where p.conversation_id = new.conversation_id and (p.left_at is null or p.id = new.id) order by 1));
  return null;
end $$;
--> statement-breakpoint
create function accounts.tell_message() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform accounts.tell_news('MESSAGE', n.message_id, array_agg(n.account_id)) from written n group by n.message_id;
  return null;
end $$;
--> statement-breakpoint
create function accounts.tell_notice() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform accounts.tell_news('NOTICE', null, f.ids) from (select array_agg(distinct n.account_id) as ids from written n having count(*) > 0) f;
  return null;
end $$;
--> statement-breakpoint
grant execute on function accounts.part_in(uuid), accounts.begins(uuid), accounts.companions(uuid[]) to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
create trigger post_numbered before insert on accounts.conversation_post for each row execute function accounts.number_post();
--> statement-breakpoint
create trigger post_told after insert on accounts.conversation_post for each row execute function accounts.tell_post();
--> statement-breakpoint
create trigger part_settled before insert or update on accounts.conversation_part for each row execute function accounts.settle_part();
--> statement-breakpoint
create trigger part_added_told after insert on accounts.conversation_part for each row execute function accounts.tell_part();
--> statement-breakpoint
create trigger part_ended_told after update on accounts.conversation_part for each row when (old.left_at is null and new.left_at is not null) execute function accounts.tell_part();
--> statement-breakpoint
create trigger message_told after insert on accounts.message_recipient referencing new table as written for each statement execute function accounts.tell_message();
--> statement-breakpoint
create trigger notice_told after insert on accounts.inbox referencing new table as written for each statement execute function accounts.tell_notice();
--> statement-breakpoint
create policy read on accounts.conversation for select using ((select accounts.caller()) is not null and exists (select from accounts.part_in(id)));
--> statement-breakpoint
create policy start on accounts.conversation for insert with check (started_by = (select accounts.caller()) and last_no = 0
  and (select 'accounts.message.send' = any (r.permissions) from accounts.caller_rights() r));
--> statement-breakpoint
-- One's own, and who takes part now or has left since one came.
create policy read on accounts.conversation_part for select using ((account_id = (select accounts.caller()) and left_at is null)
  or exists (select from accounts.part_in(conversation_id) m where left_at is null or left_at > m.joined_at));
--> statement-breakpoint
create policy add on accounts.conversation_part for insert with check (added_by = (select accounts.caller())
  and (select 'accounts.message.send' = any (r.permissions) from accounts.caller_rights() r)
  and (account_id = (select accounts.caller()) and accounts.begins(conversation_id)
    or exists (select from accounts.part_in(conversation_id)) and accounts.may_write_to(account_id)));
--> statement-breakpoint
-- Each reads and leaves for himself. Whoever leaves does not see his row any more: what stands after it is not looked at.
create policy own on accounts.conversation_part for update using (account_id = (select accounts.caller()) and left_at is null) with check (account_id = (select accounts.caller()));
--> statement-breakpoint
create policy read on accounts.conversation_post for select using ((select accounts.caller()) is not null and exists (select from accounts.part_in(conversation_id) m where no >= m.from_no));
--> statement-breakpoint
create policy post on accounts.conversation_post for insert with check (author_id = (select accounts.caller())
  and (select 'accounts.message.send' = any (r.permissions) from accounts.caller_rights() r) and exists (select from accounts.part_in(conversation_id)));
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select on accounts.conversation, accounts.conversation_part, accounts.conversation_post to accounts_app;
--> statement-breakpoint
grant insert (id, name, started_by) on accounts.conversation to accounts_app;
--> statement-breakpoint
grant insert (conversation_id, account_id, added_by), update (read_no, left_at) on accounts.conversation_part to accounts_app;
--> statement-breakpoint
grant insert (conversation_id, author_id, body) on accounts.conversation_post to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- What people write to each other is nobody else's, in the audit neither: as messages. Put into the list as it stands, whoever lengthened it before.
do $$
declare
  was constant text := 'accounts.message_text,';
  body constant text := pg_get_functiondef('hoso.settle_audit()'::regprocedure);
begin
  if strpos(body, was) = 0 then
    raise exception 'hoso.settle_audit() does not say: %', was;
  end if;
  execute replace(body, was, was || 'accounts.conversation,accounts.conversation_part,accounts.conversation_post,');
end $$;
--> statement-breakpoint
call hoso.settle_audit();
