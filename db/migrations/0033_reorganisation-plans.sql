-- A whole province's state is read along with its rows, not a row at a time: planned for the unit it is asked of.
alter function organization.reorganised_state(int, date) set plan_cache_mode = 'force_custom_plan';
--> statement-breakpoint
grant create on schema accounts to accounts_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
-- Accounts of units that end are withdrawn and those of their successors issued, to the same holders with the same roles and password under a login
-- of their own; not where the successor has an account of that kind and role already (ĐL Đ5k5). Rights over an ended unit that others held lapse.
-- Without `carry_out` it only says, by the same words, what it would do.
--   routes  [{"from","to"}], `to` null or negative for a unit that there is not yet; holders [{"person","to"}]: where a holder goes who goes elsewhere
--   insufficient_privilege  a unit is outside the scope of organization.reorganisation.write, or one to be left has not ended
--   logins  of accounts to be issued: [{"wanted","given"}] where another account bears the wanted one already
create or replace function accounts.pub_pass_accounts(routes jsonb, holders jsonb, carry_out boolean, number text, signed_on date, issuer text, summary text)
  returns table (from_no int, to_no int, withdrawn int, issued int, granted int, lapsed int, logins jsonb) language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  today constant date := (select hoso.today());
  reach constant int4multirange := accounts.scope(case when carry_out then 'organization.reorganisation.write' else 'organization.reorganisation.read' end);
  here constant int[] := array(select (x ->> 'from')::int from jsonb_array_elements(routes) x);
  leaving jsonb;
  gone uuid[];
  paper uuid;
  who constant uuid := accounts.caller();
