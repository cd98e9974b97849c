/** Classes, rooms and staff, beside the sources. */
import { sql } from "drizzle-orm";
import { staff } from "../../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sectionMeetings, sections } from "../../../sis/db/schema/scheduling.ts";
import { rooms, schools } from "../../../sis/db/schema/schools.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const students = sql`(SELECT count(*) FROM ${sectionEnrollments} WHERE ${sectionEnrollments.sectionId} = ${sections.id})`;
const graded = sql`${sections} JOIN ${courses} ON ${courses.id} = ${sections.courseId}`;
const highSchool = sql`${sections} WHERE ${sections.kind} = 'scheduled' AND ${sections.lowGrade} BETWEEN 9 AND 12`;

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
      "Schools without a principal",
      sql`SELECT FROM ${schools}
           WHERE NOT EXISTS (SELECT FROM ${staff}
                              WHERE ${staff.schoolId} = ${schools.id} AND ${staff.position} = 'principal')`,
    ),
  ],
};
