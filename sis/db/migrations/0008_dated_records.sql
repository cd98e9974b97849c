ALTER TABLE "section_enrollments" DROP CONSTRAINT "section_enrollments_seat_within_capacity";--> statement-breakpoint
ALTER TABLE "attendance_marks" DROP CONSTRAINT "attendance_marks_enrollment_fk";--> statement-breakpoint
ALTER TABLE "scores" DROP CONSTRAINT "scores_enrollment_fk";--> statement-breakpoint
ALTER TABLE "section_grades" DROP CONSTRAINT "section_grades_enrollment_fk";--> statement-breakpoint
ALTER TABLE "section_enrollments" DROP CONSTRAINT "section_enrollments_section_fk";--> statement-breakpoint
ALTER TABLE "sections" DROP CONSTRAINT "sections_slot_unique";--> statement-breakpoint
DROP INDEX "section_enrollments_one_section_a_period";--> statement-breakpoint
DROP INDEX "school_enrollments_one_active_school";--> statement-breakpoint
ALTER TABLE "section_teachers" DROP CONSTRAINT "section_teachers_section_id_staff_id_pk";--> statement-breakpoint
ALTER TABLE "school_enrollments" ADD COLUMN "kind" text DEFAULT 'primary' NOT NULL;--> statement-breakpoint
ALTER TABLE "section_teachers" ADD COLUMN "begin_date" date;--> statement-breakpoint
UPDATE "section_teachers" SET "begin_date" = "terms"."begin_date"
  FROM "sections" JOIN "terms" ON "terms"."id" = "sections"."term_id"
 WHERE "sections"."id" = "section_teachers"."section_id";--> statement-breakpoint
ALTER TABLE "section_teachers" ALTER COLUMN "begin_date" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "section_teachers" ADD CONSTRAINT "section_teachers_pk" PRIMARY KEY("section_id","staff_id","begin_date");--> statement-breakpoint
ALTER TABLE "section_teachers" ADD COLUMN "end_date" date;--> statement-breakpoint
ALTER TABLE "section_grades" ADD CONSTRAINT "section_grades_section_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_grades" ADD CONSTRAINT "section_grades_student_fk" FOREIGN KEY ("student_id") REFERENCES "public"."students"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_enrollments" ADD CONSTRAINT "section_enrollments_section_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "section_enrollments_student_index" ON "section_enrollments" USING btree ("student_id");--> statement-breakpoint
CREATE UNIQUE INDEX "school_enrollments_one_active_school" ON "school_enrollments" USING btree ("student_id","school_year") WHERE "school_enrollments"."exit_date" IS NULL AND "school_enrollments"."kind" = 'primary';--> statement-breakpoint
ALTER TABLE "section_enrollments" DROP COLUMN "term_id";--> statement-breakpoint
ALTER TABLE "section_enrollments" DROP COLUMN "period";--> statement-breakpoint
ALTER TABLE "section_enrollments" DROP COLUMN "capacity";--> statement-breakpoint
-- A seat of no days was never held, unless somebody was marked in it on its only day.
UPDATE "section_enrollments" SET "end_date" = "begin_date" + 1
 WHERE "end_date" <= "begin_date"
   AND EXISTS (SELECT FROM "attendance_marks"
                WHERE "attendance_marks"."section_id" = "section_enrollments"."section_id"
                  AND "attendance_marks"."student_id" = "section_enrollments"."student_id"
                  AND "attendance_marks"."day" = "section_enrollments"."begin_date");--> statement-breakpoint
DELETE FROM "section_enrollments" WHERE "end_date" <= "begin_date";--> statement-breakpoint
ALTER TABLE "section_enrollments" DROP CONSTRAINT "section_enrollments_pk";--> statement-breakpoint
ALTER TABLE "section_enrollments" ADD CONSTRAINT "section_enrollments_pk" PRIMARY KEY("section_id","student_id","begin_date");--> statement-breakpoint
ALTER TABLE "school_enrollments" ADD CONSTRAINT "school_enrollments_dates_in_order" CHECK ("school_enrollments"."exit_date" >= "school_enrollments"."entry_date");--> statement-breakpoint
ALTER TABLE "section_enrollments" ADD CONSTRAINT "section_enrollments_dates_in_order" CHECK ("section_enrollments"."end_date" > "section_enrollments"."begin_date");--> statement-breakpoint
ALTER TABLE "section_teachers" ADD CONSTRAINT "section_teachers_dates_in_order" CHECK ("section_teachers"."end_date" > "section_teachers"."begin_date");
