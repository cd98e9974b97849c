/** A school with a zero or a seventh period of two minutes. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import { bellPeriods } from "../../sis/db/schema/schools.ts";
import { periods } from "../district/classes.ts";
import { type Defect, record, shuffled } from "./defect.ts";

const id = "period-of-two-minutes";
const { schoolId, period, beginsAt, endsAt } = bellPeriods;

export const periodOfTwoMinutes = {
  id,
  rule: "R56",
  title: "classes in a period of two minutes",
  needs: "a school with a zero or a seventh period",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${sections.schoolId} AS school_id, ${sections.period} AS period
  FROM ${sections}
 WHERE ${sections.period} IN (0, ${periods + 1})
 GROUP BY ${sections.schoolId}, ${sections.period}
 ORDER BY ${shuffled(id, sql`(${sections.schoolId} || ' ' || ${sections.period})`)}
 LIMIT 1;

UPDATE ${bellPeriods}
   SET ${columnNames(endsAt)} = ${beginsAt} + interval '2 minutes'
  FROM chosen c
 WHERE ${schoolId} = c.school_id AND ${period} = c.period;
${record(
  id,
  "R56",
  false,
  "school_id, section_id",
  sql`c.school_id, ${sections.id}
  FROM chosen c
  JOIN ${sections} ON ${sections.schoolId} = c.school_id
  JOIN ${sectionMeetings} ON ${sectionMeetings.sectionId} = ${sections.id} AND ${sectionMeetings.period} = c.period
 GROUP BY c.school_id, ${sections.id}`,
)}`,
} as const satisfies Defect;
