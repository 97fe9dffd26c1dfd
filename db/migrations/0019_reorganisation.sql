CREATE TABLE "organization"."inheritance" (
	"unit_id" uuid NOT NULL,
	"unit_no" integer PRIMARY KEY NOT NULL,
	"heir_id" uuid NOT NULL,
	"heir_no" integer NOT NULL,
	"valid_from" date NOT NULL,
	"opened_by" uuid NOT NULL,
	CONSTRAINT "inheritance_not_itself" CHECK ("organization"."inheritance"."unit_no" <> "organization"."inheritance"."heir_no")
);
--> statement-breakpoint
CREATE TABLE "organization"."reorganisation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"decision_id" uuid NOT NULL,
	"effective_on" date NOT NULL,
	"steps" jsonb NOT NULL,
	"state" text DEFAULT 'PLANNED' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"planned_by" uuid NOT NULL,
	"planned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "reorganisation_state" CHECK ("organization"."reorganisation"."state" in ('PLANNED', 'EXECUTED', 'CANCELLED')),
	CONSTRAINT "reorganisation_closed" CHECK (("organization"."reorganisation"."state" = 'PLANNED') = ("organization"."reorganisation"."closed_at" is null)),
	CONSTRAINT "reorganisation_size" CHECK (pg_column_size("organization"."reorganisation"."steps") <= 4000000)
);
--> statement-breakpoint
CREATE TABLE "organization"."succession" (
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"successor_id" uuid NOT NULL,
	"successor_no" integer NOT NULL,
	"effective_on" date NOT NULL,
	"people" integer NOT NULL,
	"share" numeric(7, 6) NOT NULL,
	"decision_id" uuid NOT NULL,
	"reorganisation_id" uuid NOT NULL,
	CONSTRAINT "succession_unit_id_successor_id_effective_on_pk" PRIMARY KEY("unit_id","successor_id","effective_on"),
	CONSTRAINT "succession_share" CHECK ("organization"."succession"."share" between 0 and 1),
	CONSTRAINT "succession_people" CHECK ("organization"."succession"."people" >= 0),
	CONSTRAINT "succession_not_itself" CHECK ("organization"."succession"."unit_id" <> "organization"."succession"."successor_id")
);
--> statement-breakpoint
ALTER TABLE "organization"."inheritance" ADD CONSTRAINT "inheritance_opened_by_decision_id_fk" FOREIGN KEY ("opened_by") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."inheritance" ADD CONSTRAINT "inheritance_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."inheritance" ADD CONSTRAINT "inheritance_heir" FOREIGN KEY ("heir_id","heir_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."reorganisation" ADD CONSTRAINT "reorganisation_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."reorganisation" ADD CONSTRAINT "reorganisation_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."succession" ADD CONSTRAINT "succession_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "organization"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."succession" ADD CONSTRAINT "succession_reorganisation_id_reorganisation_id_fk" FOREIGN KEY ("reorganisation_id") REFERENCES "organization"."reorganisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."succession" ADD CONSTRAINT "succession_unit" FOREIGN KEY ("unit_id","unit_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization"."succession" ADD CONSTRAINT "succession_successor" FOREIGN KEY ("successor_id","successor_no") REFERENCES "organization"."unit"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inheritance_heir_no" ON "organization"."inheritance" USING btree ("heir_no");--> statement-breakpoint
CREATE INDEX "reorganisation_of_unit" ON "organization"."reorganisation" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "reorganisation_due" ON "organization"."reorganisation" USING btree ("state","effective_on");--> statement-breakpoint
CREATE INDEX "succession_to" ON "organization"."succession" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "succession_of_reorganisation" ON "organization"."succession" USING btree ("reorganisation_id");