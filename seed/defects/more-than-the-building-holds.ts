/** A school with twice as many students as were planned for and as the building holds. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { chooseSchool } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "more-than-the-building-holds";
const { projectedEnrollment, capacity } = schools;

export const moreThanTheBuildingHolds = {
  id,
  rule: "R31",
  title: "a school with twice as many students as its building holds",
  drops: [],
  sql: sql`
${chooseSchool(id, sql`NOT EXISTS (SELECT FROM firstbell.defects d WHERE d.rule = 'R31' AND d.school_id = ${schools.id})`)}

UPDATE ${schools}
   SET ${columnNames(projectedEnrollment)} = ${projectedEnrollment} / 2, ${columnNames(capacity)} = ${projectedEnrollment} / 2
 WHERE ${schools.id} IN (SELECT c.school_id FROM chosen c);
${record(id, "R31", true, "school_id", sql`school_id FROM chosen`)}`,
} as const satisfies Defect;
