/** What students did before this year: marks, credits, courses taken again, and language status. */
import { type SQL, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { languageStatuses } from "../../../sis/db/schema/language-history.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { courseHistory } from "../../../sis/db/schema/transcripts.ts";
import { lastSchoolYear, thisSchoolYear } from "../../district/calendar.ts";
import { type Figure, type FigureArea, impossible, share } from "../figure.ts";

const { studentId, courseCode, grade, mark, schoolYear, term, creditsEarned, repeats, repeatConsentOn } =
  courseHistory;

const assumed = "no source has marks by grade";

export const pastFigures: FigureArea = {
  title: "What students did before this year",
  figures: [
    marks("Marks of middle school that are A or B", { from: 6, to: 8 }, ["A", "B"], { from: 0.5, to: 0.68 }),
    marks("Marks of middle school that are F", { from: 6, to: 8 }, ["F"], { from: 0.03, to: 0.1 }),
    marks("Marks of grade 9 that are F", { from: 9, to: 9 }, ["F"], { from: 0.12, to: 0.22 }),
    marks("Marks of grade 10 that are F", { from: 10, to: 10 }, ["F"], { from: 0.07, to: 0.15 }),
    marks("Marks of grade 11 that are F", { from: 11, to: 11 }, ["F"], { from: 0.06, to: 0.14 }),
    marks("Marks of grades 9 to 11 that are D", { from: 9, to: 11 }, ["D"], { from: 0.09, to: 0.16 }),
    credits("Credits that freshmen of last year earned, of 60", 9, { from: 46, to: 55 }),
    credits("Credits that sophomores of last year earned, of 60", 10, { from: 50, to: 58 }),
    credits("Credits that juniors of last year earned, of 60", 11, { from: 50, to: 58 }),
    share(
      "Sophomores of this year who take Algebra 1 again",
      { of: inAlgebra(10), that: sql`EXISTS (${before("MAT-A1")} AND ${mark} = 'F')` },
      { expected: { from: 0.7, to: 1 }, basis: "assumed", source: "others come from another district" },
    ),
    share(
      "Courses of high school last year that students had taken before",
      {
        of: sql`${courseHistory} WHERE ${schoolYear} = ${lastSchoolYear} AND ${grade} >= 9 AND ${term} = 'fall'`,
        that: repeats.getSQL(),
      },
      { expected: { from: 0.005, to: 0.05 }, basis: "assumed", source: "mostly mathematics" },
    ),
    impossible(
      "Students in a course of last year that they passed, which can't be taken again",
      sql`SELECT ${sectionEnrollments.studentId}
            FROM ${sectionEnrollments}
            JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
            JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND NOT ${courses.repeatable}
            JOIN ${courseHistory} ON ${studentId} = ${sectionEnrollments.studentId} AND ${courseCode} = ${courses.code}
           WHERE ${schoolYear} = ${lastSchoolYear}
           GROUP BY ${sectionEnrollments.studentId}, ${courseCode}
          HAVING bool_and(${creditsEarned} > 0 AND ${repeatConsentOn} IS NULL)`,
    ),
    impossible(
      "Credits for a failing mark, or none for another",
      sql`SELECT FROM ${courseHistory} WHERE (${mark} = 'F') <> (${creditsEarned} = 0)`,
    ),
    impossible(
      "Students whose last language status isn't the one on record",
      sql`SELECT FROM (SELECT DISTINCT ON (${languageStatuses.studentId}) ${languageStatuses.studentId} AS id, ${languageStatuses.status} AS status
                         FROM ${languageStatuses} ORDER BY ${languageStatuses.studentId}, ${languageStatuses.beginDate} DESC) last
            FULL JOIN ${students} ON ${students.id} = last.id
           WHERE ${students.englishStatus} IS DISTINCT FROM last.status`,
    ),
    impossible(
      "Students who were reclassified and never learners of English",
      sql`SELECT FROM ${languageStatuses} r
           WHERE r.status = 'RFEP' AND NOT EXISTS (SELECT FROM ${languageStatuses} e
                  WHERE e.student_id = r.student_id AND e.status = 'EL' AND e.begin_date < r.begin_date)`,
    ),
  ],
};

type Grades = { readonly from: number; readonly to: number };

function marks(
  title: string,
  { from, to }: Grades,
  of: readonly string[],
  expected: Figure["expected"],
): Figure {
  const list = sql.join(
    of.map((each) => sql`${each}`),
    sql`, `,
  );
  return share(
    title,
    { of: sql`${courseHistory} WHERE ${grade} BETWEEN ${from} AND ${to}`, that: sql`${mark} IN (${list})` },
    { expected, basis: "assumed", source: assumed },
  );
}

/** On average, of those who took six courses in the district; without summer school. */
function credits(title: string, ofGrade: number, expected: Figure["expected"]): Figure {
  const earned = sql`
    SELECT sum(${creditsEarned}) AS earned FROM ${courseHistory}
     WHERE ${schoolYear} = ${lastSchoolYear} AND ${grade} = ${ofGrade} AND ${term} <> 'summer'
     GROUP BY ${studentId}`;
  return {
    ...{ title, unit: "count", sql: sql`SELECT avg(earned) FROM (${earned}) student`, expected },
    ...{ basis: "assumed", source: assumed },
  };
}

function inAlgebra(ofGrade: number): SQL {
  return sql`
  ${sectionEnrollments}
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.code} = 'MAT-A1'
  JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${sectionEnrollments.studentId}
   AND ${schoolEnrollments.schoolYear} = ${thisSchoolYear} AND ${schoolEnrollments.kind} = 'primary'
   AND ${schoolEnrollments.grade} = ${ofGrade}`;
}

function before(code: string): SQL {
  return sql`SELECT FROM ${courseHistory} WHERE ${studentId} = ${sectionEnrollments.studentId} AND ${courseCode} = ${code}`;
}
