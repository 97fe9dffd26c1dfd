-- What every schema stands on: owners, default privileges, legal today, and the two procedures that later migrations call.
-- Roles are made before the migrations run (db/roles.ts); migrations run as the bootstrap role, which serves nobody.

-- Temporal keys over uuid and text columns.
create extension if not exists btree_gist;
--> statement-breakpoint
create procedure hoso.settle_owners() language plpgsql as $$
declare r record;
begin
  -- Schemas first: who takes over a table must be able to create in its schema.
  for r in select nspname from pg_namespace
    where nspname in ('hoso', 'accounts', 'organization', 'personnel', 'payroll', 'training') and nspowner <> (nspname || '_owner')::regrole
  loop
    execute format('alter schema %I owner to %I', r.nspname, r.nspname || '_owner');
  end loop;
  for r in
    select n.nspname, c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('hoso', 'accounts', 'organization', 'personnel', 'payroll', 'training') and c.relkind in ('r', 'v')
      and c.relowner <> (n.nspname || '_owner')::regrole
  loop
    execute format('alter %s %I.%I owner to %I', case r.relkind when 'v' then 'view' else 'table' end, r.nspname, r.relname, r.nspname || '_owner');
  end loop;
end $$;
--> statement-breakpoint
-- Rows about a person: read and written in the custodian's scope, read by the person himself.
create procedure hoso.protect_record(relation regclass, read_permission text, write_permission text, person_column text) language plpgsql as $$
declare
  in_scope text := '((select accounts.everywhere(%1$L)) or unit_no <@ (select accounts.scope(%1$L)))';
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy read on %s for select using (' || format(in_scope, read_permission) || ' or %I = (select accounts.self()))', relation, person_column);
  execute format('create policy add on %s for insert with check (' || format(in_scope, write_permission) || ')', relation);
  execute format('create policy change on %1$s for update using (%2$s) with check (%2$s)', relation, format(in_scope, write_permission));
end $$;
--> statement-breakpoint
-- The request ledger of a domain: everybody sees and writes his own lines.
create procedure hoso.protect_requests(relation regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy own on %s using (account_id = (select accounts.caller())) with check (account_id = (select accounts.caller()))', relation);
end $$;
--> statement-breakpoint
revoke execute on all routines in schema hoso from public;
--> statement-breakpoint
call hoso.settle_owners();
--> statement-breakpoint
-- PUBLIC executes nothing of ours. (The form without `in schema` is the one that works.)
alter default privileges for role hoso_owner, accounts_owner, accounts_gate, organization_owner, organization_gate, personnel_owner, personnel_gate, payroll_owner, payroll_gate, training_owner, training_gate revoke execute on functions from public;
--> statement-breakpoint
set role hoso_owner;
--> statement-breakpoint
-- Never current_date: any role may set TimeZone.
create function hoso.today() returns date language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select today from hoso.fixed_today limit 1), (now() at time zone 'Asia/Ho_Chi_Minh')::date) $$;
--> statement-breakpoint
grant usage on schema hoso to public;
--> statement-breakpoint
grant execute on function hoso.today() to public;
--> statement-breakpoint
reset role;
