/** Two students who have one course in two periods, in place of an elective. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { chooseOtherClasses, heldCourse } from "./choose-other-classes.ts";
import { type Defect, leaveOldSection, record, seatChosenStudents } from "./defect.ts";

const id = "course-twice";
const known = alias(sections, "known");
const seat = alias(sectionEnrollments, "seat_of_course");
const condition = sql`${heldCourse.subjectGroup} IN ('elective', 'performing-arts')
   AND ${courses.subjectGroup} = 'academic' AND NOT ${courses.repeatable}
   AND EXISTS (SELECT FROM ${sectionEnrollments} ${seat}
                 JOIN ${sections} ${known} ON ${known.id} = ${seat.sectionId}
                WHERE ${seat.studentId} = v.student_id AND ${known.courseId} = ${sections.courseId})`;

export const courseTwice = {
  id,
  rule: "R09",
  title: "two students who have one course twice a day",
  needs: "a course that a school has in two periods, in one of which a student of the other has an elective",
  drops: [],
  sql: sql`
${chooseOtherClasses(id, { grades: { from: 6, to: 12 }, consideredStudents: 400, condition })}
${leaveOldSection}
${seatChosenStudents}
${record(id, "R09", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
