CREATE TABLE "attendance_settings" (
	"school_id" integer PRIMARY KEY NOT NULL,
	"starts_present" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attendance_mark_history" ALTER COLUMN "revision" SET DATA TYPE integer;--> statement-breakpoint
ALTER TABLE "attendance_marks" ALTER COLUMN "revision" SET DATA TYPE integer;--> statement-breakpoint
ALTER TABLE "attendance_submissions" ALTER COLUMN "revision" SET DATA TYPE integer;--> statement-breakpoint
ALTER TABLE "attendance_settings" ADD CONSTRAINT "attendance_settings_school_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;