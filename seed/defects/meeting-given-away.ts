/** A class whose meetings were given to a colleague who already teaches then. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionMeetings } from "../../sis/db/schema/scheduling.ts";
import { taughtClasses } from "./choose.ts";
import { type Defect, record, shuffled } from "./defect.ts";

const id = "meeting-given-away";

export const meetingGivenAway = {
  id,
  rule: "R16",
  title: "a class whose meetings were given to a colleague who already teaches then",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
WITH lesson AS MATERIALIZED (${taughtClasses(id, 2000)})
SELECT a.section_id AS kept, b.section_id AS given, a.school_id, a.staff_id
  FROM lesson a
  JOIN lesson b ON b.school_id = a.school_id AND b.period = a.period AND b.term_id = a.term_id AND b.section_id <> a.section_id
 ORDER BY ${shuffled(id, sql`a.section_id`)}, b.section_id
 LIMIT 1;

UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.staffId)} = c.staff_id
  FROM chosen c
 WHERE ${sectionMeetings.sectionId} = c.given;
${record(id, "R16", false, "school_id, section_id, teacher_id", sql`school_id, kept, staff_id FROM chosen`)}
${record(id, "R16", false, "school_id, section_id, teacher_id", sql`school_id, given, staff_id FROM chosen`)}`,
} as const satisfies Defect;