begin
  if exists (select from jsonb_to_recordset(holders) h("to" int) where h."to" > 0 and not h."to" <@ reach)
    or exists (select from jsonb_to_recordset(routes) r("from" int, "to" int) where not r."from" <@ reach or (r."to" > 0 and not r."to" <@ reach)
      or (carry_out and not exists (select from organization.pub_inheritance i where i.unit_no = r."from" and i.valid_from <= today))) then
    raise exception 'outside the scope of organization.reorganisation.write' using errcode = 'insufficient_privilege';
  end if;
  -- Where they go is settled before units are looked up by it: row-level security lets an expression use no index.
  with bearer as materialized (
    select a.id, a.login, a.kind, a.locked_at, r."from", coalesce(h."to", r."to") as "to"
    from jsonb_to_recordset(routes) r("from" int, "to" int)
      join organization.pub_unit_number u on u.unit_no = r."from"
      join accounts.account a on a.unit_id = u.id and a.kind in ('AGENCY', 'SPECIALIST') and (a.valid_to is null or a.valid_to > today)
      left join jsonb_to_recordset(holders) h(person uuid, "to" int) on h.person = a.holder_id
  ), leaver as materialized (
    select a.id, a."from", a."to", g.grants, a.login || '.' || a."to" as wanted,
      a.locked_at is null and g.grants > 0 and a."to" is not null and not exists (
        select from accounts.account b join accounts.access_grant x on x.account_id = b.id
        where b.unit_id = n.id and b.kind = a.kind and b.locked_at is null and (b.valid_to is null or b.valid_to > today)
          and x.unit_no = a."to" and x.revoked_at is null and (x.valid_to is null or x.valid_to > today) and x.role = any (g.roles)) as next
    from bearer a left join organization.pub_unit_number n on n.unit_no = a."to"
      cross join lateral (select count(*)::int as grants, array_agg(x.role) as roles from accounts.access_grant x
        where x.account_id = a.id and x.revoked_at is null and (x.valid_to is null or x.valid_to > today)) g
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'from', l."from", 'to', l."to", 'grants', l.grants, 'next', case when l.next then uuidv7() end,
      'wanted', l.wanted, 'login', case when l.next then n.login end)), '[]') into leaving
  from leaver l
  -- A login that another account bears already takes a number more.
  left join lateral (select case when not exists (select from accounts.account b where b.login = l.wanted) then l.wanted else (
    select t.login from generate_series(2, 1000) k cross join lateral (select l.wanted || '-' || k as login) t
    where not exists (select from accounts.account b where b.login = t.login) order by k limit 1) end as login where l.next) n on true;
  gone := array(select (x ->> 'id')::uuid from jsonb_array_elements(leaving) x);
  return query
    select r."from", r."to", coalesce(l.withdrawn, 0)::int, coalesce(l.issued, 0)::int, coalesce(l.granted, 0)::int,
      coalesce(o.lapsed, 0)::int, coalesce(l.logins, '[]')
    from jsonb_to_recordset(routes) r("from" int, "to" int)
      left join (select x."from", count(*) as withdrawn, count(x.next) as issued, sum(x.grants) as granted,
          jsonb_agg(jsonb_build_object('wanted', x.wanted, 'given', x.login) order by x.wanted) filter (where x.login <> x.wanted) as logins
        from jsonb_to_recordset(leaving) x("from" int, grants int, next uuid, wanted text, login text) group by 1) l on l."from" = r."from"
      left join (select x.unit_no, count(*) as lapsed from accounts.access_grant x where x.unit_no = any (here) and x.revoked_at is null and (x.valid_to is null or x.valid_to > today)
        and not x.account_id = any (gone) group by 1) o on o.unit_no = r."from";
  if not carry_out then
    return;
  end if;

  insert into accounts.document (number, signed_on, issuer, summary)
    values (pub_pass_accounts.number, pub_pass_accounts.signed_on, pub_pass_accounts.issuer, pub_pass_accounts.summary) returning id into paper;
  insert into accounts.account (id, login, kind, holder_id, unit_id, domain, valid_from, document_id)
    select x.next, x.login, a.kind, a.holder_id, n.id, a.domain, today, paper
    from jsonb_to_recordset(leaving) x(id uuid, "to" int, next uuid, login text) join accounts.account a on a.id = x.id join organization.pub_unit_number n on n.unit_no = x."to" where x.next is not null;
  insert into accounts.credential (account_id, password_hash)
    select x.next, c.password_hash from jsonb_to_recordset(leaving) x(id uuid, next uuid) join accounts.credential c on c.account_id = x.id where x.next is not null;
  insert into accounts.access_grant (account_id, role, unit_id, unit_no, domain, valid_from, valid_to, document_id, granted_by)
    select x.next, g.role, coalesce(n.id, g.unit_id), coalesce(n.unit_no, g.unit_no), g.domain, greatest(g.valid_from, today), g.valid_to, paper, who
    from jsonb_to_recordset(leaving) x(id uuid, "from" int, "to" int, next uuid)
      join accounts.access_grant g on g.account_id = x.id and g.revoked_at is null and (g.valid_to is null or g.valid_to > today)
      left join jsonb_to_recordset(routes) r("from" int, "to" int) on r."from" = g.unit_no
      -- A right over the unit that ended becomes one over where the holder goes; over another that ended with it, over where that went.
      left join organization.pub_unit_number n on r."from" is not null and n.unit_no = case when g.unit_no = x."from" then x."to" else r."to" end
    where x.next is not null;
  update accounts.access_grant g set revoked_at = clock_timestamp(), revoked_by = who
    where g.revoked_at is null and (g.unit_no = any (here) or g.account_id = any (gone));
  update accounts.account a set valid_to = greatest(a.valid_from, today) where a.id = any (gone);
  update accounts.session s set ended_at = clock_timestamp(), ended_because = 'WITHDRAWN' where s.ended_at is null and s.account_id = any (gone);
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema accounts from accounts_gate;
--> statement-breakpoint
grant create on schema personnel to personnel_gate;
--> statement-breakpoint
set role personnel_gate;
--> statement-breakpoint
-- Everybody who serves in one of the units on the day of a reorganisation goes on in its successor under one decision for each successor, with title,
-- category and end as they were; those named go where they are named. Records pass with their unit to its heir, unwritten. Answers how many went.
--   routes     [{"from","to","toId"}]; people [{"person","to","toId"}]; positions [{"old","new"}]: a job position that became another
--   insufficient_privilege  a post of the old or the new map is outside the scope of personnel.assignment.write
create or replace function personnel.pub_move_people(routes jsonb, people jsonb, positions jsonb, effective date, number text, signed_on date, signer text, summary text) returns int
  language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := (select hoso.today());
  reach constant int4multirange := accounts.scope('personnel.assignment.write');
  here constant int[] := array(select (x ->> 'from')::int from jsonb_array_elements(routes) x);
  named constant uuid[] := array(select (x ->> 'person')::uuid from jsonb_array_elements(people) x);
  decided uuid[];
  went int;
