-- Rules about dates that an index cannot hold. Each is a trigger of its own, named like a constraint, and reports that name.
--
-- A seat or a staff assignment without an end lasts until its term ends. An enrollment without an end leaves no room for a
-- later one, so that a year can't be left open for a student who is enrolled in the next.
-- Every writer of a seat locks the student, then the section, so that the checks see what earlier writers did. They need
-- READ COMMITTED, Postgres's default: each statement of a trigger sees what was committed before it began.

CREATE FUNCTION refuse_row(broken text, message text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', message USING ERRCODE = 'exclusion_violation', CONSTRAINT = broken;
END $$;
--> statement-breakpoint
CREATE FUNCTION lock_student_and_section(student integer, section integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM students WHERE id = student FOR NO KEY UPDATE;
  PERFORM FROM sections WHERE id = section FOR NO KEY UPDATE;
END $$;
--> statement-breakpoint
-- The weekdays from a day to the day before another, as bits: Monday 1, Tuesday 2, … Sunday 64.
CREATE FUNCTION weekdays_between(first_day date, end_day date) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN end_day - first_day >= 7 THEN 127
              ELSE (SELECT coalesce(bit_or(1 << (extract(isodow FROM first_day + n)::integer - 1)), 0)
                      FROM generate_series(0, end_day - first_day - 1) AS n) END
$$;
--> statement-breakpoint
-- When a section meets. A section without meetings meets in its period every day.
CREATE FUNCTION meeting_slots(section integer) RETURNS TABLE (period smallint, days integer) LANGUAGE sql STABLE AS $$
  SELECT m.period, m.days::integer FROM section_meetings m WHERE m.section_id = section
   UNION ALL
  SELECT s.period, 127 FROM sections s
   WHERE s.id = section AND NOT EXISTS (SELECT FROM section_meetings m WHERE m.section_id = section)
$$;
--> statement-breakpoint
CREATE FUNCTION meet_at_once(one integer, other integer, first_day date, end_day date) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM meeting_slots(one) a JOIN meeting_slots(other) b ON b.period = a.period
     WHERE a.days & b.days & weekdays_between(first_day, end_day) <> 0)
$$;
--> statement-breakpoint
CREATE FUNCTION check_seat_within_term() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  term terms%ROWTYPE;
BEGIN
  SELECT t.* INTO term FROM sections s JOIN terms t ON t.id = s.term_id WHERE s.id = NEW.section_id;
  IF NEW.begin_date NOT BETWEEN term.begin_date AND term.end_date OR NEW.end_date > term.end_date + 1 THEN
    PERFORM refuse_row(TG_NAME, format('section %s: from %s to %s is not in its term', NEW.section_id, NEW.begin_date,
                                       NEW.end_date));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_seat_within_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_student_and_section(NEW.student_id, NEW.section_id);
  IF EXISTS (SELECT FROM sections WHERE id = NEW.section_id AND NEW.seat NOT BETWEEN 1 AND capacity) THEN
    PERFORM refuse_row(TG_NAME, format('section %s has no seat %s', NEW.section_id, NEW.seat));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_seat_once_a_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_student_and_section(NEW.student_id, NEW.section_id);
  IF EXISTS (
    SELECT FROM section_enrollments e
     WHERE e.section_id = NEW.section_id AND e.seat = NEW.seat
       AND (e.student_id, e.begin_date) <> (NEW.student_id, NEW.begin_date)
       AND e.begin_date < coalesce(NEW.end_date, 'infinity') AND coalesce(e.end_date, 'infinity') > NEW.begin_date) THEN
    PERFORM refuse_row(TG_NAME, format('seat %s of section %s is held by another student', NEW.seat, NEW.section_id));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_student_once_a_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_student_and_section(NEW.student_id, NEW.section_id);
  IF EXISTS (
    SELECT FROM section_enrollments e
     WHERE e.section_id = NEW.section_id AND e.student_id = NEW.student_id AND e.begin_date <> NEW.begin_date
       AND e.begin_date < coalesce(NEW.end_date, 'infinity') AND coalesce(e.end_date, 'infinity') > NEW.begin_date) THEN
    PERFORM refuse_row(TG_NAME, format('student %s has a seat in section %s already', NEW.student_id, NEW.section_id));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_one_place_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  seat_end date;
  clash integer;
BEGIN
  PERFORM lock_student_and_section(NEW.student_id, NEW.section_id);
  SELECT coalesce(NEW.end_date, t.end_date + 1) INTO seat_end
    FROM sections s JOIN terms t ON t.id = s.term_id WHERE s.id = NEW.section_id;
  SELECT e.section_id INTO clash
    FROM section_enrollments e
    JOIN sections s ON s.id = e.section_id
    JOIN terms t ON t.id = s.term_id
   WHERE e.student_id = NEW.student_id AND e.section_id <> NEW.section_id
     AND e.begin_date < seat_end AND coalesce(e.end_date, t.end_date + 1) > NEW.begin_date
     AND meet_at_once(NEW.section_id, e.section_id, greatest(NEW.begin_date, e.begin_date),
                      least(seat_end, coalesce(e.end_date, t.end_date + 1)))
   LIMIT 1;
  IF clash IS NOT NULL THEN
    PERFORM refuse_row(TG_NAME, format('student %s would be in sections %s and %s at the same time', NEW.student_id,
                                       NEW.section_id, clash));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_seat_within_enrollment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_student_and_section(NEW.student_id, NEW.section_id);
  IF NOT EXISTS (
    SELECT FROM sections s
      JOIN terms t ON t.id = s.term_id
      JOIN school_enrollments e ON e.student_id = NEW.student_id AND e.school_id = s.school_id
     WHERE s.id = NEW.section_id AND e.school_year = t.school_year AND e.entry_date <= NEW.begin_date
       AND (e.exit_date IS NULL OR e.exit_date >= coalesce(NEW.end_date, t.end_date + 1))) THEN
    PERFORM refuse_row(TG_NAME, format('student %s is not enrolled at the school of section %s from %s to %s',
                                       NEW.student_id, NEW.section_id, NEW.begin_date, NEW.end_date));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- No mark outside the student's seats, and no score or report-card mark of a student who never had one.
CREATE FUNCTION check_seat_keeps_marks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given_up_from date := OLD.begin_date;
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.section_id, OLD.student_id, OLD.begin_date)
                        = (NEW.section_id, NEW.student_id, NEW.begin_date) THEN
    IF NEW.end_date IS NULL OR NEW.end_date >= OLD.end_date THEN RETURN NULL; END IF;
    given_up_from := NEW.end_date;
  END IF;
  PERFORM lock_student_and_section(OLD.student_id, OLD.section_id);
  IF EXISTS (
    SELECT FROM attendance_marks m
     WHERE m.section_id = OLD.section_id AND m.student_id = OLD.student_id AND m.day >= given_up_from
       AND NOT EXISTS (
         SELECT FROM section_enrollments e
          WHERE e.section_id = m.section_id AND e.student_id = m.student_id
            AND e.begin_date <= m.day AND (e.end_date IS NULL OR e.end_date > m.day))) THEN
    PERFORM refuse_row(TG_NAME, format('student %s has attendance in section %s since %s', OLD.student_id,
                                       OLD.section_id, given_up_from));
  END IF;
  IF NOT EXISTS (
    SELECT FROM section_enrollments e WHERE e.section_id = OLD.section_id AND e.student_id = OLD.student_id)
    AND (EXISTS (SELECT FROM scores s WHERE s.student_id = OLD.student_id AND s.section_id = OLD.section_id)
      OR EXISTS (SELECT FROM section_grades g WHERE g.student_id = OLD.student_id AND g.section_id = OLD.section_id)) THEN
    PERFORM refuse_row(TG_NAME, format('student %s has scores or marks in section %s', OLD.student_id, OLD.section_id));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER section_enrollments_seat_within_capacity AFTER INSERT OR UPDATE ON section_enrollments
