/** Whether a student whose class a defect took away is now a learner of English without one in English language development. */
import { type SQL, sql } from "drizzle-orm";
import { languageDevelopment } from "../../sis/db/language-development.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { schools } from "../../sis/db/schema/schools.ts";

/** Their students are taught one by one. */
const teachOneByOne = sql`('alternative', 'continuation', 'community-day', 'opportunity', 'special-education')`;

/** Of a student who changes classes. */
export function isUntaughtLearner(student: SQL): SQL {
  return sql`EXISTS (SELECT FROM ${students} WHERE ${students.id} = ${student} AND ${students.englishStatus} = 'EL')
   AND EXISTS (
         SELECT FROM ${schoolEnrollments}
           JOIN ${schools} ON ${schools.id} = ${schoolEnrollments.schoolId} AND ${schools.schoolType} NOT IN ${teachOneByOne}
          WHERE ${schoolEnrollments.studentId} = ${student} AND ${schoolEnrollments.exitDate} IS NULL)
   AND NOT EXISTS (
         SELECT FROM ${sectionEnrollments}
           JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
           JOIN ${courses} ON ${courses.id} = ${sections.courseId}
          WHERE ${sectionEnrollments.studentId} = ${student} AND ${sectionEnrollments.endDate} IS NULL
            AND (${courses.code} ~ ${languageDevelopment} OR ${courses.subjectGroup} = 'special-day-class'))`;
}
