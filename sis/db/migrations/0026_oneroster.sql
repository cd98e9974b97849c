CREATE TABLE "integration_clients" (
	"client" text PRIMARY KEY NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"scopes" text NOT NULL,
	"disabled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "integration_tokens" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"client" text NOT NULL,
	"scopes" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "integration_tokens" ADD CONSTRAINT "integration_tokens_client_fk" FOREIGN KEY ("client") REFERENCES "public"."integration_clients"("client") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "integration_tokens_client_index" ON "integration_tokens" USING btree ("client","expires_at");