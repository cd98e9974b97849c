/** Classes of schools whose long periods take turns by day. */
import { sql } from "drizzle-orm";
import { sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import { everyDay } from "../district/classes.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "alternate-day-class";

export const alternateDayClass = {
  id,
  rules: ["R02", "R07", "R16"],
  title: "classes that meet on some days only",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT DISTINCT ${sections.schoolId} AS school_id, NULL::int AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${sectionMeetings} ON ${sectionMeetings.sectionId} = ${sections.id} AND ${sectionMeetings.days} <> ${everyDay}`,
  ),
} as const satisfies LookAlike;
