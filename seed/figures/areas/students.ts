/** Who the students are: their figures, beside those of the sources. */
import { sql } from "drizzle-orm";
import { students } from "../../../sis/db/schema/people.ts";
import { specialEducationPlacements } from "../../../sis/db/schema/special-education.ts";
import { ethnicities, lowIncomeShare, whole } from "../../district/people.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const of = sql`${students}`;
const normDay = "norm day 2017-18 (Fingertip Facts 2018-19)";
const placements = specialEducationPlacements;

export const studentFigures: FigureArea = {
  title: "Students",
  figures: [
    ...ethnicities.map(({ name, share: parts }) =>
      share(
        `Students whose ethnicity is ${name}`,
        { of, that: sql`${students.ethnicity} = ${name}` },
        { expected: { value: parts / whole, within: 0.015 }, basis: "found", source: normDay },
      ),
    ),
    share(
      "Students who are learning English",
      { of, that: sql`${students.englishStatus} = 'EL'` },
      { expected: { value: 0.26, within: 0.015 }, basis: "found", source: normDay },
    ),
    impossible(
      "Students who are learning English and speak it at home",
      sql`SELECT FROM ${students} WHERE ${students.homeLanguage} = 'English' AND ${students.englishStatus} <> 'EO'`,
    ),
    share(
      "Students from low-income families",
      { of, that: sql`${students.lowIncome}` },
      { expected: { value: lowIncomeShare / whole, within: 0.01 }, basis: "found", source: normDay },
    ),
    share(
      "Students with a disability",
      { of, that: sql`${students.disability} IS NOT NULL` },
      { expected: { value: 0.131, within: 0.012 }, basis: "derived", source: "85,000 of 650,000" },
    ),
    share(
      "Students in special day classes",
      {
        of,
        that: sql`EXISTS (SELECT FROM ${placements}
                           WHERE ${placements.studentId} = ${students.id} AND ${placements.setting} = 'SDC')`,
      },
      { expected: { value: 0.04, within: 0.008 }, basis: "derived", source: "26,000 of 650,000" },
    ),
    ...(
      [
        ["SLD", 0.396, 0.04],
        ["AUT", 0.126, 0.03],
      ] as const
    ).map(([code, value, within]) =>
      share(
        `Students with a disability whose code is ${code}`,
        {
          of: sql`${students} WHERE ${students.disability} IS NOT NULL`,
          that: sql`${students.disability} = ${code}`,
        },
        {
          expected: { value, within },
          basis: "found",
          source: "California 2015 (specialedlegaljourney quoting kidsdata)",
        },
      ),
    ),
  ],
};
