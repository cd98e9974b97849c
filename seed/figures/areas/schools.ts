/** The schools and how students move between them, beside the sources. */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { schools } from "../../../sis/db/schema/schools.ts";
import { thisSchoolYear } from "../../district/calendar.ts";
import { fromAnywhere, whole } from "../../district/people.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const { studentId, schoolId, schoolYear, grade } = schoolEnrollments;

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
