-- The audit can be proved: entries are numbered and hashed in one order, sealed into signed roots, and tables note what is changed in them.
-- The key that signs and the anchors are outside of the database.

insert into accounts.audit_era (era) values (1);
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['audit_change', 'audit_era', 'audit_seal'] loop
    execute format('alter table accounts.%I enable row level security', name);
    execute format('alter table accounts.%I force row level security', name);
    execute format('create policy gate on accounts.%I to accounts_gate using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
alter sequence accounts.audit_no owner to accounts_owner;
--> statement-breakpoint
call hoso.settle_owners();
--> statement-breakpoint
grant usage on sequence accounts.audit_no to accounts_gate;
--> statement-breakpoint
grant select on accounts.audit_entry, accounts.audit_era to accounts_gate;
--> statement-breakpoint
grant select, insert on accounts.audit_change, accounts.audit_seal to accounts_gate;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- The bytes of an entry that are hashed (db/audit-content.ts says the same to who verifies).
create function accounts.audit_content(e accounts.audit_entry) returns bytea language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(int4send(octet_length(convert_to('entry/1', 'UTF8'))) || convert_to('entry/1', 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(int8send(e.no))) || int8send(e.no), '\xffffffff'::bytea) || coalesce(int4send(octet_length(int8send(e.era))) || int8send(e.era), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.xid::text, 'UTF8'))) || convert_to(e.xid::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.id::text, 'UTF8'))) || convert_to(e.id::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(int8send((extract(epoch from e.at) * 1000000)::bigint))) || int8send((extract(epoch from e.at) * 1000000)::bigint), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.account_id::text, 'UTF8'))) || convert_to(e.account_id::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.session_id::text, 'UTF8'))) || convert_to(e.session_id::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.request_id::text, 'UTF8'))) || convert_to(e.request_id::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.grant_ids::text, 'UTF8'))) || convert_to(e.grant_ids::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.operation::text, 'UTF8'))) || convert_to(e.operation::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.subject_type::text, 'UTF8'))) || convert_to(e.subject_type::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.subject_ids::text, 'UTF8'))) || convert_to(e.subject_ids::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.detail::text, 'UTF8'))) || convert_to(e.detail::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.written_by::text, 'UTF8'))) || convert_to(e.written_by::text, 'UTF8'), '\xffffffff'::bytea) $$;
--> statement-breakpoint
create function accounts.audit_content(e accounts.audit_change) returns bytea language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(int4send(octet_length(convert_to('change/1', 'UTF8'))) || convert_to('change/1', 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(int8send(e.no))) || int8send(e.no), '\xffffffff'::bytea) || coalesce(int4send(octet_length(int8send(e.era))) || int8send(e.era), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.xid::text, 'UTF8'))) || convert_to(e.xid::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(int8send((extract(epoch from e.at) * 1000000)::bigint))) || int8send((extract(epoch from e.at) * 1000000)::bigint), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.relation::text, 'UTF8'))) || convert_to(e.relation::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.action::text, 'UTF8'))) || convert_to(e.action::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(int8send(e.row_count))) || int8send(e.row_count), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.changes::text, 'UTF8'))) || convert_to(e.changes::text, 'UTF8'), '\xffffffff'::bytea) || coalesce(int4send(octet_length(convert_to(e.written_by::text, 'UTF8'))) || convert_to(e.written_by::text, 'UTF8'), '\xffffffff'::bytea) $$;
--> statement-breakpoint
-- Columns whose values no entry may hold: restricted ones that are stored in plain, and secrets. A column that holds ciphertext need not stand here.
create function accounts.unnoted_columns(relation text) returns text[] language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select case relation
    when 'personnel.identity_number' then '{number}'
    when 'personnel.foreign_number' then '{number}'
    when 'personnel.record' then '{note}'
    when 'personnel.field_key' then '{wrapped}'
    when 'accounts.credential' then '{password_hash}'
    else '{}' end::text[] $$;
