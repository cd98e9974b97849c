/** A seeded district as the load sees it: its calendar, and queries that pick people by hash, so that runs repeat. */
import { and, type Column, desc, eq, max, type SQL, sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { z } from "zod";
import { openClient } from "../../../parts/postgres/client.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { sectionMeetings } from "../../../sis/db/schema/scheduling.ts";
import { calendarDays, calendars, schoolWeekdays, terms } from "../../../sis/db/schema/schools.ts";

export type District = {
  readonly database: NodePgDatabase;
  /** The day of the load, YYYY-MM-DD: the first day of the newest school year, unless another was named. */
  readonly day: string;
  readonly schoolYear: number;
  /** Of the clocks on its walls. */
  readonly timeZone: string;
  /** Students who join during the load have higher ids. */
  readonly lastStudent: number;
  /** Orders rows in a way that is random, and the same in every run. */
  shuffled(column: Column | SQL): SQL;
  end(): Promise<void>;
};

type OnDay = Pick<District, "timeZone"> & { readonly day?: string | undefined };

export async function openDistrict(
  databaseUrl: string,
  seed: number,
  { day, timeZone }: OnDay,
): Promise<District> {
  const client = await openClient({ connectionString: databaseUrl, application_name: "firstbell load" });
  // A connection that breaks is noticed at the next query.
  client.on("error", () => undefined);
  const database = drizzle({ client });
  return {
    ...(await readCalendar(database)),
    ...(day === undefined ? {} : { day }),
    timeZone,
    lastStudent: await readLastStudent(database),
    database,
    shuffled: (column) => sql`hashint4extended(${column}, ${seed})`,
    end: () => client.end(),
  };
}

async function readCalendar(database: NodePgDatabase): Promise<Pick<District, "day" | "schoolYear">> {
  const [year] = await database
    .select({ day: terms.beginDate, schoolYear: terms.schoolYear })
    .from(terms)
    .innerJoin(calendars, and(eq(calendars.id, terms.calendarId), eq(calendars.kind, "traditional")))
    .where(eq(terms.kind, "year"))
    .orderBy(desc(terms.schoolYear))
    .limit(1);
  if (year === undefined) throw new Error("The district has no school year.");
  return year;
}

async function readLastStudent(database: NodePgDatabase): Promise<number> {
  const [last] = await database.select({ id: max(students.id) }).from(students);
  return last?.id ?? 0;
}

/** The ids as one array, so that a statement can have any number of them. */
export function anyOf(column: Column | SQL, ids: readonly number[]): SQL {
  return sql`${column} = ANY(${sql.param(ids)}::int[])`;
}

/** True for a term that is in session on the day of the load. */
export function openOn(day: string): SQL {
  return sql`${day}::date BETWEEN ${terms.beginDate} AND ${terms.endDate}`;
}

/** True for a term whose calendar has classes on that day: no other class can submit attendance. */
export function hasClassesOn(day: string): SQL {
  return sql`EXISTS (SELECT FROM ${calendarDays}
                      WHERE ${calendarDays.calendarId} = ${terms.calendarId} AND ${calendarDays.day} = ${day}
                        AND ${calendarDays.kind} = 'instructional')`;
}

/** True of a meeting on the weekday of that day. */
export function meetsOn(day: string): SQL {
  return sql`${sectionMeetings.days} & (1 << (extract(isodow FROM ${day}::date)::int - 1)) <> 0`;
}

/** True of the row that says which kind of day the school has then. */
export function isWeekdayOf(day: string): SQL {
  return sql`${schoolWeekdays.weekday} = extract(isodow FROM ${day}::date)`;
}

/** The rows of a statement, each checked against this shape. */
export async function rowsOf<Row>(
  { database }: District,
  shape: z.ZodType<Row>,
  statement: SQL,
): Promise<Row[]> {
  const { rows } = await database.execute(statement);
  return rows.map((row) => shape.parse(row));
}
