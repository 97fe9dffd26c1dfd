call hoso.settle_owners();
--> statement-breakpoint
-- While the index key rotates, a number that is written stands in both columns and is met in either. PostgreSQL asks the indexes of a table in
-- the order of their making: the next one first, or whoever enters a number while its row moves over and the move would wait for each other.
alter table personnel.identity_number drop constraint identity_number_once;
--> statement-breakpoint
alter table personnel.identity_number add constraint identity_number_once unique (number_index);
--> statement-breakpoint
-- E-mail addresses stand sealed. The start seals what stands plain and validates the constraint.
alter table accounts.mail_address add constraint mail_address_sealed
  check (address is null and (address_sealed is null or (octet_length(address_sealed) > 33 and get_byte(address_sealed, 0) = 1))) not valid;
--> statement-breakpoint
alter table accounts.field_key enable row level security;
--> statement-breakpoint
alter table accounts.field_key force row level security;
--> statement-breakpoint
-- Wrapped keys open nothing without the key-encryption key, which is not in the database.
create policy read on accounts.field_key for select using ((select accounts.caller()) is not null);
--> statement-breakpoint
-- A draft's file is taken off it: its content and its name go, its size and its hash stay.
create policy remove on accounts.news_file for update
  using (((select accounts.everywhere('accounts.news.write')) or unit_no <@ (select accounts.scope('accounts.news.write')))
    and exists (select from accounts.news n where n.id = news_file.news_id and n.state = 'DRAFT') and removed_at is null)
  with check (((select accounts.everywhere('accounts.news.write')) or unit_no <@ (select accounts.scope('accounts.news.write')))
    and removed_at is not null and name = id::text);
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select on accounts.field_key to accounts_app;
--> statement-breakpoint
revoke update (address) on accounts.mail_address from accounts_app;
--> statement-breakpoint
grant update (address_sealed) on accounts.mail_address to accounts_app;
--> statement-breakpoint
grant update (name, content, removed_at) on accounts.news_file to accounts_app;
--> statement-breakpoint
grant update (requeued_at) on accounts.mail to accounts_gate;
--> statement-breakpoint
grant select on accounts.news to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy gate on accounts.news for select to accounts_gate using (true);
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
create or replace function accounts.mail_of_notice() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into accounts.mail (account_id, about, about_id, subject)
  select n.account_id, 'NOTICE', n.id, 'Nghĩa vụ đến hạn hoặc trễ hạn' from written n join accounts.mail_address a on a.account_id = n.account_id and a.address_sealed is not null
  on conflict on constraint mail_once do nothing;
  return null;
end $$;
--> statement-breakpoint
create or replace function accounts.mail_of_message() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into accounts.mail (account_id, about, about_id, subject)
  select n.account_id, 'MESSAGE', n.message_id, 'Tin nhắn nội bộ mới' from written n join accounts.mail_address a on a.account_id = n.account_id and a.address_sealed is not null
  on conflict on constraint mail_once do nothing;
  return null;
end $$;
--> statement-breakpoint
create or replace function accounts.mail_of_news() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = 'PUBLISHED' and old.state = 'DRAFT' and new.kind = 'REVIEW_CAMPAIGN' then
    insert into accounts.mail (account_id, about, about_id, subject)
    select a.id, 'NEWS', new.id, new.title from accounts.mail_address w join accounts.account a on a.id = w.account_id and w.address_sealed is not null cross join (select hoso.today() as today offset 0) d
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
drop function accounts.claim_mail();
--> statement-breakpoint
-- Takes one e-mail to send: SENDING is recorded, and committed by the caller, before the first byte leaves. What a crash left SENDING is not
-- known to have arrived and is not sent again. What waited for three days, since it was written or put back, tells nobody anything new.
--   insufficient_privilege  the caller is not the service that sends e-mail
create function accounts.claim_mail() returns table (id uuid, attempt int, subject text) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  if accounts.everywhere('accounts.mail.send') is not true then
    raise exception 'only the service sends e-mail' using errcode = 'insufficient_privilege';
  end if;
  update accounts.mail m set state = 'UNCERTAIN', changed_at = clock_timestamp(), fault = 'interrupted while sending'
    where m.id in (select o.id from accounts.mail o where o.state = 'SENDING' and o.changed_at < clock_timestamp() - interval '10 minutes' for update skip locked);
  update accounts.mail m set state = 'EXPIRED', changed_at = clock_timestamp()
    where m.id in (select o.id from accounts.mail o where o.state = 'WAITING' and coalesce(o.requeued_at, o.written_at) < clock_timestamp() - interval '3 days' for update skip locked);
  -- Who may not sign in any more, or took his address away, is told nothing.
  update accounts.mail m set state = 'CANCELLED', changed_at = clock_timestamp()
    where m.id in (select o.id from accounts.mail o join accounts.account a on a.id = o.account_id join accounts.mail_address w on w.account_id = a.id cross join (select hoso.today() as today offset 0) d
      where o.state = 'WAITING' and o.next_at <= clock_timestamp()
        and (w.address_sealed is null or a.locked_at is not null or a.valid_from > d.today or a.valid_to <= d.today) for update of o skip locked);
  return query
    update accounts.mail m set state = 'SENDING', attempts = m.attempts + 1, changed_at = clock_timestamp(), fault = null
    where m.id = (select o.id from accounts.mail o where o.state = 'WAITING' and o.next_at <= clock_timestamp() order by o.next_at, o.id limit 1 for update skip locked)
    returning m.id, m.attempts, m.subject;
