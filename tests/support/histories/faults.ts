/** Looks for what must never be, day by day and in plain SQL: it shares nothing with the SIS's own statements. */
import type { Pool } from "pg";
import { z } from "zod";
import type { Cohort } from "./cohort.ts";
import { days } from "./step.ts";

const faultRows = z.array(z.object({ fault: z.string() }));

/** Each day of the histories and the week after it, so that every weekday is looked at. */
const sampled = `
  SELECT DISTINCT each.day::date AS day FROM unnest(ARRAY[${days.map((day) => `DATE '${day}'`).join(", ")}]) AS first (day),
         LATERAL generate_series(first.day, first.day + 6, '1 day') AS each (day)`;

const seatsByDay = `
  SELECT d.day, e.section_id, e.student_id, e.seat, s.school_id, s.capacity
    FROM sampled d
    JOIN section_enrollments e ON e.begin_date <= d.day AND d.day < coalesce(e.end_date, 'infinity')
    JOIN sections s ON s.id = e.section_id
    JOIN terms t ON t.id = s.term_id AND d.day BETWEEN t.begin_date AND t.end_date
   WHERE s.school_id = ANY ($1)`;

const faultsSql = `
  WITH sampled AS (${sampled}), held AS MATERIALIZED (${seatsByDay})
  SELECT 'more students than seats in section ' || section_id || ' on ' || day AS fault
    FROM held GROUP BY section_id, day, capacity HAVING count(*) > capacity
  UNION ALL
  SELECT 'seat ' || seat || ' of section ' || section_id || ' twice on ' || day
    FROM held GROUP BY section_id, seat, day HAVING count(*) > 1
  UNION ALL
  SELECT 'student ' || student_id || ' twice in section ' || section_id || ' on ' || day
    FROM held GROUP BY section_id, student_id, day HAVING count(*) > 1
  UNION ALL
  SELECT 'student ' || h.student_id || ' in two places in period ' || m.period || ' on ' || h.day
    FROM held h
    JOIN section_meetings m ON m.section_id = h.section_id
     AND m.days & (1 << (extract(isodow FROM h.day)::int - 1)) <> 0
   GROUP BY h.student_id, h.day, m.period HAVING count(*) > 1
  UNION ALL
  SELECT 'student ' || h.student_id || ' in section ' || h.section_id || ' of another school on ' || h.day
    FROM held h
   WHERE NOT EXISTS (
     SELECT FROM school_enrollments e
      WHERE e.student_id = h.student_id AND e.school_id = h.school_id AND e.entry_date <= h.day
        AND h.day < coalesce(e.exit_date, 'infinity'))
  UNION ALL
  SELECT 'student ' || e.student_id || ' at two schools on ' || d.day
    FROM sampled d
    JOIN school_enrollments e ON e.entry_date <= d.day AND d.day < coalesce(e.exit_date, 'infinity')
   WHERE e.student_id = ANY ($2) AND e.kind = 'primary'
   GROUP BY e.student_id, d.day HAVING count(*) > 1
  UNION ALL
  SELECT 'mark of student ' || m.student_id || ' in section ' || m.section_id || ' without a seat on ' || m.day
    FROM attendance_marks m
   WHERE m.student_id = ANY ($2) AND NOT EXISTS (
     SELECT FROM section_enrollments e
      WHERE e.section_id = m.section_id AND e.student_id = m.student_id
        AND m.day >= e.begin_date AND m.day < coalesce(e.end_date, 'infinity'))
  UNION ALL
  SELECT 'score or grade of student ' || g.student_id || ', who was never in section ' || g.section_id
    FROM (SELECT section_id, student_id FROM scores UNION SELECT section_id, student_id FROM section_grades) g
   WHERE g.student_id = ANY ($2) AND NOT EXISTS (
     SELECT FROM section_enrollments e WHERE e.section_id = g.section_id AND e.student_id = g.student_id)`;

export async function findFaults(pool: Pool, { schoolIds, studentIds }: Cohort): Promise<string[]> {
  const values = [schoolIds, studentIds];
  const { rows } = await pool.query({ name: "histories.faults", text: faultsSql, values });
  return faultRows.parse(rows).map(({ fault }) => fault);
}