FOR EACH ROW EXECUTE FUNCTION check_seat_within_capacity();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER section_enrollments_within_term AFTER INSERT OR UPDATE ON section_enrollments
FOR EACH ROW EXECUTE FUNCTION check_seat_within_term();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER section_enrollments_seat_once_a_day AFTER INSERT OR UPDATE ON section_enrollments
FOR EACH ROW EXECUTE FUNCTION check_seat_once_a_day();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER section_enrollments_student_once_a_day AFTER INSERT OR UPDATE ON section_enrollments
FOR EACH ROW EXECUTE FUNCTION check_student_once_a_section();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER section_enrollments_one_place_at_a_time AFTER INSERT OR UPDATE ON section_enrollments
FOR EACH ROW EXECUTE FUNCTION check_one_place_at_a_time();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER section_enrollments_within_enrollment AFTER INSERT OR UPDATE ON section_enrollments
FOR EACH ROW EXECUTE FUNCTION check_seat_within_enrollment();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER section_enrollments_keep_marks AFTER UPDATE OR DELETE ON section_enrollments
FOR EACH ROW EXECUTE FUNCTION check_seat_keeps_marks();
--> statement-breakpoint
CREATE FUNCTION check_enrollment_dates() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  years school_years%ROWTYPE;
  exit_day date := coalesce(NEW.exit_date, 'infinity');
