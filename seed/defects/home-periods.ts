/** Twelve juniors and seniors who are sent home for their last two periods, as at Jefferson High School in 2014. */
import { sql } from "drizzle-orm";
import { type Defect, record } from "./defect.ts";
import { juniorsAndSeniors, sendHome } from "./home-sections.ts";

const id = "home-periods";

export const homePeriods = {
  id,
  rule: "R49",
  title: "twelve students at home for two periods a day",
  needs: `a high school with more than ${juniorsAndSeniors} juniors and seniors`,
  drops: [],
  sql: sql`
${sendHome(id, { students: 12, courseCode: "SER-HO", title: "Home" })}
${record(id, "R49", true, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Defect;
