CREATE TABLE "placement_checks" (
	"student_id" integer NOT NULL,
	"revision" integer NOT NULL,
	"day" date NOT NULL,
	"finding" text NOT NULL,
	"note" text,
	"setting" text,
	"section_ids" integer[] NOT NULL,
	"checked_by" integer NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"operation_id" text NOT NULL,
	CONSTRAINT "placement_checks_pk" PRIMARY KEY("student_id","revision"),
	CONSTRAINT "placement_checks_revision_from_one" CHECK ("placement_checks"."revision" >= 1)
);
--> statement-breakpoint
DROP INDEX "audit_trail_student_index";--> statement-breakpoint
ALTER TABLE "placement_checks" ADD CONSTRAINT "placement_checks_program_fk" FOREIGN KEY ("student_id") REFERENCES "public"."education_programs"("student_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_checks" ADD CONSTRAINT "placement_checks_staff_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_trail_schedules_index" ON "audit_trail" USING btree ("school_id","id") WHERE "audit_trail"."action" IN ('schedule.add', 'schedule.drop', 'schedule.move', 'schedule.undo-drop');--> statement-breakpoint
CREATE INDEX "audit_trail_student_index" ON "audit_trail" USING btree ("student_id","id");