/** What students take, beside the sources. */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { thisSchoolYear } from "../../district/calendar.ts";
import { advisory } from "../../district/classes.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const secondaryLearners = sql`
  ${students} JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${students.id}
   AND ${schoolEnrollments.schoolYear} = ${thisSchoolYear} AND ${schoolEnrollments.kind} = 'primary'
  WHERE ${students.englishStatus} = 'EL'
    AND EXISTS (${classesOf("academic")} AND ${sections.lowGrade} BETWEEN 6 AND 12)`;

/** Periods without a subject, not counting advisories. */
const ofService = sql`${courses.subjectGroup} = 'service' AND ${courses.code} !~ '^SER-AD'`;

const seniors = sql`
  ${students} JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${students.id}
   AND ${schoolEnrollments.schoolYear} = ${thisSchoolYear} AND ${schoolEnrollments.grade} BETWEEN 11 AND 12`;

/** Everything that a junior takes. */
const programsOfJuniors = sql`
  SELECT string_agg(${courses.code}, ' ' ORDER BY ${courses.code}) AS codes
    FROM ${schoolEnrollments}
    JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = ${schoolEnrollments.studentId}
    JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId} AND ${sections.kind} = 'scheduled'
    JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} <> 'special-day-class'
   WHERE ${schoolEnrollments.schoolYear} = ${thisSchoolYear} AND ${schoolEnrollments.grade} = 11
   GROUP BY ${schoolEnrollments.studentId}
  HAVING count(*) >= 6`;

/** A student's classes in this group. */
function classesOf(group: string) {
  return sql`
    SELECT FROM ${sectionEnrollments}
      JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
     WHERE ${sectionEnrollments.studentId} = ${students.id} AND ${courses.subjectGroup} = ${group}`;
}

export const courseFigures: FigureArea = {
  title: "What students take",
  figures: [
    {
      ...{ title: "Courses in the catalog", unit: "count" },
      sql: sql`SELECT count(*) FROM ${courses}`,
      ...{ expected: { atLeast: 250 }, basis: "assumed", source: "a large district's catalog has hundreds" },
    },
    share(
      "Academic classes of grades 9 to 12 that count toward admission to the University of California",
      {
        of: sql`${sections} JOIN ${courses} ON ${courses.id} = ${sections.courseId}
                 WHERE ${courses.subjectGroup} = 'academic' AND ${courses.lowGrade} >= 9`,
        that: sql`${courses.collegeArea} IS NOT NULL`,
      },
      {
        ...{ expected: { from: 0.8, to: 0.98 }, basis: "assumed" },
        source: "all but credit recovery, support and English language development",
      },
    ),
    share(
      "High-school academic classes that are honors or Advanced Placement",
      {
        of: sql`${sections} JOIN ${courses} ON ${courses.id} = ${sections.courseId}
                 WHERE ${courses.subjectGroup} = 'academic' AND ${sections.lowGrade} BETWEEN 9 AND 12`,
        that: sql`${courses.title} ~ 'Honors|^AP '`,
      },
      {
        expected: { from: 0.08, to: 0.25 },
        basis: "assumed",
        source: "about one in seven students takes them",
      },
    ),
    share(
      "Juniors who take the same courses as one junior in fifty",
      {
        of: sql`(SELECT codes, count(*) OVER (PARTITION BY codes) AS alike, count(*) OVER () AS juniors FROM (${programsOfJuniors}) each) programs`,
        that: sql`alike * 50 > juniors`,
      },
      {
        expected: { value: 0, within: 0.05 },
        basis: "assumed",
        source: "programs differ from student to student",
      },
    ),
    share(
      "Learners of English in six periods who have a class in English language development",
      {
        of: secondaryLearners,
        that: sql`EXISTS (${classesOf("academic")} AND ${courses.code} ~ '^(ELD|LTEL)-')`,
      },
      {
        expected: { from: 0.9, to: 1 },
        basis: "assumed",
        source: "the law gives it to all of them; in small schools it's part of another class",
      },
    ),
    share(
      "Juniors and seniors with a period of service, work or college",
      { of: seniors, that: sql`EXISTS (${classesOf("service")} AND ${ofService})` },
      {
        expected: { from: 0.01, to: 0.08 },
        basis: "assumed",
        source: "few, since California Education Code 51228.1 asks for consent",
      },
    ),
    share(
      "Students in six periods who have a seventh class before or after these",
      {
        of: sql`(SELECT count(*) AS classes FROM ${sectionEnrollments}
                   JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId} AND ${sections.period} <> ${advisory.period}
                  GROUP BY ${sectionEnrollments.studentId} HAVING count(*) > 1) taken`,
        that: sql`classes > 6`,
      },
      {
        expected: { from: 0.005, to: 0.05 },
        basis: "assumed",
        source: "a third of the larger high schools have a zero and a seventh period",
        leastStudents: 200_000,
      },
    ),
    impossible(
      "Students with two periods of service, work or college",
      sql`SELECT FROM ${sectionEnrollments}
            JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
            JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${ofService}
           GROUP BY ${sectionEnrollments.studentId} HAVING count(*) > 1`,
    ),
    impossible(
      "Students in English language development who aren't learning English",
      sql`SELECT FROM ${sectionEnrollments}
            JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
            JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.code} ~ '^(ELD|LTEL)-'
            JOIN ${students} ON ${students.id} = ${sectionEnrollments.studentId}
           WHERE ${students.englishStatus} <> 'EL'`,
    ),
  ],
};