BEGIN
  PERFORM FROM students WHERE id = NEW.student_id FOR NO KEY UPDATE;
  SELECT * INTO years FROM school_years WHERE id = NEW.school_year;
  IF NEW.entry_date NOT BETWEEN years.begin_date AND years.end_date OR NEW.exit_date > years.end_date + 1 THEN
    PERFORM refuse_row('school_enrollments_within_year', format('%s to %s is not in the school year %s',
                                                                NEW.entry_date, NEW.exit_date, NEW.school_year));
  END IF;
  IF EXISTS (
    SELECT FROM school_enrollments e
     WHERE e.student_id = NEW.student_id AND e.id <> NEW.id
       AND (e.school_id = NEW.school_id OR e.kind = 'primary' AND NEW.kind = 'primary')
       AND e.entry_date < exit_day AND coalesce(e.exit_date, 'infinity') > NEW.entry_date
       AND e.entry_date IS DISTINCT FROM e.exit_date AND NEW.entry_date < exit_day) THEN
    PERFORM refuse_row('school_enrollments_one_primary_school', format('student %s is at a school from %s to %s already',
                                                                       NEW.student_id, NEW.entry_date, NEW.exit_date));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_enrollment_keeps_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM students WHERE id = OLD.student_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM section_enrollments s
      JOIN sections c ON c.id = s.section_id
      JOIN terms t ON t.id = c.term_id
     WHERE s.student_id = OLD.student_id AND c.school_id = OLD.school_id AND t.school_year = OLD.school_year
       AND NOT EXISTS (
         SELECT FROM school_enrollments e
          WHERE e.student_id = s.student_id AND e.school_id = c.school_id AND e.school_year = t.school_year
            AND e.entry_date <= s.begin_date
            AND (e.exit_date IS NULL OR e.exit_date >= coalesce(s.end_date, t.end_date + 1)))) THEN
    PERFORM refuse_row(TG_NAME, format('student %s still has a seat at school %s', OLD.student_id, OLD.school_id));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER school_enrollments_dates AFTER INSERT OR UPDATE ON school_enrollments
FOR EACH ROW EXECUTE FUNCTION check_enrollment_dates();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER school_enrollments_keep_seats AFTER UPDATE OR DELETE ON school_enrollments
FOR EACH ROW EXECUTE FUNCTION check_enrollment_keeps_seats();
--> statement-breakpoint
CREATE FUNCTION check_assignment_dates() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  term terms%ROWTYPE;
BEGIN
  SELECT t.* INTO term FROM sections s JOIN terms t ON t.id = s.term_id WHERE s.id = NEW.section_id FOR NO KEY UPDATE OF s;
  IF NEW.begin_date NOT BETWEEN term.begin_date AND term.end_date OR NEW.end_date > term.end_date + 1 THEN
    PERFORM refuse_row('section_teachers_within_term', format('section %s: from %s to %s is not in its term',
                                                              NEW.section_id, NEW.begin_date, NEW.end_date));
  END IF;
  IF EXISTS (
    SELECT FROM section_teachers e
     WHERE e.section_id = NEW.section_id AND e.staff_id = NEW.staff_id AND e.begin_date <> NEW.begin_date
       AND e.begin_date < coalesce(NEW.end_date, 'infinity') AND coalesce(e.end_date, 'infinity') > NEW.begin_date) THEN
    PERFORM refuse_row('section_teachers_once_a_day', format('staff member %s teaches section %s then already',
                                                             NEW.staff_id, NEW.section_id));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER section_teachers_dates AFTER INSERT OR UPDATE ON section_teachers
FOR EACH ROW EXECUTE FUNCTION check_assignment_dates();
--> statement-breakpoint
CREATE FUNCTION check_marks_within_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added m
     WHERE NOT EXISTS (
       SELECT FROM section_enrollments e
        WHERE e.section_id = m.section_id AND e.student_id = m.student_id
          AND e.begin_date <= m.day AND (e.end_date IS NULL OR e.end_date > m.day))) THEN
    PERFORM refuse_row('attendance_marks_within_seats', 'a mark of a student who has no seat in the section on that day');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER attendance_marks_within_seats AFTER INSERT ON attendance_marks REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION check_marks_within_seats();
--> statement-breakpoint
CREATE FUNCTION check_scored_students() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added m
     WHERE NOT EXISTS (
       SELECT FROM section_enrollments e WHERE e.section_id = m.section_id AND e.student_id = m.student_id)) THEN
    PERFORM refuse_row(TG_NAME, 'a score or mark of a student who never had a seat in the section');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER scores_within_seats AFTER INSERT ON scores REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION check_scored_students();
