CREATE TABLE "accounts"."inbox" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"day" date NOT NULL,
	"items" jsonb NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "inbox_once_a_day" UNIQUE("account_id","day","topic"),
	CONSTRAINT "inbox_topic" CHECK ("accounts"."inbox"."topic" in ('OBLIGATIONS'))
);
--> statement-breakpoint
CREATE TABLE "organization"."escalation" (
	"obligation_id" uuid NOT NULL,
	"level" integer NOT NULL,
	"owed_by_no" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"escalated_on" date NOT NULL,
	"due" date NOT NULL,
	CONSTRAINT "escalation_obligation_id_due_level_pk" PRIMARY KEY("obligation_id","due","level"),
	CONSTRAINT "escalation_level" CHECK ("organization"."escalation"."level" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "organization"."obligation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"person_id" uuid,
	"unit_no" integer NOT NULL,
	"owed_by_id" uuid NOT NULL,
	"owed_by_no" integer NOT NULL,
	"by_person" boolean DEFAULT false NOT NULL,
	"role" text NOT NULL,
	"event" text,
	"event_on" date,
	"procedure_id" uuid NOT NULL,
	"decision_id" uuid,
	"period" text,
	"opens_on" date,
	"days" integer,
	"day_kind" text,
	"due" date NOT NULL,
	"provisional" boolean DEFAULT false NOT NULL,
	"article" text NOT NULL,
	"consequence" text NOT NULL,
	"attachment_required" boolean DEFAULT false NOT NULL,
	"escalate_again_after" integer,
	"completed_by" text[] DEFAULT '{}' NOT NULL,
	"profile" text NOT NULL,
	"state" text DEFAULT 'OPEN' NOT NULL,
	"closed_on" date,
	"closed_by_event" text,
	"closed_by_account" uuid,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "obligation_of_event" UNIQUE("person_id","code","event","event_on"),
	CONSTRAINT "obligation_of_period" UNIQUE("owed_by_no","code","period"),
	CONSTRAINT "obligation_state" CHECK ("organization"."obligation"."state" in ('OPEN', 'DONE', 'WAIVED')),
	CONSTRAINT "obligation_closed" CHECK (("organization"."obligation"."state" = 'OPEN') = ("organization"."obligation"."closed_on" is null)),
	CONSTRAINT "obligation_reason" CHECK (("organization"."obligation"."state" = 'WAIVED') = ("organization"."obligation"."reason" is not null) and length("organization"."obligation"."reason") between 1 and 2000),
	CONSTRAINT "obligation_source" CHECK (("organization"."obligation"."event" is null) <> ("organization"."obligation"."period" is null) and ("organization"."obligation"."event" is null) = ("organization"."obligation"."person_id" is null) and ("organization"."obligation"."event" is null) = ("organization"."obligation"."event_on" is null)),
	CONSTRAINT "obligation_of_nobody" CHECK ("organization"."obligation"."person_id" is not null or ("organization"."obligation"."unit_no" = "organization"."obligation"."owed_by_no" and not "organization"."obligation"."by_person")),
	CONSTRAINT "obligation_day_kind" CHECK ("organization"."obligation"."day_kind" in ('WORKING', 'CALENDAR'))
);
--> statement-breakpoint
CREATE TABLE "organization"."reminder" (
	"obligation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"due" date NOT NULL,
	"owed_by_no" integer NOT NULL,
	"reminded_on" date NOT NULL,
	CONSTRAINT "reminder_obligation_id_kind_due_pk" PRIMARY KEY("obligation_id","kind","due"),
	CONSTRAINT "reminder_kind" CHECK ("organization"."reminder"."kind" in ('BEFORE', 'AFTER'))
);
--> statement-breakpoint
CREATE TABLE "organization"."rules_counted" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"province" text NOT NULL,
	"hash" text NOT NULL,
	"counted_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts"."inbox" ADD CONSTRAINT "inbox_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."escalation" ADD CONSTRAINT "escalation_obligation_id_obligation_id_fk" FOREIGN KEY ("obligation_id") REFERENCES "organization"."obligation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."escalation" ADD CONSTRAINT "escalation_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."obligation" ADD CONSTRAINT "obligation_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "organization"."obligation" ADD CONSTRAINT "obligation_owed_by" FOREIGN KEY ("owed_by_id","owed_by_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."reminder" ADD CONSTRAINT "reminder_obligation_id_obligation_id_fk" FOREIGN KEY ("obligation_id") REFERENCES "organization"."obligation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_of_account" ON "accounts"."inbox" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "escalation_of_unit" ON "organization"."escalation" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "obligation_person" ON "organization"."obligation" USING btree ("person_id","unit_no");--> statement-breakpoint
CREATE INDEX "obligation_unit" ON "organization"."obligation" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "obligation_of_unit" ON "organization"."obligation" USING btree ("owed_by_no","due","id");--> statement-breakpoint
CREATE INDEX "obligation_open" ON "organization"."obligation" USING btree ("due","id") WHERE "organization"."obligation"."state" = 'OPEN';