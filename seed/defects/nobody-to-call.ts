/** Two students without a guardian on record. */
import { sql } from "drizzle-orm";
import { studentGuardians } from "../../sis/db/schema/people.ts";
import { isMinor } from "./choose.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "nobody-to-call";

export const nobodyToCall = {
  id,
  rule: "R54",
  title: "two students without a guardian",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, isMinor)}

DELETE FROM ${studentGuardians}
 WHERE ${studentGuardians.studentId} IN (SELECT c.student_id FROM chosen c);
${record(id, "R54", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
