/** A new school, for which nobody projected an enrollment. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { shuffled } from "../defects/defect.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "new-school";
/** One in this many schools opens this year; a district of fewer schools than these has none. [K] */
const schoolsPerNewOne = 150;
const fewestSchools = 5;

export const newSchool = {
  id,
  rules: ["R31"],
  title: "a new school without a projection",
  needs: `${fewestSchools} schools or more`,
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${schools.id} AS school_id
  FROM ${schools}
 WHERE (SELECT count(*) FROM ${schools}) >= ${fewestSchools}
 ORDER BY ${shuffled(id, schools.id)}
 LIMIT (SELECT 1 + count(*) / ${schoolsPerNewOne} FROM ${schools});

UPDATE ${schools}
   SET ${columnNames(schools.projectedEnrollment)} = 0
 WHERE ${schools.id} IN (SELECT c.school_id FROM chosen c);

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, NULL, NULL FROM chosen c;`,
} as const satisfies LookAlike;
