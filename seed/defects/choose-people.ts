/** Students and teachers for defects in their own records: these fill the table `chosen`, by seed and defect. */
import { type SQL, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { staff, students } from "../../sis/db/schema/people.ts";
import { sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { newestYear, shuffled, untouchedSection, untouchedStudent } from "./defect.ts";

const { studentId, schoolId, schoolYear, kind, grade, exitDate } = schoolEnrollments;
const anyOf = sql`true`;

/** Students of this year. The condition may be about `students` and their enrollment. */
export function chooseStudents(defect: string, count: number, condition = anyOf): SQL {
  return sql`
CREATE TEMP TABLE chosen AS
SELECT ${studentId} AS student_id, ${schoolId} AS school_id, ${grade} AS grade
  FROM ${schoolEnrollments}
  JOIN ${students} ON ${students.id} = ${studentId}
 WHERE ${schoolYear} = ${newestYear} AND ${kind} = 'primary' AND ${exitDate} IS NULL AND ${condition}
   AND ${untouchedStudent(studentId)}
 ORDER BY ${shuffled(defect, studentId)}
 LIMIT ${count};`;
}

/** A teacher whose classes no other defect has. The condition may be about `staff`. */
export function chooseTeacher(defect: string, condition = anyOf): SQL {
  return sql`
CREATE TEMP TABLE chosen AS
SELECT ${staff.id} AS staff_id, ${staff.schoolId} AS school_id
  FROM ${staff}
 WHERE ${staff.position} = 'teacher' AND ${condition}
   AND EXISTS (SELECT FROM ${sectionTeachers}
                WHERE ${sectionTeachers.staffId} = ${staff.id} AND ${sectionTeachers.role} = 'primary')
   AND NOT EXISTS (SELECT FROM ${sectionTeachers}
                     JOIN ${sections} ON ${sections.id} = ${sectionTeachers.sectionId}
                    WHERE ${sectionTeachers.staffId} = ${staff.id} AND NOT ${untouchedSection(sections.id)})
 ORDER BY ${shuffled(defect, staff.id)}
 LIMIT 1;`;
}

/** [K] A group of fewer could be gone by chance. */
const leastOfGroup = 10;

/** A school without a defect of these rules, and with a group of students. The condition is about their enrollments of this year. */
export function chooseSchoolOf(defect: string, rules: readonly string[], condition = anyOf): SQL {
  const theirs = sql.join(
    rules.map((rule) => sql`${rule}`),
    sql`, `,
  );
  return sql`
CREATE TEMP TABLE chosen AS
SELECT ${schoolId} AS school_id
  FROM ${schoolEnrollments}
 WHERE ${schoolYear} = ${newestYear} AND ${exitDate} IS NULL AND ${condition}
   AND NOT EXISTS (SELECT FROM firstbell.defects d WHERE d.school_id = ${schoolId} AND d.rule IN (${theirs}))
 GROUP BY ${schoolId}
HAVING count(*) >= ${leastOfGroup}
 ORDER BY ${shuffled(defect, schoolId)}
 LIMIT 1;`;
}
