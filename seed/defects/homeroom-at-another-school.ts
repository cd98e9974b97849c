/** A grade-school student who kept a homeroom at another school. */
import { getTableName, sql } from "drizzle-orm";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type Defect, record, seatChosenStudents } from "./defect.ts";
import { chooseSecondHomerooms } from "./second-homerooms.ts";

const id = "homeroom-at-another-school";
const table = getTableName(sectionEnrollments);

export const homeroomAtAnotherSchool = {
  id,
  rule: "R58",
  title: "a student with a second homeroom at another school",
  needs: "two schools that teach a grade, with a free seat in one",
  drops: [
    { table, name: "section_enrollments_one_place_at_a_time", kind: "trigger" },
    { table, name: "section_enrollments_within_enrollment", kind: "trigger" },
  ],
  sql: sql`
${chooseSecondHomerooms(id, 1, sql`${sections.schoolId} <> v.school_id`)}
${seatChosenStudents}
${record(id, "R58", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}
${record(id, "R06", true, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
