CREATE TABLE "payroll"."rank_code" (
	"code" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payroll"."scale_code" (
	"code" text PRIMARY KEY NOT NULL
);
