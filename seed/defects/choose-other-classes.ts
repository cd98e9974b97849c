/** Two students, and for each another class with an open seat in a period in which they have one: these fill `chosen`. */
import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { courses, sectionEnrollments, sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import {
  departmentalStudents,
  freeSeat,
  keepTwoStudents,
  meetsOnce,
  takenSeats,
  untouchedSection,
} from "./defect.ts";

/** The class that the student has, and its course. */
export const held = alias(sections, "held");
export const heldCourse = alias(courses, "held_course");
const { studentId, sectionId, endDate } = sectionEnrollments;

type Choice = {
  readonly grades: { readonly from: number; readonly to: number };
  readonly consideredStudents: number;
  /** About the student `v`, `held`, `heldCourse`, and the other class in `sections` and `courses`. */
  readonly condition: SQL;
  /** A class has room below this; its capacity, unless it is given. */
  readonly seats?: SQL;
};

export function chooseOtherClasses(
  defect: string,
  { grades, consideredStudents, condition, seats = sql`${sections.capacity}` }: Choice,
): SQL {
  return sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(defect, grades, consideredStudents)};

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (${sections.id}) v.student_id, v.school_id, ${held.id} AS old_section, ${sections.id} AS section_id,
       ${sections.termId} AS term_id, ${freeSeat(sections.id, sections.capacity)} AS seat
  FROM victim v
  JOIN ${sectionEnrollments} ON ${studentId} = v.student_id AND ${endDate} IS NULL
  JOIN ${sections} ${held} ON ${held.id} = ${sectionId}
  JOIN ${courses} ${heldCourse} ON ${heldCourse.id} = ${held.courseId}
  JOIN ${sections} ON ${sections.schoolId} = v.school_id AND ${sections.period} = ${held.period}
                  AND ${sections.termId} = ${held.termId} AND ${sections.id} <> ${held.id}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId}
 WHERE ${condition}
   AND ${untouchedSection(sections.id)} AND ${untouchedSection(sql`${held.id}`)}
   AND ${meetsOnce(sections.id)} AND ${takenSeats(sections.id)} < ${seats}
 ORDER BY ${sections.id}, v.student_id;
${keepTwoStudents}`;
}

const one = alias(sectionMeetings, "one");
const other = alias(sectionMeetings, "other");
const isElsewhere = sql`v.grade BETWEEN ${sections.lowGrade} AND ${sections.highGrade}
   AND ${courses.subjectGroup} <> 'special-day-class'
   AND NOT EXISTS (SELECT
                     FROM ${sectionMeetings} ${one}
                     JOIN ${sectionMeetings} ${other} ON ${other.roomId} = ${one.roomId}
                    WHERE ${one.sectionId} = ${sections.id} AND ${other.sectionId} = ${held.id})`;

/** In another room. */
export function chooseSecondClasses(defect: string): SQL {
  const grades = { from: 6, to: 12 };
  return chooseOtherClasses(defect, { grades, consideredStudents: 12, condition: isElsewhere });
}
