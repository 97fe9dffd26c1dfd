CREATE SCHEMA "accounts";
--> statement-breakpoint
CREATE SCHEMA "hoso";
--> statement-breakpoint
CREATE SCHEMA "organization";
--> statement-breakpoint
CREATE SCHEMA "personnel";
--> statement-breakpoint
CREATE TABLE "accounts"."account" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"login" text NOT NULL,
	"kind" text NOT NULL,
	"holder_id" uuid,
	"unit_id" uuid,
	"domain" text,
	"locked_at" timestamp with time zone,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"document_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_login_unique" UNIQUE("login"),
	CONSTRAINT "account_kind" CHECK ("accounts"."account"."kind" in ('SYSTEM', 'AGENCY', 'SPECIALIST', 'PERSONAL', 'SERVICE')),
	CONSTRAINT "account_personal_has_holder" CHECK ("accounts"."account"."kind" <> 'PERSONAL' or "accounts"."account"."holder_id" is not null),
	CONSTRAINT "account_login_folded" CHECK ("accounts"."account"."login" = lower("accounts"."account"."login"))
);
--> statement-breakpoint
CREATE TABLE "accounts"."audit_entry" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"account_id" uuid,
	"session_id" uuid,
	"operation" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_ids" uuid[] NOT NULL,
	"detail" jsonb NOT NULL,
	"written_by" text DEFAULT session_user NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."credential" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."document" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"signed_on" date NOT NULL,
	"issuer" text NOT NULL,
	"summary" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."access_grant" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"unit_id" uuid,
	"unit_no" integer,
	"domain" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"document_id" uuid NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "access_grant_period" CHECK ("accounts"."access_grant"."valid_to" > "accounts"."access_grant"."valid_from"),
	CONSTRAINT "access_grant_unit" CHECK (("accounts"."access_grant"."unit_id" is null) = ("accounts"."access_grant"."unit_no" is null))
);
--> statement-breakpoint
CREATE TABLE "accounts"."permission" (
	"name" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."refresh_token" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts"."request" (
	"account_id" uuid NOT NULL,
	"request_id" text NOT NULL,
	"operation" text NOT NULL,
	"input_hash" "bytea" NOT NULL,
	"answer" jsonb,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_account_id_request_id_pk" PRIMARY KEY("account_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."role_permission" (
	"role" text NOT NULL,
	"permission" text NOT NULL,
	CONSTRAINT "role_permission_role_permission_pk" PRIMARY KEY("role","permission")
);
--> statement-breakpoint
CREATE TABLE "accounts"."role" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kinds" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."session" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"account_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	"client_address" text NOT NULL,
	"client_program" text NOT NULL,
	CONSTRAINT "session_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "accounts"."sign_in_attempt" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hoso"."fixed_today" (
	"today" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hoso"."setup" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization"."job_position" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "job_position_period" CHECK ("organization"."job_position"."valid_to" > "organization"."job_position"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "organization"."placement" (
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"parent_id" uuid NOT NULL,
	"parent_no" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "placement_period" CHECK ("organization"."placement"."valid_to" > "organization"."placement"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "organization"."quota" (
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"assigned" numeric(9, 2) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "quota_period" CHECK ("organization"."quota"."valid_to" > "organization"."quota"."valid_from"),
	CONSTRAINT "quota_kind" CHECK ("organization"."quota"."kind" in ('CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI')),
	CONSTRAINT "quota_assigned" CHECK ("organization"."quota"."assigned" >= 0),
	CONSTRAINT "quota_year" CHECK ("organization"."quota"."year" between 1990 and 2200)
);
--> statement-breakpoint
CREATE TABLE "organization"."request" (
	"account_id" uuid NOT NULL,
	"request_id" text NOT NULL,
	"operation" text NOT NULL,
	"input_hash" "bytea" NOT NULL,
	"answer" jsonb,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_account_id_request_id_pk" PRIMARY KEY("account_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "organization"."subtree" (
	"ancestor_no" integer NOT NULL,
	"unit_no" integer NOT NULL,
	"within_unit" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "subtree_ancestor_no_unit_no_valid_from_pk" PRIMARY KEY("ancestor_no","unit_no","valid_from")
);
--> statement-breakpoint
CREATE TABLE "organization"."unit_code" (
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "unit_code_period" CHECK ("organization"."unit_code"."valid_to" > "organization"."unit_code"."valid_from"),
	CONSTRAINT "unit_code_form" CHECK ("organization"."unit_code"."code" ~ '^[A-Y][0-9]{2}([.][A-Z0-9]+)*$' and length("organization"."unit_code"."code") <= 35)
);
--> statement-breakpoint
CREATE TABLE "organization"."decision" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"signed_on" date NOT NULL,
	"issuer" text NOT NULL,
	"summary" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization"."unit_kind" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization"."unit_level" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"rank" integer NOT NULL,
	CONSTRAINT "unit_level_rank_unique" UNIQUE("rank")
);
--> statement-breakpoint
CREATE TABLE "organization"."unit_profile" (
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "unit_profile_period" CHECK ("organization"."unit_profile"."valid_to" > "organization"."unit_profile"."valid_from"),
	CONSTRAINT "unit_profile_nfc" CHECK ("organization"."unit_profile"."name" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "organization"."unit" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_no" integer GENERATED BY DEFAULT AS IDENTITY (sequence name "organization"."unit_unit_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "unit_unit_no_unique" UNIQUE("unit_no"),
	CONSTRAINT "unit_number" UNIQUE("id","unit_no"),
	CONSTRAINT "unit_number_bounds" CHECK ("organization"."unit"."unit_no" between 1 and 999999999)
);
--> statement-breakpoint
CREATE TABLE "personnel"."assignment" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"post_unit_no" integer NOT NULL,
	"job_title" text NOT NULL,
	"job_position_id" uuid,
	"category" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "assignment_id" UNIQUE("id"),
	CONSTRAINT "assignment_period" CHECK ("personnel"."assignment"."valid_to" > "personnel"."assignment"."valid_from"),
	CONSTRAINT "assignment_category" CHECK ("personnel"."assignment"."category" in ('CAN_BO', 'CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI'))
);
--> statement-breakpoint
CREATE TABLE "personnel"."identity_number" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"unit_no" integer NOT NULL,
	"number" text NOT NULL,
	CONSTRAINT "identity_number_once" UNIQUE("number"),
	CONSTRAINT "identity_number_form" CHECK ("personnel"."identity_number"."number" ~ '^[0-9]{12}$')
);
--> statement-breakpoint
CREATE TABLE "personnel"."decision" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_no" integer NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"signed_on" date NOT NULL,
	"signer" text NOT NULL,
	"effective_on" date NOT NULL,
	"summary" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personnel"."person" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_no" integer NOT NULL,
	"family_name" text collate "vi-x-icu" NOT NULL,
	"given_name" text collate "vi-x-icu" NOT NULL,
	"full_name" text GENERATED ALWAYS AS (btrim(family_name || ' ' || given_name)) STORED NOT NULL,
	"search_name" text GENERATED ALWAYS AS (lower(translate(regexp_replace(normalize(btrim(family_name || ' ' || given_name), NFD), '[\u0300-\u036F]', '', 'g'), 'đĐ', 'dd'))) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "person_custody" UNIQUE("id","unit_no"),
	CONSTRAINT "person_nfc" CHECK ("personnel"."person"."family_name" is nfc normalized and "personnel"."person"."given_name" is nfc normalized),
	CONSTRAINT "person_given_name" CHECK ("personnel"."person"."given_name" <> '')
);
--> statement-breakpoint
CREATE TABLE "personnel"."record" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"unit_no" integer NOT NULL,
	"gender" text,
	"date_of_birth" text,
	"joined_on" text,
	"note" text,
	CONSTRAINT "record_gender" CHECK ("personnel"."record"."gender" in ('NAM', 'NU')),
	CONSTRAINT "record_date_of_birth" CHECK ("personnel"."record"."date_of_birth" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "record_joined_on" CHECK ("personnel"."record"."joined_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "personnel"."request" (
	"account_id" uuid NOT NULL,
	"request_id" text NOT NULL,
	"operation" text NOT NULL,
	"input_hash" "bytea" NOT NULL,
	"answer" jsonb,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_account_id_request_id_pk" PRIMARY KEY("account_id","request_id")
);
--> statement-breakpoint
ALTER TABLE "accounts"."account" ADD CONSTRAINT "account_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."credential" ADD CONSTRAINT "credential_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ADD CONSTRAINT "access_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ADD CONSTRAINT "access_grant_role_role_code_fk" FOREIGN KEY ("role") REFERENCES "accounts"."role"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ADD CONSTRAINT "access_grant_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ADD CONSTRAINT "access_grant_granted_by_account_id_fk" FOREIGN KEY ("granted_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."access_grant" ADD CONSTRAINT "access_grant_revoked_by_account_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."refresh_token" ADD CONSTRAINT "refresh_token_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "accounts"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."role_permission" ADD CONSTRAINT "role_permission_role_role_code_fk" FOREIGN KEY ("role") REFERENCES "accounts"."role"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."role_permission" ADD CONSTRAINT "role_permission_permission_permission_name_fk" FOREIGN KEY ("permission") REFERENCES "accounts"."permission"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."job_position" ADD CONSTRAINT "job_position_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."job_position" ADD CONSTRAINT "job_position_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."job_position" ADD CONSTRAINT "job_position_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."placement" ADD CONSTRAINT "placement_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."placement" ADD CONSTRAINT "placement_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."placement" ADD CONSTRAINT "placement_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."placement" ADD CONSTRAINT "placement_parent_unit" FOREIGN KEY ("parent_id","parent_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."quota" ADD CONSTRAINT "quota_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."quota" ADD CONSTRAINT "quota_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."quota" ADD CONSTRAINT "quota_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."unit_code" ADD CONSTRAINT "unit_code_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."unit_code" ADD CONSTRAINT "unit_code_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."unit_code" ADD CONSTRAINT "unit_code_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."unit_kind" ADD CONSTRAINT "unit_kind_level_unit_level_code_fk" FOREIGN KEY ("level") REFERENCES "organization"."unit_level"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."unit_profile" ADD CONSTRAINT "unit_profile_kind_unit_kind_code_fk" FOREIGN KEY ("kind") REFERENCES "organization"."unit_kind"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."unit_profile" ADD CONSTRAINT "unit_profile_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."unit_profile" ADD CONSTRAINT "unit_profile_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."unit_profile" ADD CONSTRAINT "unit_profile_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."assignment" ADD CONSTRAINT "assignment_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "personnel"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."assignment" ADD CONSTRAINT "assignment_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "personnel"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."assignment" ADD CONSTRAINT "assignment_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "personnel"."assignment" ADD CONSTRAINT "assignment_post_unit" FOREIGN KEY ("unit_id","post_unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."identity_number" ADD CONSTRAINT "identity_number_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "personnel"."decision" ADD CONSTRAINT "decision_unit_no_unit_unit_no_fk" FOREIGN KEY ("unit_no") REFERENCES "organization"."unit"("unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."person" ADD CONSTRAINT "person_unit_no_unit_unit_no_fk" FOREIGN KEY ("unit_no") REFERENCES "organization"."unit"("unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."record" ADD CONSTRAINT "record_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "audit_entry_subjects" ON "accounts"."audit_entry" USING gin ("subject_ids");--> statement-breakpoint
CREATE INDEX "access_grant_account" ON "accounts"."access_grant" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "refresh_token_session" ON "accounts"."refresh_token" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "accounts"."session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_since" ON "accounts"."sign_in_attempt" USING btree ("since");--> statement-breakpoint
CREATE INDEX "job_position_unit" ON "organization"."job_position" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "placement_parent" ON "organization"."placement" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "subtree_unit" ON "organization"."subtree" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "assignment_unit" ON "personnel"."assignment" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "assignment_post" ON "personnel"."assignment" USING btree ("post_unit_no","valid_from");--> statement-breakpoint
CREATE INDEX "assignment_opened_by" ON "personnel"."assignment" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "assignment_closed_by" ON "personnel"."assignment" USING btree ("closed_by");--> statement-breakpoint
CREATE INDEX "identity_number_unit" ON "personnel"."identity_number" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "decision_unit" ON "personnel"."decision" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "person_unit" ON "personnel"."person" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "person_name" ON "personnel"."person" USING btree ("given_name","family_name","id");--> statement-breakpoint
CREATE INDEX "record_unit" ON "personnel"."record" USING btree ("unit_no");