/** Two students with a second class for a month, in a period in which they already have one. */
import { getTableName, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { terms } from "../../sis/db/schema/schools.ts";
import {
  type Defect,
  departmentalStudents,
  freeSeat,
  keepTwoStudents,
  record,
  takenSeats,
  untouchedSection,
} from "./defect.ts";

const id = "conflict-for-a-month";
const held = alias(sections, "held");
const { sectionId, studentId, seat, beginDate, endDate } = sectionEnrollments;

export const conflictForAMonth = {
  id,
  rule: "R07",
  title: "two students in two classes at once, for a month",
  drops: [
    {
      table: getTableName(sectionEnrollments),
      name: "section_enrollments_one_place_at_a_time",
      kind: "trigger",
    },
  ],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 6, to: 12 }, 12)};

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (${sections.id}) v.student_id, v.school_id, ${held.id} AS old_section, ${sections.id} AS section_id,
       ${sections.termId} AS term_id, ${freeSeat(sections.id, sections.capacity)} AS seat
  FROM victim v
  JOIN ${sectionEnrollments} ON ${studentId} = v.student_id AND ${endDate} IS NULL
  JOIN ${sections} ${held} ON ${held.id} = ${sectionId}
  JOIN ${sections} ON ${sections.schoolId} = v.school_id AND ${sections.period} = ${held.period}
   AND ${sections.termId} = ${held.termId} AND ${sections.id} <> ${held.id}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} <> 'special-day-class'
 WHERE v.grade BETWEEN ${sections.lowGrade} AND ${sections.highGrade}
   AND ${untouchedSection(sections.id)}
   AND ${takenSeats(sections.id)} < ${sections.capacity}
 ORDER BY ${sections.id}, v.student_id;
${keepTwoStudents}

INSERT INTO ${sectionEnrollments} (${columnNames(sectionId, studentId, seat, beginDate, endDate)})
SELECT c.section_id, c.student_id, c.seat, ${terms.beginDate}, ${terms.beginDate} + 30
  FROM chosen c
  JOIN ${terms} ON ${terms.id} = c.term_id;
${record(id, "R07", false, "school_id, student_id, section_id", sql`school_id, student_id, least(section_id, old_section) FROM chosen`)}`,
} as const satisfies Defect;
