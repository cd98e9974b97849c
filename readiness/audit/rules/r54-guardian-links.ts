/** R54: the school wouldn't know whom to call about a student. */
import type { Rule } from "../rule.ts";
import { isOfAge } from "../school-age.ts";

/** Remind holds a sync in which a student has as many. [F] */
const tooMany = 6;
/** Adults decide for themselves, and may have nobody on record. */
const adultAge = 18;
/** Further places in the order of calls aren't compared. */
const lastPlace = 30;

/**
 * Nobody with a telephone number whom the school may call; two guardians in the same place of the order of calls; or so many
 * guardians that some of them must be others'. A guardian whom a court keeps away has no place in the order.
 */
export const guardianLinks = {
  id: "R54",
  name: "guardian-links",
  title: "Students without a guardian to call, or with two to call first",
  promise: "The school knows which guardian of a student to call first.",
  mass: { promise: "For nearly all students the school knows which guardian to call first." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "F",
    text: "Texas refuses a student with two contacts of the same priority or none (PEIMS 49010-0010, -0011); Remind holds a sync with six or more guardians.",
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: ["guardian.student_id", "guardian.contact_order", "student.birth_date"],
  needsRows: ["guardian"],
  sql: `
WITH linked AS (
  SELECT student_id, count(*) AS guardians,
         count(*) FILTER (WHERE contact_order IS NOT NULL AND phone <> '') AS to_call,
         bit_or(1 << contact_order::int) FILTER (WHERE contact_order <= ${lastPlace}) AS places,
         sum(1 << contact_order::int) FILTER (WHERE contact_order <= ${lastPlace}) AS sum_of_places
    FROM roster.guardian
   GROUP BY student_id
), suspect AS MATERIALIZED (
  SELECT t.school_id, t.student_id, l.guardians, coalesce(l.to_call, 0) = 0 AS nobody,
         coalesce(l.places <> l.sum_of_places, false) AS same_place
    FROM roster_day.student t
    LEFT JOIN linked l ON l.student_id = t.student_id
   WHERE t.school_id IS NOT NULL
     AND (coalesce(l.to_call, 0) = 0 OR l.places <> l.sum_of_places OR l.guardians >= ${tooMany})
), judged AS (
  SELECT t.school_id, t.student_id, t.guardians, t.same_place,
         t.nobody AND NOT coalesce(${isOfAge("s.birth_date", adultAge)}, false) AS nobody
    FROM suspect t
    JOIN roster.student s ON s.student_id = t.student_id
)
SELECT j.school_id, j.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       CASE WHEN j.nobody THEN 'no guardian whom the school can call'
            WHEN j.same_place THEN 'two guardians in the same place of the order of calls'
            ELSE j.guardians || ' guardians' END AS detail
  FROM judged j
 WHERE j.nobody OR j.same_place OR j.guardians >= ${tooMany}`,
  nextStep: "Ask the family whom to call first, and correct the student's guardians.",
  owner: "School enrollment office",
} as const satisfies Rule;
