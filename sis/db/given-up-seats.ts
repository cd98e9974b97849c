/** Gives up seats as of a day, for drops, moves, transfers and withdrawals, and finds the records that block it. */
import {
  and,
  asc,
  between,
  type Column,
  eq,
  gte,
  lt,
  or,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { lastsPast } from "./active-on.ts";
import { change, db, type Given, query } from "./query.ts";
import { attendanceMarks } from "./schema/attendance.ts";
import { assignments, scores, sectionGrades } from "./schema/grades.ts";
import { sectionEnrollments, sections } from "./schema/scheduling.ts";
import { schoolYears, terms } from "./schema/schools.ts";
import type { Database } from "./statement.ts";

export type GivenUp = {
  readonly studentId: number;
  readonly sectionIds: readonly number[];
  /** The first day on which the student no longer has these seats. */
  readonly day: string;
  /** Seats that begin on that day or later stay, because they belong to another enrollment; null if there are none. */
  readonly until: string | null;
};

export type AskedSeats = GivenUp & { readonly today: string };

const seatsPast = query("given-up-seats.find", (asked: Given<AskedSeats>) => {
  const { studentId, sectionIds } = asked;
  const { sectionId, seat, beginDate, endDate } = sectionEnrollments;
  return db
    .select({
      ...{ sectionId, seat, beginDate, endDate },
      ...{ schoolId: sections.schoolId, period: sections.period, title: sections.title },
      ...{ schoolYear: terms.schoolYear, yearBegin: schoolYears.beginDate, termEnd: terms.endDate },
      attendance: markedDays(asked),
      assignments: scoredAssignments(asked),
      reportCards: reportCards(asked),
      /** The first day without attendance or scores, if there are any. */
      firstDay: sql<string | null>`(greatest(${lastMarkedDay(asked)}, ${lastDueDay(asked)}) + 1)::text`,
    })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionId))
    .innerJoin(terms, eq(terms.id, sections.termId))
    .innerJoin(schoolYears, eq(schoolYears.id, terms.schoolYear))
    .where(
      and(
        eq(sectionEnrollments.studentId, studentId),
        sql`${sectionId} = ANY(${sectionIds}::int[])`,
        wouldLast(asked),
      ),
    )
    .orderBy(asc(sectionId), asc(beginDate));
});
export type SeatPast = Awaited<ReturnType<typeof seatsPast.all>>[number];

type Days = Given<Pick<GivenUp, "day" | "until">>;

/** Beyond that day; a seat without an end lasts until its term ends. */
function wouldLast({ day, until }: Days): SQL | undefined {
  const { beginDate } = sectionEnrollments;
  return and(lastsPast(sectionEnrollments, day), gte(terms.endDate, day), isBefore(beginDate, until));
}

function isBefore(day: Column, until: Placeholder): SQL {
  return sql`(${until}::date IS NULL OR ${day} < ${until}::date)`;
}

function marksFrom({ studentId, day, until }: Given<AskedSeats>): SQL | undefined {
  return and(
    eq(attendanceMarks.sectionId, sectionEnrollments.sectionId),
    eq(attendanceMarks.studentId, studentId),
    gte(attendanceMarks.day, day),
    isBefore(attendanceMarks.day, until),
  );
}

function markedDays(asked: Given<AskedSeats>): SQL<string[]> {
  const days = db
    .select({ day: sql`${attendanceMarks.day}::text` })
    .from(attendanceMarks)
    .where(marksFrom(asked))
    .orderBy(asc(attendanceMarks.day));
  return sql<string[]>`ARRAY(${days})`;
}

function lastMarkedDay(asked: Given<AskedSeats>): SQL {
  const last = db
    .select({ day: sql`max(${attendanceMarks.day})` })
    .from(attendanceMarks)
    .where(marksFrom(asked));
  return sql`${last}`;
}

/**
 * Work that has come due since the student would have left; all work, if they would never have been there. Scores for
 * work that is due later stay with a student who leaves before.
 */
function scoresFrom(asked: Given<AskedSeats>): SQL | undefined {
  const { studentId, day, until, today } = asked;
  const late = or(
    and(between(assignments.dueOn, day, today), isBefore(assignments.dueOn, until)),
    neverThere(asked),
  );
  return and(eq(scores.studentId, studentId), eq(scores.sectionId, sectionEnrollments.sectionId), late);
}

