/** Queries that read the facts of a seat change and take a seat, in the transaction of the change. */
import { and, asc, eq, lte, notExists, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { overlaps } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { attendanceSubmissions } from "../db/schema/attendance.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { schoolYears, terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { encoded } from "../db/templates.ts";
import {
  clashes,
  enrollmentThere,
  factFields,
  heldSlots,
  type Stay,
  stayOf,
  type Wanted,
  wantedSections,
} from "./wanted-seats.ts";

type SeatWanted = {
  readonly sectionId: number;
  readonly studentId: number;
  readonly day: string;
  readonly schoolYear: number;
  /** The day from which on the seat isn't wanted any more; null if it is wanted until the term or the enrollment ends. */
  readonly until: string | null;
};

const seatFacts = query("scheduling.seat-facts", (asked: Given<SeatWanted>) => {
  const { studentId, sectionId, day, schoolYear, until } = asked;
  const wanted = wantedSections({ day, schoolYear }, eq(sections.id, sectionId));
  const enrollment = enrollmentThere(wanted, studentId);
  const stay = stayOf(wanted, enrollment, sql`${until}::date`);
  const held = heldSlots(studentId);
  return db
    .select({
      ...factFields(wanted, stay, { enrollment, studentId }),
      schoolId: wanted.schoolId,
      period: wanted.period,
      beginDate: wanted.begin,
      /** Null if the seat lasts until the term ends, because neither the enrollment ends nor the wish for it earlier. */
      endDate: sql<string | null>`CASE WHEN ${stay.end} < ${wanted.termEnd} THEN ${stay.end} END`,
      periodHeldBy: sql<number | null>`(${clashes(wanted, held, stay)})[1]`,
      openSeat: lowestOpenSeat(wanted, stay),
      submittedDays: submittedDays(wanted, stay),
    })
    .from(wanted)
    .crossJoin(held)
    .leftJoinLateral(enrollment, sql`true`);
});
export type SeatFactsRow = Awaited<ReturnType<typeof seatFacts.all>>[number];

function lowestOpenSeat(wanted: Wanted, { begin, end }: Stay): SQL<number | null> {
  const taken = alias(sectionEnrollments, "taken");
  const holder = db
    .select({ studentId: taken.studentId })
    .from(taken)
    .where(and(eq(taken.sectionId, wanted.id), sql`${taken.seat} = free.place`, overlaps(taken, begin, end)));
  const places = sql`generate_series(1, ${wanted.capacity}) AS free (place)`;
  return sql<number | null>`(SELECT min(free.place) FROM ${places} WHERE ${notExists(holder)})`;
}

/** Days of the stay whose attendance was submitted without this student. */
function submittedDays(wanted: Wanted, { begin, end }: Stay): SQL<string[]> {
  const { day, sectionId } = attendanceSubmissions;
  const days = db
    .selectDistinct({ day: sql`${day}::text` })
    .from(attendanceSubmissions)
    .where(and(eq(sectionId, wanted.id), sql`${day} >= ${begin} AND ${day} < ${end}`))
    .orderBy(asc(sql`1`));
  return sql<string[]>`ARRAY(${days})`;
}

export async function findSeatFacts(
  database: Database,
  wanted: SeatWanted,
): Promise<SeatFactsRow | undefined> {
  return await seatFacts.first(database, wanted);
}

/** Between which days seats of the section can change. */
export const findTerm = query("scheduling.term", ({ sectionId }: Given<{ sectionId: number }>) =>
  db
    .select({
      ...{ period: sections.period, schoolYear: terms.schoolYear },
      ...{ yearBegin: schoolYears.beginDate, termEnd: terms.endDate },
    })
    .from(sections)
    .innerJoin(terms, eq(terms.id, sections.termId))
    .innerJoin(schoolYears, eq(schoolYears.id, terms.schoolYear))
    .where(eq(sections.id, sectionId)),
);

type SeatTaken = typeof sectionEnrollments.$inferInsert;

/** The student and the section are locked. */
export const takeSeat = change("scheduling.take-seat", (taken: Given<SeatTaken>) => {
  const { sectionId, studentId, seat, beginDate, endDate } = taken;
  return db.insert(sectionEnrollments).values({ sectionId, studentId, seat, beginDate, endDate });
});

type SeatKept = {
  readonly sectionId: number;
  readonly studentId: number;
  /** The day on which the student's seat would end, and from which on they keep it. */
  readonly beginDate: string;
  readonly endDate: string | null;
};

/** The seat that the student has until that day, if nobody else has it later. */
export const findOwnSeat = query("scheduling.own-seat", (kept: Given<SeatKept>) => {
  const { sectionId, studentId, seat, endDate } = sectionEnrollments;
  const taken = alias(sectionEnrollments, "taken");
  const [begin, end] = [sql`${kept.beginDate}::date`, sql`${kept.endDate}::date`];
  const holder = db
    .select({ studentId: taken.studentId })
    .from(taken)
    .where(and(eq(taken.sectionId, sectionId), eq(taken.seat, seat), overlaps(taken, begin, end)));
  return db
    .select({ seat })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionId))
    .where(
      and(
        ...[eq(sectionId, kept.sectionId), eq(studentId, kept.studentId), eq(endDate, kept.beginDate)],
        ...[lte(seat, sections.capacity), notExists(holder)],
      ),
    );
});

export const keepSeat = change("scheduling.keep-seat", (kept: Given<SeatKept>) => {
  const { sectionId, studentId, endDate } = sectionEnrollments;
  return db
    .update(sectionEnrollments)
    .set({ endDate: encoded(kept.endDate, endDate) })
    .where(and(eq(sectionId, kept.sectionId), eq(studentId, kept.studentId), eq(endDate, kept.beginDate)));
});
