CREATE TABLE "accounts"."external_identity" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"linked_by" uuid NOT NULL,
	"linked_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"document_id" uuid NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	"ended_by" uuid,
	"end_document_id" uuid,
	CONSTRAINT "external_identity_issuer" CHECK (length("accounts"."external_identity"."issuer") between 1 and 300),
	CONSTRAINT "external_identity_subject_form" CHECK ("accounts"."external_identity"."subject" ~ '^[!-~]{1,255}$' and "accounts"."external_identity"."subject" !~ '^([0-9]{9}|[0-9]{12})$'),
	CONSTRAINT "external_identity_ended_because" CHECK ("accounts"."external_identity"."ended_because" in ('DECIDED', 'HANDED_OVER', 'WITHDRAWN')),
	CONSTRAINT "external_identity_ended" CHECK (("accounts"."external_identity"."ended_at" is null) = ("accounts"."external_identity"."ended_because" is null)),
	CONSTRAINT "external_identity_ended_on_paper" CHECK (("accounts"."external_identity"."ended_because" is not distinct from 'DECIDED') = ("accounts"."external_identity"."end_document_id" is not null) and ("accounts"."external_identity"."end_document_id" is null) = ("accounts"."external_identity"."ended_by" is null))
);
--> statement-breakpoint
CREATE TABLE "accounts"."spent_state" (
	"state_hash" "bytea" PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts"."session" ADD COLUMN "identity_id" uuid;--> statement-breakpoint
ALTER TABLE "accounts"."sign_in_ticket" ADD COLUMN "identity_id" uuid;--> statement-breakpoint
ALTER TABLE "accounts"."sign_in_ticket" ADD COLUMN "to_redeem" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."external_identity" ADD CONSTRAINT "external_identity_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."external_identity" ADD CONSTRAINT "external_identity_linked_by_account_id_fk" FOREIGN KEY ("linked_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."external_identity" ADD CONSTRAINT "external_identity_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."external_identity" ADD CONSTRAINT "external_identity_ended_by_account_id_fk" FOREIGN KEY ("ended_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."external_identity" ADD CONSTRAINT "external_identity_end_document_id_document_id_fk" FOREIGN KEY ("end_document_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "external_identity_subject" ON "accounts"."external_identity" USING btree ("issuer","subject") WHERE "accounts"."external_identity"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "external_identity_account" ON "accounts"."external_identity" USING btree ("account_id","issuer") WHERE "accounts"."external_identity"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "external_identity_of" ON "accounts"."external_identity" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "spent_state_expires" ON "accounts"."spent_state" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "accounts"."sign_in_ticket" ADD CONSTRAINT "sign_in_ticket_identity_id_external_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "accounts"."external_identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."sign_in_ticket" ADD CONSTRAINT "sign_in_ticket_to_redeem" CHECK (not "accounts"."sign_in_ticket"."to_redeem" or "accounts"."sign_in_ticket"."identity_id" is not null);