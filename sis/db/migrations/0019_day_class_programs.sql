ALTER TABLE "sections" ADD COLUMN "program" text;--> statement-breakpoint
ALTER TABLE "special_education_placements" ADD COLUMN "program" text;--> statement-breakpoint
ALTER TABLE "special_education_placements" ADD CONSTRAINT "special_education_placements_program_of_day_class" CHECK ("special_education_placements"."program" IS NULL OR "special_education_placements"."setting" = 'SDC');