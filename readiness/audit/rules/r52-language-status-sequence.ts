/** R52: a student's language status doesn't follow from what came before it. */
import type { Rule } from "../rule.ts";

/**
 * A student is tested before becoming a learner of English, and a learner before being reclassified, which no school does in
 * kindergarten. A learner is reclassified, and never speaks only English all at once. Each status but English only has a
 * day on which it began.
 */
export const languageStatusSequence = {
  id: "R52",
  name: "language-status-sequence",
  title: "Students whose language status doesn't follow from the one before",
  promise: "Every student's language status follows from the one before.",
  mass: { promise: "Hardly any student's language status contradicts the one before." },
  counts: "students",
  severity: "medium",
  source: {
    provenance: "F",
    text: "California refuses such records (CALPADS, student English language acquisition; IVR0164).",
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: ["student.english_status", "language_status.begin_date", "school_enrollment.grade"],
  needsRows: ["language_status"],
  // Nearly all histories are in order: only the others are looked up on the day's roster.
  sql: `
WITH history AS MATERIALIZED (
  SELECT student_id,
         min(begin_date) FILTER (WHERE status = 'EL') AS learner,
         min(begin_date) FILTER (WHERE status = 'IFEP') AS fluent,
         min(begin_date) FILTER (WHERE status = 'RFEP') AS reclassified
    FROM roster.language_status
   WHERE status IN ('EL', 'IFEP', 'RFEP')
   GROUP BY student_id
), only_english AS MATERIALIZED (
  SELECT o.student_id, h.learner, min(o.begin_date) AS since
    FROM history h
    JOIN roster.language_status o ON o.student_id = h.student_id AND o.begin_date < h.learner AND o.status = 'EO'
   GROUP BY o.student_id, h.learner
), untested AS MATERIALIZED (
  SELECT o.student_id
    FROM only_english o
    LEFT JOIN roster.language_status l ON l.student_id = o.student_id AND l.status = 'TBD'
   GROUP BY o.student_id, o.learner, o.since
  HAVING NOT coalesce(min(l.begin_date) BETWEEN o.since AND o.learner, false)
), suspect AS MATERIALIZED (
  SELECT s.student_id, s.english_status, h.learner, h.fluent, h.reclassified,
         s.student_id IN (SELECT student_id FROM untested) AS untested
    FROM roster.student s
    LEFT JOIN history h ON h.student_id = s.student_id
   WHERE (s.english_status = 'RFEP' AND (h.learner IS NULL OR h.reclassified IS NULL
                                         OR s.student_id IN (SELECT student_id FROM roster_day.student WHERE grade <= 0)))
      OR h.reclassified < h.learner OR s.student_id IN (SELECT student_id FROM untested)
      OR (s.english_status = 'EO' AND h.learner IS NOT NULL) OR (s.english_status = 'EL' AND h.learner IS NULL)
      OR (s.english_status = 'IFEP' AND h.fluent IS NULL)
), judged AS (
  SELECT t.school_id, t.student_id,
         CASE WHEN s.english_status = 'RFEP' AND t.grade <= 0 THEN 'reclassified in kindergarten'
              WHEN s.english_status = 'RFEP' AND s.learner IS NULL THEN 'reclassified, and never a learner of English'
              WHEN s.reclassified < s.learner THEN 'reclassified before becoming a learner of English'
              WHEN s.untested THEN 'became a learner of English without a test'
              WHEN s.english_status = 'EO' AND s.learner IS NOT NULL THEN 'was a learner of English, and now speaks only English'
              WHEN (s.english_status = 'EL' AND s.learner IS NULL) OR (s.english_status = 'IFEP' AND s.fluent IS NULL)
                OR (s.english_status = 'RFEP' AND s.reclassified IS NULL)
                THEN 'the status ' || s.english_status || ' has no day on which it began' END AS detail
    FROM roster_day.student t
    JOIN suspect s ON s.student_id = t.student_id
   WHERE t.school_id IS NOT NULL
)
SELECT j.school_id, j.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical, j.detail
  FROM judged j
 WHERE j.detail IS NOT NULL`,
  nextStep: "Compare the history with the student's tests, and correct it.",
  owner: "School English learner coordinator",
} as const satisfies Rule;
