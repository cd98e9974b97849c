/** R41: a student has a seat on days on which the student isn't enrolled at the school. */
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/** A roster that doesn't say when a seat begins lists it from 1900 on. */
const firstKnownDay = "DATE '2000-01-01'";
/** Some systems write the last day of school as the end, others the day after it. [K] */
const daysAfter = 1;

/**
 * To the day: the enrollment must have begun when the seat does, and last until the seat ends. A seat without an end ends
 * with the enrollment, unless it's still held after that. One enrollment may follow another without a gap. Seats that
 * students of another school hold on that day are R06's.
 */
export const seatOutsideEnrollment = {
  id: "R41",
  name: "seat-outside-enrollment",
  title: "Seats in classes on days on which the student isn't enrolled at the school",
  promise: "Every seat begins and ends within the student's enrollment at the school.",
  mass: { promise: "Hardly any seat begins or ends outside the student's enrollment." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "F",
    text: "Tennessee's level-2 rule 3402: a student's sections lie within the enrollment at the school; likewise CALPADS error CERT005.",
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: ["school_enrollment.recorded_entry_date", "section_enrollment.begin_date", "section.school_id"],
  needsRows: ["section"],
  // Nearly all seats have no end and are held by students of one school: only of the others, enrollments are looked up.
  sql: `
WITH unusual AS MATERIALIZED (
  SELECT e.section_id, e.student_id, e.begin_date, e.end_date
    FROM roster.section_enrollment e
    LEFT JOIN roster_day.student t
           ON t.student_id = e.student_id AND t.schools = 1 AND t.least_school = t.school_id AND t.greatest_school = t.school_id
          AND t.entry_date <= e.begin_date
   WHERE e.end_date IS NOT NULL OR e.begin_date > :day OR t.student_id IS NULL
), seat AS MATERIALIZED (
  SELECT u.*, s.school_id, s.title, coalesce(u.end_date, greatest(u.begin_date, :day) + 1) AS until
    FROM unusual u
    JOIN roster_day.section s ON s.section_id = u.section_id AND s.school_id IS NOT NULL
), enrollment AS MATERIALIZED (
  SELECT n.student_id, n.school_id, n.entry_date, coalesce(n.exit_date, n.year_end_date + ${daysAfter}) AS last_end, n.exit_date,
         lead(n.entry_date) OVER (PARTITION BY n.student_id, n.school_id ORDER BY n.entry_date) > n.exit_date AS is_gap_after
    FROM (SELECT DISTINCT student_id FROM seat) w
    JOIN roster.school_enrollment n ON n.student_id = w.student_id
), judged AS MATERIALIZED (
  SELECT p.school_id, p.student_id, p.section_id, p.title, p.begin_date, p.end_date, min(n.entry_date) AS entry_date,
         max(n.last_end) AS last_end,
         coalesce(bool_or(p.begin_date < ${firstKnownDay} OR (n.entry_date <= p.begin_date AND coalesce(n.exit_date > p.begin_date, true))), false)
         AND coalesce(bool_or(n.entry_date <= p.until AND n.last_end >= p.until), false)
         AND NOT coalesce(bool_or(n.is_gap_after AND n.exit_date > p.begin_date AND n.exit_date < p.until), false) AS is_inside,
         coalesce(bool_or(${activeOn(":day", "n.entry_date", "n.exit_date")}), false) AS is_enrolled
    FROM seat p
    LEFT JOIN enrollment n ON n.student_id = p.student_id AND n.school_id = p.school_id
   GROUP BY p.school_id, p.student_id, p.section_id, p.title, p.begin_date, p.end_date
)
SELECT j.school_id, j.student_id, j.section_id, NULL AS teacher_id, false AS critical,
       j.title || ' from ' || j.begin_date || coalesce(' until ' || j.end_date, '')
         || coalesce('; enrolled from ' || j.entry_date || ' until ' || j.last_end, '; never enrolled there') AS detail
  FROM judged j
  LEFT JOIN roster_day.student t ON t.student_id = j.student_id
 WHERE NOT j.is_inside
   AND NOT (${activeOn(":day", "j.begin_date", "j.end_date")} AND t.school_id IS NOT NULL AND NOT j.is_enrolled)`,
  nextStep: "Correct the date that is wrong: of the seat, or of the enrollment.",
  owner: "Office of the school of the class",
} as const satisfies Rule;
