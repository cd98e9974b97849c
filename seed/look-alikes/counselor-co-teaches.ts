/** A counselor who co-teaches one class. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { courses, sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { terms } from "../../sis/db/schema/schools.ts";
import { shuffled } from "../defects/defect.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "counselor-co-teaches";
const { sectionId, staffId, role, beginDate } = sectionTeachers;
/** One in this many counselors does. [K] */
const counselorsPerCoTeacher = 40;

export const counselorCoTeaches = {
  id,
  rules: ["R16", "R34"],
  title: "a counselor who co-teaches a class",
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${staff.id} AS staff_id, ${staff.schoolId} AS school_id, s.section_id, s.begin_date
  FROM ${staff}
 CROSS JOIN LATERAL (
    SELECT ${sections.id} AS section_id, ${terms.beginDate} AS begin_date
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'elective'
      JOIN ${terms} ON ${terms.id} = ${sections.termId}
     WHERE ${sections.schoolId} = ${staff.schoolId}
     ORDER BY ${sections.id}
     LIMIT 1) s
 WHERE ${staff.position} = 'counselor'
 ORDER BY ${shuffled(id, staff.id)}
 LIMIT (SELECT 1 + count(*) / ${counselorsPerCoTeacher} FROM ${staff} WHERE ${staff.position} = 'counselor');

INSERT INTO ${sectionTeachers} (${columnNames(sectionId, staffId, role, beginDate)})
SELECT c.section_id, c.staff_id, 'co-teacher', c.begin_date
  FROM chosen c;

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, NULL, c.section_id FROM chosen c;`,
} as const satisfies LookAlike;
