CREATE INDEX "placement_unit_no" ON "organization"."placement" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "placement_parent_no" ON "organization"."placement" USING btree ("parent_no");--> statement-breakpoint
CREATE INDEX "quota_unit" ON "organization"."quota" USING btree ("unit_no","kind");--> statement-breakpoint
CREATE INDEX "unit_profile_unit_no" ON "organization"."unit_profile" USING btree ("unit_no");