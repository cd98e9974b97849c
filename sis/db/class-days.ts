/** The class days of a school year, which pages offer and no others, and the day that counts until it begins. */
import { and, asc, eq, sql } from "drizzle-orm";
import { orFirstDay } from "./active-on.ts";
import { db, type Given, query } from "./query.ts";
import { calendarDays } from "./schema/schools.ts";
import type { Database } from "./statement.ts";
import { oneRow } from "./templates.ts";
import type { WriteContext } from "./write-once.ts";

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

type DayOfYear = { readonly day: string; readonly schoolYear: number };

const orFirst = query("calendar.or-first-day", ({ day, schoolYear }: Given<DayOfYear>) =>
  db.select({ day: sql<string>`${orFirstDay(day, schoolYear)}::text` }).from(oneRow),
);

/** Today, or the first day of the school year while that is ahead, as `orFirstDay` says within a query. */
export async function todayOrFirstDay({
  core,
  today,
  settings: { schoolYear },
}: Pick<WriteContext, "core" | "today" | "settings">): Promise<string> {
  const day = today();
  return (await orFirst.first(core, { day, schoolYear }))?.day ?? day;
}
