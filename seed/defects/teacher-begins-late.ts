/** Two classes whose teacher begins two weeks after school does. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { openingDay } from "../district/calendar.ts";
import { chooseClasses } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "teacher-begins-late";
const { beginDate } = sectionTeachers;

export const teacherBeginsLate = {
  id,
  rule: "R15",
  title: "two classes whose teacher begins two weeks late",
  drops: [{ table: getTableName(sectionTeachers), name: "section_teachers_dates", kind: "trigger" }],
  sql: sql`
${chooseClasses(id, 2)}

UPDATE ${sectionTeachers}
   SET ${columnNames(beginDate)} = ${openingDay}::date + 14
 WHERE ${sectionTeachers.sectionId} IN (SELECT c.section_id FROM chosen c);
${record(id, "R15", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
