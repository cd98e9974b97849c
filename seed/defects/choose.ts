/** What defects that come in two ways are planted in: most fill the table `chosen`, by seed and defect. */
import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import {
  courses,
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../sis/db/schema/scheduling.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import { openingDay } from "../district/calendar.ts";
import { everyDay } from "../district/classes.ts";
import {
  departmentalStudents,
  freeSeat,
  insertSeats,
  keepTwoStudents,
  newestYear,
  record,
  shuffled,
  takenSeats,
  untouchedSection,
  untouchedStudent,
} from "./defect.ts";

export const isAcademic = sql`${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'`;
const anyOf = sql`true`;
const victims = (defect: string): SQL => sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(defect, { from: 6, to: 12 }, 12)};`;

/** Classes with students. */
export function chooseClasses(defect: string, count: number, courseCondition = anyOf): SQL {
  return sql`
CREATE TEMP TABLE chosen AS
SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courseCondition}
 WHERE ${untouchedSection(sections.id)}
   AND EXISTS (SELECT FROM ${sectionEnrollments} WHERE ${sectionEnrollments.sectionId} = ${sections.id})
 ORDER BY ${shuffled(defect, sections.id)}
 LIMIT ${count};`;
}

/** A school that is planned for more than a few students. */
export function chooseSchool(defect: string, condition = anyOf): SQL {
  return sql`
CREATE TEMP TABLE chosen AS
SELECT ${schools.id} AS school_id
  FROM ${schools}
 WHERE ${schools.projectedEnrollment} >= 60 AND ${condition}
 ORDER BY ${shuffled(defect, schools.id)}
 LIMIT 1;`;
}

/** Two students' enrollments of an earlier year. */
export function choosePastEnrollments(defect: string, condition = anyOf): SQL {
  return sql`
CREATE TEMP TABLE chosen AS
SELECT ${schoolEnrollments.id} AS enrollment_id, ${schoolEnrollments.studentId} AS student_id,
       ${schoolEnrollments.schoolId} AS school_id
  FROM ${schoolEnrollments}
 WHERE ${schoolEnrollments.schoolYear} < ${newestYear} AND ${condition}
   AND ${untouchedStudent(schoolEnrollments.studentId)}
 ORDER BY ${shuffled(defect, schoolEnrollments.studentId)}
 LIMIT 2;`;
}

/** Of a student: adults may have no guardian. */
export const isMinor = sql`${students.birthDate} > ${openingDay}::date - interval '18 years'`;

/** Students who returned to the school of last year and are in general classes; the school is that of last year. */
export function chooseReturned(defect: string, count: number, condition = anyOf): SQL {
  return sql`
CREATE TEMP TABLE chosen AS
SELECT ${schoolEnrollments.studentId} AS student_id, ${schoolEnrollments.schoolId} AS school_id
  FROM ${schoolEnrollments}
 WHERE ${schoolEnrollments.schoolYear} < ${newestYear} AND ${schoolEnrollments.exitCode} = 'E155' AND ${condition}
   AND NOT EXISTS (SELECT FROM ${specialEducationPlacements}
                    WHERE ${specialEducationPlacements.studentId} = ${schoolEnrollments.studentId})
   AND ${untouchedStudent(schoolEnrollments.studentId)}
 ORDER BY ${shuffled(defect, schoolEnrollments.studentId)}
 LIMIT ${count};`;
}

/** Two students in a special day class. */
export function chooseDayClassStudents(defect: string): SQL {
  return sql`
CREATE TEMP TABLE chosen AS
SELECT ${sectionEnrollments.studentId} AS student_id, min(${sections.schoolId}) AS school_id,
       min(${sections.id}) AS section_id
  FROM ${sectionEnrollments}
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'special-day-class'
 WHERE ${untouchedStudent(sectionEnrollments.studentId)}
 GROUP BY ${sectionEnrollments.studentId}
 ORDER BY ${shuffled(defect, sectionEnrollments.studentId)}
 LIMIT 2;`;
}

/** Lists two students a second time in a class of theirs, from a day that `beginDate` is SQL for. */
export function listTwice(defect: string, beginDate: SQL, condition = anyOf): SQL {
  const { studentId, sectionId, endDate } = sectionEnrollments;
  return sql`
${victims(defect)}

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (${sectionId}) v.student_id, v.school_id, ${sectionId} AS section_id, ${beginDate} AS begin_date,
       ${freeSeat(sectionId, sections.capacity)} AS seat
  FROM victim v
  JOIN ${sectionEnrollments} ON ${studentId} = v.student_id AND ${endDate} IS NULL
  JOIN ${sections} ON ${sections.id} = ${sectionId}
 WHERE ${takenSeats(sectionId)} < ${sections.capacity} AND ${condition}
 ORDER BY ${sectionId}, v.student_id;
${keepTwoStudents}

