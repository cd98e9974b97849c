/** R28: one person is on record as two students. */
import type { Rule } from "../rule.ts";

/**
 * The same name and date of birth, by small letters and without outer spaces, and at least one of the two is enrolled.
 * Strangers may share both: two records whose families are known and have nobody and no telephone number in common are two
 * people. Twins differ by their given names.
 */
export const duplicatePerson = {
  id: "R28",
  name: "duplicate-person",
  title: "Students who are on record twice",
  promise: "Every student is on record once.",
  mass: { promise: "Hardly any student is on record twice." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "F",
    text: "Schools are staffed by how many students they have on norm day (LAUSD, BUL-5977): a student who counts twice takes a teacher from others.",
  },
  in2014: {
    provenance: "F",
    text: "Prince George's County found 3,600 duplicate student numbers after its new system began.",
  },
  needs: ["student.birth_date", "student.given_name", "student.family_name", "guardian.guardian_id"],
  needsRows: ["student"],
  // Names are compared again only for students born on the same day as somebody on record twice.
  sql: `
WITH twice AS MATERIALIZED (
  SELECT s.birth_date, ${folded("s.given_name")} AS given_name, ${folded("s.family_name")} AS family_name
    FROM roster.student s
   WHERE s.birth_date IS NOT NULL AND s.family_name IS NOT NULL
   GROUP BY s.birth_date, ${folded("s.given_name")}, ${folded("s.family_name")}
  HAVING count(*) > 1
), born_then AS MATERIALIZED (
  SELECT s.student_id, s.birth_date, s.given_name, s.family_name
    FROM roster.student s
    JOIN (SELECT DISTINCT birth_date FROM twice) d ON d.birth_date = s.birth_date
), suspect AS MATERIALIZED (
  SELECT n.student_id, w.birth_date, w.given_name, w.family_name, t.school_id
    FROM twice w
    JOIN born_then n ON n.birth_date = w.birth_date AND ${folded("n.family_name")} = w.family_name
                    AND ${folded("n.given_name")} IS NOT DISTINCT FROM w.given_name
    LEFT JOIN roster_day.student t ON t.student_id = n.student_id
), family AS MATERIALIZED (
  SELECT s.student_id, g.guardian_id, g.phone
    FROM (SELECT DISTINCT student_id FROM suspect) s
    JOIN roster.guardian g ON g.student_id = s.student_id
)
SELECT a.school_id, a.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       'the same name and date of birth as student ' || string_agg(b.student_id::text, ', ' ORDER BY b.student_id::text) AS detail
  FROM suspect a
  JOIN suspect b ON b.birth_date = a.birth_date AND b.family_name = a.family_name
                AND b.given_name IS NOT DISTINCT FROM a.given_name AND b.student_id <> a.student_id
 WHERE (a.school_id IS NOT NULL OR b.school_id IS NOT NULL)
   AND (NOT EXISTS (SELECT FROM family f WHERE f.student_id = a.student_id)
        OR NOT EXISTS (SELECT FROM family f WHERE f.student_id = b.student_id)
        OR EXISTS (SELECT FROM family f
                     JOIN family o ON o.student_id = b.student_id AND (o.guardian_id = f.guardian_id OR o.phone = f.phone)
                    WHERE f.student_id = a.student_id))
 GROUP BY a.school_id, a.student_id`,
  nextStep: "Find out whether they are one person; if so, merge the records and keep the older number.",
  owner: "District student-records office",
} as const satisfies Rule;

/** SQL: a name as two records of one person have it in common. */
function folded(name: string) {
  return `lower(trim(${name}))`;
}
