/** Queries that lock, read and change seats in the transaction of a schedule change. */
import { and, asc, eq, gte, isNull, lte, notExists, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { change, db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { schoolYears, terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { encoded, insertFrom, oneRow } from "../db/templates.ts";

type SeatLocks = { readonly studentId: number; readonly sectionIds: readonly number[] };

const lock = query("scheduling.lock", ({ studentId, sectionIds }: Given<SeatLocks>) => {
  const lockedSections = db
    .$with("locked_sections")
    .as(
      db
        .select({ id: sections.id })
        .from(sections)
        .where(sql`${sections.id} = ANY(${sectionIds}::int[])`)
        .orderBy(asc(sections.id))
        .for("no key update"),
    );
  const lockedStudent = db
    .$with("locked_student")
    .as(db.select({ id: students.id }).from(students).where(eq(students.id, studentId)).for("no key update"));
  return db
    .with(lockedSections, lockedStudent)
    .select({
      sections: sql<number>`(SELECT count(*)::int FROM ${lockedSections})`,
      students: sql<number>`(SELECT count(*)::int FROM ${lockedStudent})`,
    })
    .from(oneRow);
});

/**
 * Locks the sections, in the order of their ids, and then the student, until the transaction ends. Every change of a
 * seat takes these locks in this order, so that none can deadlock; facts must be read by a later statement, whose
 * snapshot includes what earlier holders of the locks wrote. False if one of the rows doesn't exist.
 */
export async function lockForSeats(
  database: Database,
  studentId: number,
  sectionIds: readonly number[],
): Promise<boolean> {
  const locked = await lock.first(database, { studentId, sectionIds });
  return locked?.sections === sectionIds.length && locked.students === 1;
}

type SeatWanted = {
  readonly sectionId: number;
  readonly studentId: number;
  readonly day: string;
};
/** `exceptIn` are sections whose seats don't count as taken. */
type SeatQuestion = SeatWanted & { readonly exceptIn: readonly number[] };

const seatFacts = query("scheduling.seat-facts", (wanted: Given<SeatQuestion>) => {
  const { sectionId, studentId, day, exceptIn } = wanted;
  const held = sectionEnrollments;
  return db
    .select({
      schoolId: sections.schoolId,
      period: sections.period,
      lowGrade: sections.lowGrade,
      highGrade: sections.highGrade,
      dayInTerm: sql<boolean>`${day} BETWEEN ${schoolYears.beginDate} AND ${terms.endDate}`,
      priorSeat: held.seat,
      priorBeginDate: held.beginDate,
      priorEndDate: held.endDate,
      alreadyInSection: sql<boolean>`${held.sectionId} IS NOT NULL AND ${held.endDate} IS NULL`,
      gradeAtSchool: gradeAtSchool(studentId),
      periodHeldBy: periodHeldBy(studentId, exceptIn),
      openSeat: lowestOpenSeat(),
    })
    .from(sections)
    .innerJoin(terms, eq(terms.id, sections.termId))
    .innerJoin(schoolYears, eq(schoolYears.id, terms.schoolYear))
    .leftJoin(held, and(eq(held.sectionId, sections.id), eq(held.studentId, studentId)))
    .where(eq(sections.id, sectionId));
});
export type SeatFactsRow = Awaited<ReturnType<typeof seatFacts.all>>[number];

function gradeAtSchool(studentId: Placeholder): SQL<number | null> {
  const grade = db
    .select({ grade: schoolEnrollments.grade })
    .from(schoolEnrollments)
    .where(
      and(
        eq(schoolEnrollments.studentId, studentId),
        eq(schoolEnrollments.schoolYear, terms.schoolYear),
        eq(schoolEnrollments.schoolId, sections.schoolId),
        isNull(schoolEnrollments.exitDate),
      ),
    );
  return sql<number | null>`${grade}`;
}

/** Another section that the student has in the same period of an overlapping term. */
function periodHeldBy(studentId: Placeholder, exceptIn: Placeholder): SQL<number | null> {
  const other = alias(sectionEnrollments, "other");
  const otherTerm = alias(terms, "other_term");
  const section = db
    .select({ id: sql`min(${other.sectionId})` })
    .from(other)
    .innerJoin(otherTerm, eq(otherTerm.id, other.termId))
    .where(
      and(
        eq(other.studentId, studentId),
        isNull(other.endDate),
        eq(other.period, sections.period),
        sql`${other.sectionId} <> ALL(${exceptIn}::int[])`,
        lte(otherTerm.beginDate, terms.endDate),
        gte(otherTerm.endDate, terms.beginDate),
      ),
    );
  return sql<number | null>`${section}`;
}

function lowestOpenSeat(): SQL<number | null> {
  const taken = alias(sectionEnrollments, "taken");
  const holder = db
    .select({ studentId: taken.studentId })
    .from(taken)
    .where(and(eq(taken.sectionId, sections.id), sql`${taken.seat} = free.place`, isNull(taken.endDate)));
  const places = sql`generate_series(1, ${sections.capacity}) AS free (place)`;
  return sql<number | null>`(SELECT min(free.place) FROM ${places} WHERE ${notExists(holder)})`;
}

/** `leaving` are sections whose seat the student gives up in the same transaction. */
export async function findSeatFacts(
  database: Database,
  wanted: SeatWanted,
  leaving: readonly number[],
): Promise<SeatFactsRow | undefined> {
  return await seatFacts.first(database, { ...wanted, exceptIn: [wanted.sectionId, ...leaving] });
}

/**
 * The section is locked. A student who returns to a section gets their old row back. Doesn't rely on an index for that,
 * so that a roster with broken imports can still be repaired.
 */
export const takeSeat = change(
  "scheduling.take-seat",
  (taken: Given<SeatWanted & { readonly seat: number }>) => {
    const { sectionId, studentId, day, seat } = taken;
    const row = sectionEnrollments;
    const returned = db
      .update(row)
      .set({ seat: encoded(seat, row.seat), beginDate: encoded(day, row.beginDate), endDate: null })
      .where(and(eq(row.sectionId, sectionId), eq(row.studentId, studentId)))
      .returning({ studentId: row.studentId });
    const { id, termId, period, capacity } = sections;
    const taking = insertFrom(
      row,
      { sectionId: id, studentId, termId, period, capacity, seat, beginDate: day },
      sql`FROM ${sections} WHERE ${id} = ${sectionId} AND NOT EXISTS (SELECT FROM returned)`,
    );
    return sql`WITH returned AS ${returned} ${taking}`;
  },
);

const leaveSeat = query("scheduling.leave-seat", ({ sectionId, studentId, day }: Given<SeatWanted>) => {
  const { seat, period, beginDate, endDate } = sectionEnrollments;
  return db
    .update(sectionEnrollments)
    .set({ endDate: sql`greatest(${beginDate}, ${day}::date)` })
    .from(sections)
    .where(
      and(
        eq(sectionEnrollments.sectionId, sectionId),
        eq(sectionEnrollments.studentId, studentId),
        isNull(endDate),
        eq(sections.id, sectionEnrollments.sectionId),
      ),
    )
    .returning({ seat, period, beginDate, endDate: sql<string>`${endDate}`, schoolId: sections.schoolId });
});
export type LeftSeat = Awaited<ReturnType<typeof leaveSeat.all>>[number];

/** The seat that the student had; undefined if they had none. */
export async function endSeat(database: Database, left: SeatWanted): Promise<LeftSeat | undefined> {
  return await leaveSeat.first(database, left);
}
