-- Pay: the catalogs of the decrees, what each person is paid on and what was known of it when, months of pay.

alter table payroll.salary_scale add constraint salary_scale_in_force primary key (scale_code, valid_during without overlaps);
--> statement-breakpoint
alter table payroll.salary_scale_step add constraint salary_scale_step_in_force primary key (scale_code, step, valid_during without overlaps);
--> statement-breakpoint
alter table payroll.rank add constraint rank_in_force primary key (rank_code, valid_during without overlaps);
--> statement-breakpoint
alter table payroll.position_allowance add constraint position_allowance_in_force primary key (org_level, title_code, valid_during without overlaps);
--> statement-breakpoint
-- One base salary at a time. (WITHOUT OVERLAPS wants a second column.)
alter table payroll.base_salary add constraint base_salary_in_force exclude using gist (valid_during with &&);
--> statement-breakpoint
alter table payroll.salary_scale_step add constraint salary_scale_step_scale_exists foreign key (scale_code, period valid_during)
  references payroll.salary_scale (scale_code, period valid_during) deferrable initially deferred;
--> statement-breakpoint
alter table payroll.rank add constraint rank_scale_exists foreign key (scale_code, period valid_during)
  references payroll.salary_scale (scale_code, period valid_during) deferrable initially deferred;
--> statement-breakpoint
-- At no instant is a person known to be paid on two things on one day. Two ranges, so no temporal key can say it.
alter table payroll.pay add constraint pay_known_once exclude using gist (person_id with =, valid_during with &&, known_during with &&);
--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['salary_scale', 'salary_scale_step', 'rank', 'base_salary', 'position_allowance'] loop
    execute format('alter table payroll.%I enable row level security', name);
    execute format('alter table payroll.%I force row level security', name);
    execute format('create policy read on payroll.%I for select using ((select accounts.caller()) is not null)', name);
  end loop;
end $$;
--> statement-breakpoint
call hoso.protect_record('payroll.pay', 'payroll.pay.read', 'payroll.pay.write', 'person_id');
--> statement-breakpoint
alter table payroll.decision enable row level security;
--> statement-breakpoint
alter table payroll.decision force row level security;
--> statement-breakpoint
create policy read on payroll.decision for select using (exists (select from payroll.pay p where p.opened_by = decision.id));
--> statement-breakpoint
-- Months belong to the unit that made them; a person reads his own lines. Nothing writes them yet.
do $$ declare name text; in_scope text := '(select accounts.everywhere(''payroll.month.read'')) or unit_no <@ (select accounts.scope(''payroll.month.read''))';
begin
  foreach name in array array['payroll_month', 'payroll_line', 'payroll_line_item'] loop
    execute format('alter table payroll.%I enable row level security', name);
    execute format('alter table payroll.%I force row level security', name);
    execute format('create policy read on payroll.%I for select using (%s%s)', name, in_scope,
      case name when 'payroll_month' then '' else ' or person_id = (select accounts.self())' end);
  end loop;
end $$;
--> statement-breakpoint
call hoso.settle_owners();
--> statement-breakpoint
set role payroll_owner;
--> statement-breakpoint
-- Every step of every rank, with the period in which rank, scale and step are all in force.
create view payroll.pub_rank_step as
  select r.rank_code, r.name as rank_name, r.kind, r.scale_code, s.step, c.steps as last_step, s.coefficient, c.months_per_step, c.months_to_overgrade,
    lower(d.during) as valid_from, upper(d.during) as valid_to
  from payroll.rank r
    join payroll.salary_scale c on c.scale_code = r.scale_code
    join payroll.salary_scale_step s on s.scale_code = r.scale_code
    cross join lateral (select r.valid_during * c.valid_during * s.valid_during as during) d
  where not isempty(d.during);
--> statement-breakpoint
grant usage on schema payroll to payroll_app, payroll_gate, personnel_app;
--> statement-breakpoint
grant select on payroll.pub_rank_step to personnel_app;
--> statement-breakpoint
grant select on payroll.salary_scale, payroll.salary_scale_step, payroll.rank, payroll.base_salary, payroll.position_allowance, payroll.decision, payroll.pay,
  payroll.payroll_month, payroll.payroll_line, payroll.payroll_line_item to payroll_app;
