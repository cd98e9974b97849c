CREATE TABLE "used_id_tokens" (
	"digest" "bytea" PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "used_id_tokens_expiry_index" ON "used_id_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_expiry_index" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_guardian_subject_lower_case" CHECK ("accounts"."guardian_id" IS NULL OR "accounts"."subject" = lower("accounts"."subject"));