CREATE TABLE "accounts"."factor_step" (
	"factor_id" uuid PRIMARY KEY NOT NULL,
	"last_step" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."password_history" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"retired_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."password_reset" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "password_reset_reason" CHECK ("accounts"."password_reset"."reason" in ('FORGOTTEN', 'STOLEN', 'SECOND_FACTOR_LOST')),
	CONSTRAINT "password_reset_note" CHECK (length("accounts"."password_reset"."note") between 1 and 300),
	CONSTRAINT "password_reset_outcome" CHECK ("accounts"."password_reset"."outcome" in ('RESET', 'REFUSED')),
	CONSTRAINT "password_reset_decided" CHECK (num_nonnulls("accounts"."password_reset"."decided_by", "accounts"."password_reset"."decided_at", "accounts"."password_reset"."outcome") in (0, 3) and "accounts"."password_reset"."decided_by" <> "accounts"."password_reset"."asked_by")
);
--> statement-breakpoint
CREATE TABLE "accounts"."recovery_code" (
	"factor_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_code_factor_id_code_hash_pk" PRIMARY KEY("factor_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "accounts"."second_factor" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts"."service_credential" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "service_credential_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "accounts"."sign_in_ticket" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"client_address" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"factor_passed_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "accounts"."credential" ADD COLUMN "must_change" text;--> statement-breakpoint
ALTER TABLE "accounts"."credential" ADD COLUMN "usable_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts"."factor_step" ADD CONSTRAINT "factor_step_factor_id_second_factor_id_fk" FOREIGN KEY ("factor_id") REFERENCES "accounts"."second_factor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."password_history" ADD CONSTRAINT "password_history_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."password_reset" ADD CONSTRAINT "password_reset_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."password_reset" ADD CONSTRAINT "password_reset_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."password_reset" ADD CONSTRAINT "password_reset_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."recovery_code" ADD CONSTRAINT "recovery_code_factor_id_second_factor_id_fk" FOREIGN KEY ("factor_id") REFERENCES "accounts"."second_factor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."second_factor" ADD CONSTRAINT "second_factor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."service_credential" ADD CONSTRAINT "service_credential_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."service_credential" ADD CONSTRAINT "service_credential_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."sign_in_ticket" ADD CONSTRAINT "sign_in_ticket_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "password_history_account" ON "accounts"."password_history" USING btree ("account_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "password_reset_open" ON "accounts"."password_reset" USING btree ("account_id") WHERE "accounts"."password_reset"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "password_reset_asked_by" ON "accounts"."password_reset" USING btree ("asked_by");--> statement-breakpoint
CREATE UNIQUE INDEX "second_factor_confirmed" ON "accounts"."second_factor" USING btree ("account_id") WHERE "accounts"."second_factor"."confirmed_at" is not null and "accounts"."second_factor"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "second_factor_begun" ON "accounts"."second_factor" USING btree ("account_id") WHERE "accounts"."second_factor"."confirmed_at" is null and "accounts"."second_factor"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "service_credential_account" ON "accounts"."service_credential" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_ticket_account" ON "accounts"."sign_in_ticket" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_ticket_expires" ON "accounts"."sign_in_ticket" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "accounts"."credential" ADD CONSTRAINT "credential_must_change" CHECK ("accounts"."credential"."must_change" in ('HANDED_OVER', 'RESET', 'STOLEN'));