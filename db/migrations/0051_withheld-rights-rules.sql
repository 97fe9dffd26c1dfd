-- What the province's rules keep from accounts (QC2024 Điều 13 khoản 5: Sở Nội vụ, except for payroll) is left out where rights are unfolded. So policies,
-- shield, counts and whatever is given on do not know of it.
call hoso.settle_owners();
--> statement-breakpoint
alter table accounts.withheld_right enable row level security;
--> statement-breakpoint
alter table accounts.withheld_right force row level security;
--> statement-breakpoint
create policy gate on accounts.withheld_right for select to accounts_gate using (true);
--> statement-breakpoint
set role accounts_owner;
--> statement-breakpoint
grant select on accounts.withheld_right to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- Units that have a name, or will.
create function organization.pub_units_named(name text) returns int[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct u.unit_no), '{}') from organization.unit_profile u
  where u.name = pub_units_named.name and (u.valid_to is null or u.valid_to > hoso.today()) $$;
--> statement-breakpoint
-- The number of a unit, whoever asks: rights are unfolded in nobody's session too.
create function organization.pub_number_of(of_unit uuid) returns int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.unit_no from organization.unit u where u.id = of_unit $$;
--> statement-breakpoint
grant execute on function organization.pub_units_named(text), organization.pub_number_of(uuid) to accounts_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Whether the rules keep a permission over a unit (null: wherever a consent opens) from an account. Where time alone moves a unit, the answer errs to withholding: who comes
-- later counts already, and what leaves later counts no more.
create function accounts.withheld(of_account uuid, permission text, over_unit int) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from accounts.withheld_right w join accounts.account a on a.id = withheld.of_account
    where w.permission = withheld.permission and (w.kind = a.kind or w.unit_name is not null and a.kind <> 'PERSONAL' and exists (
      select from organization.subtree s
      where s.unit_no = organization.pub_number_of(a.unit_id) and (s.valid_to is null or s.valid_to > hoso.today()) and s.ancestor_no = any (organization.pub_units_named(w.unit_name))
        and not exists (select from organization.subtree o where o.unit_no = withheld.over_unit and o.ancestor_no = s.ancestor_no
          and o.valid_from <= hoso.today() and o.valid_to is null)))) $$;
--> statement-breakpoint
create or replace function accounts.rights_of(accounts uuid[])
  returns table (account_id uuid, source_id uuid, kind text, unit_no int, permissions text[], valid_from date, valid_to date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct g.account_id, g.id, case when g.rests_on is null then 'GRANT' else 'DELEGATED' end, g.unit_no, array(
      select p.permission from accounts.role_permission p where p.role = g.role and (g.domain is null or accounts.in_domain(p.permission, g.domain))
        and not (x.withholds and accounts.withheld(g.account_id, p.permission, g.unit_no)) order by p.permission),
    g.valid_from, g.valid_to
  from (
    select g.account_id, g.id, g.role, g.domain, g.unit_no, g.rests_on, g.valid_from, g.valid_to
    from accounts.access_grant g where g.account_id = any (rights_of.accounts) and g.revoked_at is null
    union all
    select m.account_id, g.id, g.role, g.domain, g.unit_no, g.rests_on, greatest(g.valid_from, m.valid_from), least(g.valid_to, m.valid_to)
    from accounts.group_member m join accounts.user_group u on u.id = m.group_id and u.closed_at is null join accounts.access_grant g on g.group_id = m.group_id
    where m.account_id = any (rights_of.accounts) and m.removed_at is null and g.revoked_at is null
  ) g
    -- Most provinces withhold nothing: that is asked once, not for every permission of every grant.
    cross join (select exists (select from accounts.withheld_right) as withholds) x
  where g.valid_to is null or g.valid_to > g.valid_from
  union all
  select c.account_id, c.id, 'CONSENT', c.unit_no, array(select p from unnest(c.permissions) p where not (x.withholds and accounts.withheld(c.account_id, p, null))), c.valid_from, c.valid_to
  from accounts.consent c cross join (select exists (select from accounts.withheld_right) as withholds) x
  where c.account_id = any (rights_of.accounts) and c.withdrawn_at is null $$;
--> statement-breakpoint
-- The profile changes at a start only; whom it touches is everybody who holds something.
create function accounts.keep_withheld() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform accounts.settle_rights(array(select a.id from accounts.account a));
  return null;
end $$;
--> statement-breakpoint
-- A unit takes or leaves the name, or comes to stand below one that has it.
create function accounts.keep_withheld_of_units() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  named constant int[] := array(select distinct n from (select distinct w.unit_name from accounts.withheld_right w where w.unit_name is not null) w
    cross join lateral unnest(organization.pub_units_named(w.unit_name)) n);
begin
  if cardinality(named) > 0 then
    perform accounts.settle_rights(array(
      select a.id from accounts.account a
      where a.kind <> 'PERSONAL' and a.unit_id is not null
        and exists (select from organization.subtree s where s.unit_no = organization.pub_number_of(a.unit_id) and s.ancestor_no = any (named))));
  end if;
  return null;
end $$;
--> statement-breakpoint
create function accounts.keep_withheld_of_account() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from accounts.withheld_right) then
    perform accounts.settle_rights(array[new.id]);
  end if;
  return null;
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
create trigger withheld_changed after insert or update or delete on accounts.withheld_right for each statement execute function accounts.keep_withheld();
--> statement-breakpoint
create trigger withheld_of_account after update of unit_id, kind on accounts.account for each row
  when (old.unit_id is distinct from new.unit_id or old.kind <> new.kind) execute function accounts.keep_withheld_of_account();
--> statement-breakpoint
create trigger withheld_of_units after insert or update on organization.unit_profile for each statement execute function accounts.keep_withheld_of_units();
--> statement-breakpoint
create trigger withheld_of_units after insert on organization.subtree for each statement execute function accounts.keep_withheld_of_units();
--> statement-breakpoint
call hoso.settle_audit();
