CREATE SCHEMA "payroll";
--> statement-breakpoint
CREATE TABLE "payroll"."base_salary" (
	"amount" numeric(14, 0) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text,
	CONSTRAINT "base_salary_period" CHECK ("payroll"."base_salary"."valid_to" > "payroll"."base_salary"."valid_from"),
	CONSTRAINT "base_salary_confidence" CHECK ("payroll"."base_salary"."confidence" in ('VERIFIED', 'SECONDARY', 'MEMORY_HIGH', 'MEMORY_MEDIUM', 'INFERRED')),
	CONSTRAINT "base_salary_amount" CHECK ("payroll"."base_salary"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "payroll"."decision" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"signed_on" date NOT NULL,
	"signer" text NOT NULL,
	"summary" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payroll"."payroll_line_item" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"line_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"part" text NOT NULL,
	"kind" text NOT NULL,
	"basis" numeric(20, 6) NOT NULL,
	"coefficient" numeric(10, 6),
	"percent" numeric(9, 4),
	"amount" numeric(14, 0) NOT NULL,
	"legal_basis" text NOT NULL,
	CONSTRAINT "payroll_line_item_once" UNIQUE("line_id","part","kind"),
	CONSTRAINT "payroll_line_item_part" CHECK ("payroll"."payroll_line_item"."part" in ('SALARY', 'ALLOWANCE', 'CONTRIBUTION'))
);
--> statement-breakpoint
CREATE TABLE "payroll"."payroll_line" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"month_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"salary" numeric(14, 0) NOT NULL,
	"gross" numeric(14, 0) NOT NULL,
	"contributions" numeric(14, 0) NOT NULL,
	"net" numeric(14, 0) NOT NULL,
	CONSTRAINT "payroll_line_once" UNIQUE("month_id","person_id"),
	CONSTRAINT "payroll_line_owner" UNIQUE("id","unit_no","person_id"),
	CONSTRAINT "payroll_line_net" CHECK ("payroll"."payroll_line"."net" = "payroll"."payroll_line"."gross" - "payroll"."payroll_line"."contributions")
);
--> statement-breakpoint
CREATE TABLE "payroll"."payroll_month" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"month" date NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "payroll_month_once" UNIQUE("unit_id","month"),
	CONSTRAINT "payroll_month_maker" UNIQUE("id","unit_no"),
	CONSTRAINT "payroll_month_first_day" CHECK (extract(day from "payroll"."payroll_month"."month") = 1),
	CONSTRAINT "payroll_month_status" CHECK ("payroll"."payroll_month"."status" in ('DRAFT', 'CHECKED', 'LOCKED'))
);
--> statement-breakpoint
CREATE TABLE "payroll"."pay" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"rank_code" text NOT NULL,
	"scale_code" text NOT NULL,
	"step" integer NOT NULL,
	"coefficient" numeric(5, 2) NOT NULL,
	"percent_paid" numeric(5, 2) DEFAULT '100' NOT NULL,
	"overgrade_percent" integer DEFAULT 0 NOT NULL,
	"kept_coefficient" numeric(5, 2) DEFAULT '0' NOT NULL,
	"kept_amount" numeric(14, 0) DEFAULT '0' NOT NULL,
	"counts_from" date NOT NULL,
	"delay_months" integer DEFAULT 0 NOT NULL,
	"days_not_counted" integer DEFAULT 0 NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"superseded_at" timestamp with time zone,
	"known_during" "tstzrange" GENERATED ALWAYS AS (tstzrange(recorded_at, superseded_at)) STORED NOT NULL,
	CONSTRAINT "pay_period" CHECK ("payroll"."pay"."valid_to" > "payroll"."pay"."valid_from"),
	CONSTRAINT "pay_step" CHECK ("payroll"."pay"."step" >= 1),
	CONSTRAINT "pay_coefficient" CHECK ("payroll"."pay"."coefficient" > 0),
	CONSTRAINT "pay_percent_paid" CHECK ("payroll"."pay"."percent_paid" between 0 and 100),
	CONSTRAINT "pay_overgrade" CHECK ("payroll"."pay"."overgrade_percent" = 0 or "payroll"."pay"."overgrade_percent" between 5 and 99),
	CONSTRAINT "pay_kept" CHECK ("payroll"."pay"."kept_coefficient" >= 0 and "payroll"."pay"."kept_amount" >= 0),
	CONSTRAINT "pay_delay" CHECK ("payroll"."pay"."delay_months" >= 0 and "payroll"."pay"."days_not_counted" >= 0),
	CONSTRAINT "pay_counts_from" CHECK ("payroll"."pay"."counts_from" <= "payroll"."pay"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "payroll"."position_allowance" (
	"org_level" text NOT NULL,
	"org_level_name" text NOT NULL,
	"title_code" text NOT NULL,
	"title" text NOT NULL,
	"coefficient" numeric(5, 2) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text,
	CONSTRAINT "position_allowance_period" CHECK ("payroll"."position_allowance"."valid_to" > "payroll"."position_allowance"."valid_from"),
	CONSTRAINT "position_allowance_confidence" CHECK ("payroll"."position_allowance"."confidence" in ('VERIFIED', 'SECONDARY', 'MEMORY_HIGH', 'MEMORY_MEDIUM', 'INFERRED'))
);
--> statement-breakpoint
CREATE TABLE "payroll"."rank" (
	"rank_code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"scale_code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text,
	CONSTRAINT "rank_period" CHECK ("payroll"."rank"."valid_to" > "payroll"."rank"."valid_from"),
	CONSTRAINT "rank_confidence" CHECK ("payroll"."rank"."confidence" in ('VERIFIED', 'SECONDARY', 'MEMORY_HIGH', 'MEMORY_MEDIUM', 'INFERRED')),
	CONSTRAINT "rank_kind" CHECK ("payroll"."rank"."kind" in ('CONG_CHUC', 'VIEN_CHUC', 'THUA_HANH'))
);
--> statement-breakpoint
CREATE TABLE "payroll"."salary_scale_step" (
	"scale_code" text NOT NULL,
	"step" integer NOT NULL,
	"coefficient" numeric(5, 2) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text,
	CONSTRAINT "salary_scale_step_period" CHECK ("payroll"."salary_scale_step"."valid_to" > "payroll"."salary_scale_step"."valid_from"),
	CONSTRAINT "salary_scale_step_confidence" CHECK ("payroll"."salary_scale_step"."confidence" in ('VERIFIED', 'SECONDARY', 'MEMORY_HIGH', 'MEMORY_MEDIUM', 'INFERRED')),
	CONSTRAINT "salary_scale_step_from_one" CHECK ("payroll"."salary_scale_step"."step" >= 1),
	CONSTRAINT "salary_scale_step_coefficient" CHECK ("payroll"."salary_scale_step"."coefficient" > 0)
);
--> statement-breakpoint
CREATE TABLE "payroll"."salary_scale" (
	"scale_code" text NOT NULL,
	"salary_table" integer NOT NULL,
	"salary_group" text NOT NULL,
	"name" text NOT NULL,
	"steps" integer NOT NULL,
	"months_per_step" integer NOT NULL,
	"months_to_overgrade" integer,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text,
	CONSTRAINT "salary_scale_period" CHECK ("payroll"."salary_scale"."valid_to" > "payroll"."salary_scale"."valid_from"),
	CONSTRAINT "salary_scale_confidence" CHECK ("payroll"."salary_scale"."confidence" in ('VERIFIED', 'SECONDARY', 'MEMORY_HIGH', 'MEMORY_MEDIUM', 'INFERRED'))
);
--> statement-breakpoint
ALTER TABLE "payroll"."payroll_line_item" ADD CONSTRAINT "payroll_line_item_line" FOREIGN KEY ("line_id","unit_no","person_id") REFERENCES "payroll"."payroll_line"("id","unit_no","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll"."payroll_line" ADD CONSTRAINT "payroll_line_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "personnel"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll"."payroll_line" ADD CONSTRAINT "payroll_line_month" FOREIGN KEY ("month_id","unit_no") REFERENCES "payroll"."payroll_month"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll"."payroll_month" ADD CONSTRAINT "payroll_month_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll"."pay" ADD CONSTRAINT "pay_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "payroll"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll"."pay" ADD CONSTRAINT "pay_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "payroll_line_item_unit" ON "payroll"."payroll_line_item" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "payroll_line_unit" ON "payroll"."payroll_line" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "payroll_line_person" ON "payroll"."payroll_line" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "payroll_month_unit_no" ON "payroll"."payroll_month" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "pay_unit" ON "payroll"."pay" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "pay_known_now" ON "payroll"."pay" USING btree ("person_id","valid_from") WHERE "payroll"."pay"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "pay_opened_by" ON "payroll"."pay" USING btree ("opened_by");