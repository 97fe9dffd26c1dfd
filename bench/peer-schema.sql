-- What the limit and PostGraphile read: the same tables, as they stand on legal today, each with the rights of who asks: who bypasses row-level
-- security meets none here, who does not meets the policies of the product.
-- It exists in the databases of the benchmark only.
drop schema if exists peer cascade;
create schema peer;
-- Legal today of these databases, as a constant: the planner then knows it, which favours the others.
create function peer.today() returns date language sql immutable as $$ select date '2026-11-22' $$;

create view peer.unit with (security_invoker) as
  select f.unit_id as id, f.unit_no, f.name collate "vi-x-icu" as name, f.kind, p.parent_id
  from organization.unit_profile f
    left join organization.placement p on p.unit_id = f.unit_id and p.valid_during @> peer.today()
  where f.valid_during @> peer.today();
comment on view peer.unit is E'@primaryKey id\n@foreignKey (parent_id) references peer.unit (id)|@fieldName parent|@foreignFieldName children';

create view peer.person with (security_invoker) as
  select p.id, p.unit_no, p.family_name, p.given_name, p.full_name, p.search_name, r.date_of_birth, r.gender,
    a.job_title, a.category, a.unit_id, a.post_unit_no, a.valid_from, a.valid_to
  from personnel.person p
    join personnel.assignment a on a.person_id = p.id and a.valid_during @> peer.today()
    left join personnel.record r on r.person_id = p.id;
comment on view peer.person is E'@primaryKey id\n@foreignKey (unit_id) references peer.unit (id)|@fieldName unit';

create view peer.assignment with (security_invoker) as
  select person_id, unit_id, job_title, valid_from, valid_to from personnel.assignment where valid_during @> peer.today();
comment on view peer.assignment is E'@primaryKey person_id\n@foreignKey (person_id) references peer.person (id)|@foreignSingleFieldName assignment\n@foreignKey (unit_id) references peer.unit (id)|@fieldName unit';

create view peer.quota with (security_invoker) as
  select q.unit_id, q.year, q.kind, q.assigned, (
    select count(*)::int from organization.subtree s
      join personnel.assignment a on a.post_unit_no = s.unit_no and a.valid_during @> peer.today()
    where s.ancestor_no = q.unit_no and s.within_unit and daterange(s.valid_from, s.valid_to) @> peer.today()
      and case a.category when 'CAN_BO' then 'CONG_CHUC' else a.category end = q.kind) as occupied
  from organization.quota q where q.valid_during @> peer.today();
comment on view peer.quota is E'@primaryKey unit_id,year,kind\n@foreignKey (unit_id) references peer.unit (id)|@foreignFieldName quotas';

create view peer.pay with (security_invoker) as
  select p.person_id, p.rank_code, r.name as rank_name, p.step, p.coefficient, p.overgrade_percent, p.valid_from,
    case when p.step < s.steps then (p.counts_from + make_interval(months => s.months_per_step + p.delay_months))::date + p.days_not_counted end as next_step_date,
    round(b.amount * p.coefficient * p.percent_paid / 100) + round(b.amount * p.coefficient * p.overgrade_percent / 100 * p.percent_paid / 100)
      + round(b.amount * p.kept_coefficient * p.percent_paid / 100) + p.kept_amount as monthly_amount
  from payroll.pay p
    left join payroll.rank r on r.rank_code = p.rank_code and r.valid_during @> peer.today()
    left join payroll.salary_scale s on s.scale_code = p.scale_code and s.valid_during @> peer.today()
    left join payroll.base_salary b on b.valid_during @> peer.today()
  where p.superseded_at is null and p.valid_during @> peer.today();
comment on view peer.pay is E'@primaryKey person_id\n@foreignKey (person_id) references peer.person (id)|@foreignSingleFieldName pay';

create view peer.training_hours with (security_invoker) as
  select person_id, year, sum(hours)::int as hours from training.completion group by person_id, year;
comment on view peer.training_hours is E'@primaryKey person_id,year\n@foreignKey (person_id) references peer.person (id)|@foreignFieldName trainingHours';