begin
  if effective > today
    or exists (select from jsonb_array_elements(routes || people) x where not (x ->> 'to')::int <@ reach)
    or exists (select from unnest(here) n where not n <@ reach)
    or exists (select from personnel.assignment a where a.person_id = any (named) and a.valid_from <= effective and (a.valid_to is null or a.valid_to > effective) and not a.post_unit_no <@ reach) then
    raise exception 'outside the scope of personnel.assignment.write' using errcode = 'insufficient_privilege';
  end if;
  with target as (
    select (x ->> 'to')::int as unit_no from jsonb_array_elements(routes || people) x group by 1
  ), made as (
    insert into personnel.decision (unit_no, kind, number, signed_on, signer, effective_on, summary)
      select t.unit_no, 'SAP_XEP_TO_CHUC', pub_move_people.number, pub_move_people.signed_on, pub_move_people.signer, effective, pub_move_people.summary from target t
      returning id, unit_no
  )
  select array_agg(m.id) into decided from made m;
  with decision as (
    select d.id, d.unit_no from personnel.decision d where d.id = any (decided)
  ), going as (
    select a.id, r."to", r."toId" from jsonb_to_recordset(routes) r("from" int, "to" int, "toId" uuid)
      join personnel.assignment a on a.post_unit_no = r."from" and a.valid_from < effective and (a.valid_to is null or a.valid_to > effective) and not a.person_id = any (named)
    union all
    select a.id, p."to", p."toId" from jsonb_to_recordset(people) p(person uuid, "to" int, "toId" uuid)
      join personnel.assignment a on a.person_id = p.person and a.valid_from < effective and (a.valid_to is null or a.valid_to > effective) and a.post_unit_no <> p."to"
  ), closed as (
    update personnel.assignment a set valid_to = effective, closed_by = d.id from going g join decision d on d.unit_no = g."to" where a.id = g.id
    returning a.person_id, a.unit_no, g."toId", g."to", a.job_title, a.job_position_id, a.category, a.share, old.valid_to as until, old.closed_by as until_by, d.id as decided_by
  )
  insert into personnel.assignment (person_id, unit_no, unit_id, post_unit_no, job_title, job_position_id, category, share, valid_from, valid_to, opened_by, closed_by)
    select c.person_id, c.unit_no, c."toId", c."to", c.job_title, coalesce(x.new, c.job_position_id), c.category, c.share, effective, c.until, c.decided_by, c.until_by
    from closed c left join jsonb_to_recordset(positions) x(old uuid, new uuid) on x.old = c.job_position_id;
  get diagnostics went = row_count;
  -- Posts held beside the own one go along, once where two of them become one.
  with closed as (
    update personnel.additional_post a set valid_to = effective, closed_by = d.id
      from jsonb_to_recordset(routes) r("from" int, "to" int, "toId" uuid) join personnel.decision d on d.id = any (decided) and d.unit_no = r."to"
      where a.post_unit_no = r."from" and a.valid_from < effective and (a.valid_to is null or a.valid_to > effective)
      returning a.person_id, a.unit_no, r."toId", r."to", a.form, a.job_title, a.job_position_id, a.category, a.share, old.valid_to as until, old.closed_by as until_by, d.id as decided_by
  )
  insert into personnel.additional_post (person_id, unit_no, unit_id, post_unit_no, form, job_title, job_position_id, category, share, valid_from, valid_to, opened_by, closed_by)
    select distinct on (c.person_id, c."toId", c.form) c.person_id, c.unit_no, c."toId", c."to", c.form, c.job_title, coalesce(x.new, c.job_position_id), c.category, c.share,
      effective, c.until, c.decided_by, c.until_by
    from closed c left join jsonb_to_recordset(positions) x(old uuid, new uuid) on x.old = c.job_position_id
    where not exists (select from personnel.additional_post b where b.person_id = c.person_id and b.unit_id = c."toId" and b.form = c.form and (b.valid_to is null or b.valid_to > effective))
    order by c.person_id, c."toId", c.form, c.share desc;
  -- Who goes to the heir of his unit is in the heir's keeping already; the record of nobody is written for that.
  update personnel.person p set version = p.version + 1, unit_no = case
      when a.valid_from <= today and (a.valid_to is null or a.valid_to > today)
        and not exists (select from organization.pub_inheritance i where i.unit_no = p.unit_no and i.heir_no = a.post_unit_no and i.valid_from <= today)
      then a.post_unit_no else p.unit_no end
    from personnel.assignment a where a.opened_by = any (decided) and a.person_id = p.id;
  return went;
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema personnel from personnel_gate;
--> statement-breakpoint
grant create on schema organization to organization_gate;
--> statement-breakpoint
set role organization_gate;
--> statement-breakpoint
-- An event of a procedure for everybody whom a reorganisation moved on its day: closes what waited for it and raises what it starts, for
--   TRANSFER_INSIDE_UNIT    who got another section of the same unit
--   TRANSFER_BETWEEN_UNITS  who left the unit, and its heir, that keeps his record; and TRANSFER_RECEIVED for the same
--   CHANGE_BY_DECISION      everybody who got another post, also beside his own
-- `routes` and `people` as they were given to personnel.pub_move_people.
--   insufficient_privilege  a post of the new map is outside the scope of personnel.assignment.write
create or replace function organization.record_reorganised(routes jsonb, people jsonb, effective date, event text, event_on date, profile text, duties jsonb, out completed int, out raised int)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  reach constant int4multirange := accounts.scope('personnel.assignment.write');
  moved jsonb;
  procedures jsonb;
