CREATE TABLE "accounts"."mail_address" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"address" text,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_address_form" CHECK ("accounts"."mail_address"."address" ~ '^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$' and length("accounts"."mail_address"."address") <= 254)
);
--> statement-breakpoint
CREATE TABLE "accounts"."mail" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"about" text NOT NULL,
	"about_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"fault" text,
	CONSTRAINT "mail_once" UNIQUE("account_id","about","about_id"),
	CONSTRAINT "mail_about" CHECK ("accounts"."mail"."about" in ('NOTICE', 'MESSAGE', 'NEWS')),
	CONSTRAINT "mail_state" CHECK ("accounts"."mail"."state" in ('WAITING', 'SENDING', 'SENT', 'UNCERTAIN', 'DEAD', 'EXPIRED', 'CANCELLED')),
	CONSTRAINT "mail_subject" CHECK (length("accounts"."mail"."subject") between 1 and 400 and length("accounts"."mail"."fault") <= 300)
);
--> statement-breakpoint
CREATE TABLE "accounts"."maintenance" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"announced_by" uuid NOT NULL,
	"announced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "maintenance_period" CHECK ("accounts"."maintenance"."ends_at" > "accounts"."maintenance"."starts_at"),
	CONSTRAINT "maintenance_text" CHECK (length("accounts"."maintenance"."text") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "accounts"."message_recipient" (
	"message_id" uuid NOT NULL,
	"sender_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"read_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "message_recipient_message_id_account_id_pk" PRIMARY KEY("message_id","account_id"),
	CONSTRAINT "recipient_not_to_self" CHECK ("accounts"."message_recipient"."account_id" <> "accounts"."message_recipient"."sender_id"),
	CONSTRAINT "recipient_read_or_withdrawn" CHECK ("accounts"."message_recipient"."read_at" is null or "accounts"."message_recipient"."withdrawn_at" is null)
);
--> statement-breakpoint
CREATE TABLE "accounts"."message_text" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"sender_id" uuid NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "message_body" CHECK (length("accounts"."message_text"."body") between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "accounts"."message" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"thread_id" uuid NOT NULL,
	"sender_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_of_sender" UNIQUE("id","sender_id"),
	CONSTRAINT "message_subject" CHECK (length("accounts"."message"."subject") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "accounts"."news" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"opens_on" date,
	"closes_on" date,
	"state" text DEFAULT 'DRAFT' NOT NULL,
	"author_id" uuid NOT NULL,
	"published_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_because" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "news_of_unit" UNIQUE("id","unit_no"),
	CONSTRAINT "news_kind" CHECK ("accounts"."news"."kind" in ('NEWS', 'REVIEW_CAMPAIGN')),
	CONSTRAINT "news_texts" CHECK (length("accounts"."news"."title") between 1 and 300 and length("accounts"."news"."body") between 1 and 20000 and length("accounts"."news"."withdrawn_because") <= 2000),
	CONSTRAINT "news_campaign_days" CHECK (case "accounts"."news"."kind" when 'REVIEW_CAMPAIGN' then "accounts"."news"."closes_on" >= "accounts"."news"."opens_on" and "accounts"."news"."opens_on" is not null and "accounts"."news"."closes_on" is not null
      else "accounts"."news"."opens_on" is null and "accounts"."news"."closes_on" is null end),
	CONSTRAINT "news_state" CHECK (("accounts"."news"."state" = 'DRAFT' and "accounts"."news"."published_at" is null and "accounts"."news"."withdrawn_at" is null)
      or ("accounts"."news"."state" = 'PUBLISHED' and "accounts"."news"."published_at" is not null and "accounts"."news"."withdrawn_at" is null)
      or ("accounts"."news"."state" = 'WITHDRAWN' and "accounts"."news"."published_at" is not null and "accounts"."news"."withdrawn_at" is not null and "accounts"."news"."withdrawn_because" is not null))
);
--> statement-breakpoint
CREATE TABLE "accounts"."news_file" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"news_id" uuid NOT NULL,
	"unit_no" integer NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"content" "bytea" NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "news_file_named" UNIQUE("news_id","name"),
	CONSTRAINT "news_file_name" CHECK (length("accounts"."news_file"."name") between 1 and 200),
	CONSTRAINT "news_file_size" CHECK ("accounts"."news_file"."size" between 1 and 5000000 and "accounts"."news_file"."size" = octet_length("accounts"."news_file"."content")),
	CONSTRAINT "news_file_hash" CHECK ("accounts"."news_file"."sha256" = sha256("accounts"."news_file"."content")),
	CONSTRAINT "news_file_type" CHECK ("accounts"."news_file"."media_type" in ('application/pdf', 'image/png', 'image/jpeg', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'))
);
--> statement-breakpoint
CREATE TABLE "accounts"."news_reading" (
	"news_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "news_reading_news_id_account_id_pk" PRIMARY KEY("news_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."session_seen" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts"."mail_address" ADD CONSTRAINT "mail_address_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."mail" ADD CONSTRAINT "mail_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."maintenance" ADD CONSTRAINT "maintenance_announced_by_account_id_fk" FOREIGN KEY ("announced_by") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."message_recipient" ADD CONSTRAINT "message_recipient_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."message_recipient" ADD CONSTRAINT "recipient_of" FOREIGN KEY ("message_id","sender_id") REFERENCES "accounts"."message"("id","sender_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."message_text" ADD CONSTRAINT "message_text_of" FOREIGN KEY ("message_id","sender_id") REFERENCES "accounts"."message"("id","sender_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD CONSTRAINT "message_sender_id_account_id_fk" FOREIGN KEY ("sender_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD CONSTRAINT "message_thread" FOREIGN KEY ("thread_id") REFERENCES "accounts"."message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."news" ADD CONSTRAINT "news_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."news_file" ADD CONSTRAINT "news_file_of" FOREIGN KEY ("news_id","unit_no") REFERENCES "accounts"."news"("id","unit_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."news_reading" ADD CONSTRAINT "news_reading_news_id_news_id_fk" FOREIGN KEY ("news_id") REFERENCES "accounts"."news"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."news_reading" ADD CONSTRAINT "news_reading_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."session_seen" ADD CONSTRAINT "session_seen_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "accounts"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_due" ON "accounts"."mail" USING btree ("next_at") WHERE "accounts"."mail"."state" = 'WAITING';--> statement-breakpoint
CREATE INDEX "mail_open" ON "accounts"."mail" USING btree ("changed_at") WHERE "accounts"."mail"."state" = 'SENDING';--> statement-breakpoint
CREATE INDEX "maintenance_ends" ON "accounts"."maintenance" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "message_received" ON "accounts"."message_recipient" USING btree ("account_id","message_id");--> statement-breakpoint
CREATE INDEX "message_sent" ON "accounts"."message" USING btree ("sender_id","id");--> statement-breakpoint
CREATE INDEX "message_in_thread" ON "accounts"."message" USING btree ("thread_id","id");--> statement-breakpoint
CREATE INDEX "news_published" ON "accounts"."news" USING btree ("published_at","id") WHERE "accounts"."news"."state" = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "news_unit" ON "accounts"."news" USING btree ("unit_no");--> statement-breakpoint
CREATE INDEX "session_seen_at" ON "accounts"."session_seen" USING btree ("seen_at");