/** Two reclassified students whose record has nothing before that: they never were learners of English. */
import { sql } from "drizzle-orm";
import { languageStatuses } from "../../sis/db/schema/language-history.ts";
import { students } from "../../sis/db/schema/people.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "reclassified-before-learner";
const { studentId, status } = languageStatuses;

export const reclassifiedBeforeLearner = {
  id,
  rule: "R52",
  title: "two reclassified students who were never learners of English",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, sql`${students.englishStatus} = 'RFEP'`)}

DELETE FROM ${languageStatuses}
 USING chosen c
 WHERE ${studentId} = c.student_id AND ${status} <> 'RFEP';
${record(id, "R52", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
