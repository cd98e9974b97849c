/** The days of the traditional calendar in a history, numbered from 1, and when the office enters what begins on each of them. */
import { type SQL, sql } from "drizzle-orm";
import { calendarDays } from "../../sis/db/schema/schools.ts";
import { openingDay, timeZone, traditionalCalendar } from "../district/calendar.ts";
import { type Draw, ticket } from "./draws.sql.ts";

export type Lived = { readonly seed: number; readonly through: string };

/** Exist while a history is being written. */
export const livedDays = sql.raw("firstbell.lived_days");

/** `before` is the day of school before; opening day has none. */
export function createSchoolDays({ through }: Lived): SQL {
  const { calendarId, day, kind } = calendarDays;
  return sql`
CREATE UNLOGGED TABLE ${livedDays} AS
SELECT ${day} AS day, row_number() OVER days::int AS number, lag(${day}) OVER days AS before
  FROM ${calendarDays}
 WHERE ${calendarId} = ${traditionalCalendar} AND ${kind} = 'instructional'
   AND ${day} BETWEEN ${openingDay}::date AND ${through}::date
WINDOW days AS (ORDER BY ${day})`;
}

/** After the last bell, within an hour and a half. */
export function afternoonOf(day: SQL, seed: number, purpose: Draw, about: SQL): SQL {
  return sql`((${day} + time '15:10') AT TIME ZONE ${timeZone}
            + make_interval(secs => ${ticket(seed, purpose, about)} / 200))`;
}
