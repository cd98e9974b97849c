CREATE TABLE "language_statuses" (
	"student_id" integer NOT NULL,
	"begin_date" date NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "language_statuses_pk" PRIMARY KEY("student_id","begin_date")
);
--> statement-breakpoint
CREATE TABLE "course_history" (
	"student_id" integer NOT NULL,
	"school_id" integer,
	"line" smallint NOT NULL,
	"school_year" smallint NOT NULL,
	"grade" smallint NOT NULL,
	"term" text NOT NULL,
	"course_code" text NOT NULL,
	"course_title" text NOT NULL,
	"mark" text NOT NULL,
	"credits_attempted" numeric(4, 2) NOT NULL,
	"credits_earned" numeric(4, 2) NOT NULL,
	"repeats" boolean NOT NULL,
	"verified" boolean NOT NULL,
	"other_school" text,
	"repeat_consent_on" date,
	CONSTRAINT "course_history_pk" PRIMARY KEY("student_id","line"),
	CONSTRAINT "course_history_one_school" CHECK (("course_history"."school_id" IS NULL) = ("course_history"."other_school" IS NOT NULL)),
	CONSTRAINT "course_history_credits_plausible" CHECK ("course_history"."credits_earned" BETWEEN 0 AND "course_history"."credits_attempted")
);
--> statement-breakpoint
ALTER TABLE "language_statuses" ADD CONSTRAINT "language_statuses_student_fk" FOREIGN KEY ("student_id") REFERENCES "public"."students"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_history" ADD CONSTRAINT "course_history_student_fk" FOREIGN KEY ("student_id") REFERENCES "public"."students"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_history" ADD CONSTRAINT "course_history_school_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;