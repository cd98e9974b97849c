/** Two students with a second class for a month, in a period in which they already have one. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { terms } from "../../sis/db/schema/schools.ts";
import { openingDay } from "../district/calendar.ts";
import { chooseSecondClasses } from "./choose-other-classes.ts";
import { type Defect, record } from "./defect.ts";

const id = "conflict-for-a-month";
const { sectionId, studentId, seat, beginDate, endDate } = sectionEnrollments;

export const conflictForAMonth = {
  id,
  rule: "R07",
  title: "two students in two classes at once, for a month",
  drops: [
    {
      table: getTableName(sectionEnrollments),
      name: "section_enrollments_one_place_at_a_time",
      kind: "trigger",
    },
  ],
  sql: sql`
${chooseSecondClasses(id)}

INSERT INTO ${sectionEnrollments} (${columnNames(sectionId, studentId, seat, beginDate, endDate)})
SELECT c.section_id, c.student_id, c.seat, ${terms.beginDate}, ${openingDay}::date + 30
  FROM chosen c
  JOIN ${terms} ON ${terms.id} = c.term_id;
${record(id, "R07", false, "school_id, student_id, section_id", sql`school_id, student_id, least(section_id, old_section) FROM chosen`)}`,
} as const satisfies Defect;
