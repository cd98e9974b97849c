CREATE TABLE "school_special_days" (
	"school_id" integer NOT NULL,
	"day" date NOT NULL,
	"day_kind" text NOT NULL,
	CONSTRAINT "school_special_days_pk" PRIMARY KEY("school_id","day")
);
--> statement-breakpoint
ALTER TABLE "school_special_days" ADD CONSTRAINT "school_special_days_school_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;