${insertSeats}
SELECT section_id, student_id, seat, begin_date
  FROM chosen;`;
}

/** A SELECT of academic classes with their teacher. */
export function taughtClasses(defect: string, limit: number): SQL {
  return sql`
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sections.period} AS period,
           ${sections.termId} AS term_id, ${sectionTeachers.staffId} AS staff_id
      FROM ${sections}
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sections.id} AND ${sectionTeachers.role} = 'primary'
      JOIN ${courses} ON ${isAcademic}
     WHERE ${untouchedSection(sections.id)}
     ORDER BY ${shuffled(defect, sections.id)}
     LIMIT ${limit}`;
}

const otherPlace = alias(schools, "other_place");
const ownPlace = alias(schools, "own_place");

/** Another school, on a campus of its own. */
export function otherSchool(school: SQL): SQL {
  return sql`(
         SELECT min(${otherPlace.id})
           FROM ${schools} ${otherPlace}
           JOIN ${schools} ${ownPlace} ON ${ownPlace.id} = ${school}
          WHERE ${otherPlace.id} <> ${ownPlace.id}
            AND (${otherPlace.latitude}, ${otherPlace.longitude}) IS DISTINCT FROM (${ownPlace.latitude}, ${ownPlace.longitude}))`;
}

/** More classes than have to be looked at for one student who repeats. */
const classesPerStudent = 40;

/** A SELECT of as many students as that with the section of a course that they failed before and take again. */
export function repeaters(id: string, count: SQL, condition = anyOf): SQL {
  const { studentId, sectionId, endDate } = sectionEnrollments;
  return sql`
SELECT s.school_id, e.student_id, s.section_id, s.course_code
  FROM (
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${courses.code} AS course_code
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'
                     AND ${courses.lowGrade} >= 9 AND NOT ${courses.repeatable}
     ORDER BY ${shuffled(id, sections.id)}
     LIMIT ${classesPerStudent} * ${count}) s
 CROSS JOIN LATERAL (
    SELECT ${studentId} AS student_id
      FROM ${sectionEnrollments}
     WHERE ${sectionId} = s.section_id AND ${endDate} IS NULL AND ${condition}
       AND EXISTS (SELECT FROM ${courseHistory}
                    WHERE ${courseHistory.studentId} = ${studentId} AND ${courseHistory.courseCode} = s.course_code
                      AND ${courseHistory.creditsEarned} = 0 AND ${courseHistory.verified})
     ORDER BY ${studentId}
     LIMIT 1) e
 ORDER BY ${shuffled(id, sql`e.student_id`)}
 LIMIT ${count}`;
}

const busy = alias(sectionTeachers, "busy");
const lesson = alias(sections, "lesson");
/** One period of six is for preparation. */
const fullDay = 5;

/** A teacher of five classes, and a colleague's class in the sixth period of the day. */
export function chooseSixthClass(defect: string): SQL {
  return sql`
CREATE TEMP TABLE chosen AS
WITH full_day AS MATERIALIZED (
  SELECT ${busy.staffId} AS staff_id, ${lesson.schoolId} AS school_id, ${lesson.termId} AS term_id,
         array_agg(${lesson.period}) AS taught
    FROM ${sectionTeachers} ${busy}
    JOIN ${sections} ${lesson} ON ${lesson.id} = ${busy.sectionId}
   WHERE ${busy.role} = 'primary'
   GROUP BY 1, 2, 3
  HAVING count(*) = ${fullDay} AND count(DISTINCT ${lesson.period}) = ${fullDay}
     AND min(${lesson.period}) >= 1 AND max(${lesson.period}) <= ${fullDay + 1}
     AND bool_and(${untouchedSection(sql`${lesson.id}`)})
   ORDER BY ${shuffled(defect, busy.staffId)}
   LIMIT 20)
SELECT f.staff_id, f.school_id, s.section_id
  FROM full_day f
 CROSS JOIN LATERAL (
    SELECT ${sections.id} AS section_id
      FROM ${sections}
      JOIN ${courses} ON ${isAcademic}
     WHERE ${sections.schoolId} = f.school_id AND ${sections.termId} = f.term_id
       AND ${sections.period} BETWEEN 1 AND ${fullDay + 1} AND NOT ${sections.period} = ANY (f.taught)
       AND NOT EXISTS (SELECT FROM ${sectionMeetings} WHERE ${sectionMeetings.sectionId} = ${sections.id} AND ${sectionMeetings.days} <> ${everyDay})
       AND ${untouchedSection(sections.id)}
     ORDER BY ${sections.id}
     LIMIT 1) s
 ORDER BY ${shuffled(defect, sql`f.staff_id`)}
 LIMIT 1;`;
}

/** The sixth class and the teacher's others. */
export function recordSixClasses(defect: string): SQL {
  const columns = "school_id, section_id, teacher_id";
  const others = sql`c.school_id, ${sectionTeachers.sectionId}, c.staff_id
  FROM chosen c
  JOIN ${sectionTeachers} ON ${sectionTeachers.staffId} = c.staff_id AND ${sectionTeachers.role} = 'primary'
   AND ${sectionTeachers.sectionId} <> c.section_id`;
  return sql`${record(defect, "R17", false, columns, sql`school_id, section_id, staff_id FROM chosen`)}
${record(defect, "R17", false, columns, others)}`;
}
