CREATE SEQUENCE "accounts"."audit_no" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "accounts"."audit_change" (
	"no" bigint DEFAULT nextval('accounts.audit_no') NOT NULL,
	"era" integer DEFAULT 1 NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"relation" text NOT NULL,
	"action" text NOT NULL,
	"row_count" integer NOT NULL,
	"changes" jsonb NOT NULL,
	"written_by" text DEFAULT session_user NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."audit_era" (
	"era" integer PRIMARY KEY NOT NULL,
	"began_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."audit_seal" (
	"no" integer PRIMARY KEY NOT NULL,
	"era" integer NOT NULL,
	"from_xid" "xid8" NOT NULL,
	"to_xid" "xid8" NOT NULL,
	"entries" integer NOT NULL,
	"total" bigint NOT NULL,
	"root" "bytea" NOT NULL,
	"previous" "bytea" NOT NULL,
	"head" "bytea" NOT NULL,
	"sealed_at_micros" bigint NOT NULL,
	"key_id" text NOT NULL,
	"signature" "bytea" NOT NULL,
	CONSTRAINT "audit_seal_no_fork" UNIQUE("previous")
);
--> statement-breakpoint
ALTER TABLE "accounts"."audit_entry" ADD COLUMN "no" bigint DEFAULT nextval('accounts.audit_no') NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."audit_entry" ADD COLUMN "era" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."audit_entry" ADD COLUMN "xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."audit_entry" ADD COLUMN "grant_ids" uuid[];--> statement-breakpoint
ALTER TABLE "accounts"."audit_entry" ADD COLUMN "request_id" text DEFAULT left(nullif(current_setting('app.request', true), ''), 200);--> statement-breakpoint
CREATE INDEX "audit_change_sealed" ON "accounts"."audit_change" USING btree ("era","xid","no");--> statement-breakpoint
CREATE INDEX "audit_entry_sealed" ON "accounts"."audit_entry" USING btree ("era","xid","no");