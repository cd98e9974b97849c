/** A good opening day: 1 in 100 schools has fewer students than it was planned for, since nobody corrected the plan. [K] */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { record, shuffled } from "../defects/defect.ts";
import type { Mess } from "./mess.ts";

const id = "stale-projections";
const { projectedEnrollment } = schools;

export const staleProjections = {
  id,
  level: "normal",
  rule: "R31",
  title: "1 in 100 schools planned for half as many students again",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${schools.id} AS school_id
  FROM ${schools}
 WHERE ${projectedEnrollment} >= 60
 ORDER BY ${shuffled(id, schools.id)}
 LIMIT (SELECT 1 + count(*) / 100 FROM ${schools});

UPDATE ${schools}
   SET ${columnNames(projectedEnrollment)} = ${projectedEnrollment} * 3 / 2
 WHERE ${schools.id} IN (SELECT c.school_id FROM chosen c);
${record(id, "R31", false, "school_id", sql`school_id FROM chosen`)}`,
} as const satisfies Mess;
