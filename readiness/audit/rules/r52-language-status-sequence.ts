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
  sql: `
WITH history AS MATERIALIZED (
  SELECT student_id,
         min(begin_date) FILTER (WHERE status = 'EO') AS only_english,
         min(begin_date) FILTER (WHERE status = 'TBD') AS to_test,
         min(begin_date) FILTER (WHERE status = 'EL') AS learner,
         min(begin_date) FILTER (WHERE status = 'IFEP') AS fluent,
         min(begin_date) FILTER (WHERE status = 'RFEP') AS reclassified
    FROM roster.language_status
   GROUP BY student_id
), judged AS (
  SELECT t.school_id, t.student_id,
         CASE WHEN s.english_status = 'RFEP' AND t.grade <= 0 THEN 'reclassified in kindergarten'
              WHEN s.english_status = 'RFEP' AND h.learner IS NULL THEN 'reclassified, and never a learner of English'
              WHEN h.reclassified < h.learner THEN 'reclassified before becoming a learner of English'
              WHEN h.only_english < h.learner AND NOT coalesce(h.to_test BETWEEN h.only_english AND h.learner, false)
                THEN 'became a learner of English without a test'
              WHEN s.english_status = 'EO' AND h.learner IS NOT NULL THEN 'was a learner of English, and now speaks only English'
              WHEN (s.english_status = 'EL' AND h.learner IS NULL) OR (s.english_status = 'IFEP' AND h.fluent IS NULL)
                OR (s.english_status = 'RFEP' AND h.reclassified IS NULL)
                THEN 'the status ' || s.english_status || ' has no day on which it began' END AS detail
    FROM roster_day.student t
    JOIN roster.student s ON s.student_id = t.student_id
    LEFT JOIN history h ON h.student_id = t.student_id
   WHERE t.school_id IS NOT NULL
)
SELECT j.school_id, j.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical, j.detail
  FROM judged j
 WHERE j.detail IS NOT NULL`,
  nextStep: "Compare the history with the student's tests, and correct it.",
  owner: "School English learner coordinator",
} as const satisfies Rule;
