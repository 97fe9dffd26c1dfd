-- The catalog of courses, the ledger of completed hours, and calls whose enrolments are counted whoever asks.

call hoso.settle_owners();
--> statement-breakpoint
alter table training.course add constraint course_in_force unique (id, valid_during without overlaps);
--> statement-breakpoint
alter table training.course add constraint course_code_taken unique (code, valid_during without overlaps);
--> statement-breakpoint
-- A call is open only while the catalog offers its course.
alter table training.enrolment_call add constraint enrolment_call_course_offered foreign key (course_id, period open_during)
  references training.course (id, period valid_during) deferrable initially deferred;
--> statement-breakpoint
-- Any live session may read the catalog and the calls.
do $$ declare name text; begin
  foreach name in array array['course_category', 'course', 'enrolment_call'] loop
    execute format('alter table training.%I enable row level security', name);
    execute format('alter table training.%I force row level security', name);
    execute format('create policy read on training.%I for select using ((select accounts.caller()) is not null)', name);
  end loop;
end $$;
--> statement-breakpoint
call hoso.protect_record('training.completion', 'training.hours.read', 'training.hours.write', 'person_id');
--> statement-breakpoint
-- The ledger is added to, never edited. (Custody that moves on is the key's doing, not an edit.)
drop policy change on training.completion;
--> statement-breakpoint
set role personnel_owner;
--> statement-breakpoint
-- Who keeps the record of each person the caller may see: other domains ask it whether a person is there at all.
create view personnel.pub_person as select id, unit_no from personnel.person;
--> statement-breakpoint
grant select on personnel.pub_person to training_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
alter table training.enrolment enable row level security;
--> statement-breakpoint
alter table training.enrolment force row level security;
--> statement-breakpoint
create policy read on training.enrolment for select using (
  (select accounts.everywhere('training.enrolment.read')) or unit_no <@ (select accounts.scope('training.enrolment.read')) or person_id = (select accounts.self()));
--> statement-breakpoint
create policy counted on training.enrolment for select to training_gate using (true);
--> statement-breakpoint
grant usage on schema accounts to training_gate;
--> statement-breakpoint
set role accounts_gate;
--> statement-breakpoint
grant execute on function accounts.caller(), accounts.self(), accounts.scope(text), accounts.everywhere(text) to training_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role training_owner;
--> statement-breakpoint
grant usage on schema training to training_app, training_gate;
--> statement-breakpoint
grant select on training.course_category, training.course, training.completion, training.enrolment_call to training_app;
--> statement-breakpoint
grant select (call_id) on training.enrolment to training_gate;
--> statement-breakpoint
grant create on schema training to training_gate;
--> statement-breakpoint
reset role;
--> statement-breakpoint
set role training_gate;
--> statement-breakpoint
-- Seats taken in each call, whatever the caller may see of the people who took them; nothing without a live session.
create function training.enrolled(of_calls uuid[]) returns table (call_id uuid, enrolled bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.call_id, count(*) from training.enrolment e
  where e.call_id = any (of_calls) and (select accounts.caller()) is not null group by e.call_id $$;
--> statement-breakpoint
grant execute on function training.enrolled(uuid[]) to training_app;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema training from training_gate;
--> statement-breakpoint
call hoso.settle_owners();
