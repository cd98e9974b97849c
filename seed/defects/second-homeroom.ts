/** A grade-school student who is listed in two homerooms of one school. */
import { getTableName, sql } from "drizzle-orm";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type Defect, record, seatChosenStudents } from "./defect.ts";
import { chooseSecondHomerooms } from "./second-homerooms.ts";

const id = "second-homeroom";

export const secondHomeroom = {
  id,
  rule: "R58",
  title: "a student with two homerooms",
  needs: "two rooms of a grade at a school, with a free seat in one",
  drops: [
    {
      table: getTableName(sectionEnrollments),
      name: "section_enrollments_one_place_at_a_time",
      kind: "trigger",
    },
  ],
  sql: sql`
${chooseSecondHomerooms(id, 1, sql`${sections.schoolId} = v.school_id AND ${sections.termId} = v.old_term`)}
${seatChosenStudents}
${record(id, "R58", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}
${record(id, "R07", false, "school_id, student_id, section_id", sql`school_id, student_id, least(section_id, old_section) FROM chosen`)}`,
} as const satisfies Defect;