--> statement-breakpoint
-- What one statement changed in a table, columns before and after, in its transaction. A row that only followed its person to another unit is
-- not noted: the person's own row says so. Of more than two thousand rows at once only their number is noted.
create function accounts.note_changes() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  named constant text := tg_table_schema || '.' || tg_table_name;
  unnoted constant text[] := accounts.unnoted_columns(named);
  rows_changed int;
  noted jsonb;
begin
  if tg_op = 'INSERT' then
    select count(*), case when count(*) <= 2000 then jsonb_agg(jsonb_build_object('after', jsonb_strip_nulls(to_jsonb(n)) - unnoted)) end
      into rows_changed, noted from new_rows n;
  elsif tg_op = 'DELETE' then
    select count(*), case when count(*) <= 2000 then jsonb_agg(jsonb_build_object('before', jsonb_strip_nulls(to_jsonb(o)) - unnoted)) end
      into rows_changed, noted from old_rows o;
  else
    select count(*) into rows_changed from new_rows;
    if rows_changed between 1 and 2000 then
      -- Both tables hold the rows in the order in which they were changed.
      select count(*), jsonb_agg(jsonb_build_object('key', d.key, 'before', d.before - unnoted, 'after', d.after - unnoted)) into rows_changed, noted
      from (select row_number() over () as i, to_jsonb(r) as row from old_rows r) o
        join (select row_number() over () as i, to_jsonb(r) as row from new_rows r) n using (i)
        cross join lateral (select
          (select jsonb_object_agg(k.name, n.row -> k.name) from unnest('{id,person_id,unit_id,account_id,code}'::text[]) k(name) where n.row ? k.name) as key,
          jsonb_object_agg(c.key, o.row -> c.key) as before, jsonb_object_agg(c.key, c.value) as after
          from jsonb_each(n.row) c where c.value is distinct from o.row -> c.key) d
      where d.after is not null and not (n.row ? 'person_id' and d.after - 'unit_no' = '{}'::jsonb);
    end if;
  end if;
  if rows_changed > 0 then
    insert into accounts.audit_change (relation, action, row_count, changes) values (named, tg_op, rows_changed, coalesce(noted, '[]'));
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Every domain writes its audit entries here, in its own transaction; the account and its grants in force come from the session, never from the caller:
--   insufficient_privilege  there is no live session (the door writes its entries itself)
--   check_violation         audit_entry_size: a name longer than 60 characters, or more detail than 16 kB
create or replace function accounts.pub_audit(operation text, subject_type text, subject_ids uuid[], detail jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare who record;
begin
  select s.account_id, s.id as session_id into who from accounts.session s
    where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and s.account_id = (select accounts.caller());
  if not found then
    raise exception 'no live session' using errcode = 'insufficient_privilege';
  end if;
  if greatest(length(pub_audit.operation), length(pub_audit.subject_type)) > 60 or octet_length(pub_audit.detail::text) > 16384 then
    raise exception 'an audit entry too long' using errcode = 'check_violation', constraint = 'audit_entry_size';
  end if;
  insert into accounts.audit_entry (account_id, session_id, operation, subject_type, subject_ids, detail, grant_ids)
    values (who.account_id, who.session_id, pub_audit.operation, pub_audit.subject_type, pub_audit.subject_ids, pub_audit.detail,
      array(select g.id from accounts.grants_of(who.account_id, (select hoso.today())) g order by g.id));
end $$;
--> statement-breakpoint
-- Numbers and hashes (forty bytes each) of the entries of some transactions, in the order in which they are sealed.
create function accounts.sealed_leaves(of_era int, from_xid xid8, to_xid xid8) returns bytea language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select string_agg(int8send(l.no) || l.hash, ''::bytea order by l.xid, l.no) from (
    select e.xid, e.no, sha256(accounts.audit_content(e)) as hash from accounts.audit_entry e
      where e.era = of_era and e.xid >= sealed_leaves.from_xid and e.xid < sealed_leaves.to_xid
    union all
    select e.xid, e.no, sha256(accounts.audit_content(e)) from accounts.audit_change e
      where e.era = of_era and e.xid >= sealed_leaves.from_xid and e.xid < sealed_leaves.to_xid) l $$;
--> statement-breakpoint
-- What the next seal is over: entries of transactions that have all ended, so that none comes in between later. No row when there is nothing to seal.
create function accounts.pub_next_seal() returns table (no int, previous bytea, total bigint, era int, from_xid text, to_xid text, leaves bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  most constant int := 20000;
  horizon constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
  last record;
  upto xid8;
  beyond xid8;
begin
  select s.no, s.era, s.to_xid, s.head, s.total into last from accounts.audit_seal s order by s.no desc limit 1;
  no := coalesce(last.no, 0) + 1;
  previous := coalesce(last.head, '\x'::bytea);
  total := coalesce(last.total, 0);
  for era, from_xid in select a.era, case when a.era = last.era then last.to_xid::text else '0' end from accounts.audit_era a
    where a.era >= coalesce(last.era, 0) order by a.era
  loop
    -- Of an era before the present one no transaction runs any more.
    upto := case when exists (select from accounts.audit_era later where later.era > pub_next_seal.era) then '18446744073709551615'::xid8 else horizon end;
    select l.xid into beyond from (
      (select e.xid from accounts.audit_entry e where e.era = pub_next_seal.era and e.xid >= pub_next_seal.from_xid::xid8 and e.xid < upto order by e.xid limit most + 1)
      union all
      (select e.xid from accounts.audit_change e where e.era = pub_next_seal.era and e.xid >= pub_next_seal.from_xid::xid8 and e.xid < upto order by e.xid limit most + 1)) l
      order by l.xid offset most limit 1;
    -- A transaction is sealed whole, however much it left.
    if found then upto := least(upto, (beyond::text::numeric + 1)::text::xid8); end if;
    leaves := accounts.sealed_leaves(era, from_xid::xid8, upto);
    if leaves is not null then
      to_xid := upto::text;
      return next;
      return;
    end if;
  end loop;
end $$;
--> statement-breakpoint
-- Keeps a signed seal. It must follow the last one; a second one after the same seal breaks a unique key.
create function accounts.pub_keep_seal(no int, era int, from_xid text, to_xid text, entries int, total bigint, root bytea, previous bytea, head bytea, sealed_at_micros bigint, key_id text, signature bytea)
  returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into accounts.audit_seal (no, era, from_xid, to_xid, entries, total, root, previous, head, sealed_at_micros, key_id, signature)
  values (pub_keep_seal.no, pub_keep_seal.era, pub_keep_seal.from_xid::xid8, pub_keep_seal.to_xid::xid8, pub_keep_seal.entries, pub_keep_seal.total, pub_keep_seal.root,
    pub_keep_seal.previous, pub_keep_seal.head, pub_keep_seal.sealed_at_micros, pub_keep_seal.key_id, pub_keep_seal.signature) $$;
--> statement-breakpoint
-- Seals after one, with the leaves they are over, for whoever anchors them.
create function accounts.pub_seals_after(after int, most int) returns table (no int, era int, from_xid text, to_xid text, entries int, total bigint, root bytea, previous bytea,
    head bytea, sealed_at_micros bigint, key_id text, signature bytea, leaves bytea) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.no, s.era, s.from_xid::text, s.to_xid::text, s.entries, s.total, s.root, s.previous, s.head, s.sealed_at_micros, s.key_id, s.signature,
    accounts.sealed_leaves(s.era, s.from_xid, s.to_xid)
  from accounts.audit_seal s where s.no > after order by s.no limit most $$;
--> statement-breakpoint
-- The last seal: how many there are and the head that signs for all of them.
create function accounts.pub_last_seal() returns table (no int, head bytea) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.no, s.head from accounts.audit_seal s order by s.no desc limit 1 $$;
--> statement-breakpoint
-- The head of one seal.
create function accounts.pub_seal_head(no int) returns bytea language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.head from accounts.audit_seal s where s.no = pub_seal_head.no $$;
--> statement-breakpoint
-- The trail of one thing, newest first, for whom the audit of its units is open (all of it: who may read the audit of the province). Of what changed
-- only rows that name the thing are told, and values only of the domain of units: in other domains a right of their own decides over values.
create function accounts.audit_trail(subject uuid, before uuid, most int) returns table (id uuid, at timestamptz, account_id uuid, session_id uuid, request_id text, grant_ids uuid[],
    operation text, subject_type text, subject_ids uuid[], detail jsonb, seal int, changes jsonb) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (
    (select accounts.everywhere('accounts.audit.read'))
    or exists (select from organization.pub_unit_number u where u.id = audit_trail.subject and u.unit_no <@ (select accounts.scope('accounts.audit.read')))
    or exists (select from personnel.person p where p.id = audit_trail.subject and p.unit_no <@ (select accounts.scope('accounts.audit.read')))) then
    return;
  end if;
  return query
    select e.id, e.at, e.account_id, e.session_id, e.request_id, e.grant_ids, e.operation, e.subject_type, e.subject_ids, e.detail,
      (select s.no from accounts.audit_seal s where s.era = e.era and s.from_xid <= e.xid and s.to_xid > e.xid limit 1),
      coalesce((
        select jsonb_agg(jsonb_build_object('relation', c.relation, 'action', c.action,
            'columns', (select coalesce(jsonb_agg(k.name order by k.name), '[]') from jsonb_object_keys(coalesce(r.row -> 'after', r.row -> 'before')) k(name)),
            'before', case when c.relation like 'organization.%' then r.row -> 'before' end,
            'after', case when c.relation like 'organization.%' then r.row -> 'after' end) order by c.no, r.place)
        from accounts.audit_change c cross join lateral jsonb_array_elements(c.changes) with ordinality r(row, place)
        where c.era = e.era and c.xid = e.xid and exists (
          select from jsonb_each_text(coalesce(r.row -> 'key', r.row -> 'after', r.row -> 'before')) k
          where k.key in ('id', 'person_id', 'unit_id', 'account_id') and k.value = audit_trail.subject::text)), '[]')
    from accounts.audit_entry e
    where e.subject_ids @> array[audit_trail.subject] and (audit_trail.before is null or e.id < audit_trail.before)
    order by e.id desc limit most;
end $$;
--> statement-breakpoint
grant execute on function accounts.audit_trail(uuid, uuid, int) to accounts_app;
--> statement-breakpoint
grant execute on function accounts.pub_next_seal(), accounts.pub_keep_seal(int, int, text, text, int, bigint, bytea, bytea, bytea, bigint, text, bytea), accounts.pub_seals_after(int, int), accounts.pub_last_seal(), accounts.pub_seal_head(int) to worker;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
grant usage on schema accounts to worker;
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
-- Nobody writes here but the gate, through its functions, and nobody changes or deletes.
revoke insert, update, delete, truncate, trigger on accounts.audit_entry, accounts.audit_change, accounts.audit_seal from accounts_owner;
--> statement-breakpoint
revoke update, delete, truncate, trigger on accounts.audit_era from accounts_owner;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- Called at every start, after the migrations: tables that came since note their changes, and a database that was copied into a cluster with lower
-- transaction numbers begins an era of its own.
create procedure hoso.settle_audit() language plpgsql as $$
declare
  unnoted constant text[] := '{accounts.audit_entry,accounts.audit_change,accounts.audit_era,accounts.audit_seal,accounts.session,accounts.refresh_token,accounts.sign_in_attempt,accounts.inbox,organization.quota,organization.subtree,organization.subtree_range}';
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
--> statement-breakpoint
alter procedure hoso.settle_audit() owner to hoso_owner;
--> statement-breakpoint
revoke execute on procedure hoso.settle_audit() from public;
