/** R24: a student's special-education program is overdue for its review, its reassessment, or a first assessment. */
import type { Rule } from "../rule.ts";

/** California Education Code 56302.1: 60 days from the consent, not counting breaks of more than five school days. [F] */
const daysToAssess = 60;
/** Winter and spring breaks don't count either. A roster doesn't list them; together they aren't longer. [K] */
const daysOfBreaks = 30;
/** Where the roster has no term of last year. [K] */
const daysOfSummer = 75;
/** California Education Code 56325: a program from another district is replaced within this many days. [K] */
const daysToReplace = 30;

/**
 * A year after the last review and three years after the last assessment, to the day. Summer doesn't count toward an
 * assessment that the family agreed to: days after the end of last year's last term, until the term of the day began.
 */
export const iepOverdue = {
  id: "R24",
  name: "iep-overdue",
  title: "Special-education programs that are overdue for a review or an assessment",
  promise: "Hardly any special-education program is overdue for a review or an assessment.",
  mass: { promise: "Nearly all special-education programs are reviewed and assessed in time." },
  counts: "students",
  severity: "high",
  source: {
    provenance: "F",
    text: "California Education Code 56302.1, 56343 and 56344: a review every year, a reassessment every three years, an assessment within 60 days of the family's consent.",
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: [
    "education_program.reviewed_on",
    "education_program.assessed_on",
    "term.begin_date",
    "term.end_date",
  ],
  needsRows: ["education_program"],
  sql: `
WITH break AS (
  SELECT max(end_date) + 1 AS begin_date,
         (SELECT min(n.begin_date) FROM roster.term n WHERE :day BETWEEN n.begin_date AND n.end_date) AS end_date
    FROM roster.term
   WHERE end_date < (SELECT min(n.begin_date) FROM roster.term n WHERE :day BETWEEN n.begin_date AND n.end_date)
), dated AS (
  SELECT t.school_id, t.student_id, g.reviewed_on, g.assessed_on,
         :day - g.consent_on
           - CASE WHEN b.begin_date IS NULL THEN ${daysOfSummer}
                  WHEN g.consent_on < b.begin_date THEN b.end_date - b.begin_date ELSE 0 END AS days_of_consent,
         g.consent_on, g.transferred_on
    FROM roster.education_program g
    JOIN roster_day.student t ON t.student_id = g.student_id AND t.school_id IS NOT NULL
   CROSS JOIN break b
), late AS (
  SELECT d.*,
         d.reviewed_on < :day - INTERVAL '1 year' AS review,
         d.assessed_on < :day - INTERVAL '3 years' AS reassessment,
         coalesce(d.days_of_consent > ${daysToAssess + daysOfBreaks}, false) AS assessment,
         coalesce(:day - d.transferred_on > ${daysToReplace}, false) AS replacement
    FROM dated d
)
SELECT l.school_id, l.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       CASE WHEN l.review THEN 'last reviewed on ' || l.reviewed_on
            WHEN l.reassessment THEN 'last assessed on ' || l.assessed_on
            WHEN l.assessment THEN 'assessment agreed to on ' || l.consent_on || ', and not made'
            ELSE 'came with a program on ' || l.transferred_on || ', and it isn''t replaced' END AS detail
  FROM late l
 WHERE l.review OR l.reassessment OR l.assessment OR l.replacement`,
  nextStep: "Set a date for the meeting or the assessment, and tell the family.",
  owner: "Case manager of the student",
} as const satisfies Rule;
