/** R10: students are still in a section that was only a placeholder while the master schedule was built. */
import type { Rule } from "../rule.ts";

/** Words in the titles of classes that nobody means to hold, as school districts name them. [K] */
const placeholderNames = [
  "temp",
  "rollover",
  "placeholder",
  "unassigned",
  "unscheduled",
  "holding",
  "parking",
  "dummy",
  "tb[ad]",
  "zz+",
];

/**
 * The signs of a placeholder: its title; or no teacher, and no room, no period, or the scheduler's own mark, a capacity of
 * the grade's whole enrollment plus 25. R15 covers a section that lacks only a teacher. A class with a teacher isn't a
 * placeholder, however large (physical education, band) and even without period and room (independent study), and time
 * that students spend elsewhere (work experience, a college) has none of the three.
 */
export const placeholderSection = {
  id: "R10",
  name: "placeholder-section",
  title: "Students parked in a placeholder instead of a real class",
  promise: "No student is parked in a placeholder class.",
  counts: "classes",
  severity: "critical",
  source: {
    provenance: "F",
    text: "MiSiS's own scenario: sections named TEMP or ROLLOVER, with a capacity of the grade's enrollment plus 25, must be empty when school opens.",
  },
  in2014: { provenance: "F", text: "As many as 70 students were put in one room (IEEE Spectrum, 2014)." },
  needs: [
    "section.title",
    "section_teacher.teacher_id",
    "section.period",
    "meeting.room_id",
    "section.capacity",
  ],
  needsRows: ["section"],
  sql: `
WITH grade_size AS (
  SELECT school_id, grade, count(*) AS students
    FROM roster_day.student
   WHERE school_id IS NOT NULL
   GROUP BY school_id, grade
), taught AS (
  SELECT section_id FROM roster_day.section_teacher
   UNION
  SELECT section_id FROM roster_day.meeting WHERE teacher_id IS NOT NULL
), housed AS (
  SELECT DISTINCT section_id FROM roster_day.meeting WHERE room_id IS NOT NULL
), titled AS MATERIALIZED (
  SELECT DISTINCT title FROM roster_day.section
), placeholder AS (
  SELECT title
    FROM titled
   WHERE roster_day.title_matches(title, '(^|[^a-z0-9_])(${placeholderNames.join("|")})([^a-z]|$)')
), judged AS (
  SELECT s.*, l.students, p.title IS NOT NULL AS by_title,
         untaught AND s.period IS NULL AS by_period,
         untaught AND r.section_id IS NULL AS by_staffing,
         untaught AND s.capacity >= 60 AND g.students + 25 = s.capacity AS by_capacity
    FROM roster_day.section s
    JOIN roster_day.section_load l ON l.section_id = s.section_id
    LEFT JOIN placeholder p ON p.title = s.title
    LEFT JOIN taught t ON t.section_id = s.section_id
    LEFT JOIN housed r ON r.section_id = s.section_id
    LEFT JOIN grade_size g ON g.school_id = s.school_id AND g.grade = s.low_grade AND s.low_grade = s.high_grade
   CROSS JOIN LATERAL (
      SELECT t.section_id IS NULL AND s.subject_group IS DISTINCT FROM 'service' AS untaught) u
   WHERE s.in_session
)
SELECT school_id, NULL AS student_id, section_id, NULL AS teacher_id, true AS critical,
       students || ' students in ' || title || ': ' || concat_ws(', ',
         CASE WHEN by_title THEN 'its title names a placeholder' END,
         CASE WHEN by_period THEN 'it has neither teacher nor period' END,
         CASE WHEN by_staffing THEN 'it has neither teacher nor room' END,
         CASE WHEN by_capacity THEN 'its capacity is the grade''s enrollment plus 25, and it has no teacher' END) AS detail
  FROM judged
 WHERE by_title OR by_period OR by_staffing OR by_capacity`,
  nextStep: "Move the students to real sections and delete the placeholder.",
  owner: "School master scheduler",
} as const satisfies Rule;
