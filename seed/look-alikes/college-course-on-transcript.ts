/** Juniors and seniors who took a course at a community college: it's on their transcripts, and in no catalog of the district. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import { newestYear, shuffled } from "../defects/defect.ts";
import { lastSchoolYear } from "../district/calendar.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "college-course-on-transcript";
const own = schoolEnrollments;
const line = courseHistory;
/** One such student for this many students of the district. [K] */
const studentsPerCase = 500;
/** [K] Of a college's three units. It's made up, as every name is. */
const credits = 10;
const college = "Chaparral Community College";

/** A name like those of high-school courses, under the college's own code. */
const offered = sql`(VALUES
  (0, 'HIST 11', 'United States History'), (1, 'PSYC 1', 'Psychology'),
  (2, 'ENGL 101', 'College Reading and Composition'), (3, 'MATH 227', 'Statistics')) o (number, code, title)`;

const takesOne = sql`
EXISTS (SELECT
          FROM ${sectionEnrollments}
          JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
          JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.code} = 'SER-CC'
         WHERE ${sectionEnrollments.studentId} = ${own.studentId})`;

export const collegeCourseOnTranscript = {
  id,
  rules: ["R04"],
  title: "students with a college's course on their transcript",
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${own.studentId} AS student_id, ${own.schoolId} AS school_id, ${own.grade} - 1 AS grade
  FROM ${own}
 WHERE ${own.schoolYear} = ${newestYear} AND ${own.kind} = 'primary' AND ${own.grade} BETWEEN 11 AND 12
   AND EXISTS (SELECT FROM ${line} WHERE ${line.studentId} = ${own.studentId})
 ORDER BY ${takesOne} DESC, ${shuffled(id, own.studentId)}
 LIMIT 1 + :students / ${studentsPerCase};

INSERT INTO ${line} (${columnNames(line.studentId, line.line, line.schoolYear, line.grade, line.term, line.courseCode, line.courseTitle)},
       ${columnNames(line.mark, line.creditsAttempted, line.creditsEarned, line.repeats, line.verified, line.otherSchool)})
SELECT c.student_id, (SELECT max(${line.line}) + 1 FROM ${line} WHERE ${line.studentId} = c.student_id),
       ${lastSchoolYear}, c.grade, 'summer', o.code, o.title, 'B', ${credits}, ${credits}, false, true, ${college}
  FROM chosen c
  JOIN ${offered} ON o.number = c.student_id % 4
 ORDER BY c.student_id;

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, c.student_id, NULL FROM chosen c;`,
} as const satisfies LookAlike;