begin
  with going as (
    select a.id, a.person_id, a.post_unit_no, a.closed_by from jsonb_to_recordset(routes) r("from" int) join personnel.assignment a on a.post_unit_no = r."from" and a.valid_to = effective
    union
    select a.id, a.person_id, a.post_unit_no, a.closed_by from jsonb_to_recordset(people) p(person uuid) join personnel.assignment a on a.person_id = p.person and a.valid_to = effective
  ), went as (
    select g.person_id, g.post_unit_no as from_no, b.post_unit_no as to_no, b.opened_by as decision
    from going g join personnel.assignment b on b.person_id = g.person_id and b.valid_from = effective and b.opened_by = g.closed_by and b.post_unit_no <> g.post_unit_no
  ), way as materialized (
    -- Of thousands of people few go different ways: what is asked of a way is asked once.
    select w.*, organization.host_of(w.from_no, effective - 1) as before, organization.host_of(w.to_no, effective) as after
    from (select w.from_no, w.to_no from went w group by w.from_no, w.to_no) w
  ), passed as materialized (
    select i.unit_no, i.heir_no, i.valid_from from organization.pub_inheritance i where i.valid_from <= (select hoso.today())
  ), heir as materialized (
    select p.unit_no, min(organization.host_of(p.heir_no, effective)) as host_no from passed p
    where p.unit_no in (select w.before from way w) and not exists (select from passed e where e.unit_no = p.heir_no) group by p.unit_no
  ), kept as materialized (
    select w.*, coalesce(h.host_no, organization.host_of(w.before, effective), w.before) as heir from way w left join heir h on h.unit_no = w.before
  ), concerned as (
    select w.person_id, case event when 'TRANSFER_INSIDE_UNIT' then k.from_no when 'TRANSFER_BETWEEN_UNITS' then k.from_no else k.to_no end as from_no, k.to_no, w.decision
    from kept k join went w on w.from_no = k.from_no and w.to_no = k.to_no
    where case event when 'TRANSFER_INSIDE_UNIT' then k.before = k.after when 'CHANGE_BY_DECISION' then true else k.heir is distinct from k.after end
    union all
    select * from (
      select distinct on (a.person_id) a.person_id, q.unit_no as from_no, q.unit_no as to_no, b.opened_by as decision
      from jsonb_to_recordset(routes) r("from" int) join personnel.additional_post a on a.post_unit_no = r."from" and a.valid_to = effective
        join personnel.additional_post b on b.person_id = a.person_id and b.valid_from = effective and b.opened_by = a.closed_by join personnel.person q on q.id = a.person_id
      where event = 'CHANGE_BY_DECISION' and not exists (select from went w where w.person_id = a.person_id)
      order by a.person_id, b.id
    ) beside
  )
  select coalesce(jsonb_agg(jsonb_build_object('person', c.person_id, 'from', c.from_no, 'to', c.to_no, 'decision', c.decision)), '[]') into moved from concerned c;
  if exists (select from jsonb_to_recordset(moved) m("to" int) where not m."to" <@ reach) then
    raise exception 'outside the scope of personnel.assignment.write' using errcode = 'insufficient_privilege';
  end if;
  with settled as (
    update organization.obligation o set state = 'DONE', closed_on = event_on, closed_by_event = event, closed_by_account = (select accounts.caller()), paper_id = m.decision, version = o.version + 1
    from jsonb_to_recordset(moved) m(person uuid, decision uuid)
    where o.person_id = m.person and o.state = 'OPEN' and event = any (o.completed_by) and o.event_on <= record_reorganised.event_on
    returning o.id, o.person_id, o.procedure_id
  ), last as (
    select distinct on (s.person_id) s.person_id, s.procedure_id from settled s order by s.person_id, s.id desc
  )
  select (select count(*) from settled), (select coalesce(jsonb_object_agg(l.person_id, l.procedure_id), '{}') from last l) into completed, procedures;
  if duties <> '[]' then
    select count(*) into raised from organization.raise_duties((
      select coalesce(jsonb_agg(m.body || jsonb_build_object('procedure', coalesce((procedures ->> (m.body ->> 'person'))::uuid, uuidv7()))), '[]') from jsonb_array_elements(moved) m(body)
    ), event, event_on, profile, duties) raised_id;
  else
    raised := 0;
  end if;
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema organization from organization_gate;
