CREATE TABLE "accounts"."conversation_part" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"conversation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"from_no" integer NOT NULL,
	"read_no" integer NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "conversation_part_left_later" CHECK (left_at >= joined_at)
);
--> statement-breakpoint
CREATE TABLE "accounts"."conversation_post" (
	"conversation_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conversation_post_conversation_id_no_pk" PRIMARY KEY("conversation_id","no"),
	CONSTRAINT "conversation_post_body" CHECK (length("accounts"."conversation_post"."body") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "accounts"."conversation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_no" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_name" CHECK (length(name) between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "accounts"."conversation_part" ADD CONSTRAINT "conversation_part_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "accounts"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."conversation_part" ADD CONSTRAINT "conversation_part_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."conversation_part" ADD CONSTRAINT "conversation_part_added_by_account_id_fk" FOREIGN KEY ("added_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."conversation_post" ADD CONSTRAINT "conversation_post_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "accounts"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."conversation_post" ADD CONSTRAINT "conversation_post_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."conversation" ADD CONSTRAINT "conversation_started_by_account_id_fk" FOREIGN KEY ("started_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_part_once" ON "accounts"."conversation_part" USING btree ("conversation_id","account_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "conversation_part_own" ON "accounts"."conversation_part" USING btree ("account_id","conversation_id");