/** Who the students are: their figures, beside those of the sources. */
import { type SQL, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { specialEducationPlacements } from "../../../sis/db/schema/special-education.ts";
import { openingDay, thisSchoolYear } from "../../district/calendar.ts";
import { ungradedSecondary, usualAge } from "../../district/grades.ts";
import {
  ethnicities,
  lowIncomeShare,
  olderNewcomers,
  repeatersInGradeNine,
  whole,
} from "../../district/people.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const openingYear = Number(openingDay.slice(0, 4));
const adultAge = 18;
const of = inGrades(-1, ungradedSecondary);
const normDay = "norm day 2017-18 (Fingertip Facts 2018-19)";
const stateFile = "California Department of Education, FRPM 2014-15";
const placements = specialEducationPlacements;
const isLearning = sql`${students.englishStatus} = 'EL'`;
const withDisability = sql`${of} AND ${students.disability} IS NOT NULL`;

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
      { of, that: isLearning },
      { expected: { value: 0.26, within: 0.02 }, basis: "found", source: normDay },
    ),
    share(
      "Students in kindergarten to grade 2 who are learning English",
      { of: inGrades(0, 2), that: isLearning },
      { expected: { from: 0.35, to: 0.4 }, basis: "assumed", source: "most learners are young" },
    ),
    share(
      "Students in grade 12 who are learning English",
      { of: inGrades(12, 12), that: isLearning },
      { expected: { from: 0.1, to: 0.17 }, basis: "assumed", source: "most were reclassified by then" },
    ),
    share(
      "Students in grades 9 to 12 who were reclassified",
      { of: inGrades(9, 12), that: sql`${students.englishStatus} = 'RFEP'` },
      { expected: { from: 0.2, to: 0.4 }, basis: "assumed", source: "the learners of the lower grades" },
    ),
    share(
      "New kindergartners whose English hasn't been tested",
      { of: inGrades(-1, 0), that: sql`${students.englishStatus} = 'TBD'` },
      { expected: { from: 0.08, to: 0.2 }, basis: "assumed", source: "a quarter of other home languages" },
    ),
    impossible(
      "Kindergartners who were reclassified",
      sql`SELECT FROM ${inGrades(-1, 0)} AND ${students.englishStatus} = 'RFEP'`,
    ),
    impossible(
      "Students who are learning English and speak it at home",
      sql`SELECT FROM ${students} WHERE ${students.homeLanguage} = 'English' AND ${students.englishStatus} <> 'EO'`,
    ),
    share(
      "Students from low-income families",
      { of, that: sql`${students.lowIncome}` },
      { expected: { value: lowIncomeShare / whole, within: 0.04 }, basis: "found", source: stateFile },
    ),
    share(
      "Students with a disability",
      { of, that: sql`${students.disability} IS NOT NULL` },
      { expected: { value: 0.131, within: 0.012 }, basis: "derived", source: "85,000 of 650,000" },
    ),
    share(
      "Boys among students with a disability",
      { of: withDisability, that: sql`${students.sex} = 'M'` },
      { expected: { value: 0.67, within: 0.03 }, basis: "assumed", source: "about two boys to a girl" },
    ),
    share(
      "Kindergartners with a disability whose code is SLD",
      {
        of: sql`${inGrades(-1, 0)} AND ${students.disability} IS NOT NULL`,
        that: sql`${students.disability} = 'SLD'`,
      },
      { expected: { from: 0, to: 0.08 }, basis: "assumed", source: "seldom found before grade 2" },
    ),
    ...([1, 2] as const).map((years) =>
      share(
        `Students in grade 12 who are ${years === 1 ? "one year" : "two years"} older than usual`,
        { of: inGrades(12, 12), that: bornBefore(12, years) },
        years === 1
          ? { expected: { from: 0.08, to: 0.2 }, basis: "derived", source: "13% repeat grade 9" }
          : { expected: { from: 0.003, to: 0.03 }, basis: "assumed", source: "some seniors are 19" },
      ),
    ),
    share(
      "Students in grades 2 to 8 who are two years older than usual",
      {
        of: inGrades(2, 8),
        that: sql`${students.birthDate} < make_date(${openingYear}::int - 2 - ${usualAgeSql()}, 9, 2)`,
      },
      {
        ...{ expected: { value: olderNewcomers.share / whole, within: 0.004 }, basis: "assumed" },
        source: "newcomers from other countries who are two grades behind",
      },
    ),
    share(
      "Students in grade 9 who were in grade 9 last year",
      {
        of: inGrades(9, 9),
        that: sql`EXISTS (SELECT FROM ${schoolEnrollments} last_year
                           WHERE last_year.student_id = ${students.id} AND last_year.grade = 9
                             AND last_year.school_year = ${thisSchoolYear - 1})`,
      },
      {
        ...{ expected: { value: repeatersInGradeNine / whole, within: 0.03 }, basis: "derived" },
        source: "49,116 students in grade 9, and 42,636 in grade 8",
      },
    ),
    share(
      "Ungraded secondary students who are 18 or older",
      {
        of: inGrades(ungradedSecondary, ungradedSecondary),
        that: sql`${students.birthDate} <= make_date(${openingYear - adultAge}::int, 9, 1)`,
      },
      {
        ...{ expected: { value: 0.5, within: 0.08 }, basis: "assumed" },
        source: "special education goes on until students are 22",
        leastStudents: 100_000,
      },
    ),
    impossible(
      "Students of grades 1 to 12 who are younger than usual, or older than 20",
      sql`SELECT FROM ${inGrades(1, 12)} AND (${students.birthDate} >= make_date(${openingYear}::int - ${usualAgeSql()}, 9, 2)
                   OR ${students.birthDate} < make_date(${openingYear}::int - 21, 9, 2))`,
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
          of: withDisability,
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

/** Students who are enrolled in these grades this year. */
function inGrades(from: number, to: number): SQL {
  const { studentId, schoolYear, grade, kind } = schoolEnrollments;
  return sql`${students} JOIN ${schoolEnrollments} ON ${studentId} = ${students.id}
    AND ${schoolYear} = ${thisSchoolYear} AND ${kind} = 'primary' WHERE ${grade} BETWEEN ${from} AND ${to}`;
}

function bornBefore(grade: number, yearsOlder: number): SQL {
  const year = openingYear - usualAge(grade) - yearsOlder;
  return sql`${students.birthDate} BETWEEN make_date(${year - 1}::int, 9, 2) AND make_date(${year}::int, 9, 1)`;
}

function usualAgeSql(): SQL {
  return sql`(${schoolEnrollments.grade} + ${usualAge(0)}::int)`;
}
