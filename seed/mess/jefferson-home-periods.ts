/** 2014: 48 students of Jefferson High School had two or more periods of home or service (Daily News, October 12). [F] */
import { sql } from "drizzle-orm";
import { record } from "../defects/defect.ts";
import { sendHome } from "../defects/home-sections.ts";
import type { Mess } from "./mess.ts";

const id = "jefferson-home-periods";

export const jeffersonHomePeriods = {
  id,
  level: "2014",
  rule: "R49",
  title: "48 students of one high school at home for two periods a day",
  drops: [],
  sql: sql`
${sendHome(id, { students: 48, courseCode: "SER-HO", title: "Home 12" })}
${record(id, "R49", true, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Mess;