--> statement-breakpoint
grant select on payroll.salary_scale, payroll.salary_scale_step, payroll.rank, payroll.pay to payroll_gate;
--> statement-breakpoint
grant insert on payroll.pay, payroll.decision to payroll_gate;
--> statement-breakpoint
grant select (id) on payroll.decision to payroll_gate;
--> statement-breakpoint
grant update (superseded_at) on payroll.pay to payroll_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy gate on payroll.pay to payroll_gate using (true) with check (true);
--> statement-breakpoint
create policy gate on payroll.decision to payroll_gate using (true) with check (true);
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
-- Pay hangs on a person and his custodian, whatever the caller sees of the directory.
grant select (id, unit_no) on personnel.person to payroll_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create policy paid on personnel.person for select to payroll_gate using (true);
--> statement-breakpoint
grant create on schema payroll to payroll_gate;
--> statement-breakpoint
set role payroll_gate;
--> statement-breakpoint
-- The facts a caller states, with each person's custodian, and the scale on which rank, step and coefficient stand on the day: the rank's
-- own, or one it had before (holders stay there until they are re-placed). No scale: they stand on none.
create function payroll.stated_pay(facts jsonb) returns table (person_id uuid, unit_no int, rank_code text, scale_code text, step int, coefficient numeric,
    percent_paid numeric, overgrade_percent int, kept_coefficient numeric, kept_amount numeric, counts_from date, delay_months int, days_not_counted int, valid_from date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f."personId", p.unit_no, f."rankCode", s.scale_code, f.step, f.coefficient, coalesce(f."percentPaid", 100), coalesce(f."overgradePercent", 0),
    coalesce(f."keptCoefficient", 0), coalesce(f."keptAmount", 0), coalesce(f."countsFrom", f."validFrom"), coalesce(f."delayMonths", 0), coalesce(f."daysNotCounted", 0), f."validFrom"
  from jsonb_to_recordset(facts) as f("personId" uuid, "rankCode" text, step int, coefficient numeric, "percentPaid" numeric, "overgradePercent" int,
      "keptCoefficient" numeric, "keptAmount" numeric, "countsFrom" date, "delayMonths" int, "daysNotCounted" int, "validFrom" date)
    left join personnel.person p on p.id = f."personId"
    left join lateral (
      select r.scale_code from payroll.rank r
        join payroll.salary_scale c on c.scale_code = r.scale_code and c.valid_during @> f."validFrom"
        join payroll.salary_scale_step t on t.scale_code = r.scale_code and t.valid_during @> f."validFrom" and t.step = f.step and t.coefficient = f.coefficient
      where r.rank_code = f."rankCode" and r.valid_from <= f."validFrom" and (coalesce(f."overgradePercent", 0) = 0 or t.step = c.steps)
        and exists (select from payroll.rank n where n.rank_code = r.rank_code and n.valid_during @> f."validFrom")
      order by r.valid_from desc limit 1
    ) s on true $$;
--> statement-breakpoint
-- Opens what people are paid on from a day, one fact a person: `[{personId, rankCode, step, coefficient, validFrom, percentPaid?, overgradePercent?,
-- keptCoefficient?, keptAmount?, countsFrom?, delayMonths?, daysNotCounted?}]`, under a decision `{number, signedOn, signer, summary}` or none.
-- The fact in force on that day ends there; one of the same day is corrected; later ones stay, and the new fact ends where the next begins.
-- What is already known so is left alone (UNCHANGED), so a repetition changes nothing. All or nothing:
--   insufficient_privilege  a person is not in the caller's scope to write pay (or there is no such person)
--   check_violation         pay_on_scale: rank, step, coefficient and overgrade stand on no scale of the rank; the detail lists the people
create function payroll.pub_open_pay(facts jsonb, decision jsonb default null) returns table (person_id uuid, pay_id uuid, outcome text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  paid uuid[];
  changed uuid[];
  off_scale text;
  document uuid;
  known timestamptz;
begin
  select array_agg(w.person_id), string_agg(w.person_id::text, ',') filter (where w.scale_code is null) into paid, off_scale from payroll.stated_pay(facts) w;
  if paid is null then
    return;
  end if;
  if array_position(paid, null) is not null or cardinality(paid) > (select count(distinct p) from unnest(paid) p) then
    raise exception 'one fact for each person' using errcode = 'invalid_parameter_value';
  end if;
  if exists (select from payroll.stated_pay(facts) w where w.unit_no is null
      or not ((select accounts.everywhere('payroll.pay.write')) or w.unit_no <@ (select accounts.scope('payroll.pay.write')))) then
    raise exception 'outside the scope of payroll.pay.write' using errcode = 'insufficient_privilege';
  end if;
  if off_scale is not null then
    raise exception 'pay stands on no scale of its rank' using errcode = 'check_violation', constraint = 'pay_on_scale', detail = off_scale;
  end if;

  -- One after the other for the same people. In buckets, so that a call over a whole province holds few locks; in order, so that none waits for another.
  perform pg_advisory_xact_lock(hashtextextended('payroll.pay', b.bucket))
    from (select distinct hashtextextended(p::text, 0) & 255 as bucket from unnest(paid) p order by 1) b;
  known := clock_timestamp();

  select coalesce(array_agg(w.person_id), '{}') into changed from payroll.stated_pay(facts) w
  where not exists (select from payroll.pay p where p.person_id = w.person_id and p.superseded_at is null and p.valid_from = w.valid_from
    and (p.rank_code, p.scale_code, p.step, p.coefficient, p.percent_paid, p.overgrade_percent, p.kept_coefficient, p.kept_amount, p.counts_from, p.delay_months, p.days_not_counted)
      = (w.rank_code, w.scale_code, w.step, w.coefficient, w.percent_paid, w.overgrade_percent, w.kept_coefficient, w.kept_amount, w.counts_from, w.delay_months, w.days_not_counted));

  if changed <> '{}' then
    if decision is not null then
      insert into payroll.decision as d (number, signed_on, signer, summary)
        values (decision ->> 'number', (decision ->> 'signedOn')::date, decision ->> 'signer', decision ->> 'summary') returning d.id into document;
    end if;
    with ended as (
      update payroll.pay p set superseded_at = known from payroll.stated_pay(facts) w
      where w.person_id = any (changed) and p.person_id = w.person_id and p.superseded_at is null and p.valid_during @> w.valid_from
      returning p.*, w.valid_from as until
    )
    insert into payroll.pay (person_id, unit_no, rank_code, scale_code, step, coefficient, percent_paid, overgrade_percent, kept_coefficient, kept_amount,
      counts_from, delay_months, days_not_counted, valid_from, valid_to, opened_by, recorded_at)
    select e.person_id, e.unit_no, e.rank_code, e.scale_code, e.step, e.coefficient, e.percent_paid, e.overgrade_percent, e.kept_coefficient, e.kept_amount,
      e.counts_from, e.delay_months, e.days_not_counted, e.valid_from, e.until, e.opened_by, known
    from ended e where e.valid_from < e.until
    union all
    select w.person_id, w.unit_no, w.rank_code, w.scale_code, w.step, w.coefficient, w.percent_paid, w.overgrade_percent, w.kept_coefficient, w.kept_amount,
      w.counts_from, w.delay_months, w.days_not_counted, w.valid_from,
      coalesce(e.valid_to, (select min(n.valid_from) from payroll.pay n where n.person_id = w.person_id and n.superseded_at is null and n.valid_from > w.valid_from)),
      document, known
    from payroll.stated_pay(facts) w left join ended e on e.person_id = w.person_id where w.person_id = any (changed);
    perform accounts.pub_audit('openPay', 'Person', changed, jsonb_build_object('decision', document));
  end if;

  return query select w.person_id, p.id, case when w.person_id = any (changed) then 'OPENED' else 'UNCHANGED' end
    from payroll.stated_pay(facts) w join payroll.pay p on p.person_id = w.person_id and p.superseded_at is null and p.valid_from = w.valid_from;
end $$;
--> statement-breakpoint
grant execute on function payroll.pub_open_pay(jsonb, jsonb) to payroll_app, personnel_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema payroll from payroll_gate;
