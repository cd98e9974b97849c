/** A zero-period or seventh-period class that was moved to a period without a bell. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import { periods } from "../district/classes.ts";
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "class-after-the-last-bell";
const withoutBell = 12;

export const classAfterTheLastBell = {
  id,
  rule: "R56",
  title: "a class in a period that has no bell",
  needs: "a school with a zero or a seventh period",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id
  FROM ${sections}
 WHERE ${sections.period} IN (0, ${periods + 1}) AND ${untouchedSection(sections.id)}
 ORDER BY ${shuffled(id, sections.id)}
 LIMIT 1;

UPDATE ${sectionMeetings}
   SET ${columnNames(sectionMeetings.period)} = ${withoutBell}
 WHERE ${sectionMeetings.sectionId} IN (SELECT c.section_id FROM chosen c);
${record(id, "R56", false, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
