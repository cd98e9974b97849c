/** Queries that read the facts of a seat change and take a seat, in the transaction of the change. */
import { and, asc, desc, eq, ne, notExists, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activeOn, overlaps } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { attendanceSubmissions } from "../db/schema/attendance.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { courses, sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { schoolYears, terms } from "../db/schema/schools.ts";
import type { Database } from "../db/statement.ts";
import { isPlacedInDayClass } from "./placements.ts";
import { specialDayClass } from "./section-choices.ts";

type SeatWanted = {
  readonly sectionId: number;
  readonly studentId: number;
  readonly day: string;
  /** The year that the SIS works in: other years' sections are closed. */
  readonly schoolYear: number;
};

/** The section, and the days that the seat would be held: from the day, or from the first day of a term that is ahead. */
function wantedSection({ sectionId, day, schoolYear }: Given<SeatWanted>) {
  const inYear = sql<boolean>`${day}::date BETWEEN ${schoolYears.beginDate} AND ${terms.endDate}`;
  return db
    .select({
      id: sections.id,
      schoolId: sections.schoolId,
      period: sections.period,
      capacity: sections.capacity,
      lowGrade: sections.lowGrade,
      highGrade: sections.highGrade,
      schoolYear: terms.schoolYear,
      isDayClass: sql<boolean>`${eq(courses.subjectGroup, specialDayClass)}`.as("is_day_class"),
      dayInTerm: sql<boolean>`${inYear} AND ${schoolYears.id} = ${schoolYear}`.as("day_in_term"),
      begin: sql<string>`greatest(${day}::date, ${terms.beginDate})`.as("seat_begin"),
      termEnd: sql<string>`${terms.endDate} + 1`.as("term_end"),
    })
    .from(sections)
    .innerJoin(courses, eq(courses.id, sections.courseId))
    .innerJoin(terms, eq(terms.id, sections.termId))
    .innerJoin(schoolYears, eq(schoolYears.id, terms.schoolYear))
    .where(eq(sections.id, sectionId))
    .as("wanted");
}
type Wanted = ReturnType<typeof wantedSection>;

/** The student's enrollment at the section's school on the first day of the seat. */
function enrollmentThere(wanted: Wanted, studentId: Placeholder) {
  const { grade, exitDate, schoolId, schoolYear, kind } = schoolEnrollments;
  return db
    .select({ grade, exitDate })
    .from(schoolEnrollments)
    .where(
      and(
        eq(schoolEnrollments.studentId, studentId),
        eq(schoolId, wanted.schoolId),
        eq(schoolYear, wanted.schoolYear),
        activeOn(schoolEnrollments, sql`${wanted.begin}`),
      ),
    )
    .orderBy(desc(eq(kind, "primary")))
    .limit(1)
    .as("enrollment");
}

const seatFacts = query("scheduling.seat-facts", (asked: Given<SeatWanted>) => {
  const { studentId } = asked;
  const wanted = wantedSection(asked);
  const enrollment = enrollmentThere(wanted, studentId);
  const stay = { begin: sql`${wanted.begin}`, end: sql`coalesce(${enrollment.exitDate}, ${wanted.termEnd})` };
  return db
    .select({
      schoolId: wanted.schoolId,
      period: wanted.period,
      lowGrade: wanted.lowGrade,
      highGrade: wanted.highGrade,
      dayInTerm: wanted.dayInTerm,
      needsPlacement: sql<boolean>`${wanted.isDayClass} AND NOT ${isPlacedInDayClass(studentId, stay.begin)}`,
      beginDate: wanted.begin,
      /** Null if the seat lasts until the term ends, because the enrollment doesn't end earlier. */
      endDate: sql<
        string | null
      >`CASE WHEN ${enrollment.exitDate} < ${wanted.termEnd} THEN ${enrollment.exitDate} END`,
      alreadyInSection: sql<boolean>`${seatThere(wanted, studentId, stay)}`,
      gradeAtSchool: enrollment.grade,
      periodHeldBy: sql<number | null>`${clash(wanted, studentId, stay)}`,
      openSeat: lowestOpenSeat(wanted, stay),
      submittedDays: submittedDays(wanted, stay),
    })
    .from(wanted)
    .leftJoinLateral(enrollment, sql`true`);
});
export type SeatFactsRow = Awaited<ReturnType<typeof seatFacts.all>>[number];

type Stay = { readonly begin: SQL; readonly end: SQL };

function seatThere(wanted: Wanted, studentId: Placeholder, { begin, end }: Stay): SQL {
  const own = alias(sectionEnrollments, "own");
  const seat = db
    .select({ seat: own.seat })
    .from(own)
    .where(and(eq(own.sectionId, wanted.id), eq(own.studentId, studentId), overlaps(own, begin, end)));
  return sql`EXISTS (${seat})`;
}

/** Another section of the student that meets at the same time on a day of the stay. */
function clash(wanted: Wanted, studentId: Placeholder, { begin, end }: Stay) {
  const other = alias(sectionEnrollments, "other");
  const section = alias(sections, "other_section");
  const term = alias(terms, "other_term");
  const otherEnd = sql`coalesce(${other.endDate}, ${term.endDate} + 1)`;
  const from = sql`greatest(${begin}, ${other.beginDate})`;
  const until = sql`least(${end}, ${otherEnd})`;
  return db
    .select({ id: sql`min(${other.sectionId})` })
    .from(other)
    .innerJoin(section, eq(section.id, other.sectionId))
    .innerJoin(term, eq(term.id, section.termId))
    .where(
      and(
        eq(other.studentId, studentId),
        ne(other.sectionId, wanted.id),
        sql`${from} < ${until}`,
        sql`meet_at_once(${wanted.id}, ${other.sectionId}, ${from}, ${until})`,
      ),
    );
}

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

type SeatTaken = typeof sectionEnrollments.$inferInsert;

/** The student and the section are locked. */
export const takeSeat = change("scheduling.take-seat", (taken: Given<SeatTaken>) => {
  const { sectionId, studentId, seat, beginDate, endDate } = taken;
  return db.insert(sectionEnrollments).values({ sectionId, studentId, seat, beginDate, endDate });
});
