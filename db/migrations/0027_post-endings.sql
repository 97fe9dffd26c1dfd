CREATE TABLE "personnel"."cancelled_post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"post_unit_no" integer NOT NULL,
	"form" text,
	"job_title" text NOT NULL,
	"job_position_id" uuid,
	"category" text NOT NULL,
	"share" numeric(3, 2) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"opened_by" uuid NOT NULL,
	"cancelled_on" date NOT NULL,
	"cancelled_by" uuid NOT NULL,
	CONSTRAINT "cancelled_post_form" CHECK ("personnel"."cancelled_post"."form" in ('BIET_PHAI', 'KIEM_NHIEM'))
);
--> statement-breakpoint
CREATE TABLE "personnel"."service_end" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"reason" text NOT NULL,
	"reason_catalog" text GENERATED ALWAYS AS ('LY_DO_KET_THUC_CONG_TAC') STORED NOT NULL,
	"ends_on" date NOT NULL,
	"decision_id" uuid NOT NULL,
	CONSTRAINT "service_end_decision" UNIQUE("decision_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "personnel"."cancelled_post" ADD CONSTRAINT "cancelled_post_category_person_category_code_fk" FOREIGN KEY ("category") REFERENCES "organization"."person_category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."cancelled_post" ADD CONSTRAINT "cancelled_post_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "personnel"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."cancelled_post" ADD CONSTRAINT "cancelled_post_cancelled_by_decision_id_fk" FOREIGN KEY ("cancelled_by") REFERENCES "personnel"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."cancelled_post" ADD CONSTRAINT "cancelled_post_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "personnel"."cancelled_post" ADD CONSTRAINT "cancelled_post_unit" FOREIGN KEY ("unit_id","post_unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."service_end" ADD CONSTRAINT "service_end_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "personnel"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel"."service_end" ADD CONSTRAINT "service_end_custody" FOREIGN KEY ("person_id","unit_no") REFERENCES "personnel"."person"("id","unit_no") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "personnel"."service_end" ADD CONSTRAINT "service_end_reason_entry" FOREIGN KEY ("reason_catalog","reason") REFERENCES "organization"."catalog_entry"("catalog","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cancelled_post_person" ON "personnel"."cancelled_post" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "cancelled_post_custodian" ON "personnel"."cancelled_post" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "cancelled_post_at" ON "personnel"."cancelled_post" USING btree ("post_unit_no");--> statement-breakpoint
CREATE INDEX "service_end_person" ON "personnel"."service_end" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "service_end_unit" ON "personnel"."service_end" USING btree ("unit_no");