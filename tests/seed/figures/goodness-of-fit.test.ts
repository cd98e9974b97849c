/** In a district of 5,000, students are distributed as the sources say, no farther off than chance explains. */
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { gradeCounts } from "../../../seed/district/grades.ts";
import { namePools } from "../../../seed/district/names.ts";
import { disabilities, ethnicities, otherDisabilities } from "../../../seed/district/people.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { specialEducationPlacements as placements } from "../../../sis/db/schema/special-education.ts";
import { type SeededDatabase, useSeededDatabase } from "../../support/district.ts";
import { withClient } from "../../support/with-client.ts";

type Marginal = {
  readonly what: string;
  readonly value: SQL;
  readonly where: SQL;
  /** By value; what is left of `whole` is all other values together. */
  readonly parts: Iterable<readonly [string, number]>;
  readonly whole?: number;
};

/** How many names of each pool are compared one by one; the others are compared together. */
const commonest = 10;

const { ethnicity, disability, sex, homeLanguage, englishStatus, givenName, familyName } = students;
const isLatino = sql`${ethnicity} = 'Latino'`;

function namesOf(
  whose: string,
  name: SQL,
  { pool, where }: { readonly pool: typeof namePools.latinoBoys; readonly where: SQL },
): Marginal {
  const parts = pool.names
    .slice(0, commonest)
    .map((each, place) => [withoutAccents(each), pool.shares[place] ?? 0] as const);
  const first = sql`split_part(replace(translate(${name}, 'áéíóúñÁ', 'aeiounA'), '-', ' '), ' ', 1)`;
  return { what: `names of ${whose}`, value: first, where, parts, whole: 1 };
}

function withoutAccents(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

/**
 * A special day class takes one kind of disability, and a district of this size has few of them. Names are without their
 * accents, which
 * half of the records lack.
 */
const marginals: readonly Marginal[] = [
  {
    ...{ what: "grades", value: sql`${schoolEnrollments.grade}`, where: sql`true` },
    parts: gradeCounts.map(({ grade, students: count }) => [String(grade), count]),
  },
  {
    ...{ what: "ethnicities", value: sql`${ethnicity}`, where: sql`true` },
    parts: ethnicities.map(({ name, share }) => [name, share]),
  },
  {
    what: "disabilities of students outside special day classes",
    value: sql`${disability}`,
    where: sql`${disability} IS NOT NULL AND NOT EXISTS (
      SELECT FROM ${placements} WHERE ${placements.studentId} = ${students.id} AND ${placements.setting} = 'SDC')`,
    parts: disabilities.map(({ code }, place) => [code, otherDisabilities[place] ?? 0]),
  },
  {
    ...{
      what: "girls and boys",
      value: sql`${sex}`,
      where: sql`${disability} IS NULL AND ${sex} IN ('F', 'M')`,
    },
    ...{ parts: [["F", 51] as const], whole: 100 },
  },
  {
    ...{ what: "languages of learners", value: sql`${homeLanguage}`, where: sql`${englishStatus} = 'EL'` },
    ...{ parts: [["Spanish", 925] as const], whole: 1_000 },
  },
  namesOf("Latino families", sql`${familyName}`, { pool: namePools.latinoFamilyNames, where: isLatino }),
  namesOf("Latino girls", sql`${givenName}`, {
    ...{ pool: namePools.latinoGirls, where: sql`${isLatino} AND ${sex} = 'F'` },
  }),
  namesOf("Latino boys", sql`${givenName}`, {
    ...{ pool: namePools.latinoBoys, where: sql`${isLatino} AND ${sex} = 'M'` },
  }),
];

let district: SeededDatabase;
beforeAll(async () => {
  district = await useSeededDatabase(5_000);
});
afterAll(() => district.drop());

async function countsOf({ value, where }: Marginal): Promise<ReadonlyMap<string, number>> {
  const rows = await withClient(district.url, async (client) => {
    const found = await client.query<{ value: string; students: number }>(
      sqlText(sql`
SELECT ${value} AS value, count(*)::int AS students
  FROM ${students}
  JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${students.id} AND ${schoolEnrollments.exitDate} IS NULL
                           AND ${schoolEnrollments.kind} = 'primary'
 WHERE ${where}
 GROUP BY 1`),
    );
    return found.rows;
  });
  return new Map(rows.map((row) => [String(row.value), row.students]));
}

/** [K] Brothers and sisters share most of this: the district varies like one of two thirds as many students. */
const alikeInFamilies = 1.5;

/** How far off the counts are, over what chance gives: chi-square by degrees of freedom, up to four of its deviations. */
test.each(marginals)("$what are as the source says", async (marginal) => {
  const counts = await countsOf(marginal);
  const parts = [...marginal.parts];
  const given = parts.reduce((sum, [, part]) => sum + part, 0);
  const { whole = given } = marginal;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const seen = parts.map(([value, part]) => ({
    count: counts.get(value) ?? 0,
    expected: (all * part) / whole,
  }));
  const named = seen.reduce((sum, { count }) => sum + count, 0);
  const others = { count: all - named, expected: (all * (whole - given)) / whole };
  const classes = [...seen, others].filter(({ expected }) => expected >= 5);
  const chiSquare = classes.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = classes.length - 1;
  expect(chiSquare / freedom).toBeLessThan(alikeInFamilies * (1 + 4 * Math.sqrt(2 / freedom)));
});
