CREATE TABLE "accounts"."change_part" (
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"part" text NOT NULL,
	"account_id" uuid NOT NULL,
	"holder_id" uuid,
	"session_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "change_part_subject_type_subject_id_part_account_id_pk" PRIMARY KEY("subject_type","subject_id","part","account_id"),
	CONSTRAINT "change_part_name" CHECK ("accounts"."change_part"."part" in ('MAKER', 'CHECKER', 'SIGNER')),
	CONSTRAINT "change_part_subject" CHECK (length("accounts"."change_part"."subject_type") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "accounts"."consent_person" (
	"consent_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	CONSTRAINT "consent_person_consent_id_person_id_pk" PRIMARY KEY("consent_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."consent" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"unit_id" uuid,
	"unit_no" integer,
	"permissions" text[] NOT NULL,
	"purpose" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"document_id" uuid,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "consent_kind" CHECK ("accounts"."consent"."kind" in ('STUDY', 'OWN', 'LINK')),
	CONSTRAINT "consent_period" CHECK ("accounts"."consent"."valid_to" > "accounts"."consent"."valid_from"),
	CONSTRAINT "consent_unit_numbered" CHECK (("accounts"."consent"."unit_id" is null) = ("accounts"."consent"."unit_no" is null)),
	CONSTRAINT "consent_on_paper" CHECK ("accounts"."consent"."kind" = 'OWN' or "accounts"."consent"."document_id" is not null),
	CONSTRAINT "consent_purpose" CHECK (length("accounts"."consent"."purpose") between 1 and 2000),
	CONSTRAINT "consent_permissions" CHECK (cardinality("accounts"."consent"."permissions") between 1 and 40)
);
--> statement-breakpoint
CREATE TABLE "personnel"."managing_authority" (
	"person_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"authority" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "managing_authority_code" CHECK ("personnel"."managing_authority"."authority" in ('BAN_THUONG_VU_TINH_UY')),
	CONSTRAINT "managing_authority_period" CHECK ("personnel"."managing_authority"."valid_to" > "personnel"."managing_authority"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "accounts"."group_member" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"group_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "group_member_period" CHECK ("accounts"."group_member"."valid_to" > "accounts"."group_member"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "accounts"."user_group" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	CONSTRAINT "user_group_kept_by" UNIQUE("id","unit_no"),
	CONSTRAINT "user_group_name" CHECK (length("accounts"."user_group"."name") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ADD COLUMN "rests_on" uuid;--> statement-breakpoint
ALTER TABLE "accounts"."change_part" ADD CONSTRAINT "change_part_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."consent_person" ADD CONSTRAINT "consent_person_consent_id_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "accounts"."consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."consent_person" ADD CONSTRAINT "consent_person_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "accounts"."consent" ADD CONSTRAINT "consent_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."consent" ADD CONSTRAINT "consent_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."consent" ADD CONSTRAINT "consent_given_by_account_id_fk" FOREIGN KEY ("given_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."consent" ADD CONSTRAINT "consent_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."managing_authority" ADD CONSTRAINT "managing_authority_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "personnel"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."managing_authority" ADD CONSTRAINT "managing_authority_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "personnel"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."managing_authority" ADD CONSTRAINT "managing_authority_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "accounts"."group_member" ADD CONSTRAINT "group_member_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."group_member" ADD CONSTRAINT "group_member_added_by_account_id_fk" FOREIGN KEY ("added_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."group_member" ADD CONSTRAINT "group_member_removed_by_account_id_fk" FOREIGN KEY ("removed_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."group_member" ADD CONSTRAINT "group_member_of" FOREIGN KEY ("group_id","unit_no") REFERENCES "accounts"."user_group"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."user_group" ADD CONSTRAINT "user_group_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."user_group" ADD CONSTRAINT "user_group_closed_by_account_id_fk" FOREIGN KEY ("closed_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_part_account" ON "accounts"."change_part" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "consent_person_person" ON "accounts"."consent_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "consent_person_unit" ON "accounts"."consent_person" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "consent_account" ON "accounts"."consent" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "consent_unit" ON "accounts"."consent" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "managing_authority_person" ON "personnel"."managing_authority" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "managing_authority_unit" ON "personnel"."managing_authority" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "group_member_account" ON "accounts"."group_member" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "group_member_group" ON "accounts"."group_member" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "user_group_unit" ON "accounts"."user_group" USING btree ("unit_no");--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ADD CONSTRAINT "access_grant_rests_on_access_grant_id_fk" FOREIGN KEY ("rests_on") REFERENCES "accounts"."access_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_grant_group" ON "accounts"."access_grant" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "access_grant_rests_on" ON "accounts"."access_grant" USING btree ("rests_on");--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ADD CONSTRAINT "access_grant_holder" CHECK (num_nonnulls("accounts"."access_grant"."account_id", "accounts"."access_grant"."group_id") = 1);--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ADD CONSTRAINT "access_grant_rests_on_another" CHECK ("accounts"."access_grant"."rests_on" <> "accounts"."access_grant"."id");