CREATE TABLE "guardian_activations" (
	"guardian_id" integer PRIMARY KEY NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"guesses_left" smallint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "guardian_activations" ADD CONSTRAINT "guardian_activations_guardian_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardians"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "guardians_email_unique" ON "guardians" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "guardians_phone_index" ON "guardians" USING btree ("phone");