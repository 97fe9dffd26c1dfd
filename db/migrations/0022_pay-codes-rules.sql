-- Ranks and scales stand in force by periods, so pay points at their codes; each code enters its list with its first period.

call hoso.settle_owners();
--> statement-breakpoint
insert into payroll.scale_code select distinct scale_code from payroll.salary_scale;
--> statement-breakpoint
insert into payroll.rank_code select distinct rank_code from payroll.rank;
--> statement-breakpoint
alter table payroll.salary_scale add constraint salary_scale_code foreign key (scale_code) references payroll.scale_code (code);
--> statement-breakpoint
alter table payroll.rank add constraint rank_code foreign key (rank_code) references payroll.rank_code (code);
--> statement-breakpoint
alter table payroll.pay add constraint pay_rank foreign key (rank_code) references payroll.rank_code (code);
--> statement-breakpoint
alter table payroll.pay add constraint pay_scale foreign key (scale_code) references payroll.scale_code (code);
--> statement-breakpoint
grant insert, select on payroll.rank_code, payroll.scale_code to payroll_gate;
--> statement-breakpoint
grant create on schema payroll to payroll_gate;
--> statement-breakpoint
set role payroll_gate;
--> statement-breakpoint
create function payroll.list_rank_code() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into payroll.rank_code (code) values (new.rank_code) on conflict do nothing;
  return new;
end $$;
--> statement-breakpoint
create function payroll.list_scale_code() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into payroll.scale_code (code) values (new.scale_code) on conflict do nothing;
  return new;
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema payroll from payroll_gate;
--> statement-breakpoint
create trigger list_code before insert on payroll.rank for each row execute function payroll.list_rank_code();
--> statement-breakpoint
create trigger list_code before insert on payroll.salary_scale for each row execute function payroll.list_scale_code();
