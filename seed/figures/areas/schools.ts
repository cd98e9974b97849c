/** The schools and how students move between them, beside the sources. */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sectionMeetings, sections } from "../../../sis/db/schema/scheduling.ts";
import { magnetCenters, rooms, schools } from "../../../sis/db/schema/schools.ts";
import { thisSchoolYear } from "../../district/calendar.ts";
import { magnetCenters as reference } from "../../district/magnets.ts";
import { fromAnywhere, whole } from "../../district/people.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const { studentId, schoolId, schoolYear, grade } = schoolEnrollments;

const centerId = sections.magnetCenterId;
const enrolled = sql`${schoolEnrollments} WHERE ${schoolYear} = ${thisSchoolYear}`;
const centerSeats = sql`
  ${sectionEnrollments}
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId} AND ${sections.kind} = 'scheduled'
  JOIN ${schoolEnrollments} ON ${studentId} = ${sectionEnrollments.studentId} AND ${schoolYear} = ${thisSchoolYear}
   AND ${schoolEnrollments.magnetCenterId} IS NOT NULL`;

/** Students who finished the last grade of a school and are at another one now. */
const newLevel = sql`(
  SELECT old_school.region AS old_region, new_school.region AS new_region
    FROM ${schoolEnrollments} new_year
    JOIN ${schoolEnrollments} old_year ON old_year.${name(studentId)} = new_year.${name(studentId)}
     AND old_year.${name(schoolYear)} = ${thisSchoolYear - 1}
    JOIN ${schools} old_school ON old_school.id = old_year.${name(schoolId)}
     AND old_school.${name(schools.highGrade)} = old_year.${name(grade)}
    JOIN ${schools} new_school ON new_school.id = new_year.${name(schoolId)} AND new_school.id <> old_school.id
   WHERE new_year.${name(schoolYear)} = ${thisSchoolYear}) AS moved`;

export const schoolFigures: FigureArea = {
  title: "Schools",
  figures: [
    share(
      "Students at charter schools",
      {
        of: sql`${schoolEnrollments} JOIN ${schools} ON ${schools.id} = ${schoolId} WHERE ${schoolYear} = ${thisSchoolYear}`,
        that: sql`${schools.charter}`,
      },
      {
        expected: { value: 0.22, within: 0.07 },
        basis: "derived",
        source: "15.6% directly funded, 6.4% locally funded (California Department of Education, 2014-15)",
      },
    ),
    share(
      "Students who changed level and stayed in their region",
      { of: newLevel, that: sql`old_region = new_region` },
      {
        expected: { value: 1 - fromAnywhere / whole, within: 0.05 },
        basis: "assumed",
        source: "a few come by magnet or permit",
      },
    ),
    {
      ...{ title: "Magnet centers inside of schools", unit: "count" },
      sql: sql`SELECT count(*) FROM ${magnetCenters}`,
      ...{ expected: { value: reference.count, within: 5 }, basis: "assumed", source: "about 147" },
      leastStudents: reference.amongStudents,
    },
    share(
      "Students of magnet centers",
      { of: enrolled, that: sql`${schoolEnrollments.magnetCenterId} IS NOT NULL` },
      {
        ...{ expected: { from: 0.04, to: 0.15 }, basis: "assumed", source: "a few hundred in each center" },
      },
    ),
    share(
      "Classes of secondary students of magnet centers that only they are in",
      { of: centerSeats, that: sql`${centerId} IS NOT NULL` },
      {
        ...{ expected: { from: 0.25, to: 0.6 }, basis: "assumed" },
        source: "the center teaches some subjects, and the school the others",
      },
    ),
    impossible(
      "Students of no magnet center in a class of one",
      sql`SELECT FROM ${sectionEnrollments}
            JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId} AND ${centerId} IS NOT NULL
           WHERE NOT EXISTS (SELECT FROM ${schoolEnrollments}
                              WHERE ${studentId} = ${sectionEnrollments.studentId}
                                AND ${schoolYear} = ${thisSchoolYear}
                                AND ${schoolEnrollments.magnetCenterId} = ${centerId})`,
    ),
    {
      ...{ title: "Schools that use a gymnasium of another one on their campus", unit: "count" },
      sql: sql`SELECT count(DISTINCT ${sections.schoolId}) FROM ${sectionMeetings}
                 JOIN ${sections} ON ${sections.id} = ${sectionMeetings.sectionId}
                 JOIN ${rooms} ON ${rooms.id} = ${sectionMeetings.roomId} AND ${rooms.schoolId} <> ${sections.schoolId}`,
      ...{ expected: { from: 10, to: 60 }, basis: "assumed", source: "small high schools share campuses" },
      leastStudents: 400_000,
    },
    impossible(
      "Schools outside of greater Los Angeles",
      sql`SELECT FROM ${schools}
           WHERE ${schools.latitude} NOT BETWEEN 33.7 AND 34.4 OR ${schools.longitude} NOT BETWEEN -118.7 AND -118.1`,
    ),
  ],
};

function name(column: { readonly name: string }) {
  return sql.identifier(column.name);
}