end $$;
--> statement-breakpoint
-- Where an e-mail that was taken goes, sealed; nothing where the address was taken away meanwhile.
--   insufficient_privilege  the caller is not the service that sends e-mail
create function accounts.mail_recipient(mail uuid) returns table (account_id uuid, sealed bytea) language plpgsql stable strict security definer set search_path = pg_catalog, pg_temp as $$
begin
  if accounts.everywhere('accounts.mail.send') is not true then
    raise exception 'only the service sends e-mail' using errcode = 'insufficient_privilege';
  end if;
  return query select w.account_id, w.address_sealed from accounts.mail m join accounts.mail_address w on w.account_id = m.account_id
    where m.id = mail_recipient.mail and m.state = 'SENDING' and w.address_sealed is not null;
end $$;
--> statement-breakpoint
-- Puts dead e-mails back among those that wait, with all their attempts before them. What was read, taken back or withdrawn meanwhile needs
-- none any more and is cancelled. Answers which were dead.
--   insufficient_privilege  the caller may not put e-mails back
create function accounts.requeue_mails(mails uuid[]) returns setof uuid language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp as $$
begin
  if accounts.everywhere('accounts.mail.requeue') is not true then
    raise exception 'only Sở Nội vụ puts e-mails back' using errcode = 'insufficient_privilege';
  end if;
  return query update accounts.mail m set attempts = 0, next_at = clock_timestamp(), changed_at = clock_timestamp(), requeued_at = clock_timestamp(), fault = null,
      state = case when case m.about
          when 'MESSAGE' then exists (select from accounts.message_recipient r where r.message_id = m.about_id and r.account_id = m.account_id and r.read_at is null and r.withdrawn_at is null)
          when 'NEWS' then exists (select from accounts.news n where n.id = m.about_id and n.state = 'PUBLISHED')
          else true end then 'WAITING' else 'CANCELLED' end
    where m.id = any (requeue_mails.mails) and m.state = 'DEAD' returning m.id;
