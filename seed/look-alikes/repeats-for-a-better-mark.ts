/** Students with a D who take the course again for a better mark, because their families agreed to it in writing. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import { repeaters } from "../defects/choose.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "repeats-for-a-better-mark";
const { studentId, courseCode, mark, creditsAttempted, creditsEarned, repeatConsentOn } = courseHistory;
/** One such student for this many students of the district. [K] */
const studentsPerCase = 1_000;
const agreedOn = "2026-06-03";

export const repeatsForABetterMark = {
  id,
  rules: ["R04"],
  title: "students with a D who take the course again, because their families agreed to it",
  sql: sql`
CREATE TEMP TABLE chosen AS ${repeaters(id, sql`(2 + :students / ${sql.raw(String(studentsPerCase))})`)};

UPDATE ${courseHistory}
   SET ${columnNames(mark)} = 'D', ${columnNames(creditsEarned)} = ${creditsAttempted},
       ${columnNames(repeatConsentOn)} = ${agreedOn}::date
  FROM chosen c
 WHERE ${studentId} = c.student_id AND ${courseCode} = c.course_code;

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, c.student_id, c.section_id FROM chosen c;`,
} as const satisfies LookAlike;
