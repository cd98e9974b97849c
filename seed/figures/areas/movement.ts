/** Who came and who left since last year: figures, beside those of the sources. */
import { type SQL, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { lastSchoolYear, thisSchoolYear } from "../../district/calendar.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const { studentId, schoolYear, grade, exitCode, kind } = schoolEnrollments;

export const movementFigures: FigureArea = {
  title: "Movement since last year",
  figures: [
    share(
      "Students of last year's kindergarten to grade 8 who left the district",
      { of: enrolled(lastSchoolYear, 0, 8), that: sql`NOT ${alsoIn(thisSchoolYear)}` },
      { expected: { from: 0.03, to: 0.04 }, basis: "assumed", source: "3% to 4% of each grade" },
    ),
    share(
      "Students of last year's grades 9 to 11 who left the district",
      { of: enrolled(lastSchoolYear, 9, 11), that: sql`NOT ${alsoIn(thisSchoolYear)}` },
      {
        expected: { from: 0.03, to: 0.045 },
        basis: "assumed",
        source: "3% to 4%, and those who dropped out",
      },
    ),
    share(
      "Students of last year's grade 12 who graduated",
      { of: enrolled(lastSchoolYear, 12, 12), that: sql`${exitCode} = 'E230'` },
      { expected: { from: 0.88, to: 0.97 }, basis: "assumed", source: "the others left, or take it again" },
    ),
    share(
      "Students of grades 1 to 12 who are new to the district",
      { of: enrolled(thisSchoolYear, 1, 12), that: sql`NOT ${alsoIn(lastSchoolYear)}` },
      { expected: { from: 0.03, to: 0.045 }, basis: "assumed", source: "3% to 4% besides kindergarten" },
    ),
    {
      ...{ title: "Different exit codes of last year", unit: "count" },
      sql: sql`SELECT count(DISTINCT ${exitCode}) FROM ${enrolled(lastSchoolYear, -1, 14)}`,
      ...{ expected: { atLeast: 6 }, basis: "assumed", source: "some return, some graduate, some move away" },
    },
    impossible(
      "Graduates of last year who are enrolled this year",
      sql`SELECT FROM ${enrolled(lastSchoolYear, 12, 12)} AND ${exitCode} = 'E230' AND ${alsoIn(thisSchoolYear)}`,
    ),
    impossible(
      "Enrollments of last year that never ended",
      sql`SELECT FROM ${enrolled(lastSchoolYear, -1, 14)} AND ${exitCode} IS NULL`,
    ),
  ],
};

function enrolled(year: number, from: number, to: number): SQL {
  return sql`${schoolEnrollments} WHERE ${schoolYear} = ${year} AND ${kind} = 'primary' AND ${grade} BETWEEN ${from} AND ${to}`;
}

function alsoIn(year: number): SQL {
  return sql`EXISTS (SELECT FROM ${schoolEnrollments} other
                      WHERE other.student_id = ${studentId} AND other.school_year = ${year})`;
}
