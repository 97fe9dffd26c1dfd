CREATE TABLE "personnel"."additional_post" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"post_unit_no" integer NOT NULL,
	"form" text NOT NULL,
	"job_title" text NOT NULL,
	"job_position_id" uuid,
	"category" text NOT NULL,
	"share" numeric(3, 2) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "additional_post_id" UNIQUE("id"),
	CONSTRAINT "additional_post_period" CHECK ("personnel"."additional_post"."valid_to" > "personnel"."additional_post"."valid_from"),
	CONSTRAINT "additional_post_form" CHECK ("personnel"."additional_post"."form" in ('BIET_PHAI', 'KIEM_NHIEM')),
	CONSTRAINT "additional_post_share" CHECK ("personnel"."additional_post"."share" > 0 and "personnel"."additional_post"."share" <= 1)
);
--> statement-breakpoint
CREATE TABLE "organization"."grade_cap" (
	"ladder" text NOT NULL,
	"below" integer NOT NULL,
	"most_percent" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text,
	CONSTRAINT "grade_cap_ladder" CHECK ("organization"."grade_cap"."ladder" in ('TOP5', 'TOP4', 'TWO')),
	CONSTRAINT "grade_cap_percent" CHECK ("organization"."grade_cap"."most_percent" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "organization"."grade_of_scale" (
	"salary_group" text NOT NULL,
	"grade" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text,
	CONSTRAINT "grade_of_scale_grade" CHECK ("organization"."grade_of_scale"."grade" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "organization"."over_quota_post" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_no" integer NOT NULL,
	"kind" text NOT NULL,
	"share" numeric(3, 2) NOT NULL,
	"effective_on" date NOT NULL,
	"decision_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization"."position_requirement" (
	"position_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"rank_codes" text[] NOT NULL,
	"competences" text[] NOT NULL,
	"lowest_grade" integer,
	"top_grade" integer,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "position_requirement_period" CHECK ("organization"."position_requirement"."valid_to" > "organization"."position_requirement"."valid_from"),
	CONSTRAINT "position_requirement_grades" CHECK (("organization"."position_requirement"."lowest_grade" is null) = ("organization"."position_requirement"."top_grade" is null) and "organization"."position_requirement"."lowest_grade" between 1 and "organization"."position_requirement"."top_grade" and "organization"."position_requirement"."top_grade" <= 5)
);
--> statement-breakpoint
CREATE TABLE "organization"."post_form" (
	"form" text NOT NULL,
	"counts_at" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text,
	CONSTRAINT "post_form_form" CHECK ("organization"."post_form"."form" in ('BIET_PHAI', 'KIEM_NHIEM')),
	CONSTRAINT "post_form_counts_at" CHECK ("organization"."post_form"."counts_at" in ('HOME', 'HOST'))
);
--> statement-breakpoint
CREATE TABLE "organization"."post_reservation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"kind" text NOT NULL,
	"share" numeric(3, 2) NOT NULL,
	"needed_from" date NOT NULL,
	"reserved_on" date NOT NULL,
	"purpose" text NOT NULL,
	"decision_id" uuid NOT NULL,
	"ended_on" date,
	"outcome" text,
	"reason" text,
	CONSTRAINT "post_reservation_share" CHECK ("organization"."post_reservation"."share" > 0 and "organization"."post_reservation"."share" <= 1),
	CONSTRAINT "post_reservation_outcome" CHECK ("organization"."post_reservation"."outcome" in ('COMMITTED', 'RELEASED') and ("organization"."post_reservation"."outcome" is null) = ("organization"."post_reservation"."ended_on" is null)),
	CONSTRAINT "post_reservation_texts" CHECK (length("organization"."post_reservation"."purpose") between 1 and 300 and length("organization"."post_reservation"."reason") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "organization"."quota_entry" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_no" integer NOT NULL,
	"giver_no" integer,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"entry" text NOT NULL,
	"amount" numeric(9, 2) NOT NULL,
	"effective_on" date NOT NULL,
	"decision_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	CONSTRAINT "quota_entry_entry" CHECK ("organization"."quota_entry"."entry" in ('ASSIGN', 'DELEGATE', 'RETURN')),
	CONSTRAINT "quota_entry_giver" CHECK (("organization"."quota_entry"."entry" = 'ASSIGN') <= ("organization"."quota_entry"."giver_no" is null) and ("organization"."quota_entry"."entry" = 'DELEGATE') <= ("organization"."quota_entry"."giver_no" is not null)),
	CONSTRAINT "quota_entry_not_itself" CHECK ("organization"."quota_entry"."giver_no" <> "organization"."quota_entry"."unit_no"),
	CONSTRAINT "quota_entry_amount" CHECK ("organization"."quota_entry"."amount" >= 0),
	CONSTRAINT "quota_entry_year" CHECK ("organization"."quota_entry"."year" between 1990 and 2200 and extract(year from "organization"."quota_entry"."effective_on") <= "organization"."quota_entry"."year")
);
--> statement-breakpoint
CREATE TABLE "organization"."rank_rule" (
	"category" text NOT NULL,
	"refuses" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "organization"."quota" ADD COLUMN "delegated" numeric(9, 2) DEFAULT '0' NOT NULL;--> statement-breakpoint
ALTER TABLE "personnel"."assignment" ADD COLUMN "share" numeric(3, 2) DEFAULT '1' NOT NULL;--> statement-breakpoint
ALTER TABLE "personnel"."additional_post" ADD CONSTRAINT "additional_post_category_person_category_code_fk" FOREIGN KEY ("category") REFERENCES "organization"."person_category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."additional_post" ADD CONSTRAINT "additional_post_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "personnel"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."additional_post" ADD CONSTRAINT "additional_post_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "personnel"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."additional_post" ADD CONSTRAINT "additional_post_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "personnel"."additional_post" ADD CONSTRAINT "additional_post_unit" FOREIGN KEY ("unit_id","post_unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."over_quota_post" ADD CONSTRAINT "over_quota_post_unit_no_unit_unit_no_fk" FOREIGN KEY ("unit_no") REFERENCES "organization"."unit"("unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."over_quota_post" ADD CONSTRAINT "over_quota_post_kind_quota_kind_code_fk" FOREIGN KEY ("kind") REFERENCES "organization"."quota_kind"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."over_quota_post" ADD CONSTRAINT "over_quota_post_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."position_requirement" ADD CONSTRAINT "position_requirement_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."position_requirement" ADD CONSTRAINT "position_requirement_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."position_requirement" ADD CONSTRAINT "position_requirement_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."post_reservation" ADD CONSTRAINT "post_reservation_kind_quota_kind_code_fk" FOREIGN KEY ("kind") REFERENCES "organization"."quota_kind"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."post_reservation" ADD CONSTRAINT "post_reservation_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."post_reservation" ADD CONSTRAINT "post_reservation_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."quota_entry" ADD CONSTRAINT "quota_entry_unit_no_unit_unit_no_fk" FOREIGN KEY ("unit_no") REFERENCES "organization"."unit"("unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."quota_entry" ADD CONSTRAINT "quota_entry_giver_no_unit_unit_no_fk" FOREIGN KEY ("giver_no") REFERENCES "organization"."unit"("unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."quota_entry" ADD CONSTRAINT "quota_entry_kind_quota_kind_code_fk" FOREIGN KEY ("kind") REFERENCES "organization"."quota_kind"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."quota_entry" ADD CONSTRAINT "quota_entry_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."rank_rule" ADD CONSTRAINT "rank_rule_category_person_category_code_fk" FOREIGN KEY ("category") REFERENCES "organization"."person_category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "additional_post_custodian" ON "personnel"."additional_post" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "additional_post_at" ON "personnel"."additional_post" USING btree ("post_unit_no","valid_from");--> statement-breakpoint
CREATE INDEX "over_quota_post_unit" ON "organization"."over_quota_post" USING btree ("unit_no","kind");--> statement-breakpoint
CREATE INDEX "position_requirement_unit" ON "organization"."position_requirement" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "post_reservation_unit" ON "organization"."post_reservation" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "quota_entry_unit" ON "organization"."quota_entry" USING btree ("unit_no","year","kind");--> statement-breakpoint
CREATE INDEX "quota_entry_giver" ON "organization"."quota_entry" USING btree ("giver_no","year","kind");--> statement-breakpoint
ALTER TABLE "organization"."quota" ADD CONSTRAINT "quota_delegated" CHECK ("organization"."quota"."delegated" >= 0);--> statement-breakpoint
ALTER TABLE "personnel"."assignment" ADD CONSTRAINT "assignment_share" CHECK ("personnel"."assignment"."share" > 0 and "personnel"."assignment"."share" <= 1);