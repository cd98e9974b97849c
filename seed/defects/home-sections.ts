/** Moves students from their last two classes to new sections: periods at home, under whatever course they are listed. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { everyDay } from "../district/classes.ts";
import { departmentalStudents, seatChosenStudents } from "./defect.ts";

/** A school has more of them than are sent home. */
export const juniorsAndSeniors = 30;
const others = 12;

export type HomeSections = {
  readonly students: number;
  readonly courseCode: string;
  readonly title: string;
};

const { schoolId, courseId, termId, period, capacity, title, kind, lowGrade, highGrade } = sections;
const ownColumns = columnNames(
  schoolId,
  courseId,
  termId,
  period,
  capacity,
  title,
  kind,
  lowGrade,
  highGrade,
);
const { days, roomId } = sectionMeetings;
const meetingColumns = columnNames(sectionMeetings.sectionId, sectionMeetings.period, days, roomId);
const lastPeriods = sql`(5, 6)`;

/** High schools with more juniors and seniors than the students who are needed. */
export function inHighSchool(students: number) {
  const moreThan = students > juniorsAndSeniors ? students + others : juniorsAndSeniors;
  return { ofSchools: sql`${schools.schoolType} = 'high'`, moreThan };
}

/** The students are in `victim`, and a row for each seat in `chosen`. */
export function sendHome(defect: string, { students, courseCode, title: name }: HomeSections): SQL {
  const ofSchool = sql`${schoolId} = (SELECT min(v.school_id) FROM victim v)`;
  return sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(defect, { from: 11, to: 12 }, students, inHighSchool(students))};

INSERT INTO ${sections} (${ownColumns})
SELECT ${schoolId}, min(c.id), min(${termId}), ${period}, ${students}, ${name}, 'scheduled', 9, 12
  FROM ${sections}
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id} AND ${sectionEnrollments.endDate} IS NULL
  JOIN victim v ON v.student_id = ${sectionEnrollments.studentId}
 CROSS JOIN (SELECT ${courses.id} AS id FROM ${courses} WHERE ${courses.code} = ${courseCode}) c
 WHERE ${period} IN ${lastPeriods}
 GROUP BY ${schoolId}, ${period};

INSERT INTO ${sectionMeetings} (${meetingColumns})
SELECT ${sections.id}, ${period}, ${everyDay}, NULL
  FROM ${sections}
 WHERE ${title} = ${name} AND ${ofSchool};

DELETE FROM ${sectionEnrollments}
 USING victim v, ${sections}
 WHERE ${sectionEnrollments.studentId} = v.student_id AND ${sections.id} = ${sectionEnrollments.sectionId}
   AND ${period} IN ${lastPeriods};

CREATE TEMP TABLE chosen AS
SELECT v.student_id, v.school_id, ${sections.id} AS section_id, ${termId} AS term_id,
       row_number() OVER (PARTITION BY ${sections.id} ORDER BY v.student_id) AS seat
  FROM victim v
  JOIN ${sections} ON ${title} = ${name} AND ${schoolId} = v.school_id;
${seatChosenStudents}`;
}
