/** What an office or a counselor must find: the students of a school, and its classes with open seats. */
import { sql } from "drizzle-orm";
import { activeOn, lastsPast } from "../../../sis/db/active-on.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";
import { mostFound, schoolStudents } from "../client/requests/enrollment.ts";
import { mostOpenings, openSections } from "../client/requests/scheduling.ts";
import { object } from "../json-object.sql.ts";
import type { District } from "../people/district.ts";
import { namePatterns } from "../people/known-searches.ts";
import { listOf, type OnRecord, placeBy } from "./on-record.ts";

/** Which of many are shown first is up to the SIS. */
export function searchOnRecord({ day, schoolYear }: District, school: number, name: string): OnRecord {
  const { id, studentNumber, givenName, familyName, preferredName, birthDate } = students;
  const entry = object({
    ...{ studentId: id, studentNumber, givenName, familyName, preferredName, birthDate },
    grade: schoolEnrollments.grade,
  });
  const rows = sql`
    SELECT ${entry} AS entry, ${placeBy(id)}
      FROM ${schoolEnrollments}
      JOIN ${students} ON ${id} = ${schoolEnrollments.studentId}
     WHERE ${schoolEnrollments.schoolId} = ${school} AND ${schoolEnrollments.schoolYear} = ${schoolYear}
       AND ${activeOn(schoolEnrollments, sql`${day}::date`)}
       AND ${students.searchName} LIKE ALL (${namePatterns(sql`${name}::text`)})`;
  return {
    call: schoolStudents(school, name),
    students: [],
    inOrder: false,
    mostRows: mostFound,
    body: sql`SELECT ${object({ students: listOf(rows) })} AS body`,
  };
}

export type OpeningsAsked = {
  readonly school: number;
  readonly day: string;
  readonly period: number;
  readonly grade: number;
};

/** A seat that somebody holds then or later isn't open. */
export function openingsOnRecord({ schoolYear }: District, asked: OpeningsAsked): OnRecord {
  const { school, day, period, grade } = asked;
  const { id, title, capacity, courseId, termId } = sections;
  const entry = object({
    ...{ sectionId: id, title, period: sections.period, capacity, courseId, termId },
    subjectGroup: courses.subjectGroup,
    enrolled: sql`taken.enrolled`,
    openSeats: sql`${capacity} - taken.seats`,
  });
  const rows = sql`
    SELECT ${entry} AS entry, ${placeBy(termId, sections.period, id)}
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${courseId}
      JOIN ${terms} ON ${terms.id} = ${termId}
     CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE ${activeOn(sectionEnrollments, sql`${day}::date`)}) AS enrolled,
                  count(DISTINCT ${sectionEnrollments.seat}) AS seats
             FROM ${sectionEnrollments}
            WHERE ${sectionEnrollments.sectionId} = ${id} AND ${lastsPast(sectionEnrollments, sql`${day}::date`)}
           ) AS taken
     WHERE ${sections.schoolId} = ${school} AND ${sections.period} = ${period}
       AND ${grade} BETWEEN ${sections.lowGrade} AND ${sections.highGrade}
       AND ${terms.schoolYear} = ${schoolYear} AND ${terms.endDate} >= ${day}::date
       AND taken.seats < ${capacity}
     ORDER BY place
     LIMIT ${mostOpenings}`;
  return {
    call: openSections(school, { day, period, grade }),
    students: [],
    inOrder: true,
    body: sql`SELECT ${object({ sections: listOf(rows) })} AS body`,
  };
}
