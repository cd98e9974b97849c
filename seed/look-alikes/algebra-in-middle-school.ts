/** Eighth graders who take Algebra 1, a ninth-grade course, at their middle school. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sections } from "../../sis/db/schema/scheduling.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { shuffled } from "../defects/defect.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "algebra-in-middle-school";
/** One such class for this many students of the district. [K] */
const studentsPerClass = 4_000;

export const algebraInMiddleSchool = {
  id,
  rules: ["R05"],
  title: "eighth graders in Algebra 1 at their middle school",
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id
  FROM ${sections}
  JOIN ${schools} ON ${schools.id} = ${sections.schoolId} AND ${schools.schoolType} = 'middle'
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subject} = 'Mathematics'
                 AND ${courses.subjectGroup} = 'academic'
 WHERE ${sections.lowGrade} = 8 AND ${sections.highGrade} = 8
 ORDER BY ${shuffled(id, sections.id)}
 LIMIT 1 + :students / ${studentsPerClass};

UPDATE ${sections}
   SET ${columnNames(sections.courseId)} = a.id, ${columnNames(sections.title)} = a.title,
       ${columnNames(sections.lowGrade)} = a.low_grade, ${columnNames(sections.highGrade)} = a.high_grade
  FROM chosen c
 CROSS JOIN (
    SELECT ${courses.id} AS id, ${courses.title} AS title, ${courses.lowGrade} AS low_grade, ${courses.highGrade} AS high_grade
      FROM ${courses}
     WHERE ${courses.subject} = 'Mathematics' AND ${courses.lowGrade} = 9 AND ${courses.subjectGroup} = 'academic'
     ORDER BY ${courses.id}
     LIMIT 1) a
 WHERE ${sections.id} = c.section_id;

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, NULL, c.section_id FROM chosen c;`,
} as const satisfies LookAlike;
