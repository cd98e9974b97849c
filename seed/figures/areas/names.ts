/** How people are named: how often, how written, and how many share a name. */
import { type SQL, sql } from "drizzle-orm";
import { plainWordsSql } from "../../../sis/db/plain-words.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { type NamePool, namePools } from "../../district/names.ts";
import { type FigureArea, share } from "../figure.ts";

const { familyName, givenName, preferredName, birthDate, ethnicity } = students;
const census = "Census Bureau 2010, Hispanic people by surname";
const latino = sql`${students} WHERE ${ethnicity} = 'Latino'`;
/** Large enough for a name of one in a hundred to be as common as it should be, within a fifth. */
const manyFamilies = 100_000;
const commonest = 10;
/** [K] Births: 51 boys to 49 girls. */
const boys = 0.51;

export const nameFigures: FigureArea = {
  title: "Names",
  figures: [
    ...namePools.latinoFamilyNames.names.slice(0, commonest).map((name, index) => {
      const value = namePools.latinoFamilyNames.shares[index] ?? 0;
      return share(
        `Latino students whose first family name is ${name}`,
        { of: latino, that: sql`${firstFamilyName()} = ${plainWordsSql(sql`${name}`)}` },
        {
          ...{ expected: { value, within: value / 5 }, leastStudents: manyFamilies },
          ...{ basis: "found", source: census },
        },
      );
    }),
    share(
      "Latino students with two family names",
      { of: latino, that: sql`${familyName} ~ '^(De La |Del |De )?[^ -]+[ -](?!Jr|I)[^ ]'` },
      { expected: { from: 0.1, to: 0.2 }, basis: "assumed", source: "not asked by any census" },
    ),
    {
      title: "Different first family names",
      unit: "count",
      sql: sql`SELECT count(DISTINCT ${firstFamilyName()}) FROM ${students}`,
      ...{ expected: { atLeast: 2_500 }, leastStudents: manyFamilies },
      ...{ basis: "assumed", source: "a district of this size has many more" },
    },
    share(
      "Students with an apostrophe, a space or a hyphen in their family name",
      { of: sql`${students}`, that: sql`${familyName} ~ '[ ''-]'` },
      { expected: { atLeast: 0.01 }, basis: "assumed", source: "double names alone are more" },
    ),
    share(
      "Family names written with their accent, of those that have one",
      {
        of: sql`${students} WHERE ${plainWordsSql(sql`${familyName}`)} IN ('garcia', 'rodriguez', 'hernandez', 'lopez')`,
        that: sql`${familyName} ~ '[íáó]'`,
      },
      { expected: { value: 0.5, within: 0.05 }, basis: "assumed", source: "half of a school's records" },
    ),
    share(
      "Students who go by another name",
      { of: sql`${students}`, that: sql`${preferredName} IS NOT NULL` },
      { expected: { from: 0.02, to: 0.1 }, basis: "assumed", source: "short forms of usual names" },
    ),
    {
      title: "Pairs of Latino students with the same full name, against what the weights give",
      unit: "times",
      sql: sql`SELECT ${pairsAlike(sql`1`)} / ${allPairs()} / ${namesakes()}`,
      ...{ expected: { from: 0.5, to: 2 }, basis: "derived", source: "sum of the squared weights" },
    },
    {
      title: "Pairs of Latino students with the same full name and birthday, against what the weights give",
      unit: "times",
      sql: sql`SELECT ${pairsAlike(birthDate.getSQL())} / ${allPairs()} / ${namesakes()} / (
        SELECT sum(n * n) / sum(n) ^ 2 FROM (SELECT count(*)::float8 AS n FROM ${oneFamilyName()} GROUP BY ${birthDate}) d)`,
      ...{ expected: { from: 0.5, to: 2 }, leastStudents: manyFamilies },
      ...{ basis: "derived", source: "sum of the squared weights, and of the days' shares" },
    },
  ],
};

function firstFamilyName(): SQL {
  return sql`split_part(${plainWordsSql(sql`replace(${familyName}, '-', ' ')`)}, ' ', 1)`;
}

/** Latino students with a single family name of one word. */
function oneFamilyName(): SQL {
  return sql`${latino} AND ${familyName} !~ '[ -]'`;
}

function pairsAlike(also: SQL): SQL {
  const fullName = plainWordsSql(sql`${familyName} || ' ' || ${givenName}`);
  return sql`(SELECT sum(n * (n - 1) / 2) FROM (
    SELECT count(*)::float8 AS n FROM ${oneFamilyName()} GROUP BY ${fullName}, ${also}::text) alike)`;
}

function allPairs(): SQL {
  return sql`(SELECT count(*) * (count(*) - 1) / 2.0 FROM ${oneFamilyName()})`;
}

/** The chance that two students who aren't related have the same family name and the same given name. */
function namesakes(): SQL {
  const given = boys ** 2 * alike(namePools.latinoBoys) + (1 - boys) ** 2 * alike(namePools.latinoGirls);
  return sql.raw(String(alike(namePools.latinoFamilyNames) * given));
}

function alike({ shares }: NamePool): number {
  return shares.reduce((sum, part) => sum + part ** 2, 0);
}
