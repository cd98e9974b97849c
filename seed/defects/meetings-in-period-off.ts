/** A teacher of five classes to whom the meetings of a sixth were given, while its teacher of record stayed. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionMeetings } from "../../sis/db/schema/scheduling.ts";
import { chooseSixthClass, recordSixClasses } from "./choose.ts";
import type { Defect } from "./defect.ts";

const id = "meetings-in-period-off";

export const meetingsInPeriodOff = {
  id,
  rule: "R17",
  title: "a teacher of five classes who meets a sixth",
  needs: "a teacher of five classes, in whose free period somebody else teaches",
  drops: [],
  sql: sql`
${chooseSixthClass(id)}

UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.staffId)} = c.staff_id
  FROM chosen c
 WHERE ${sectionMeetings.sectionId} = c.section_id;
${recordSixClasses(id)}`,
} as const satisfies Defect;
