CREATE TABLE "accounts"."audited_operation" (
	"operation" text PRIMARY KEY NOT NULL,
	"permission" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."field_key" (
	"id" integer PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"wrapped" "bytea",
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "field_key_purpose" CHECK ("accounts"."field_key"."purpose" in ('DATA', 'INDEX')),
	CONSTRAINT "field_key_state" CHECK ("accounts"."field_key"."state" in ('CURRENT', 'NEXT', 'OLD', 'RETIRED')),
	CONSTRAINT "field_key_retired" CHECK (("accounts"."field_key"."state" = 'RETIRED') = ("accounts"."field_key"."wrapped" is null) and ("accounts"."field_key"."state" = 'RETIRED') = ("accounts"."field_key"."retired_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "personnel"."field_key" DROP CONSTRAINT "field_key_state";--> statement-breakpoint
ALTER TABLE "accounts"."news_file" ALTER COLUMN "content" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."mail_address" ADD COLUMN "address_sealed" "bytea";--> statement-breakpoint
ALTER TABLE "accounts"."mail" ADD COLUMN "requeued_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts"."news_file" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "personnel"."identity_number" ADD COLUMN "number_index_next" text;--> statement-breakpoint
ALTER TABLE "accounts"."audited_operation" ADD CONSTRAINT "audited_operation_permission_permission_name_fk" FOREIGN KEY ("permission") REFERENCES "accounts"."permission"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "field_key_current" ON "accounts"."field_key" USING btree ("purpose") WHERE "accounts"."field_key"."state" = 'CURRENT';--> statement-breakpoint
ALTER TABLE "personnel"."identity_number" ADD CONSTRAINT "identity_number_next_once" UNIQUE("number_index_next");--> statement-breakpoint
ALTER TABLE "accounts"."news_file" ADD CONSTRAINT "news_file_removed" CHECK (("accounts"."news_file"."content" is null) = ("accounts"."news_file"."removed_at" is not null));--> statement-breakpoint
ALTER TABLE "personnel"."field_key" ADD CONSTRAINT "field_key_state" CHECK ("personnel"."field_key"."state" in ('CURRENT', 'NEXT', 'OLD', 'RETIRED'));--> statement-breakpoint
ALTER TABLE "personnel"."identity_number" ADD CONSTRAINT "identity_number_next" CHECK (length("personnel"."identity_number"."number_index_next") = 43);