create function peer.unit_people(unit peer.unit) returns setof peer.person language sql stable as $$
  select p.* from peer.person p
  where p.post_unit_no = any (array(select s.unit_no from organization.subtree s
    where s.ancestor_no = unit.unit_no and s.within_unit and daterange(s.valid_from, s.valid_to) @> peer.today()))
  order by p.given_name, p.family_name, p.id $$;

-- The explicit unit condition: null means the whole province. A search by name needs another plan for a frequent name than for a rare one, so it is
-- planned each time; PostGraphile puts no limit into such a function, so the length of the page comes as an argument.
create function peer.people_named(name text, category text, unit_nos int[], at_most int) returns setof peer.person
  language plpgsql stable rows 200 set plan_cache_mode = force_custom_plan as $$
begin
  return query select p.* from peer.person p
    where p.search_name like '%' || people_named.name || '%' and p.category = people_named.category
      and (unit_nos is null or p.unit_no = any (unit_nos))
    order by p.given_name, p.family_name, p.id limit at_most;
end $$;

-- The rows of an appointment: quota under a lock, decision, person, record, assignment, ledger of requests, audit.
create function peer.appoint(request_id text, account_id uuid, unit_id uuid, family_name text, given_name text, date_of_birth text, gender text,
  job_title text, category text, effective_from date, number text, signed_on date, signer text, summary text) returns peer.person
  language plpgsql volatile as $$
declare
  post int; free numeric; decision uuid; person uuid; made peer.person;
  quota_kind text := case appoint.category when 'CAN_BO' then 'CONG_CHUC' else appoint.category end;
begin
  insert into personnel.request values (appoint.account_id, appoint.request_id, 'appointPerson', sha256(convert_to(appoint.request_id, 'UTF8')), null);
  select u.unit_no into post from peer.unit u where u.id = appoint.unit_id;
  perform pg_advisory_xact_lock(hashtextextended('organization.quota:' || quota_kind, post));
  select q.assigned - q.occupied into free from peer.quota q
    where q.unit_id = appoint.unit_id and q.kind = quota_kind and q.year = extract(year from appoint.effective_from);
  if coalesce(free, 0) < 1 then raise exception 'no post is free'; end if;
  insert into personnel.decision (unit_no, kind, number, signed_on, signer, effective_on, summary)
    values (post, 'BO_NHIEM', appoint.number, appoint.signed_on, appoint.signer, appoint.effective_from, appoint.summary) returning id into decision;
  insert into personnel.person (unit_no, family_name, given_name) values (post, appoint.family_name, appoint.given_name) returning id into person;
  insert into personnel.record (person_id, unit_no, gender, date_of_birth, joined_on)
    values (person, post, appoint.gender, appoint.date_of_birth, appoint.effective_from);
  insert into personnel.assignment (person_id, unit_no, unit_id, post_unit_no, job_title, category, valid_from, opened_by)
    values (person, post, appoint.unit_id, post, appoint.job_title, appoint.category, appoint.effective_from, decision);
  insert into accounts.audit_entry (account_id, operation, subject_type, subject_ids, detail)
    values (appoint.account_id, 'appointPerson', 'Person', array[person],
      jsonb_build_object('unitId', appoint.unit_id, 'jobTitle', appoint.job_title, 'category', appoint.category, 'effectiveFrom', appoint.effective_from, 'decision', decision));
  update personnel.request r set answer = to_jsonb(person) where r.account_id = appoint.account_id and r.request_id = appoint.request_id;
  select p.* into made from peer.person p where p.id = person;
  return made;
end $$;

grant usage on schema peer to bench_rls;
grant select on all tables in schema peer to bench_rls;
grant usage on schema peer, hoso, organization, personnel, payroll, training, accounts to bench_bypass;
grant select on all tables in schema peer, organization, personnel, payroll, training, accounts to bench_bypass;
grant insert on personnel.person, personnel.record, personnel.assignment, personnel.decision, personnel.request, accounts.audit_entry to bench_bypass;
grant update on personnel.request to bench_bypass;
grant usage on sequence accounts.audit_no to bench_bypass;
