/** A student's special-education placements: which one holds on a day, and what is planned. */
import { and, asc, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import { activeOn, type Day, lastsPast, orFirstDay } from "../db/active-on.ts";
import { db, type Given, query } from "../db/query.ts";
import { specialEducationPlacements } from "../db/schema/special-education.ts";
import type { Database } from "../db/statement.ts";
import type { ScheduleQuestion } from "./queries.ts";

const { studentId: placedStudent, setting, beginDate, endDate } = specialEducationPlacements;

const placements = query("scheduling.placements", (asked: Given<ScheduleQuestion>) => {
  const day = orFirstDay(asked.day, asked.schoolYear);
  return db
    .select({
      setting,
      beginDate,
      /** Null without an end. */
      lastDay: sql<string | null>`(${endDate} - 1)::text`,
      isActive: sql<boolean>`${activeOn(specialEducationPlacements, day)}`,
    })
    .from(specialEducationPlacements)
    .where(and(eq(placedStudent, asked.studentId), lastsPast(specialEducationPlacements, day)))
    .orderBy(asc(beginDate));
});
export type Placement = Awaited<ReturnType<typeof placements.all>>[number];

/** In force on that day or later, in order. */
export async function findPlacements(database: Database, asked: ScheduleQuestion): Promise<Placement[]> {
  return await placements.all(database, asked);
}

/** Placed in a special day class on that day. */
export function isPlacedInDayClass(studentId: Placeholder, day: Day): SQL {
  const placed = db
    .select({ studentId: placedStudent })
    .from(specialEducationPlacements)
    .where(and(eq(placedStudent, studentId), eq(setting, "SDC"), activeOn(specialEducationPlacements, day)));
  return sql`EXISTS (${placed})`;
}
