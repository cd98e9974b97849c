/**
 * Whether students are in a special day class if, and only if, they are placed in one: rule R21 of the roster audit. A test
 * compares both.
 */
import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activeOn, inTerm } from "../db/active-on.ts";
import { db } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { courses, sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { schools, terms } from "../db/schema/schools.ts";
import { specialEducationPlacements } from "../db/schema/special-education.ts";

export const placementMismatches = ["only-other-classes", "day-class-without-placement"] as const;
export type PlacementMismatch = (typeof placementMismatches)[number];

/** As text: null if there is none. One special day class is enough; at a special-education school every class is one. */
export function placementMismatch(student: SQLWrapper, day: SQLWrapper): SQL<PlacementMismatch | null> {
  const placed = sql`EXISTS (${placementOn(student, day)} AND ${specialEducationPlacements.setting} = 'SDC')`;
  const seats = seatsOn(student, day);
  const dayClass = sql`EXISTS (${seats} AND ${courses.subjectGroup} = 'special-day-class')`;
  return sql`CASE
    WHEN NOT ${placed} THEN CASE WHEN ${dayClass} THEN 'day-class-without-placement' END
    WHEN NOT ${dayClass} AND EXISTS (${seats}) AND NOT EXISTS (${atSpecialSchool(student, day)})
    THEN 'only-other-classes' END`;
}

/** Placed, with classes, and in a special day class if, and only if, placed in one. */
export function isAsPlaced(student: SQLWrapper, day: SQLWrapper): SQL<boolean> {
  return sql`(${settingOn(student, day)} IS NOT NULL AND EXISTS (${seatsOn(student, day)})
              AND (${placementMismatch(student, day)}) IS NULL)`;
}

/** To go on with `AND`. */
function placementOn(student: SQLWrapper, day: SQLWrapper): SQL {
  const { studentId } = specialEducationPlacements;
  return sql`SELECT FROM ${specialEducationPlacements}
              WHERE ${studentId} = ${student} AND ${activeOn(specialEducationPlacements, sql`${day}`)}`;
}

/** The sections in which the student has a seat that day, in ascending order. */
export function sectionIdsOn(student: SQLWrapper, day: SQLWrapper): SQL<readonly number[]> {
  const { sectionId } = sectionEnrollments;
  const ids = sql`coalesce(array_agg(DISTINCT ${sectionId} ORDER BY ${sectionId}), '{}')`;
  return sql`(SELECT ${ids} ${fromSeatsOn(student, day)})`;
}

/** To go on with `AND`. */
function seatsOn(student: SQLWrapper, day: SQLWrapper): SQL {
  return sql`SELECT ${fromSeatsOn(student, day)}`;
}

function fromSeatsOn(student: SQLWrapper, day: SQLWrapper): SQL {
  return sql`
      FROM ${sectionEnrollments}
      JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
      JOIN ${terms} ON ${terms.id} = ${sections.termId} AND ${inTerm(sql`${day}`)}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
     WHERE ${sectionEnrollments.studentId} = ${student} AND ${activeOn(sectionEnrollments, sql`${day}`)}`;
}

/** Under a name of its own: `student` may be a column of an enrollment too. */
const own = alias(schoolEnrollments, "own_enrollment");

function atSpecialSchool(student: SQLWrapper, day: SQLWrapper): SQL {
  return sql`
    SELECT FROM ${schoolEnrollments} ${own}
      JOIN ${schools} ON ${schools.id} = ${own.schoolId} AND ${schools.schoolType} = 'special-education'
     WHERE ${own.studentId} = ${student} AND ${own.kind} = 'primary' AND ${activeOn(own, sql`${day}`)}`;
}

/** Null if the student has no placement that day. */
export function settingOn(student: SQLWrapper, day: SQLWrapper) {
  return db
    .select({ setting: specialEducationPlacements.setting })
    .from(specialEducationPlacements)
    .where(
      and(
        eq(specialEducationPlacements.studentId, student),
        activeOn(specialEducationPlacements, sql`${day}`),
      ),
    );
}
