/**
 * Whether students are in a special day class if, and only if, they are placed in one: rule R21 of the roster audit. A test
 * compares both.
 */
import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
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

/** To go on with `AND`. */
function placementOn(student: SQLWrapper, day: SQLWrapper): SQL {
  const { studentId } = specialEducationPlacements;
  return sql`SELECT FROM ${specialEducationPlacements}
              WHERE ${studentId} = ${student} AND ${activeOn(specialEducationPlacements, sql`${day}`)}`;
}

function seatsOn(student: SQLWrapper, day: SQLWrapper): SQL {
  return sql`
    SELECT FROM ${sectionEnrollments}
      JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
      JOIN ${terms} ON ${terms.id} = ${sections.termId} AND ${inTerm(sql`${day}`)}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
     WHERE ${sectionEnrollments.studentId} = ${student} AND ${activeOn(sectionEnrollments, sql`${day}`)}`;
}

function atSpecialSchool(student: SQLWrapper, day: SQLWrapper): SQL {
  const { studentId, schoolId, kind } = schoolEnrollments;
  return sql`
    SELECT FROM ${schoolEnrollments}
      JOIN ${schools} ON ${schools.id} = ${schoolId} AND ${schools.schoolType} = 'special-education'
     WHERE ${studentId} = ${student} AND ${kind} = 'primary' AND ${activeOn(schoolEnrollments, sql`${day}`)}`;
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
