/** The class days of a school year: pages offer these and no others. */
import { and, asc, eq } from "drizzle-orm";
import { db, type Given, query } from "./query.ts";
import { calendarDays } from "./schema/schools.ts";
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
