CREATE TABLE "organization"."catalog_entry" (
	"catalog" text NOT NULL,
	"code" text NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "catalog_entry_catalog_code_pk" PRIMARY KEY("catalog","code"),
	CONSTRAINT "catalog_entry_code_form" CHECK ("organization"."catalog_entry"."code" ~ '^[A-Z0-9]+(_[A-Z0-9]+)*$' and length("organization"."catalog_entry"."code") <= 60)
);
--> statement-breakpoint
CREATE TABLE "organization"."catalog_wording" (
	"catalog" text NOT NULL,
	"code" text NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"search_name" text GENERATED ALWAYS AS (lower(translate(regexp_replace(normalize(name, NFD), '[\u0300-\u036F]', '', 'g'), 'đĐ', 'dd'))) STORED NOT NULL,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text,
	"replaced_by" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid,
	"closed_by" uuid,
	CONSTRAINT "catalog_wording_period" CHECK ("organization"."catalog_wording"."valid_to" > "organization"."catalog_wording"."valid_from"),
	CONSTRAINT "catalog_wording_nfc" CHECK ("organization"."catalog_wording"."name" is nfc normalized),
	CONSTRAINT "catalog_wording_replaced" CHECK ("organization"."catalog_wording"."replaced_by" is null or ("organization"."catalog_wording"."valid_to" is not null and "organization"."catalog_wording"."replaced_by" <> "organization"."catalog_wording"."code")),
	CONSTRAINT "catalog_wording_confidence" CHECK ("organization"."catalog_wording"."confidence" in ('VERIFIED', 'SECONDARY', 'MEMORY_HIGH', 'MEMORY_MEDIUM', 'INFERRED'))
);
--> statement-breakpoint
CREATE TABLE "organization"."catalog" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"part" text NOT NULL,
	"form" text NOT NULL,
	"kept_in" text,
	"answered_by" text,
	"closed" boolean DEFAULT false NOT NULL,
	"in_record" boolean DEFAULT false NOT NULL,
	"record_field" text,
	"legal_basis" text NOT NULL,
	"confidence" text NOT NULL,
	"note" text,
	"sort_order" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "catalog_code_form" CHECK ("organization"."catalog"."code" ~ '^[A-Z0-9]+(_[A-Z0-9]+)*$' and length("organization"."catalog"."code") <= 60),
	CONSTRAINT "catalog_part" CHECK ("organization"."catalog"."part" in ('CHUNG', 'CONG_TAC', 'CHUC_VU', 'LUONG', 'TO_CHUC', 'DAO_TAO', 'DON_VI', 'KHAC')),
	CONSTRAINT "catalog_form" CHECK ("organization"."catalog"."form" in ('ENTRIES', 'ELSEWHERE', 'FIELD')),
	CONSTRAINT "catalog_elsewhere" CHECK (("organization"."catalog"."form" = 'ELSEWHERE') = ("organization"."catalog"."kept_in" is not null)),
	CONSTRAINT "catalog_confidence" CHECK ("organization"."catalog"."confidence" in ('VERIFIED', 'SECONDARY', 'MEMORY_HIGH', 'MEMORY_MEDIUM', 'INFERRED'))
);
--> statement-breakpoint
CREATE TABLE "organization"."gender" (
	"code" text PRIMARY KEY NOT NULL,
	"catalog" text GENERATED ALWAYS AS ('GIOI_TINH') STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization"."person_category" (
	"code" text PRIMARY KEY NOT NULL,
	"catalog" text GENERATED ALWAYS AS ('DOI_TUONG') STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization"."quota_kind" (
	"code" text PRIMARY KEY NOT NULL,
	"catalog" text GENERATED ALWAYS AS ('LOAI_BIEN_CHE') STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization"."rank_kind" (
	"code" text PRIMARY KEY NOT NULL,
	"catalog" text GENERATED ALWAYS AS ('DOI_TUONG_NGACH') STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization"."required_field" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"field" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"valid_during" daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "required_field_period" CHECK ("organization"."required_field"."valid_to" > "organization"."required_field"."valid_from")
);
--> statement-breakpoint
ALTER TABLE "organization"."catalog_entry" ADD CONSTRAINT "catalog_entry_catalog_catalog_code_fk" FOREIGN KEY ("catalog") REFERENCES "organization"."catalog"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."catalog_wording" ADD CONSTRAINT "catalog_wording_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."catalog_wording" ADD CONSTRAINT "catalog_wording_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."catalog_wording" ADD CONSTRAINT "catalog_wording_entry" FOREIGN KEY ("catalog","code") REFERENCES "organization"."catalog_entry"("catalog","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."catalog_wording" ADD CONSTRAINT "catalog_wording_replacement" FOREIGN KEY ("catalog","replaced_by") REFERENCES "organization"."catalog_entry"("catalog","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."gender" ADD CONSTRAINT "gender_entry" FOREIGN KEY ("catalog","code") REFERENCES "organization"."catalog_entry"("catalog","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."person_category" ADD CONSTRAINT "person_category_entry" FOREIGN KEY ("catalog","code") REFERENCES "organization"."catalog_entry"("catalog","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."quota_kind" ADD CONSTRAINT "quota_kind_entry" FOREIGN KEY ("catalog","code") REFERENCES "organization"."catalog_entry"("catalog","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."rank_kind" ADD CONSTRAINT "rank_kind_entry" FOREIGN KEY ("catalog","code") REFERENCES "organization"."catalog_entry"("catalog","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."required_field" ADD CONSTRAINT "required_field_field_catalog_code_fk" FOREIGN KEY ("field") REFERENCES "organization"."catalog"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."required_field" ADD CONSTRAINT "required_field_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."required_field" ADD CONSTRAINT "required_field_closed_by_decision_id_fk" FOREIGN KEY ("closed_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."required_field" ADD CONSTRAINT "required_field_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "required_field_unit_no" ON "organization"."required_field" USING btree ("unit_no");