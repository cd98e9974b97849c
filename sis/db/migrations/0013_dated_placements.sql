CREATE TABLE "special_education_placements" (
	"student_id" integer NOT NULL,
	"setting" text NOT NULL,
	"begin_date" date NOT NULL,
	"end_date" date,
	CONSTRAINT "special_education_placements_pk" PRIMARY KEY("student_id","begin_date"),
	CONSTRAINT "special_education_placements_dates_in_order" CHECK ("special_education_placements"."end_date" > "special_education_placements"."begin_date")
);
--> statement-breakpoint
ALTER TABLE "special_education_placements" ADD CONSTRAINT "special_education_placements_student_fk" FOREIGN KEY ("student_id") REFERENCES "public"."students"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- When a placement began wasn't kept: it holds from the first day that the student was enrolled.
INSERT INTO "special_education_placements" ("student_id", "setting", "begin_date")
SELECT "students"."id", "students"."special_education_setting",
       coalesce((SELECT min("entry_date") FROM "school_enrollments" WHERE "student_id" = "students"."id"),
                "students"."created_at"::date)
  FROM "students"
 WHERE "students"."special_education_setting" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "students" DROP COLUMN "special_education_setting";--> statement-breakpoint
CREATE FUNCTION check_placement_once_a_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM students WHERE id = NEW.student_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM special_education_placements p
     WHERE p.student_id = NEW.student_id AND p.begin_date <> NEW.begin_date
       AND p.begin_date < coalesce(NEW.end_date, 'infinity') AND coalesce(p.end_date, 'infinity') > NEW.begin_date) THEN
    PERFORM refuse_row(TG_NAME, format('student %s has another placement then', NEW.student_id));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER special_education_placements_once_a_day AFTER INSERT OR UPDATE ON special_education_placements
FOR EACH ROW EXECUTE FUNCTION check_placement_once_a_day();
--> statement-breakpoint
-- The same rule over all rows at once, for a load that ran without the trigger.
CREATE FUNCTION check_all_placements() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM special_education_placements a
      JOIN special_education_placements b ON b.student_id = a.student_id AND b.begin_date > a.begin_date
     WHERE coalesce(a.end_date, 'infinity') > b.begin_date) THEN
    PERFORM refuse_row('special_education_placements_once_a_day', 'a student has two placements on one day');
  END IF;
END $$;
