CREATE TABLE "personnel"."field_key" (
	"id" integer PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"wrapped" "bytea",
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "field_key_purpose" CHECK ("personnel"."field_key"."purpose" in ('DATA', 'INDEX')),
	CONSTRAINT "field_key_state" CHECK ("personnel"."field_key"."state" in ('CURRENT', 'OLD', 'RETIRED')),
	CONSTRAINT "field_key_retired" CHECK (("personnel"."field_key"."state" = 'RETIRED') = ("personnel"."field_key"."wrapped" is null) and ("personnel"."field_key"."state" = 'RETIRED') = ("personnel"."field_key"."retired_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "personnel"."identity_number" DROP CONSTRAINT "identity_number_once";--> statement-breakpoint
ALTER TABLE "personnel"."identity_number" DROP CONSTRAINT "identity_number_form";--> statement-breakpoint
ALTER TABLE "personnel"."identity_number" ALTER COLUMN "number" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "personnel"."identity_number" ADD COLUMN "number_sealed" "bytea";--> statement-breakpoint
ALTER TABLE "personnel"."identity_number" ADD COLUMN "number_index" text;--> statement-breakpoint
CREATE UNIQUE INDEX "field_key_current" ON "personnel"."field_key" USING btree ("purpose") WHERE "personnel"."field_key"."state" = 'CURRENT';--> statement-breakpoint
ALTER TABLE "personnel"."identity_number" ADD CONSTRAINT "identity_number_once" UNIQUE("number_index");