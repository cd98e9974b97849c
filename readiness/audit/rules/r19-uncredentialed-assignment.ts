/** R19: a class has a teacher who isn't authorized to teach it. */
import type { Rule } from "../rule.ts";

/**
 * By the subject, or by the kind of special education that the class is for. The teacher of record counts, not a
 * co-teacher; a class without any is a finding of R15. Some classes any teacher may have, such as helping in an office.
 * Authorizations for learners of English aren't compared: nearly every class has some.
 */
export const uncredentialedAssignment = {
  id: "R19",
  name: "uncredentialed-assignment",
  title: "Classes whose teacher isn't authorized to teach them",
  promise: "Hardly any class has a teacher who isn't authorized to teach it.",
  mass: { promise: "At least nine of ten classes have a teacher who is authorized to teach them." },
  counts: "classes",
  severity: "high",
  source: {
    provenance: "F",
    text: "California Education Code 44258.9: assignments outside of a teacher's credential are monitored every year and must be corrected.",
  },
  in2014: { provenance: "K", text: "Not reported." },
  needs: ["teacher_credential.area", "section.credential_area", "section_teacher.teacher_id"],
  needsRows: ["section", "section_teacher", "teacher_credential"],
  sql: `
SELECT s.school_id, NULL AS student_id, s.section_id, t.teacher_id, false AS critical,
       s.title || ': teacher ' || t.teacher_id || ' has no authorization for ' || s.credential_area AS detail
  FROM roster.section s
  JOIN roster_day.section d ON d.section_id = s.section_id AND d.in_session
  JOIN roster_day.section_load l ON l.section_id = s.section_id
  JOIN roster_day.section_teacher t ON t.section_id = s.section_id AND t.role IS DISTINCT FROM 'co-teacher'
 WHERE s.credential_area IS NOT NULL
   AND NOT EXISTS (SELECT FROM roster.teacher_credential c
                    WHERE c.teacher_id = t.teacher_id AND c.area = s.credential_area)`,
  nextStep: "Give the class to a teacher who is authorized, or apply for a permit.",
  owner: "Human resources with the school's principal",
} as const satisfies Rule;
