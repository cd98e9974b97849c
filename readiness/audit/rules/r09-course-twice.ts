/** R09: a student has one course in two classes at once. */
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

/** Words in the title of a class that belongs to another one of the course. [K] */
const partOfAnother = "'(^|[^a-z])(lab|laboratory|block|support|workshop|extended)([^a-z]|$)'";
/** Two classes of one teacher that share this many of their students are one double block. [K] */
const shareOfBlock = 0.5;

/**
 * Academic courses only: physical education, bands, electives and periods of service may be taken several times at once,
 * and so may a course that is marked as repeatable. A double block is one course in two periods, and so are a class and its
 * laboratory. Two classes that take turns by the day are one.
 */
export const courseTwice = {
  id: "R09",
  name: "duplicate-course",
  title: "Students who have one course in two classes",
  promise: "No student has the same course in two classes.",
  mass: { promise: "Hardly any student has the same course in two classes." },
  counts: "students",
  severity: "medium",
  source: {
    provenance: "K",
    text: "A course counts once toward graduation, and its second seat is taken from a class that the student needs.",
  },
  in2014: {
    provenance: "F",
    text: "A student's record showed 14 classes in one semester (KPCC, October 14, 2014).",
  },
  needs: ["section.course_id", "section.subject_group", "section.period", "course.course_id"],
  needsRows: ["section", "course"],
  sql: `
WITH lesson AS MATERIALIZED (
  SELECT s.section_id, s.school_id, s.course_id, s.title
    FROM roster_day.section s
    LEFT JOIN roster_day.repeatable_course r ON r.course_id = s.course_id
   WHERE s.in_session AND s.subject_group = 'academic' AND s.course_id IS NOT NULL AND r.course_id IS NULL
), twice AS MATERIALIZED (
  SELECT e.student_id, l.course_id
    FROM roster.section_enrollment e
    JOIN lesson l ON l.section_id = e.section_id
   WHERE ${activeOn(":day", "e.begin_date", "e.end_date")}
   GROUP BY e.student_id, l.course_id
  HAVING min(e.section_id) <> max(e.section_id)
), held AS MATERIALIZED (
  SELECT DISTINCT w.student_id, w.course_id, l.section_id, l.school_id, l.title, m.days
    FROM twice w
    JOIN roster.section_enrollment e ON e.student_id = w.student_id AND ${activeOn(":day", "e.begin_date", "e.end_date")}
    JOIN lesson l ON l.section_id = e.section_id AND l.course_id = w.course_id
    JOIN (SELECT section_id, bit_or(days) AS days FROM roster_day.meeting GROUP BY section_id) m ON m.section_id = l.section_id
), pair AS MATERIALIZED (
  SELECT a.student_id, a.school_id, a.title, a.section_id, b.section_id AS other_section
    FROM held a
    JOIN held b ON b.student_id = a.student_id AND b.course_id = a.course_id AND b.section_id > a.section_id AND b.days & a.days <> 0
   WHERE NOT roster_day.title_matches(a.title, ${partOfAnother}) AND NOT roster_day.title_matches(b.title, ${partOfAnother})
), block AS (
  SELECT p.section_id, p.other_section
    FROM (SELECT section_id, other_section, count(*) AS students FROM pair GROUP BY section_id, other_section) p
    JOIN roster_day.section_load x ON x.section_id = p.section_id
    JOIN roster_day.section_load y ON y.section_id = p.other_section
    JOIN roster_day.section_teacher t ON t.section_id = p.section_id
    JOIN roster_day.section_teacher u ON u.section_id = p.other_section AND u.teacher_id = t.teacher_id
   WHERE p.students >= ${shareOfBlock} * least(x.students, y.students)
)
SELECT p.school_id, p.student_id, NULL AS section_id, NULL AS teacher_id, false AS critical,
       min(p.title) || ' in sections ' || string_agg(DISTINCT p.section_id::text || ' and ' || p.other_section, ', '
         ORDER BY p.section_id::text || ' and ' || p.other_section) AS detail
  FROM pair p
 WHERE NOT EXISTS (SELECT FROM block b WHERE b.section_id = p.section_id AND b.other_section = p.other_section)
 GROUP BY p.school_id, p.student_id`,
  nextStep:
    "Keep one of the two seats, and give the student a class that is still needed in the other period.",
  owner: "School counseling office",
} as const satisfies Rule;
