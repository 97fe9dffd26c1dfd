CREATE SCHEMA "training";
--> statement-breakpoint
CREATE TABLE "training"."completion" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"course_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"hours" integer NOT NULL,
	"completed_on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "completion_once" UNIQUE("person_id","course_id","completed_on"),
	CONSTRAINT "completion_hours" CHECK ("training"."completion"."hours" > 0),
	CONSTRAINT "completion_year" CHECK ("training"."completion"."year" between 1990 and 2200)
);
--> statement-breakpoint
CREATE TABLE "training"."course_category" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training"."course" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"hours" integer NOT NULL,
	"organiser" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	CONSTRAINT "course_period" CHECK ("training"."course"."valid_to" > "training"."course"."valid_from"),
	CONSTRAINT "course_hours" CHECK ("training"."course"."hours" > 0),
	CONSTRAINT "course_nfc" CHECK ("training"."course"."title" is nfc normalized and "training"."course"."organiser" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "training"."enrolment_call" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"course_id" uuid NOT NULL,
	"title" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"open_during" daterange GENERATED ALWAYS AS (daterange(opens_on, closes_on, '[]')) STORED NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"seats" integer NOT NULL,
	CONSTRAINT "enrolment_call_window" CHECK ("training"."enrolment_call"."closes_on" >= "training"."enrolment_call"."opens_on"),
	CONSTRAINT "enrolment_call_days" CHECK ("training"."enrolment_call"."ends_on" >= "training"."enrolment_call"."starts_on"),
	CONSTRAINT "enrolment_call_seats" CHECK ("training"."enrolment_call"."seats" > 0),
	CONSTRAINT "enrolment_call_nfc" CHECK ("training"."enrolment_call"."title" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "training"."enrolment" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"call_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"enrolled_on" date NOT NULL,
	CONSTRAINT "enrolment_once" UNIQUE("call_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "training"."completion" ADD CONSTRAINT "completion_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "training"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."completion" ADD CONSTRAINT "completion_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "training"."course" ADD CONSTRAINT "course_category_course_category_code_fk" FOREIGN KEY ("category") REFERENCES "training"."course_category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."enrolment_call" ADD CONSTRAINT "enrolment_call_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "training"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."enrolment" ADD CONSTRAINT "enrolment_call_id_enrolment_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "training"."enrolment_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."enrolment" ADD CONSTRAINT "enrolment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "personnel"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training"."enrolment" ADD CONSTRAINT "enrolment_unit_no_unit_unit_no_fk" FOREIGN KEY ("unit_no") REFERENCES "organization"."unit"("unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "completion_unit" ON "training"."completion" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "completion_person" ON "training"."completion" USING btree ("person_id","completed_on","id");--> statement-breakpoint
CREATE INDEX "enrolment_call_course" ON "training"."enrolment_call" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "enrolment_call_closing" ON "training"."enrolment_call" USING btree ("closes_on","id");--> statement-breakpoint
CREATE INDEX "enrolment_person" ON "training"."enrolment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "enrolment_unit" ON "training"."enrolment" USING btree ("unit_no");