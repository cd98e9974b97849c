CREATE TABLE "staff_credentials" (
	"staff_id" integer NOT NULL,
	"kind" text NOT NULL,
	"area" text NOT NULL,
	CONSTRAINT "staff_credentials_pk" PRIMARY KEY("staff_id","kind","area")
);
--> statement-breakpoint
CREATE TABLE "staff_schools" (
	"staff_id" integer NOT NULL,
	"school_id" integer NOT NULL,
	CONSTRAINT "staff_schools_pk" PRIMARY KEY("staff_id","school_id")
);
--> statement-breakpoint
ALTER TABLE "staff_credentials" ADD CONSTRAINT "staff_credentials_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_schools" ADD CONSTRAINT "staff_schools_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_schools" ADD CONSTRAINT "staff_schools_school_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;