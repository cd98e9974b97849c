/** Says when an enrollment, a seat, a staff assignment or a placement is in force. Nothing else does. */
import { and, type Column, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import { db } from "./query.ts";
import { calendars, terms } from "./schema/schools.ts";

/** A table, or an alias of it, whose rows are in force from one day until the day before another, or without an end. */
export type Dated =
  | { readonly beginDate: Column; readonly endDate: Column }
  | { readonly entryDate: Column; readonly exitDate: Column };
export type Day = Placeholder | SQL | Column;

/** In force on that day. */
export function activeOn(dated: Dated, day: Day): SQL {
  const { begin } = rangeOf(dated);
  return sql`(${begin} <= ${day} AND ${lastsPast(dated, day)})`;
}

/** In force on that day or later. */
export function lastsPast(dated: Dated, day: Day): SQL {
  const { end } = rangeOf(dated);
  return sql`(${end} IS NULL OR ${end} > ${day})`;
}

/** In force on any day from this one on, up to the day before `end`; for `end`, null is never. */
export function overlaps(dated: Dated, begin: Day, end: Day): SQL {
  const { begin: from } = rangeOf(dated);
  return sql`(${lastsPast(dated, begin)} AND (${end} IS NULL OR ${from} < ${end}))`;
}

function rangeOf(dated: Dated): { readonly begin: Column; readonly end: Column } {
  return "entryDate" in dated
    ? { begin: dated.entryDate, end: dated.exitDate }
    : { begin: dated.beginDate, end: dated.endDate };
}

/** A term runs through its last day, and so does a seat without an end. */
export function inTerm(day: Day, term: typeof terms = terms): SQL {
  return sql`${day} BETWEEN ${term.beginDate} AND ${term.endDate}`;
}

/**
 * The day, or the first day of the traditional calendar's school year if that is still ahead: in July people look at
 * August.
 */
export function orFirstDay(day: Placeholder, schoolYear: Placeholder): SQL {
  const first = db
    .select({ day: sql`min(${terms.beginDate})` })
    .from(terms)
    .innerJoin(calendars, and(eq(calendars.id, terms.calendarId), eq(calendars.kind, "traditional")))
    .where(sql`${terms.schoolYear} = ${schoolYear}`);
  return sql`greatest(${day}::date, ${first})`;
}
