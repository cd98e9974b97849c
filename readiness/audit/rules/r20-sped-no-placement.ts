/** R20: special education that a student is to have isn't there on the first day: no class, no service, or a later begin. */
import { criticalUnlessArrived } from "../in-progress.ts";
import { activeOn } from "../roster-day.ts";
import type { Rule } from "../rule.ts";

const inForce = activeOn(":day", "p.begin_date", "p.end_date");
const serviceInForce = activeOn(":day", "v.begin_date", "v.end_date");

/**
 * A special day class is a class; a resource program or services alone are services. A student who has no class at all is
 * a finding of R01, and one without any placement of R53. At a special-education school every class is a special day class.
 * A program that is in force while its placement begins later is late, not lost. Of a student whom an office counter
 * enrolled today nothing is critical until the next day, unless there are too many of them.
 */
export const spedNoPlacement = {
  id: "R20",
  name: "sped-no-placement",
  title: "Special-education students without the class or service that they are placed in",
  promise: "Special-education students have the class or the services that they are placed in.",
  lesser: { promise: "Hardly any special-education placement begins after the first day of school." },
  counts: "students",
  severity: "critical",
  source: {
    provenance: "F",
    text: "California Education Code 56344(c): each student's program must be in effect when the school year begins.",
  },
  in2014: {
    provenance: "F",
    text: "Special-education students were misplaced; scheduling them was especially troublesome (IEEE Spectrum).",
  },
  needs: [
    "placement.setting",
    "placement.begin_date",
    "education_program.reviewed_on",
    "special_service.begin_date",
    "section.subject_group",
    "school.school_type",
  ],
  needsRows: ["placement"],
  sql: `
WITH placed AS (
  SELECT p.student_id, p.setting FROM roster.placement p WHERE ${inForce}
), unserved AS (
  SELECT t.school_id, t.student_id, t.arrived, t.arrived_by, false AS late,
         'placed in a special day class, and has only other classes' AS detail
    FROM placed p
    JOIN roster_day.student t ON t.student_id = p.student_id AND t.classes > 0 AND t.day_class IS NULL
    JOIN roster.school h ON h.school_id = t.school_id AND h.school_type IS DISTINCT FROM 'special-education'
   WHERE p.setting = 'SDC'
   UNION ALL
  SELECT t.school_id, t.student_id, t.arrived, t.arrived_by, false,
         'placed in special education (' || p.setting || '), and no service of it is in force'
    FROM placed p
    JOIN roster_day.student t ON t.student_id = p.student_id AND t.school_id IS NOT NULL
   WHERE p.setting <> 'SDC'
     AND NOT EXISTS (SELECT FROM roster.special_service v WHERE v.student_id = p.student_id AND ${serviceInForce})
   UNION ALL
  SELECT t.school_id, t.student_id, t.arrived, t.arrived_by, min(p.begin_date) > :day,
         'the program is in force, and the placement begins on ' || min(p.begin_date)
    FROM roster.placement p
    JOIN roster.education_program g ON g.student_id = p.student_id AND g.reviewed_on < :day
    JOIN roster_day.student t ON t.student_id = p.student_id AND t.school_id IS NOT NULL
   WHERE p.begin_date > :day
     AND NOT EXISTS (SELECT FROM placed o WHERE o.student_id = p.student_id)
   GROUP BY t.school_id, t.student_id, t.arrived, t.arrived_by
)
SELECT u.school_id, u.student_id, NULL AS section_id, NULL AS teacher_id,
       NOT u.late AND (${criticalUnlessArrived("u")}) AS critical, u.detail
  FROM unserved u`,
  nextStep: "Give the student the class or the service of the program today, or correct the placement.",
  owner: "School special-education coordinator",
} as const satisfies Rule;