function scoredAssignments(asked: Given<AskedSeats>): SQL<string[]> {
  const titles = db
    .select({ title: assignments.title })
    .from(scores)
    .innerJoin(assignments, eq(assignments.id, scores.assignmentId))
    .where(scoresFrom(asked))
    .orderBy(asc(assignments.dueOn), asc(assignments.id));
  return sql<string[]>`ARRAY(${titles})`;
}

function lastDueDay(asked: Given<AskedSeats>): SQL {
  const last = db
    .select({ day: sql`max(${assignments.dueOn})` })
    .from(scores)
    .innerJoin(assignments, eq(assignments.id, scores.assignmentId))
    .where(scoresFrom(asked));
  return sql`${last}`;
}

/** Report-card marks stay with a student who leaves; only a student who was never there can't have one. */
function reportCards(asked: Given<AskedSeats>): SQL<string[]> {
  const titles = db
    .select({ title: terms.title })
    .from(sectionGrades)
    .innerJoin(terms, eq(terms.id, sectionGrades.termId))
    .where(
      and(
        eq(sectionGrades.sectionId, sectionEnrollments.sectionId),
        eq(sectionGrades.studentId, asked.studentId),
        neverThere(asked),
      ),
    );
  return sql<string[]>`ARRAY(${titles})`;
}

/** Neither before, nor in another enrollment later. */
function neverThere({ studentId, day, until }: Given<AskedSeats>): SQL {
  const other = alias(sectionEnrollments, "other_stay");
  const stay = db
    .select({ seat: other.seat })
    .from(other)
    .where(
      and(
        eq(other.sectionId, sectionEnrollments.sectionId),
        eq(other.studentId, studentId),
        or(lt(other.beginDate, day), sql`${other.beginDate} >= ${until}::date`),
      ),
    );
  return sql`NOT EXISTS (${stay})`;
}

/** The seats that the student would have on that day or later, and what was recorded in them since. */
export async function findSeatsPast(database: Database, asked: AskedSeats): Promise<SeatPast[]> {
  return await seatsPast.all(database, asked);
}

const deleteSeats = change("given-up-seats.delete", ({ studentId, sectionIds, day, until }: Given<GivenUp>) =>
  db
    .delete(sectionEnrollments)
    .where(
      and(
        eq(sectionEnrollments.studentId, studentId),
        sql`${sectionEnrollments.sectionId} = ANY(${sectionIds}::int[])`,
        gte(sectionEnrollments.beginDate, day),
        isBefore(sectionEnrollments.beginDate, until),
      ),
    ),
);

const shortenSeats = change(
  "given-up-seats.end",
  ({ studentId, sectionIds, day }: Given<Omit<GivenUp, "until">>) =>
    db
      .update(sectionEnrollments)
      .set({ endDate: sql`${day}::date` })
      .where(
        and(
          eq(sectionEnrollments.studentId, studentId),
          sql`${sectionEnrollments.sectionId} = ANY(${sectionIds}::int[])`,
          lt(sectionEnrollments.beginDate, day),
          lastsPast(sectionEnrollments, day),
        ),
      ),
);

/** The student and the sections are locked. Seats that would have begun on that day or later were never held. */
export async function giveUpSeats(
  database: Database,
  { studentId, day, until }: Omit<GivenUp, "sectionIds">,
  seats: readonly SeatPast[],
): Promise<void> {
  const sectionsOf = (some: readonly SeatPast[]) => [...new Set(some.map(({ sectionId }) => sectionId))];
  const begun = seats.filter(({ beginDate }) => beginDate < day);
  const ahead = seats.filter(({ beginDate }) => beginDate >= day);
  if (ahead.length > 0) await deleteSeats(database, { studentId, sectionIds: sectionsOf(ahead), day, until });
  if (begun.length > 0) await shortenSeats(database, { studentId, sectionIds: sectionsOf(begun), day });
}

type OfSchool = Omit<GivenUp, "sectionIds"> & { readonly schoolId: number };

const atSchool = query("given-up-seats.sections", ({ studentId, schoolId, day, until }: Given<OfSchool>) =>
  db
    .selectDistinct({ sectionId: sectionEnrollments.sectionId })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionEnrollments.sectionId))
    .innerJoin(terms, eq(terms.id, sections.termId))
    .where(
      and(
        eq(sectionEnrollments.studentId, studentId),
        eq(sections.schoolId, schoolId),
        wouldLast({ day, until }),
      ),
    ),
);

/** The sections of a school in which the student would have a seat on that day or later. */
export async function findSectionsPast(database: Database, asked: OfSchool): Promise<number[]> {
  const rows = await atSchool.all(database, asked);
  return rows.map(({ sectionId }) => sectionId);
}
