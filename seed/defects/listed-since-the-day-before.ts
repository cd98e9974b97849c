/** Two students who are listed a second time in a class, since the day before. */
import { getTableName, sql } from "drizzle-orm";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import {
  type Defect,
  departmentalStudents,
  freeSeat,
  insertSeats,
  keepTwoStudents,
  record,
  takenSeats,
  untouchedSection,
} from "./defect.ts";

const id = "listed-since-the-day-before";
const table = getTableName(sectionEnrollments);
const { sectionId, studentId, beginDate } = sectionEnrollments;

export const listedSinceTheDayBefore = {
  id,
  rule: "R08",
  title: "two students listed a second time in a class, since the day before",
  drops: [
    { table, name: "section_enrollments_student_once_a_day", kind: "trigger" },
    { table, name: "section_enrollments_within_term", kind: "trigger" },
    { table, name: "section_enrollments_within_enrollment", kind: "trigger" },
  ],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 6, to: 12 }, 12)};

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (${sectionId}) v.student_id, v.school_id, ${sectionId} AS section_id, ${beginDate} - 1 AS begin_date,
       ${freeSeat(sectionId, sections.capacity)} AS seat
  FROM victim v
  JOIN ${sectionEnrollments} ON ${studentId} = v.student_id AND ${sectionEnrollments.endDate} IS NULL
  JOIN ${sections} ON ${sections.id} = ${sectionId}
 WHERE ${takenSeats(sectionId)} < ${sections.capacity}
   AND ${untouchedSection(sectionId)}
 ORDER BY ${sectionId}, v.student_id;
${keepTwoStudents}

${insertSeats}
SELECT section_id, student_id, seat, begin_date
  FROM chosen;
${record(id, "R08", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
