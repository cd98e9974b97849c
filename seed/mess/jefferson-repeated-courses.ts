/** 2014: 204 juniors and seniors of Jefferson High School retook courses that they had passed (Daily News, October 12). [F] */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import { departmentalStudents, record } from "../defects/defect.ts";
import { inHighSchool } from "../defects/home-sections.ts";
import { lastSchoolYear } from "../district/calendar.ts";
import type { Mess } from "./mess.ts";

const id = "jefferson-repeated-courses";
const { studentId, schoolId, line, schoolYear, grade, term, courseCode, courseTitle } = courseHistory;
const { mark, creditsAttempted, creditsEarned, repeats, verified } = courseHistory;
const retaking = 204;
/** One school of a smaller district has fewer students. [K] */
const studentsPerCase = 150;
const credits = 5;

/** Every one of them passed one of this year's courses a year ago. */
export const jeffersonRepeatedCourses = {
  id,
  level: "2014",
  rule: "R04",
  title: `${retaking} juniors and seniors of one high school in a course that they passed`,
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 11, to: 12 }, retaking, inHighSchool(60))};

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (v.student_id) v.*, ${sections.id} AS section_id, ${courses.code} AS code, ${courses.title} AS title
  FROM (SELECT * FROM victim ORDER BY student_id LIMIT 1 + :students / ${sql.raw(String(studentsPerCase))}) v
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = v.student_id AND ${sectionEnrollments.endDate} IS NULL
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic' AND NOT ${courses.repeatable}
 WHERE NOT EXISTS (SELECT FROM ${courseHistory} WHERE ${studentId} = v.student_id AND ${courseCode} = ${courses.code})
 ORDER BY v.student_id, ${sections.id};

INSERT INTO ${courseHistory} (${columnNames(studentId, schoolId, line, schoolYear, grade, term, courseCode, courseTitle)},
       ${columnNames(mark, creditsAttempted, creditsEarned, repeats, verified)})
SELECT c.student_id, c.school_id, (SELECT coalesce(max(${line}), 0) + 1 FROM ${courseHistory} WHERE ${studentId} = c.student_id),
       ${lastSchoolYear}, c.grade - 1, 'fall', c.code, c.title, 'B', ${credits}, ${credits}, false, true
  FROM chosen c
 ORDER BY c.student_id;
${record(id, "R04", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Mess;
