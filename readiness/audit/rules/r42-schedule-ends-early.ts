/** R42: a student's classes end before the term does, and nothing follows. */
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/** Seats may end with the last lessons, before the examinations. [K] */
const daysToSpare = 7;

/**
 * Looks ahead: of a seat that is over already, R02 finds the empty period. It counts by period, so that a class that
 * another one follows isn't one that ends; only those periods in which the school's bell requires a class, if it's
 * known. A student who leaves the school on that day needs no further class there.
 */
export const scheduleEndsEarly = {
  id: "R42",
  name: "schedule-ends-early",
  title: "Students whose classes end before the term does, with none after them",
  promise: "No student's classes end before the term does.",
  mass: { promise: "Hardly any student's classes end before the term does." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "F",
    text: "Pocatello's school district reports such schedules as error ST007: a student must be scheduled through the end of the term.",
  },
  in2014: {
    provenance: "F",
    text: "Sun Valley Middle School lost two thirds of the schedules that it had made (LA School Report, August 8, 2014).",
  },
  needs: ["section.term_id", "section.period"],
  needsRows: ["section", "term"],
  sql: `
WITH ending AS MATERIALIZED (
  SELECT e.student_id, e.section_id, e.end_date, s.school_id
    FROM roster.section_enrollment e
    JOIN roster_day.section s ON s.section_id = e.section_id
   WHERE e.end_date > :day AND e.end_date + ${daysToSpare} < s.last_day
), early AS MATERIALIZED (
  SELECT p.student_id, p.end_date, p.school_id, m.period, m.days
    FROM ending p
    JOIN roster_day.meeting m ON m.section_id = p.section_id AND m.period IS NOT NULL
   WHERE NOT EXISTS (
           SELECT FROM roster.school_enrollment n
            WHERE n.student_id = p.student_id AND n.school_id = p.school_id AND n.exit_date <= p.end_date + ${daysToSpare})
     AND (EXISTS (SELECT FROM roster_day.bell b WHERE b.school_id = p.school_id AND b.period = m.period AND b.required)
          OR NOT EXISTS (SELECT FROM roster_day.bell b WHERE b.school_id = p.school_id))
), later AS MATERIALIZED (
  SELECT e.student_id, m.school_id, m.period, m.days, e.end_date
    FROM (SELECT DISTINCT student_id FROM early) w
    JOIN roster.section_enrollment e ON e.student_id = w.student_id AND coalesce(e.end_date > :day, true)
    JOIN roster_day.meeting m ON m.section_id = e.section_id AND m.period IS NOT NULL
)
SELECT p.school_id, p.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       count(DISTINCT p.period) || ' periods without a class from ' || min(p.end_date) || ' on' AS detail
  FROM early p
 WHERE NOT EXISTS (
         SELECT FROM later l
          WHERE l.student_id = p.student_id AND l.school_id = p.school_id AND l.period = p.period
            AND l.days & p.days <> 0 AND coalesce(l.end_date > p.end_date, true))
   AND EXISTS (
         SELECT FROM roster.school_enrollment n
          WHERE n.student_id = p.student_id AND n.school_id = p.school_id AND ${activeOn("p.end_date", "n.entry_date", "n.exit_date")})
 GROUP BY p.school_id, p.student_id`,
  nextStep: "Remove the end of the seats, or schedule the classes that follow.",
  owner: "School counseling office",
} as const satisfies Rule;
