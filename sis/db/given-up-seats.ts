/** Gives up seats as of a day, for drops, moves, transfers and withdrawals, and finds the records that block it. */
import { and, asc, between, eq, gte, lt, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { lastsPast } from "./active-on.ts";
import { change, db, type Given, query } from "./query.ts";
import { attendanceMarks } from "./schema/attendance.ts";
import { assignments, scores, sectionGrades } from "./schema/grades.ts";
import { sectionEnrollments, sections } from "./schema/scheduling.ts";
import { schoolYears, terms } from "./schema/schools.ts";
import type { Database } from "./statement.ts";

/** The first day on which the student no longer has these seats. */
export type GivenUp = {
  readonly studentId: number;
  readonly sectionIds: readonly number[];
  readonly day: string;
};

export type AskedSeats = GivenUp & { readonly today: string };

const seatsPast = query("given-up-seats.find", (asked: Given<AskedSeats>) => {
  const { studentId, sectionIds, day } = asked;
  const { sectionId, seat, beginDate, endDate } = sectionEnrollments;
  return db
    .select({
      ...{ sectionId, seat, beginDate, endDate, schoolId: sections.schoolId, period: sections.period },
      ...{ schoolYear: terms.schoolYear, yearBegin: schoolYears.beginDate, termEnd: terms.endDate },
      attendance: markedDays(studentId, day),
      assignments: scoredAssignments(asked),
      reportCards: reportCards(studentId, day),
      /** The first day without attendance or scores, if there are any. */
      firstDay: sql<
        string | null
      >`(greatest(${lastMarkedDay(studentId, day)}, ${lastDueDay(asked)}) + 1)::text`,
    })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionId))
    .innerJoin(terms, eq(terms.id, sections.termId))
    .innerJoin(schoolYears, eq(schoolYears.id, terms.schoolYear))
    .where(
      and(
        eq(sectionEnrollments.studentId, studentId),
        sql`${sectionId} = ANY(${sectionIds}::int[])`,
        wouldLast(day),
      ),
    )
    .orderBy(asc(sectionId), asc(beginDate));
});
export type SeatPast = Awaited<ReturnType<typeof seatsPast.all>>[number];

/** Beyond that day; a seat without an end lasts until its term ends. */
function wouldLast(day: Placeholder): SQL | undefined {
  return and(lastsPast(sectionEnrollments, day), gte(terms.endDate, day));
}

function marksFrom(studentId: Placeholder, day: Placeholder): SQL | undefined {
  return and(
    eq(attendanceMarks.sectionId, sectionEnrollments.sectionId),
    eq(attendanceMarks.studentId, studentId),
    gte(attendanceMarks.day, day),
  );
}

function markedDays(studentId: Placeholder, day: Placeholder): SQL<string[]> {
  const days = db
    .select({ day: sql`${attendanceMarks.day}::text` })
    .from(attendanceMarks)
    .where(marksFrom(studentId, day))
    .orderBy(asc(attendanceMarks.day));
  return sql<string[]>`ARRAY(${days})`;
}

function lastMarkedDay(studentId: Placeholder, day: Placeholder): SQL {
  const last = db
    .select({ day: sql`max(${attendanceMarks.day})` })
    .from(attendanceMarks)
    .where(marksFrom(studentId, day));
  return sql`${last}`;
}

/**
 * Work that has come due since the student would have left; all work, if they would never have been there. Scores for
 * work that is due later stay with a student who leaves before.
 */
function scoresFrom({ studentId, day, today }: Given<AskedSeats>): SQL | undefined {
  const late = or(between(assignments.dueOn, day, today), neverThere(studentId, day));
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
function reportCards(studentId: Placeholder, day: Placeholder): SQL<string[]> {
  const titles = db
    .select({ title: terms.title })
    .from(sectionGrades)
    .innerJoin(terms, eq(terms.id, sectionGrades.termId))
    .where(
      and(
        eq(sectionGrades.sectionId, sectionEnrollments.sectionId),
        eq(sectionGrades.studentId, studentId),
        neverThere(studentId, day),
      ),
    );
  return sql<string[]>`ARRAY(${titles})`;
}

function neverThere(studentId: Placeholder, day: Placeholder): SQL {
  const earlier = alias(sectionEnrollments, "earlier");
  const stay = db
    .select({ seat: earlier.seat })
    .from(earlier)
    .where(
      and(
        eq(earlier.sectionId, sectionEnrollments.sectionId),
        eq(earlier.studentId, studentId),
        lt(earlier.beginDate, day),
      ),
    );
  return sql`NOT EXISTS (${stay})`;
}

/** The seats that the student would have on that day or later, and what was recorded in them since. */
export async function findSeatsPast(database: Database, asked: AskedSeats): Promise<SeatPast[]> {
  return await seatsPast.all(database, asked);
}

const deleteSeats = change("given-up-seats.delete", ({ studentId, sectionIds, day }: Given<GivenUp>) =>
  db
    .delete(sectionEnrollments)
    .where(
      and(
        eq(sectionEnrollments.studentId, studentId),
        sql`${sectionEnrollments.sectionId} = ANY(${sectionIds}::int[])`,
        gte(sectionEnrollments.beginDate, day),
      ),
    ),
);

const shortenSeats = change("given-up-seats.end", ({ studentId, sectionIds, day }: Given<GivenUp>) =>
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
  { studentId, day }: Omit<GivenUp, "sectionIds">,
  seats: readonly SeatPast[],
): Promise<void> {
  const sectionsOf = (some: readonly SeatPast[]) => [...new Set(some.map(({ sectionId }) => sectionId))];
  const begun = seats.filter(({ beginDate }) => beginDate < day);
  const ahead = seats.filter(({ beginDate }) => beginDate >= day);
  if (ahead.length > 0) await deleteSeats(database, { studentId, sectionIds: sectionsOf(ahead), day });
  if (begun.length > 0) await shortenSeats(database, { studentId, sectionIds: sectionsOf(begun), day });
}

const atSchool = query(
  "given-up-seats.sections",
  ({ studentId, schoolId, day }: Given<{ studentId: number; schoolId: number; day: string }>) =>
    db
      .selectDistinct({ sectionId: sectionEnrollments.sectionId })
      .from(sectionEnrollments)
      .innerJoin(sections, eq(sections.id, sectionEnrollments.sectionId))
      .innerJoin(terms, eq(terms.id, sections.termId))
      .where(
        and(eq(sectionEnrollments.studentId, studentId), eq(sections.schoolId, schoolId), wouldLast(day)),
      ),
);

/** The sections of a school in which the student would have a seat on that day or later. */
export async function findSectionsPast(
  database: Database,
  asked: { readonly studentId: number; readonly schoolId: number; readonly day: string },
): Promise<number[]> {
  const rows = await atSchool.all(database, asked);
  return rows.map(({ sectionId }) => sectionId);
}
