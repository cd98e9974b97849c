-- The checks of all rows at once read the large tables once, by student, and look closer only at students who may break a
-- rule. The test that selects them may select too many, and never too few.

DROP FUNCTION check_all_places();
--> statement-breakpoint
-- Two meetings in one period are one bit twice, and then the sum of the bits isn't their union. A student whose seats are all
-- at one school breaks no rule if one enrollment there covers all of them. OFFSET 0: what comes from the section is computed
-- once, and not for each of its seats.
CREATE OR REPLACE FUNCTION check_all_seats() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB' AS $$
DECLARE
  doubtful integer[];
BEGIN
  SELECT array_agg(h.student_id) INTO doubtful
    FROM (
      SELECT e.student_id, min(p.school_and_year) AS school_and_year,
             min(e.begin_date) AS begin_date, max(coalesce(e.end_date, p.end_date)) AS end_date,
             min(p.school_and_year) <> max(p.school_and_year) AS several_schools,
             bool_or(e.seat NOT BETWEEN 1 AND p.capacity OR e.begin_date < p.begin_date OR e.begin_date >= p.end_date
                     OR e.end_date > p.end_date) AS out_of_range,
             sum(p.period) <> bit_or(p.period) AS twice_in_a_period
        FROM section_enrollments e
        JOIN (
          SELECT s.id, s.school_id::bigint << 16 | t.school_year AS school_and_year, s.capacity,
                 t.begin_date, t.end_date + 1 AS end_date, 1 << coalesce(m.period, s.period) AS period
            FROM sections s
            JOIN terms t ON t.id = s.term_id
            LEFT JOIN section_meetings m ON m.section_id = s.id
          OFFSET 0
        ) p ON p.id = e.section_id
       GROUP BY e.student_id
    ) h
    LEFT JOIN school_enrollments n
      ON n.student_id = h.student_id AND n.school_id::bigint << 16 | n.school_year = h.school_and_year
     AND n.entry_date <= h.begin_date AND (n.exit_date IS NULL OR n.exit_date >= h.end_date)
   WHERE h.several_schools OR h.out_of_range OR h.twice_in_a_period OR n.id IS NULL;
  IF EXISTS (
    SELECT FROM unnest(doubtful) AS d (student_id)
      JOIN section_enrollments e USING (student_id)
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
    SELECT FROM unnest(doubtful) AS d (student_id)
      JOIN section_enrollments a USING (student_id)
      JOIN sections s ON s.id = a.section_id
      JOIN terms t ON t.id = s.term_id
      JOIN section_enrollments b ON b.student_id = a.student_id
       AND (b.section_id, b.begin_date) > (a.section_id, a.begin_date)
      JOIN sections c ON c.id = b.section_id
      JOIN terms u ON u.id = c.term_id
     WHERE a.begin_date < coalesce(b.end_date, u.end_date + 1) AND b.begin_date < coalesce(a.end_date, t.end_date + 1)
       AND (a.section_id = b.section_id
            OR meet_at_once(a.section_id, b.section_id, greatest(a.begin_date, b.begin_date),
                            least(coalesce(a.end_date, t.end_date + 1), coalesce(b.end_date, u.end_date + 1))))) THEN
    PERFORM refuse_row('section_enrollments_one_place_at_a_time', 'a student is in two sections at the same time');
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
-- Of two enrollments, one begins in the other if the later beginning is before the earlier end.
CREATE OR REPLACE FUNCTION check_all_enrollments() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB' AS $$
DECLARE
  doubtful integer[];
BEGIN
  SELECT array_agg(h.student_id) INTO doubtful
    FROM (
      SELECT e.student_id
        FROM school_enrollments e
        JOIN school_years y ON y.id = e.school_year
       GROUP BY e.student_id
      HAVING bool_or(e.entry_date NOT BETWEEN y.begin_date AND y.end_date OR e.exit_date > y.end_date + 1)
          OR count(*) > 2
          OR count(*) = 2 AND max(e.entry_date) < min(coalesce(e.exit_date, 'infinity'))
    ) h;
  IF EXISTS (
    SELECT FROM unnest(doubtful) AS d (student_id)
      JOIN school_enrollments e USING (student_id)
      JOIN school_years y ON y.id = e.school_year
     WHERE e.entry_date NOT BETWEEN y.begin_date AND y.end_date OR e.exit_date > y.end_date + 1) THEN
    PERFORM refuse_row('school_enrollments_within_year', 'an enrollment outside its school year');
  END IF;
  IF EXISTS (
    SELECT FROM unnest(doubtful) AS d (student_id)
      JOIN school_enrollments a USING (student_id)
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
  IF EXISTS (
    SELECT FROM section_teachers a
      JOIN section_teachers b USING (section_id, staff_id)
     WHERE b.begin_date > a.begin_date AND (a.end_date IS NULL OR a.end_date > b.begin_date)) THEN
    PERFORM refuse_row('section_teachers_once_a_day', 'a staff member teaches a section twice on one day');
  END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION check_all_dates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_all_seats(), check_all_enrollments();
  RETURN NULL;
END $$;
