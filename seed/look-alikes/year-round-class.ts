/** Classes of the year-round school, which began in July and whose tracks take turns being off. */
import { sql } from "drizzle-orm";
import { sections } from "../../sis/db/schema/scheduling.ts";
import { calendars, terms } from "../../sis/db/schema/schools.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "year-round-class";

export const yearRoundClass = {
  id,
  rules: ["R02", "R10", "R33"],
  title: "classes that follow a year-round calendar",
  needs: "two high schools, the larger of which is in session all year, or a charter in a small district",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${sections.schoolId} AS school_id, NULL::int AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${terms} ON ${terms.id} = ${sections.termId}
  JOIN ${calendars} ON ${calendars.id} = ${terms.calendarId} AND ${calendars.kind} <> 'traditional'`,
  ),
} as const satisfies LookAlike;