end $$;
--> statement-breakpoint
grant execute on function accounts.claim_mail(), accounts.mail_recipient(uuid), accounts.requeue_mails(uuid[]) to accounts_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
alter table accounts.audited_operation enable row level security;
--> statement-breakpoint
alter table accounts.audited_operation force row level security;
--> statement-breakpoint
create policy gate on accounts.audited_operation for select to accounts_gate using (true);
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select on accounts.audited_operation, accounts.user_group to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- The units that things of this domain are of, for the audit.
create function organization.pub_units_of(subject_type text, ids uuid[]) returns int[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case pub_units_of.subject_type
    when 'Reorganisation' then array(select distinct r.unit_no from organization.reorganisation r where r.id = any (pub_units_of.ids))
    when 'Obligation' then array(select distinct o.owed_by_no from organization.obligation o where o.id = any (pub_units_of.ids))
    else '{}' end $$;
--> statement-breakpoint
grant execute on function organization.pub_units_of(text, uuid[]) to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- The units that a thing is of, as far as that can be told; what is said of it may name one.
create function accounts.units_of(subject_type text, ids uuid[], named uuid) returns int[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return case
    when units_of.subject_type = 'Person' then array(select distinct p.unit_no from personnel.person p where p.id = any (units_of.ids))
    when units_of.subject_type = 'Unit' then array(select distinct u.unit_no from organization.pub_unit_number u where u.id = any (units_of.ids))
    when units_of.named is not null then array(select u.unit_no from organization.pub_unit_number u where u.id = units_of.named)
    when units_of.subject_type = 'News' then array(select distinct n.unit_no from accounts.news n where n.id = any (units_of.ids))
    when units_of.subject_type = 'UserGroup' then array(select distinct g.unit_no from accounts.user_group g where g.id = any (units_of.ids))
    when units_of.subject_type in ('Reorganisation', 'Obligation') then organization.pub_units_of(units_of.subject_type, units_of.ids)
    else '{}' end;
end $$;
--> statement-breakpoint
-- The grant of an account by which a permission reaches a unit: of several the nearest to it, then the oldest; null when none does. Without a
-- unit the widest that gives the permission at all.
create function accounts.deciding_grant(account uuid, permission text, unit int) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.source_id from accounts.held_right h
  where h.account_id = deciding_grant.account and h.kind <> 'CONSENT' and deciding_grant.permission = any (h.permissions)
    and h.valid_from <= hoso.today() and (h.valid_to is null or h.valid_to > hoso.today())
    and case
      when h.kind = 'DELEGATED' then case when deciding_grant.unit is null then not isempty(accounts.reach_of(h.source_id, deciding_grant.permission, hoso.today()))
        else deciding_grant.unit <@ accounts.reach_of(h.source_id, deciding_grant.permission, hoso.today()) end
      else deciding_grant.unit is null or exists (select from organization.subtree_range r
        where r.ancestor_no = h.unit_no and deciding_grant.unit <@ r.unit_nos and r.valid_from <= hoso.today() and (r.valid_to is null or r.valid_to > hoso.today())) end
  order by case when deciding_grant.unit is null then coalesce((h.unit_no = 1)::int, 0) else (select count(*) from organization.subtree s
      where s.unit_no = h.unit_no and s.valid_from <= hoso.today() and (s.valid_to is null or s.valid_to > hoso.today())) end desc, h.source_id limit 1 $$;
--> statement-breakpoint
create or replace function accounts.pub_audit(operation text, subject_type text, subject_ids uuid[], detail jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  who record;
  units int[];
  held uuid[];
  by_grants uuid[] := '{}';
begin
  select s.account_id, s.id as session_id, (select o.permission from accounts.audited_operation o where o.operation = pub_audit.operation) as needed into who
    from accounts.session s
    where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and s.account_id = (select accounts.caller());
  if not found then
    raise exception 'no live session' using errcode = 'insufficient_privilege';
  end if;
  if greatest(length(pub_audit.operation), length(pub_audit.subject_type)) > 60 or octet_length(pub_audit.detail::text) > 16384 then
    raise exception 'an audit entry too long' using errcode = 'check_violation', constraint = 'audit_entry_size';
  end if;
  if who.needed is not null then
    -- Asked here and not of `deciding_grant`, for most accounts have one grant that gives the permission: every write pays for this.
    held := array(select h.source_id from accounts.held_right h where h.account_id = who.account_id and h.kind <> 'CONSENT' and who.needed = any (h.permissions)
      and h.valid_from <= hoso.today() and (h.valid_to is null or h.valid_to > hoso.today()));
    if cardinality(held) = 1 and pub_audit.operation !~ '^read[A-Z]' then
      by_grants := held;
    elsif cardinality(held) > 0 then
      units := accounts.units_of(pub_audit.subject_type, pub_audit.subject_ids,
        case when pub_audit.detail ->> 'unitId' ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then (pub_audit.detail ->> 'unitId')::uuid end);
      by_grants := array(select distinct g from unnest(units) u cross join lateral accounts.deciding_grant(who.account_id, who.needed, u) g where g is not null order by g);
      -- What has no unit, or has left the caller's by what he did; whose record was read by a consent was read by no grant.
      if by_grants = '{}' and pub_audit.operation !~ '^read[A-Z]' then
        by_grants := array_remove(array[accounts.deciding_grant(who.account_id, who.needed, null)], null);
      end if;
    end if;
  end if;
  insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail, grant_ids)
    values (who.account_id, who.session_id, pub_audit.operation, pub_audit.subject_type, pub_audit.subject_ids, pub_audit.detail, by_grants);
end $$;
--> statement-breakpoint
-- Leaves the entry of a reading, in the transaction that reads: whose record, under which grants and consents, for what. With `consented_only` of
-- those only whom no grant of the caller's reaches: what he sees by a consent. Answers of how many.
create or replace function accounts.pub_note_reading(operation text, permission text, person_ids uuid[], purpose text, consented_only boolean) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := hoso.today();
  who constant uuid := accounts.caller();
  by_grants uuid[];
  granted int4multirange;
  read uuid[];
  by_consents uuid[];
begin
  select coalesce(range_agg(g.reach), '{}') into granted
  from (select accounts.reach_of(h.id, pub_note_reading.permission, today) as reach from accounts.grants_of(who, today) h) g where not isempty(g.reach);
  read := case when consented_only then array(select p.id from personnel.person p where p.id = any (person_ids) and not p.unit_no <@ granted and p.id is distinct from accounts.self())
    else person_ids end;
  if cardinality(read) = 0 then
    return 0;
  end if;
  by_grants := array(select distinct g from unnest(accounts.units_of('Person', read, null)) u
    cross join lateral accounts.deciding_grant(who, pub_note_reading.permission, u) g where g is not null order by g);
  by_consents := array(select c.id from accounts.consent c
    where c.account_id = who and pub_note_reading.permission = any (c.permissions) and c.withdrawn_at is null and c.valid_from <= today and c.valid_to > today
      and exists (select from personnel.person p where p.id = any (read) and not p.unit_no <@ granted and (
        exists (select from accounts.consent_person n where n.consent_id = c.id and n.person_id = p.id)
        or exists (select from organization.subtree_range r where r.ancestor_no = c.unit_no and p.unit_no <@ r.unit_nos and r.valid_from <= today and (r.valid_to is null or r.valid_to > today)))));
  perform accounts.pub_audit(pub_note_reading.operation, 'Person', read, jsonb_strip_nulls(jsonb_build_object(
    'permission', pub_note_reading.permission, 'purpose', pub_note_reading.purpose, 'grants', to_jsonb(by_grants), 'consents', to_jsonb(by_consents))));
  return cardinality(read);
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
