CREATE TABLE "accounts"."withheld_right" (
	"permission" text NOT NULL,
	"kind" text,
	"unit_name" text,
	"article" text NOT NULL,
	CONSTRAINT "withheld_right_once" UNIQUE NULLS NOT DISTINCT("permission","kind","unit_name"),
	CONSTRAINT "withheld_right_kind" CHECK ("accounts"."withheld_right"."kind" in ('SYSTEM', 'AGENCY', 'SPECIALIST', 'SERVICE')),
	CONSTRAINT "withheld_right_of_one" CHECK (num_nonnulls("accounts"."withheld_right"."kind", "accounts"."withheld_right"."unit_name") = 1)
);
--> statement-breakpoint
ALTER TABLE "accounts"."withheld_right" ADD CONSTRAINT "withheld_right_permission_permission_name_fk" FOREIGN KEY ("permission") REFERENCES "accounts"."permission"("name") ON DELETE no action ON UPDATE no action;