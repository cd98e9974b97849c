/** Two high-school students who sit in a course that they passed last year, in place of the one that they had. */
import { sql } from "drizzle-orm";
import { courses, sections } from "../../sis/db/schema/scheduling.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import { lastSchoolYear } from "../district/calendar.ts";
import { chooseOtherClasses, held, heldCourse } from "./choose-other-classes.ts";
import { type Defect, leaveOldSection, record, seatChosenStudents } from "./defect.ts";
import { isUntaughtLearner } from "./untaught-learner.ts";

const id = "already-passed-course";
const condition = sql`${heldCourse.subjectGroup} IN ('academic', 'elective') AND ${sections.courseId} <> ${held.courseId}
   AND ${courses.subjectGroup} = 'academic' AND NOT ${courses.repeatable}
   AND (SELECT count(*) FILTER (WHERE ${courseHistory.creditsEarned} > 0)
          FROM ${courseHistory}
         WHERE ${courseHistory.studentId} = v.student_id AND ${courseHistory.courseCode} = ${courses.code}
           AND ${courseHistory.schoolYear} = ${lastSchoolYear} AND ${courseHistory.verified}
        HAVING bool_and(${courseHistory.creditsEarned} > 0)) > 0`;
const seats = sql`least(${sections.capacity}, 38)`;

export const alreadyPassedCourse = {
  id,
  rule: "R04",
  title: "two students in a course that they passed last year",
  drops: [],
  sql: sql`
${chooseOtherClasses(id, { grades: { from: 10, to: 12 }, consideredStudents: 200, condition, seats })}
${leaveOldSection}
${seatChosenStudents}
${record(id, "R04", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}
${record(id, "R26", false, "school_id, student_id", sql`school_id, student_id FROM chosen WHERE ${isUntaughtLearner(sql`chosen.student_id`)}`)}`,
} as const satisfies Defect;
