CREATE TABLE "accounts"."held_right" (
	"account_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"unit_no" integer,
	"permissions" text[] NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "held_right_once" UNIQUE NULLS NOT DISTINCT("account_id","source_id","valid_from","valid_to"),
	CONSTRAINT "held_right_kind" CHECK ("accounts"."held_right"."kind" in ('GRANT', 'DELEGATED', 'CONSENT'))
);
--> statement-breakpoint
ALTER TABLE "accounts"."held_right" ADD CONSTRAINT "held_right_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;