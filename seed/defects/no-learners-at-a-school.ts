/** A school all of whose learners of English speak nothing else, according to an import. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { chooseSchoolOf } from "./choose-people.ts";
import { type Defect, newestYear, record } from "./defect.ts";

const id = "no-learners-at-a-school";
const { studentId, schoolId, schoolYear, kind, exitDate } = schoolEnrollments;
const isLearning = sql`${students.englishStatus} = 'EL'`;

export const noLearnersAtASchool = {
  id,
  rule: "R50",
  title: "a school that has no learners of English anymore",
  needs: "a school with learners of English, and no other defect of theirs",
  drops: [],
  sql: sql`
${chooseSchoolOf(id, ["R26", "R50"], sql`EXISTS (SELECT FROM ${students} WHERE ${students.id} = ${studentId} AND ${isLearning})`)}

CREATE TEMP TABLE victim AS
SELECT c.school_id, ${studentId} AS student_id
  FROM chosen c
  JOIN ${schoolEnrollments} ON ${schoolId} = c.school_id AND ${schoolYear} = ${newestYear} AND ${kind} = 'primary' AND ${exitDate} IS NULL
  JOIN ${students} ON ${students.id} = ${studentId} AND ${isLearning};

UPDATE ${students}
   SET ${columnNames(students.englishStatus)} = 'EO'
  FROM victim v
 WHERE ${students.id} = v.student_id;
${record(id, "R50", false, "school_id", sql`school_id FROM chosen`)}
${record(id, "R52", false, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Defect;
