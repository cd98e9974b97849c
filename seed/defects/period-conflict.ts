/** Two students with a second class in a period they already have a class in. */
import { getTableName, sql } from "drizzle-orm";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { chooseSecondClasses } from "./choose-other-classes.ts";
import { type Defect, record, seatChosenStudents } from "./defect.ts";

const id = "period-conflict";

export const periodConflict = {
  id,
  rule: "R07",
  title: "two students in two classes at once",
  drops: [
    {
      table: getTableName(sectionEnrollments),
      name: "section_enrollments_one_place_at_a_time",
      kind: "trigger",
    },
  ],
  sql: sql`
${chooseSecondClasses(id)}
${seatChosenStudents}
${record(id, "R07", false, "school_id, student_id, section_id", sql`school_id, student_id, least(section_id, old_section) FROM chosen`)}`,
} as const satisfies Defect;
