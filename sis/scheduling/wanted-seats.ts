/** What a seat that a student wants depends on, as parts of queries: for one section, or for all sections of a school. */
import { type AnyColumn, and, desc, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activeOn, overlaps } from "../db/active-on.ts";
import { db, type Given } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { courses, sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { schoolYears, terms } from "../db/schema/schools.ts";
import { isPlacedInDayClass } from "./placements.ts";
import { specialDayClass } from "./section-choices.ts";

type When = {
  readonly day: string;
  /** The year that the SIS works in: other years' sections are closed. */
  readonly schoolYear: number;
};

/** The sections, and the days that a seat would be held: from the day, or from the first day of a term that is ahead. */
export function wantedSections({ day, schoolYear }: Given<When>, which: SQL) {
  const inYear = sql<boolean>`${day}::date BETWEEN ${schoolYears.beginDate} AND ${terms.endDate}`;
  return db
    .select({
      ...{ id: sections.id, schoolId: sections.schoolId, period: sections.period },
      ...{ title: sections.title, capacity: sections.capacity, courseId: sections.courseId },
      ...{ lowGrade: sections.lowGrade, highGrade: sections.highGrade, termId: sections.termId },
      term: sql<string>`${terms.title}`.as("term_title"),
      schoolYear: terms.schoolYear,
      subjectGroup: courses.subjectGroup,
      isDayClass: sql<boolean>`${eq(courses.subjectGroup, specialDayClass)}`.as("is_day_class"),
      dayInTerm: sql<boolean>`${inYear} AND ${schoolYears.id} = ${schoolYear}`.as("day_in_term"),
      begin: sql<string>`greatest(${day}::date, ${terms.beginDate})`.as("seat_begin"),
      termEnd: sql<string>`${terms.endDate} + 1`.as("term_end"),
    })
    .from(sections)
    .innerJoin(courses, eq(courses.id, sections.courseId))
    .innerJoin(terms, eq(terms.id, sections.termId))
    .innerJoin(schoolYears, eq(schoolYears.id, terms.schoolYear))
    .where(which)
    .as("wanted");
}
export type Wanted = ReturnType<typeof wantedSections>;

/** The student's enrollment at the section's school on the first day of the seat. */
export function enrollmentThere(wanted: Wanted, studentId: Placeholder) {
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
type EnrollmentThere = ReturnType<typeof enrollmentThere>;

/** From the first day of the seat until the day before `end`. */
export type Stay = { readonly begin: SQL; readonly end: SQL };

/** Until the term or the enrollment ends, or the day before `until`, if that isn't null. */
export function stayOf(wanted: Wanted, enrollment: EnrollmentThere, until = sql`NULL::date`): Stay {
  return {
    begin: sql`${wanted.begin}`,
    end: sql`least(${enrollment.exitDate}, ${wanted.termEnd}, ${until})`,
  };
}

/** All that `seatObstacle` asks about, but for a section that meets at the same time. */
export function factFields(
  wanted: Wanted,
  stay: Stay,
  { enrollment, studentId }: { readonly enrollment: EnrollmentThere; readonly studentId: Placeholder },
) {
  return {
    lowGrade: wanted.lowGrade,
    highGrade: wanted.highGrade,
    dayInTerm: wanted.dayInTerm,
    needsPlacement: sql<boolean>`${wanted.isDayClass} AND NOT ${isPlacedInDayClass(studentId, stay.begin)}`,
    alreadyInSection: sql<boolean>`${seatThere(wanted, studentId, stay)}`,
    gradeAtSchool: enrollment.grade,
  };
}

function seatThere(wanted: Wanted, studentId: Placeholder, { begin, end }: Stay): SQL {
  const own = alias(sectionEnrollments, "own");
  const seat = db
    .select({ seat: own.seat })
    .from(own)
    .where(and(eq(own.sectionId, wanted.id), eq(own.studentId, studentId), overlaps(own, begin, end)));
  return sql`EXISTS (${seat})`;
}

/**
 * When the student's sections meet, and from when until the day before which the student is in them: one row of arrays,
 * so that Postgres reads them once, not for each section.
 */
export function heldSlots(studentId: Placeholder) {
  const { sectionId, beginDate, endDate } = sectionEnrollments;
  const until = sql`coalesce(${endDate}, ${terms.endDate} + 1)`;
  return db
    .select({
      sections: sql`array_agg(${sectionId})`.as("held_sections"),
      begins: sql`array_agg(${beginDate})`.as("held_begins"),
      untils: sql`array_agg(${until})`.as("held_untils"),
      periods: sql`array_agg(slot.during)`.as("held_periods"),
      days: sql`array_agg(slot.weekly)`.as("held_days"),
    })
    .from(sectionEnrollments)
    .innerJoin(sections, eq(sections.id, sectionId))
    .innerJoin(terms, eq(terms.id, sections.termId))
    .crossJoin(slotsOf(sectionId))
    .where(eq(sectionEnrollments.studentId, studentId))
    .as("held");
}
type HeldSlots = ReturnType<typeof heldSlots>;

/** In which periods a section meets, and on which days of the week, as bits. */
function slotsOf(sectionId: AnyColumn): SQL {
  return sql`meeting_slots(${sectionId}) AS slot (during, weekly)`;
}

/** A range this long has every weekday: there's no need to look at its days. */
const daysOfWeek = 7;

/** The student's other sections that meet at the same time on a day of the stay, in order. */
export function clashes(wanted: Wanted, held: HeldSlots, { begin, end }: Stay): SQL<number[]> {
  const { sections: ids, begins, untils, periods, days } = held;
  const mine = sql`unnest(${ids}, ${begins}, ${untils}, ${periods}, ${days}) AS mine (own, since, ending, during, weekly)`;
  const from = sql`greatest(${begin}, mine.since)`;
  const until = sql`least(${end}, mine.ending)`;
  const atOnce = sql`CASE WHEN slot.during <> mine.during OR slot.weekly & mine.weekly = 0 THEN false
                          WHEN ${until} - ${from} >= ${daysOfWeek} THEN true
                          ELSE meet_at_once(${wanted.id}, mine.own, ${from}, ${until}) END`;
  const others = db
    .selectDistinct({ id: sql`mine.own` })
    .from(mine)
    .innerJoin(slotsOf(wanted.id), atOnce)
    .where(and(sql`mine.own <> ${wanted.id}`, sql`${from} < ${until}`))
    .orderBy(sql`1`);
  return sql<number[]>`ARRAY(${others})`;
}
