ALTER TABLE "organization"."quota_entry" DROP CONSTRAINT "quota_entry_year";--> statement-breakpoint
ALTER TABLE "organization"."reorganisation" ADD COLUMN "confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "organization"."reorganisation" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organization"."quota_entry" ADD CONSTRAINT "quota_entry_year" CHECK ("organization"."quota_entry"."year" between 1990 and 2200);