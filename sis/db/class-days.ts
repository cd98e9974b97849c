/** The class days of a school in a school year, which pages offer and no others, and the day that counts until it begins. */
import { and, asc, eq, sql } from "drizzle-orm";
import { db, type Given, query } from "./query.ts";
import { calendarDays, schools } from "./schema/schools.ts";
import { oneRow } from "./templates.ts";
import type { WriteContext } from "./write-once.ts";

type YearOfSchool = { readonly schoolId: number | null; readonly schoolYear: number };

const classDays = query("calendar.class-days", ({ schoolId, schoolYear }: Given<YearOfSchool>) =>
  db
    .select({ day: calendarDays.day })
    .from(calendarDays)
    .where(ofSchool({ schoolId, schoolYear }))
    .orderBy(asc(calendarDays.day)),
);

function ofSchool({ schoolId, schoolYear }: Given<YearOfSchool>) {
  const calendar = db
    .select({ id: schools.calendarId })
    .from(schools)
    .where(sql`${schools.id} = ${schoolId}::int`);
  return and(
    sql`${calendarDays.calendarId} = ${calendar}`,
    eq(calendarDays.schoolYear, schoolYear),
    eq(calendarDays.kind, "instructional"),
  );
}

type Context = Pick<WriteContext, "core" | "settings">;
/** Null if the person has no school. */
type AtSchool = { readonly schoolId: number | null };

/** In order, each YYYY-MM-DD; none without a school. */
export async function findClassDays(
  { core, settings: { schoolYear } }: Context,
  { schoolId }: AtSchool,
): Promise<string[]> {
  return (await classDays.all(core, { schoolId, schoolYear })).map(({ day }) => day);
}

type DayAtSchool = YearOfSchool & { readonly day: string };

const orFirst = query("calendar.or-first-day", ({ day, schoolId, schoolYear }: Given<DayAtSchool>) => {
  const first = db
    .select({ day: sql`min(${calendarDays.day})` })
    .from(calendarDays)
    .where(ofSchool({ schoolId, schoolYear }));
  return db.select({ day: sql<string>`greatest(${day}::date, ${first})::text` }).from(oneRow);
});

/** Today, or the school's first day of the school year while that is ahead. */
export async function todayOrFirstDay(
  { core, today, settings: { schoolYear } }: Context & Pick<WriteContext, "today">,
  { schoolId }: AtSchool,
): Promise<string> {
  const day = today();
  return (await orFirst.first(core, { day, schoolId, schoolYear }))?.day ?? day;
}
