/** R21: a student is in a special day class without being placed in one, or is placed in one and has none. */
import { criticalUnlessArrived } from "../in-progress.ts";
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

const placedThatDay = activeOn(":day", "p.begin_date", "p.end_date");

/**
 * One special day class is enough: students join general classes for part of the day. At a special-education
 * school every class is one, whatever its course. A student who is placed in one and has no class at all is a
 * finding of R01 instead. Of a student whom an office counter enrolled today it isn't critical until the next day, unless
 * there are too many of them.
 */
export const wrongSetting = {
  id: "R21",
  name: "wrong-setting",
  title: "Students in a special day class who aren't placed in one, or the reverse",
  promise: "Students are in a special day class if, and only if, they are placed in one.",
  lesser: { promise: "Newcomers are in a special day class if, and only if, they are placed in one." },
  counts: "students",
  severity: "critical",
  source: {
    provenance: "F",
    text: "California Education Code 56344: a student's special-education program must be in place when it is due.",
  },
  in2014: { provenance: "F", text: "Special-education students were misplaced (IEEE Spectrum)." },
  needs: ["placement.setting", "placement.begin_date", "section.subject_group", "school.school_type"],
  needsRows: ["placement"],
  sql: `
WITH placed AS (
  SELECT p.student_id
    FROM roster.placement p
   WHERE p.setting = 'SDC' AND ${placedThatDay}
), misplaced AS (
  SELECT s.school_id, t.student_id, s.section_id, t.arrived, t.arrived_by,
         'in ' || s.title || ' without a placement in a special day class' AS detail
    FROM roster_day.student t
    JOIN roster_day.section s ON s.section_id = t.day_class
   WHERE NOT EXISTS (SELECT FROM placed p WHERE p.student_id = t.student_id)
   UNION ALL
  SELECT t.school_id, t.student_id, NULL, t.arrived, t.arrived_by,
         'placed in a special day class, and has only other classes'
    FROM placed p
    JOIN roster_day.student t ON t.student_id = p.student_id AND t.classes > 0 AND t.day_class IS NULL
    LEFT JOIN roster.school h ON h.school_id = t.school_id
   WHERE h.school_type IS DISTINCT FROM 'special-education'
)
SELECT m.school_id, m.student_id, m.section_id, NULL AS teacher_id, ${criticalUnlessArrived("m")} AS critical, m.detail
  FROM misplaced m`,
  nextStep: "Compare the student's placement with the schedule, and correct whichever is wrong.",
  owner: "School special-education coordinator",
} as const satisfies Rule;
