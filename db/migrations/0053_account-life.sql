CREATE TABLE "accounts"."account_authority" (
	"kind" text NOT NULL,
	"authority" text NOT NULL,
	"role" text,
	"article" text NOT NULL,
	CONSTRAINT "account_authority_once" UNIQUE NULLS NOT DISTINCT("kind","authority","role"),
	CONSTRAINT "account_authority_reach" CHECK ("accounts"."account_authority"."authority" in ('PROVINCE', 'SUBTREE', 'BELOW')),
	CONSTRAINT "account_authority_role" CHECK (("accounts"."account_authority"."authority" = 'PROVINCE') = ("accounts"."account_authority"."role" is null))
);
--> statement-breakpoint
CREATE TABLE "accounts"."account_change" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"change" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"changed_by" uuid,
	"document_id" uuid,
	"because" text,
	"holder_id" uuid,
	"valid_to" date,
	CONSTRAINT "account_change_kind" CHECK ("accounts"."account_change"."change" in ('ISSUED', 'SUSPENDED', 'REOPENED', 'WITHDRAWN', 'EXTENDED', 'RESTRICTED', 'HANDED_OVER', 'CHANGED'))
);
--> statement-breakpoint
CREATE TABLE "accounts"."account_request" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"login" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"holder_id" uuid NOT NULL,
	"domain" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"document_id" uuid NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"outcome" text,
	"reason" text,
	"decision_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"account_id" uuid,
	CONSTRAINT "account_request_kind" CHECK ("accounts"."account_request"."kind" in ('SYSTEM', 'AGENCY', 'SPECIALIST', 'PERSONAL')),
	CONSTRAINT "account_request_period" CHECK ("accounts"."account_request"."valid_to" > "accounts"."account_request"."valid_from"),
	CONSTRAINT "account_request_outcome" CHECK ("accounts"."account_request"."outcome" in ('ISSUED', 'REFUSED')),
	CONSTRAINT "account_request_issued" CHECK (("accounts"."account_request"."outcome" = 'ISSUED') is not distinct from ("accounts"."account_request"."account_id" is not null) or "accounts"."account_request"."outcome" is null),
	CONSTRAINT "account_request_decided" CHECK (("accounts"."account_request"."outcome" is null) = ("accounts"."account_request"."decided_at" is null)),
	CONSTRAINT "account_request_texts" CHECK (length("accounts"."account_request"."login") <= 100 and length("accounts"."account_request"."reason") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "accounts"."hand_over" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"giver_id" uuid,
	"receiver_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"arranged_by" uuid NOT NULL,
	"arranged_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"giver_absent" text,
	"password_hash" text,
	"given_at" timestamp with time zone,
	"received_at" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "hand_over_to_another" CHECK ("accounts"."hand_over"."giver_id" <> "accounts"."hand_over"."receiver_id"),
	CONSTRAINT "hand_over_in_order" CHECK ("accounts"."hand_over"."received_at" is null or "accounts"."hand_over"."given_at" is not null),
	CONSTRAINT "hand_over_password" CHECK ("accounts"."hand_over"."password_hash" is null or ("accounts"."hand_over"."given_at" is null and "accounts"."hand_over"."replaced_at" is null)),
	CONSTRAINT "hand_over_ended_once" CHECK (num_nonnulls("accounts"."hand_over"."received_at", "accounts"."hand_over"."replaced_at") <= 1),
	CONSTRAINT "hand_over_texts" CHECK (length("accounts"."hand_over"."giver_absent") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "accounts"."sole_account" (
	"kind" text PRIMARY KEY NOT NULL,
	"per" text NOT NULL,
	"article" text NOT NULL,
	CONSTRAINT "sole_account_per" CHECK ("accounts"."sole_account"."per" in ('UNIT', 'PERSON'))
);
--> statement-breakpoint
ALTER TABLE "accounts"."account" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."account" ADD COLUMN "paper_id" uuid;--> statement-breakpoint
ALTER TABLE "accounts"."account" ADD COLUMN "because" text;--> statement-breakpoint
ALTER TABLE "accounts"."account" ADD COLUMN "sole_of" text;--> statement-breakpoint
ALTER TABLE "accounts"."account_change" ADD CONSTRAINT "account_change_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."account_change" ADD CONSTRAINT "account_change_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."account_request" ADD CONSTRAINT "account_request_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."account_request" ADD CONSTRAINT "account_request_decision_id_document_id_fk" FOREIGN KEY ("decision_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."account_request" ADD CONSTRAINT "account_request_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."hand_over" ADD CONSTRAINT "hand_over_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."hand_over" ADD CONSTRAINT "hand_over_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_change_once" ON "accounts"."account_change" USING btree ("account_id","version");--> statement-breakpoint
CREATE INDEX "account_request_waiting" ON "accounts"."account_request" USING btree ("id") WHERE "accounts"."account_request"."outcome" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "hand_over_open" ON "accounts"."hand_over" USING btree ("account_id") WHERE "accounts"."hand_over"."received_at" is null and "accounts"."hand_over"."replaced_at" is null;--> statement-breakpoint
ALTER TABLE "accounts"."account" ADD CONSTRAINT "account_paper_id_document_id_fk" FOREIGN KEY ("paper_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_holder" ON "accounts"."account" USING btree ("holder_id");--> statement-breakpoint
ALTER TABLE "accounts"."account" ADD CONSTRAINT "account_because" CHECK ("accounts"."account"."because" in ('DECIDED', 'HOLDER_LEFT', 'UNIT_ENDED', 'TERM_ENDED'));