CREATE TABLE "service_consents" (
	"student_id" integer NOT NULL,
	"section_id" integer NOT NULL,
	"guardian_id" integer,
	"signed_on" date NOT NULL,
	CONSTRAINT "service_consents_pk" PRIMARY KEY("student_id","section_id")
);
--> statement-breakpoint
ALTER TABLE "school_enrollments" ADD COLUMN "track_calendar_id" smallint;--> statement-breakpoint
ALTER TABLE "service_consents" ADD CONSTRAINT "service_consents_student_fk" FOREIGN KEY ("student_id") REFERENCES "public"."students"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_consents" ADD CONSTRAINT "service_consents_section_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_consents" ADD CONSTRAINT "service_consents_guardian_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardians"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_enrollments" ADD CONSTRAINT "school_enrollments_track_fk" FOREIGN KEY ("track_calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;