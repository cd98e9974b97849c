/** Two students who were entered a second time in summer, and are at no school with the second number. */
import { sql } from "drizzle-orm";
import { chooseStudents } from "./choose-people.ts";
import { copyChosenStudents } from "./copy-students.ts";
import { type Defect, record } from "./defect.ts";

const id = "entered-twice";

export const enteredTwice = {
  id,
  rule: "R28",
  title: "two students with a second record, and no school on it",
  drops: [],
  sql: sql`
${chooseStudents(id, 2)}
${copyChosenStudents}
${record(id, "R28", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}
${record(id, "R28", false, "student_id", sql`copy_id FROM chosen`)}`,
} as const satisfies Defect;