--> statement-breakpoint
CREATE TRIGGER section_grades_within_seats AFTER INSERT ON section_grades REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION check_scored_students();
--> statement-breakpoint
-- A mark or score is corrected, never given to somebody else.
CREATE FUNCTION refuse_new_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_row(TG_NAME, 'the student, section and day of a mark or score can''t change');
END $$;
--> statement-breakpoint
CREATE TRIGGER attendance_marks_keep_student BEFORE UPDATE OF section_id, day, student_id ON attendance_marks
FOR EACH ROW WHEN ((OLD.section_id, OLD.day, OLD.student_id) IS DISTINCT FROM (NEW.section_id, NEW.day, NEW.student_id))
EXECUTE FUNCTION refuse_new_key();
--> statement-breakpoint
CREATE TRIGGER scores_keep_student BEFORE UPDATE OF section_id, student_id ON scores
FOR EACH ROW WHEN ((OLD.section_id, OLD.student_id) IS DISTINCT FROM (NEW.section_id, NEW.student_id))
EXECUTE FUNCTION refuse_new_key();
--> statement-breakpoint
CREATE TRIGGER section_grades_keep_student BEFORE UPDATE OF section_id, student_id ON section_grades
FOR EACH ROW WHEN ((OLD.section_id, OLD.student_id) IS DISTINCT FROM (NEW.section_id, NEW.student_id))
EXECUTE FUNCTION refuse_new_key();
--> statement-breakpoint
-- A section that has seats keeps its term and school, and every seat that is held today or later.
CREATE FUNCTION check_section_keeps_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.term_id, OLD.school_id) <> (NEW.term_id, NEW.school_id)
    AND EXISTS (SELECT FROM section_enrollments WHERE section_id = NEW.id) THEN
    PERFORM refuse_row('sections_keep_term', format('section %s has students', NEW.id));
  END IF;
  IF EXISTS (
    SELECT FROM section_enrollments
     WHERE section_id = NEW.id AND seat > NEW.capacity AND (end_date IS NULL OR end_date > current_date)) THEN
    PERFORM refuse_row('section_enrollments_seat_within_capacity', format('section %s: a seat above %s is held', NEW.id,
                                                                          NEW.capacity));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER sections_keep_seats AFTER UPDATE ON sections
FOR EACH ROW WHEN (NEW.capacity < OLD.capacity OR (NEW.term_id, NEW.school_id) <> (OLD.term_id, OLD.school_id))
EXECUTE FUNCTION check_section_keeps_seats();
--> statement-breakpoint
-- New meetings of a section that has students: nobody takes a seat meanwhile, and none of them may have another class then.
CREATE FUNCTION check_meetings_keep_places() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed integer := CASE WHEN TG_OP = 'DELETE' THEN OLD.section_id ELSE NEW.section_id END;
BEGIN
  LOCK TABLE section_enrollments IN SHARE ROW EXCLUSIVE MODE;
  IF EXISTS (
    SELECT FROM section_enrollments a
      JOIN sections s ON s.id = a.section_id
      JOIN terms t ON t.id = s.term_id
      JOIN section_enrollments b ON b.student_id = a.student_id AND b.section_id <> a.section_id
      JOIN sections c ON c.id = b.section_id
      JOIN terms u ON u.id = c.term_id
     WHERE a.section_id = changed
       AND a.begin_date < coalesce(b.end_date, u.end_date + 1) AND b.begin_date < coalesce(a.end_date, t.end_date + 1)
       AND meet_at_once(a.section_id, b.section_id, greatest(a.begin_date, b.begin_date),
                        least(coalesce(a.end_date, t.end_date + 1), coalesce(b.end_date, u.end_date + 1)))) THEN
    PERFORM refuse_row('section_enrollments_one_place_at_a_time',
                       format('students of section %s have another class then', changed));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER section_meetings_keep_places AFTER INSERT OR UPDATE OR DELETE ON section_meetings
