/** Two students whose failing marks were changed over the summer, and who still have a seat to take the course again. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import { repeaters } from "./choose.ts";
import { type Defect, record, untouchedStudent } from "./defect.ts";

const id = "mark-changed-late";
const { studentId, courseCode, mark, creditsAttempted, creditsEarned } = courseHistory;

export const markChangedLate = {
  id,
  rule: "R04",
  title: "two students who repeat a course although its failing mark was changed over the summer",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS ${repeaters(id, sql`2`, untouchedStudent(sectionEnrollments.studentId))};

UPDATE ${courseHistory}
   SET ${columnNames(mark)} = 'D', ${columnNames(creditsEarned)} = ${creditsAttempted}
  FROM chosen c
 WHERE ${studentId} = c.student_id AND ${courseCode} = c.course_code AND ${mark} = 'F';
${record(id, "R04", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
