ALTER TABLE "staff" ADD COLUMN "department" text;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "full_time_percent" smallint DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_full_time_plausible" CHECK ("staff"."full_time_percent" BETWEEN 1 AND 100);