FOR EACH ROW EXECUTE FUNCTION check_meetings_keep_places();
--> statement-breakpoint
-- The same rules over all rows at once, for a load that ran without the triggers. Each raises an error, or returns nothing.
CREATE FUNCTION check_all_seats() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB' SET enable_nestloop = off AS $$
BEGIN
  IF EXISTS (
    SELECT FROM section_enrollments e
      JOIN sections s ON s.id = e.section_id
      JOIN terms t ON t.id = s.term_id
     WHERE e.seat NOT BETWEEN 1 AND s.capacity OR e.begin_date NOT BETWEEN t.begin_date AND t.end_date
        OR e.end_date > t.end_date + 1
        OR NOT EXISTS (
          SELECT FROM school_enrollments n
           WHERE n.student_id = e.student_id AND n.school_id = s.school_id AND n.school_year = t.school_year
             AND n.entry_date <= e.begin_date
             AND (n.exit_date IS NULL OR n.exit_date >= coalesce(e.end_date, t.end_date + 1)))) THEN
    PERFORM refuse_row('section_enrollments_within_enrollment', 'a seat outside its term, capacity or enrollment');
  END IF;
  IF EXISTS (
    SELECT FROM section_enrollments a
      JOIN section_enrollments b ON b.section_id = a.section_id AND b.seat = a.seat
       AND (b.student_id, b.begin_date) <> (a.student_id, a.begin_date)
     WHERE a.end_date IS NOT NULL AND b.begin_date < a.end_date AND coalesce(b.end_date, 'infinity') > a.begin_date) THEN
    PERFORM refuse_row('section_enrollments_seat_once_a_day', 'a seat is held twice on one day');
  END IF;
END $$;
--> statement-breakpoint
-- First cheaply, which students have two seats in one period at all: two bits that are equal add up to more than one.
CREATE FUNCTION check_all_places() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB' AS $$
BEGIN
  IF EXISTS (
    WITH slot AS (
      SELECT section_id, period FROM section_meetings
       UNION
      SELECT id, period FROM sections s WHERE NOT EXISTS (SELECT FROM section_meetings m WHERE m.section_id = s.id)
    ), busy AS MATERIALIZED (
      SELECT e.student_id
        FROM section_enrollments e JOIN slot USING (section_id)
       GROUP BY e.student_id
      HAVING sum(1::bigint << slot.period) <> bit_or(1::bigint << slot.period)
    )
    SELECT FROM busy
      JOIN section_enrollments a USING (student_id)
      JOIN sections s ON s.id = a.section_id
      JOIN terms t ON t.id = s.term_id
      JOIN section_enrollments b ON b.student_id = a.student_id
       AND (b.section_id, b.begin_date) > (a.section_id, a.begin_date)
      JOIN sections c ON c.id = b.section_id
      JOIN terms u ON u.id = c.term_id
     WHERE a.begin_date < coalesce(b.end_date, u.end_date + 1) AND b.begin_date < coalesce(a.end_date, t.end_date + 1)
       AND meet_at_once(a.section_id, b.section_id, greatest(a.begin_date, b.begin_date),
                        least(coalesce(a.end_date, t.end_date + 1), coalesce(b.end_date, u.end_date + 1)))) THEN
    PERFORM refuse_row('section_enrollments_one_place_at_a_time', 'a student is in two sections at the same time');
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_all_enrollments() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB' AS $$
BEGIN
  IF EXISTS (
    SELECT FROM school_enrollments e
      JOIN school_years y ON y.id = e.school_year
     WHERE e.entry_date NOT BETWEEN y.begin_date AND y.end_date OR e.exit_date > y.end_date + 1) THEN
    PERFORM refuse_row('school_enrollments_within_year', 'an enrollment outside its school year');
  END IF;
  IF EXISTS (
    SELECT FROM school_enrollments a
      JOIN school_enrollments b ON b.student_id = a.student_id AND b.id > a.id
       AND (b.school_id = a.school_id OR b.kind = 'primary' AND a.kind = 'primary')
     WHERE a.entry_date IS DISTINCT FROM a.exit_date AND b.entry_date IS DISTINCT FROM b.exit_date
       AND b.entry_date < coalesce(a.exit_date, 'infinity') AND coalesce(b.exit_date, 'infinity') > a.entry_date) THEN
    PERFORM refuse_row('school_enrollments_one_primary_school', 'a student is at two schools on one day');
  END IF;
  IF EXISTS (
    SELECT FROM section_teachers e
      JOIN sections s ON s.id = e.section_id
      JOIN terms t ON t.id = s.term_id
     WHERE e.begin_date NOT BETWEEN t.begin_date AND t.end_date OR e.end_date > t.end_date + 1) THEN
    PERFORM refuse_row('section_teachers_within_term', 'an assignment of a teacher outside the term');
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_all_dates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_all_seats(), check_all_places(), check_all_enrollments();
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER terms_keep_dates AFTER UPDATE ON terms FOR EACH STATEMENT EXECUTE FUNCTION check_all_dates();
--> statement-breakpoint
CREATE TRIGGER school_years_keep_dates AFTER UPDATE ON school_years
FOR EACH STATEMENT EXECUTE FUNCTION check_all_dates();
