/** A school with half of its projected students, in half-empty classes. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sections } from "../../sis/db/schema/scheduling.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { chooseSchool } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "school-count-anomaly";
const { projectedEnrollment, capacity } = schools;

export const schoolCountAnomaly = {
  id,
  rule: "R31",
  title: "a school with half of its projected students, in half-empty classes",
  drops: [],
  sql: sql`
${chooseSchool(id)}

UPDATE ${schools}
   SET ${columnNames(projectedEnrollment)} = ${projectedEnrollment} * 2,
       ${columnNames(capacity)} = greatest(${capacity}, ${projectedEnrollment} * 2)
 WHERE ${schools.id} IN (SELECT c.school_id FROM chosen c);

UPDATE ${sections}
   SET ${columnNames(sections.capacity)} = ${sections.capacity} * 2
 WHERE ${sections.schoolId} IN (SELECT c.school_id FROM chosen c);
${record(id, "R31", true, "school_id", sql`school_id FROM chosen`)}`,
} as const satisfies Defect;
