CREATE INDEX "account_unit" ON "accounts"."account" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "job_position_unit_no" ON "organization"."job_position" USING btree ("unit_no");