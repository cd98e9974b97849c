ALTER TABLE "section_meetings" DROP CONSTRAINT "section_meetings_section_id_period_pk";--> statement-breakpoint
ALTER TABLE "section_meetings" ADD COLUMN "staff_id" integer;--> statement-breakpoint
INSERT INTO "section_meetings" ("section_id", "period", "days")
SELECT "id", "period", 31 FROM "sections" WHERE NOT EXISTS (
  SELECT FROM "section_meetings" WHERE "section_meetings"."section_id" = "sections"."id");--> statement-breakpoint
ALTER TABLE "section_meetings" ADD CONSTRAINT "section_meetings_pk" PRIMARY KEY("section_id","period","days");--> statement-breakpoint
ALTER TABLE "section_meetings" ADD CONSTRAINT "section_meetings_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_meetings" ADD CONSTRAINT "section_meetings_on_some_day" CHECK ("section_meetings"."days" BETWEEN 1 AND 31);--> statement-breakpoint
CREATE INDEX "section_meetings_staff_index" ON "section_meetings" USING btree ("staff_id") WHERE "section_meetings"."staff_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance_marks" DROP CONSTRAINT "attendance_marks_submission_fk";--> statement-breakpoint
ALTER TABLE "attendance_marks" DROP CONSTRAINT "attendance_marks_pk";--> statement-breakpoint
ALTER TABLE "attendance_mark_history" DROP CONSTRAINT "attendance_mark_history_pk";--> statement-breakpoint
ALTER TABLE "attendance_submissions" DROP CONSTRAINT "attendance_submissions_pk";--> statement-breakpoint
ALTER TABLE "attendance_submissions" ADD COLUMN "period" smallint;--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD COLUMN "period" smallint;--> statement-breakpoint
ALTER TABLE "attendance_mark_history" ADD COLUMN "period" smallint;--> statement-breakpoint
UPDATE "attendance_submissions" SET "period" = "sections"."period" FROM "sections" WHERE "sections"."id" = "section_id";--> statement-breakpoint
UPDATE "attendance_marks" SET "period" = "sections"."period" FROM "sections" WHERE "sections"."id" = "section_id";--> statement-breakpoint
UPDATE "attendance_mark_history" SET "period" = "sections"."period" FROM "sections" WHERE "sections"."id" = "section_id";--> statement-breakpoint
ALTER TABLE "attendance_submissions" ALTER COLUMN "period" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance_marks" ALTER COLUMN "period" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance_mark_history" ALTER COLUMN "period" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance_submissions" ADD CONSTRAINT "attendance_submissions_pk" PRIMARY KEY("section_id","day","period","revision");--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_pk" PRIMARY KEY("section_id","day","period","student_id");--> statement-breakpoint
ALTER TABLE "attendance_mark_history" ADD CONSTRAINT "attendance_mark_history_pk" PRIMARY KEY("section_id","day","period","student_id","revision");--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_submission_fk" FOREIGN KEY ("section_id","day","period","revision") REFERENCES "public"."attendance_submissions"("section_id","day","period","revision") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendance_submissions" DROP CONSTRAINT "attendance_submissions_operation_unique";--> statement-breakpoint
ALTER TABLE "audit_trail" DROP CONSTRAINT "audit_trail_operation_unique";--> statement-breakpoint
ALTER TABLE "audit_trail" ADD CONSTRAINT "audit_trail_operation_unique" UNIQUE("operation_id","account_id");
