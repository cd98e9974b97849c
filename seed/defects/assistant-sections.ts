/** Gives twelve juniors and seniors a period as an assistant, in a new section in place of their class of one period. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { serviceConsents } from "../../sis/db/schema/consents.ts";
import { courses, sectionEnrollments, sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { everyDay } from "../district/classes.ts";
import { departmentalStudents, seatChosenStudents, shuffled } from "./defect.ts";
import { inHighSchool } from "./home-sections.ts";

const { schoolId, courseId, termId, period, capacity, title, kind, lowGrade, highGrade } = sections;
const columns = columnNames(schoolId, courseId, termId, period, capacity, title, kind, lowGrade, highGrade);
const { days, roomId } = sectionMeetings;
/** A school may have ten whose consents are still to come. */
const assistants = 12;
const ofPeriod = 5;
/** Some of them have such a period already. */
const consideredStudents = 40;
const usual = inHighSchool(assistants);
/** Consents of other students are on record: this school asks for them. */
const whereFamiliesAgreed = {
  ...usual,
  ofSchools: sql`${usual.ofSchools}
            AND EXISTS (SELECT FROM ${serviceConsents}
                          JOIN ${sections} ON ${sections.id} = ${serviceConsents.sectionId} AND ${schoolId} = ${schools.id})`,
};

/** The students are in `victim`, and their seats in `chosen`; the family of none agreed. */
export function makeAssistants(defect: string): SQL {
  const name = `Office Assistant (${defect})`;
  return sql`
CREATE TEMP TABLE victim AS
SELECT v.*
  FROM (${departmentalStudents(defect, { from: 11, to: 12 }, consideredStudents, whereFamiliesAgreed)}) v
 WHERE NOT EXISTS (SELECT FROM ${sectionEnrollments}
                     JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
                     JOIN ${courses} ON ${courses.id} = ${courseId} AND ${courses.subjectGroup} = 'service'
                    WHERE ${sectionEnrollments.studentId} = v.student_id)
 ORDER BY ${shuffled(defect, sql`v.student_id`)}
 LIMIT ${assistants};

INSERT INTO ${sections} (${columns})
SELECT ${schoolId}, min(c.id), min(${termId}), ${ofPeriod}, ${assistants}, ${name}, 'scheduled', 11, 12
  FROM ${sections}
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id} AND ${sectionEnrollments.endDate} IS NULL
  JOIN victim v ON v.student_id = ${sectionEnrollments.studentId}
 CROSS JOIN (SELECT ${courses.id} AS id FROM ${courses} WHERE ${courses.code} = 'SER-OF') c
 WHERE ${period} = ${ofPeriod}
 GROUP BY ${schoolId};

INSERT INTO ${sectionMeetings} (${columnNames(sectionMeetings.sectionId, sectionMeetings.period, days, roomId)})
SELECT ${sections.id}, ${period}, ${everyDay}, NULL
  FROM ${sections}
 WHERE ${title} = ${name};

DELETE FROM ${sectionEnrollments}
 USING victim v, ${sections}
 WHERE ${sectionEnrollments.studentId} = v.student_id AND ${sections.id} = ${sectionEnrollments.sectionId}
   AND ${period} = ${ofPeriod};

CREATE TEMP TABLE chosen AS
SELECT v.student_id, v.school_id, ${sections.id} AS section_id, ${termId} AS term_id,
       row_number() OVER (ORDER BY v.student_id) AS seat
  FROM victim v
  JOIN ${sections} ON ${title} = ${name} AND ${schoolId} = v.school_id;
${seatChosenStudents}`;
}
