/** Classes, rooms and staff, beside the sources. */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { staff } from "../../../sis/db/schema/people.ts";
import {
  courses,
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../../sis/db/schema/scheduling.ts";
import { rooms, schools } from "../../../sis/db/schema/schools.ts";
import { specialEducationPlacements } from "../../../sis/db/schema/special-education.ts";
import { thisSchoolYear } from "../../district/calendar.ts";
import { type Figure, type FigureArea, impossible, share } from "../figure.ts";

const students = sql`(SELECT count(*) FROM ${sectionEnrollments} WHERE ${sectionEnrollments.sectionId} = ${sections.id})`;
const graded = sql`${sections} JOIN ${courses} ON ${courses.id} = ${sections.courseId}`;
const highSchool = sql`${sections} WHERE ${sections.kind} = 'scheduled' AND ${sections.lowGrade} BETWEEN 9 AND 12`;

const studentsOfSchool = sql`(
  SELECT count(*) FROM ${schoolEnrollments}
   WHERE ${schoolEnrollments.schoolId} = ${schools.id} AND ${schoolEnrollments.schoolYear} = ${thisSchoolYear}
     AND ${schoolEnrollments.kind} = 'primary')`;

const resourceStudents = sql`
  ${specialEducationPlacements}
  WHERE ${specialEducationPlacements.setting} = 'RSP' AND ${specialEducationPlacements.endDate} IS NULL
    AND EXISTS (SELECT FROM ${sectionEnrollments}
                  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId} AND ${sections.kind} = 'scheduled'
                 WHERE ${sectionEnrollments.studentId} = ${specialEducationPlacements.studentId})`;
const isCoTaught = sql`
  EXISTS (SELECT FROM ${sectionEnrollments}
            JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sectionEnrollments.sectionId}
             AND ${sectionTeachers.role} = 'co-teacher'
           WHERE ${sectionEnrollments.studentId} = ${specialEducationPlacements.studentId})`;

export const classFigures: FigureArea = {
  title: "Classes and staff",
  figures: [
    share(
      "Secondary academic classes and electives with 40 students or more",
      {
        of: sql`${graded} WHERE ${courses.subjectGroup} IN ('academic', 'elective')`,
        that: sql`${students} >= 40`,
      },
      {
        expected: { value: 0.02, within: 0.01 },
        basis: "derived",
        source: "more than 1,500 in October 2014 (laschoolreport, November 12, 2014)",
      },
    ),
    share(
      "Secondary academic classes and electives with 50 students or more",
      {
        of: sql`${graded} WHERE ${courses.subjectGroup} IN ('academic', 'elective')`,
        that: sql`${students} >= 50`,
      },
      {
        ...{ expected: { from: 0.002, to: 0.008 }, basis: "derived", leastStudents: 100_000 },
        source: "more than 300 in October 2014 (laschoolreport, November 12, 2014)",
      },
    ),
    ...(
      [
        [
          "homeroom",
          25.4,
          1.5,
          "24 to 30.5 students for a teacher, by grade (laschoolreport, November 12, 2014)",
        ],
        ["academic", 29.5, 2, "at most 30 to 39 in the contract (utla.net)"],
        ["special-day-class", 10, 2, "not set by law"],
      ] as const
    ).map(
      ([group, value, within, source]): Figure => ({
        ...{ title: `Students in a class, on average: ${group.replaceAll("-", " ")}`, unit: "count" },
        sql: sql`SELECT avg(${students}) FROM ${graded} WHERE ${courses.subjectGroup} = ${group}`,
        ...{ expected: { value, within }, basis: "assumed", source },
      }),
    ),
    share(
      "High-school classes that mix grades",
      { of: highSchool, that: sql`${sections.lowGrade} < ${sections.highGrade}` },
      {
        expected: { value: 0.5, within: 0.15 },
        basis: "assumed",
        source: "mathematics and science go by level, and electives take everyone",
      },
    ),
    share(
      "Teachers who work full time",
      { of: sql`${staff} WHERE ${staff.position} = 'teacher'`, that: sql`${staff.fullTimePercent} = 100` },
      {
        expected: { value: 0.83, within: 0.12 },
        basis: "assumed",
        source: "small departments have part-time teachers",
      },
    ),
    share(
      "Resource students in six periods who have a co-taught class",
      { of: resourceStudents, that: isCoTaught },
      {
        expected: { from: 0.8, to: 1 },
        basis: "assumed",
        source: "most have one; the others are seen by themselves",
      },
    ),
    share(
      "High-school classes that don't meet every day",
      {
        of: sql`${sectionMeetings} JOIN ${sections} ON ${sections.id} = ${sectionMeetings.sectionId}
                JOIN ${schools} ON ${schools.id} = ${sections.schoolId} AND ${schools.schoolType} = 'high'
                WHERE ${sections.kind} = 'scheduled'`,
        that: sql`${sectionMeetings.days} <> 31`,
      },
      {
        expected: { from: 0.02, to: 0.3 },
        basis: "assumed",
        source: "one in eight high schools has long periods that take turns",
        leastStudents: 200_000,
      },
    ),
    impossible(
      "Schools with more than 28 resource students for a resource teacher",
      sql`SELECT FROM ${specialEducationPlacements}
            JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${specialEducationPlacements.studentId}
             AND ${schoolEnrollments.schoolYear} = ${thisSchoolYear}
           WHERE ${specialEducationPlacements.setting} = 'RSP' AND ${specialEducationPlacements.endDate} IS NULL
           GROUP BY ${schoolEnrollments.schoolId}
          HAVING count(*) > 28 * (SELECT count(*) FROM ${staff}
                                   WHERE ${staff.schoolId} = ${schoolEnrollments.schoolId}
                                     AND ${staff.position} = 'teacher' AND ${staff.department} = 'Special education')`,
    ),
    impossible("Classes with fewer than five students", sql`SELECT FROM ${sections} WHERE ${students} < 5`),
    impossible(
      "Rooms with more students in a period than seats",
      sql`SELECT FROM ${sectionMeetings}
            JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sectionMeetings.sectionId}
            JOIN ${rooms} ON ${rooms.id} = ${sectionMeetings.roomId}
           GROUP BY ${rooms.id}, ${sectionMeetings.period}
          HAVING count(*) > min(${rooms.seats})`,
    ),
    impossible(
      "Schools with more than 1,200 students and fewer than four people in the office",
      sql`SELECT FROM ${schools}
           WHERE ${studentsOfSchool} > 1200
             AND (SELECT count(*) FROM ${staff} WHERE ${staff.schoolId} = ${schools.id} AND ${staff.position} = 'office') < 4`,
    ),
    impossible(
      "Grade schools with fewer than 700 students and a counselor of their own",
      sql`SELECT FROM ${schools}
           WHERE ${schools.highGrade} <= 6 AND ${studentsOfSchool} < 700
             AND EXISTS (SELECT FROM ${staff} WHERE ${staff.schoolId} = ${schools.id} AND ${staff.position} = 'counselor')`,
    ),
    impossible(
      "Schools without a principal",
      sql`SELECT FROM ${schools}
           WHERE NOT EXISTS (SELECT FROM ${staff}
                              WHERE ${staff.schoolId} = ${schools.id} AND ${staff.position} = 'principal')`,
    ),
  ],
};
