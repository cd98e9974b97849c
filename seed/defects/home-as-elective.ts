/** Twelve juniors and seniors who are at home for two periods that are listed as an elective with a teacher. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { terms } from "../../sis/db/schema/schools.ts";
import { type Defect, record } from "./defect.ts";
import { juniorsAndSeniors, sendHome } from "./home-sections.ts";
import { recordUnauthorized } from "./unauthorized.ts";

const id = "home-as-elective";
const { sectionId, staffId, role, beginDate } = sectionTeachers;

export const homeAsElective = {
  id,
  rule: "R49",
  title: "twelve students at home for two periods a day that are listed as an elective",
  needs: `a high school with more than ${juniorsAndSeniors} juniors and seniors`,
  drops: [],
  sql: sql`
${sendHome(id, { students: 12, courseCode: "HUM-SE", title: "Home Period" })}

INSERT INTO ${sectionTeachers} (${columnNames(sectionId, staffId, role, beginDate)})
SELECT DISTINCT c.section_id, (SELECT min(${staff.id}) FROM ${staff} WHERE ${staff.position} = 'substitute'), 'primary',
       ${terms.beginDate}
  FROM chosen c
  JOIN ${terms} ON ${terms.id} = c.term_id;
${record(id, "R49", true, "school_id, student_id", sql`school_id, student_id FROM victim`)}
${recordUnauthorized(id, sql`SELECT section_id FROM chosen`)}`,
} as const satisfies Defect;
