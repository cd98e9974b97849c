/** When a school year begins, and its class days: pages offer these and no others. */
import { and, asc, eq } from "drizzle-orm";
import { db, type Given, query } from "./query.ts";
import { calendarDays, schoolYears } from "./schema/schools.ts";
import type { Database } from "./statement.ts";

const classDays = query("calendar.class-days", ({ schoolYear }: Given<{ schoolYear: number }>) =>
  db
    .select({ day: calendarDays.day })
    .from(calendarDays)
    .where(and(eq(calendarDays.schoolYear, schoolYear), eq(calendarDays.kind, "instructional")))
    .orderBy(asc(calendarDays.day)),
);

/** In order, each YYYY-MM-DD. */
export async function findClassDays(database: Database, schoolYear: number): Promise<string[]> {
  return (await classDays.all(database, { schoolYear })).map(({ day }) => day);
}

const firstDay = query("calendar.first-day", ({ schoolYear }: Given<{ schoolYear: number }>) =>
  db.select({ day: schoolYears.beginDate }).from(schoolYears).where(eq(schoolYears.id, schoolYear)),
);

/** Undefined for a year that isn't on record. */
export async function firstDayOf(database: Database, schoolYear: number): Promise<string | undefined> {
  return (await firstDay.first(database, { schoolYear }))?.day;
}
