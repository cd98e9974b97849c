/** How schools differ: rich and poor ones, and who goes there. */
import { type SQL, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { thisSchoolYear } from "../../district/calendar.ts";
import type { FigureArea } from "../figure.ts";

/** Enough schools for percentiles. */
const manySchools = 100_000;
const stateFile = "California Department of Education, FRPM 2014-15";

export const neighborhoodFigures: FigureArea = {
  title: "Differences between schools",
  figures: [
    ...[
      { percentile: 10, value: 0.484 },
      { percentile: 25, value: 0.681 },
      { percentile: 50, value: 0.846 },
      { percentile: 75, value: 0.926 },
      { percentile: 90, value: 0.956 },
    ].map(({ percentile, value }) => ({
      title: `Students from low-income families at the ${percentile}th percentile of schools`,
      ...({ unit: "percent", basis: "found", source: stateFile, leastStudents: manySchools } as const),
      sql: atPercentile(sql`${students.lowIncome}`, percentile),
      expected: { value, within: 0.06 },
    })),
    ...[
      { percentile: 10, expected: { from: 0.25, to: 0.55 } },
      { percentile: 90, expected: { from: 0.85, to: 0.97 } },
    ].map(({ percentile, expected }) => ({
      title: `Latino students at the ${percentile}th percentile of schools`,
      ...({ unit: "percent", basis: "assumed", leastStudents: manySchools } as const),
      ...{ source: "schools are as segregated as their neighborhoods", expected },
      sql: atPercentile(sql`${students.ethnicity} = 'Latino'`, percentile),
    })),
    {
      title: "Students who are learning English at the 90th percentile of schools, over the 10th",
      ...({ unit: "times", basis: "assumed", leastStudents: manySchools } as const),
      ...{ source: "most are in elementary schools with poor families", expected: { from: 2, to: 8 } },
      sql: sql`SELECT (${atPercentile(isLearning(), 90)}) / (${atPercentile(isLearning(), 10)})`,
    },
  ],
};

function isLearning(): SQL {
  return sql`${students.englishStatus} = 'EL'`;
}

/** Of the shares of a condition among each school's students. */
function atPercentile(condition: SQL, percentile: number): SQL {
  const { studentId, schoolId, schoolYear } = schoolEnrollments;
  return sql`SELECT percentile_cont(${percentile / 100}) WITHIN GROUP (ORDER BY part) FROM (
    SELECT avg((${condition})::int)::float8 AS part FROM ${students} JOIN ${schoolEnrollments} ON ${studentId} = ${students.id}
     WHERE ${schoolYear} = ${thisSchoolYear} GROUP BY ${schoolId}) shares`;
}
