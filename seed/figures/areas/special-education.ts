/** Special day classes, beside the sources. */
import { sql } from "drizzle-orm";
import { students } from "../../../sis/db/schema/people.ts";
import { sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { specialEducationPlacements } from "../../../sis/db/schema/special-education.ts";
import { dayClassPrograms, dayClassSpans } from "../../district/day-classes.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const placements = specialEducationPlacements;
const dayClasses = sql`${sections} WHERE ${sections.program} IS NOT NULL`;
const seats = sql`
  ${sectionEnrollments}
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId} AND ${sections.program} IS NOT NULL`;
const placed = sql`${placements} WHERE ${placements.setting} = 'SDC' AND ${placements.endDate} IS NULL`;
const served = sql.join(
  dayClassPrograms.flatMap(({ code, serves }) =>
    Object.keys(serves).map((disability) => sql`(${code}, ${disability})`),
  ),
  sql`, `,
);
const spans = sql.join(
  dayClassSpans.map(({ low, high }) => sql`(${low}::int, ${high}::int)`),
  sql`, `,
);

export const specialEducationFigures: FigureArea = {
  title: "Special day classes",
  figures: [
    ...dayClassPrograms.map(({ code, serves }) =>
      share(
        `Students in special day classes whose program is ${code.replaceAll("-", " ")}`,
        { of: placed, that: sql`${placements.program} = ${code}` },
        {
          expected: { value: thousandths(serves), within: 0.05 },
          ...{ basis: "assumed", source: "from the disabilities of these students" },
          leastStudents: 200_000,
        },
      ),
    ),
    share(
      "Special day classes with two grades or fewer, or for ungraded students",
      { of: dayClasses, that: sql`${sections.highGrade} - ${sections.lowGrade} < 2` },
      {
        expected: { atLeast: 0.6 },
        basis: "assumed",
        source: "small schools have one class for three grades",
      },
    ),
    impossible(
      "Special day classes with more grades than may share one",
      sql`SELECT FROM ${dayClasses} AND ${sections.highGrade} - ${sections.lowGrade} > 2
            AND (${sections.lowGrade}, ${sections.highGrade}) NOT IN (VALUES ${spans})`,
    ),
    impossible(
      "Students in a special day class of another program than they are placed in",
      sql`SELECT FROM ${seats}
           WHERE NOT EXISTS (SELECT FROM ${placements}
                              WHERE ${placements.studentId} = ${sectionEnrollments.studentId}
                                AND ${placements.program} = ${sections.program})`,
    ),
    impossible(
      "Students in a special day class that doesn't serve their disability",
      sql`SELECT FROM ${seats}
            JOIN ${students} ON ${students.id} = ${sectionEnrollments.studentId}
           WHERE (${sections.program}, ${students.disability}) NOT IN (VALUES ${served})`,
    ),
    impossible(
      "Special day classes larger than their program has them",
      sql`SELECT FROM ${dayClasses}
            AND (SELECT count(*) FROM ${sectionEnrollments} WHERE ${sectionEnrollments.sectionId} = ${sections.id})
                > CASE ${sections.program} ${largest()} END`,
    ),
  ],
};

function thousandths(serves: Readonly<Partial<Record<string, number>>>): number {
  return Object.values(serves).reduce((sum: number, parts = 0) => sum + parts, 0) / 1_000;
}

function largest() {
  return sql.join(
    dayClassPrograms.map(({ code, size }) => sql`WHEN ${code} THEN ${size.most}::int`),
    sql` `,
  );
}
