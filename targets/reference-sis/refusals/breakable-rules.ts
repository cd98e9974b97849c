/** What the rules forbid, as it is on record now: full sections, taken periods, wrong grades, students who attended, used keys. */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn, lastsPast } from "../../../sis/db/active-on.ts";
import { accounts } from "../../../sis/db/schema/access.ts";
import { attendanceMarks, attendanceSubmissions } from "../../../sis/db/schema/attendance.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { scores, sectionGrades } from "../../../sis/db/schema/grades.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sectionMeetings, sections } from "../../../sis/db/schema/scheduling.ts";
import { schools, terms } from "../../../sis/db/schema/schools.ts";
import { type District, openOn, rowsOf } from "../people/district.ts";

const id = z.int();

/** A student with a seat in one section, and another section where they may have none. */
const seatShape = z.object({
  tried: z.enum(["section-full", "period-taken", "wrong-grade"]),
  ...{ student: id, from: id, to: id },
});
export type ForbiddenSeat = z.infer<typeof seatShape>;

/** Schools and seats to look at: a whole district's would take too long. [K] */
const someSchools = 12;
const someSeats = 2_000;
const mostOfEach = 3;
/** Outside a section's grades by more than a counselor may choose. */
const gradesOff = 2;
const lastGrade = 12;

/**
 * A full section meets when the student's own does, and nothing is recorded of the student there: a move needs only a seat.
 */
export function readForbiddenSeats(district: District): Promise<ForbiddenSeat[]> {
  const { day, shuffled } = district;
  const on = sql`${day}::date`;
  return rowsOf(
    district,
    seatShape,
    sql`
    WITH near AS MATERIALIZED (${someSections(district)}), held AS MATERIALIZED (${seatsHeld(district)}), pairs AS (
      SELECT held.student_id AS student, held.id AS "from", other.id AS "to", other.is_full,
             held.grade BETWEEN other.low_grade AND other.high_grade AS fits,
             held.grade <= other.low_grade - ${gradesOff} OR held.grade >= other.high_grade + ${gradesOff} AS is_off,
             ${meetTogether(sql`held.id`, sql`other.id`)} AS at_once
        FROM held
        JOIN near other ON other.school_id = held.school_id AND other.term_id = held.term_id
                       AND other.period = held.period AND other.id <> held.id
       WHERE other.high_grade <= ${lastGrade}
         AND NOT EXISTS (SELECT FROM ${sectionEnrollments}
                          WHERE ${sectionEnrollments.sectionId} = other.id
                            AND ${sectionEnrollments.studentId} = held.student_id
                            AND ${lastsPast(sectionEnrollments, on)})
    ), found AS (
      SELECT 'section-full' AS tried, student, "from", "to"
        FROM pairs
       WHERE is_full AND fits AND NOT ${hasRecords(sql`pairs.student`, sql`pairs."from"`)}
       UNION ALL
      SELECT 'period-taken', student, "from", "to" FROM pairs WHERE fits AND at_once
       UNION ALL
      SELECT 'wrong-grade', student, "from", "to" FROM pairs WHERE is_off
    ), ranked AS (
      SELECT found.*, row_number() OVER (PARTITION BY tried ORDER BY ${shuffled(sql`student`)}, "from", "to") AS place
        FROM found
    )
    SELECT tried, student, "from", "to" FROM ranked WHERE place <= ${mostOfEach} ORDER BY tried, place`,
  );
}

function someSections({ day, schoolYear, shuffled }: District): SQL {
  return sql`
    SELECT ${sections.id} AS id, ${sections.schoolId} AS school_id, ${sections.termId} AS term_id,
           ${sections.period} AS period, ${sections.lowGrade} AS low_grade, ${sections.highGrade} AS high_grade,
           NOT EXISTS (
             SELECT FROM generate_series(1, ${sections.capacity}) AS place(seat)
              WHERE NOT EXISTS (SELECT FROM ${sectionEnrollments}
                                 WHERE ${sectionEnrollments.sectionId} = ${sections.id}
                                   AND ${sectionEnrollments.seat} = place.seat
                                   AND ${lastsPast(sectionEnrollments, sql`${day}::date`)})) AS is_full
      FROM ${sections}
      JOIN ${terms} ON ${terms.id} = ${sections.termId}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
     WHERE ${terms.schoolYear} = ${schoolYear} AND ${openOn(day)}
       AND ${courses.subjectGroup} NOT IN ('special-day-class', 'service')
       AND ${sections.schoolId} IN (SELECT ${schools.id} FROM ${schools} ORDER BY ${shuffled(schools.id)} LIMIT ${someSchools})`;
}

/** Seats in those sections, each with its student's grade. */
function seatsHeld({ day, shuffled }: District): SQL {
  const on = sql`${day}::date`;
  return sql`
    SELECT near.*, ${sectionEnrollments.studentId} AS student_id, ${schoolEnrollments.grade} AS grade
      FROM near
      JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = near.id
                                AND ${activeOn(sectionEnrollments, on)} AND ${sectionEnrollments.endDate} IS NULL
      JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${sectionEnrollments.studentId}
                               AND ${schoolEnrollments.schoolId} = near.school_id
                               AND ${schoolEnrollments.kind} = 'primary' AND ${schoolEnrollments.exitDate} IS NULL
                               AND ${activeOn(schoolEnrollments, on)} AND ${schoolEnrollments.grade} <= ${lastGrade}
     ORDER BY ${shuffled(sectionEnrollments.studentId)}, near.id
     LIMIT ${someSeats}`;
}

function hasRecords(student: SQL, section: SQL): SQL {
  const tables = [attendanceMarks, scores, sectionGrades].map(
    (table) => sql`
    SELECT FROM ${table} WHERE ${table.studentId} = ${student} AND ${table.sectionId} = ${section}`,
  );
  return sql`EXISTS (${sql.join(tables, sql` UNION ALL `)})`;
}

function meetTogether(one: SQL, other: SQL): SQL {
  return sql`EXISTS (
    SELECT FROM ${sectionMeetings} JOIN ${sectionMeetings} AS m ON m.period = ${sectionMeetings.period}
     WHERE ${sectionMeetings.sectionId} = ${one} AND m.section_id = ${other} AND ${sectionMeetings.days} & m.days <> 0)`;
}

const enrolledShape = z.object({
  ...{ student: id, school: id, grade: id, birthDate: z.string(), studentNumber: z.coerce.number() },
  /** One that the school doesn't have. */
  otherGrade: id.nullable(),
});
export type Enrolled = z.infer<typeof enrolledShape>;

/** Students whose teachers have seen them on the day of the load, and their schools. */
export function readStudentsSeen(district: District): Promise<Enrolled[]> {
  const { day, shuffled, schoolYear } = district;
  return rowsOf(
    district,
    enrolledShape,
    sql`
    WITH seen AS (
      SELECT DISTINCT ${attendanceMarks.studentId} AS student_id
        FROM ${attendanceMarks}
       WHERE ${attendanceMarks.day} = ${day}::date AND ${attendanceMarks.code} <> 'A'
    )
    SELECT seen.student_id AS student, ${schools.id} AS school, ${schoolEnrollments.grade} AS grade,
           ${students.birthDate}::text AS "birthDate", ${students.studentNumber} AS "studentNumber",
           CASE WHEN ${schools.highGrade} < ${lastGrade} THEN ${lastGrade}
                WHEN ${schools.lowGrade} > 0 THEN 0 END AS "otherGrade"
      FROM seen
      JOIN ${students} ON ${students.id} = seen.student_id
      JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = seen.student_id
      JOIN ${schools} ON ${schools.id} = ${schoolEnrollments.schoolId}
     WHERE ${schoolEnrollments.kind} = 'primary' AND ${schoolEnrollments.exitDate} IS NULL
       AND ${schoolEnrollments.schoolYear} = ${schoolYear}
       AND ${activeOn(schoolEnrollments, sql`${day}::date`)}
       AND NOT EXISTS (SELECT FROM ${schoolEnrollments} AS also
                        WHERE also.student_id = seen.student_id AND also.school_year = ${schoolYear}
                          AND also.kind <> 'primary')
     ORDER BY ${shuffled(sql`seen.student_id`)}
     LIMIT ${mostOfEach}`,
  );
}

const keyShape = z.object({
  action: z.enum(["attendance.submit", "schedule.add", "scores.enter"]),
  ...{ subject: z.string(), operation: z.string(), student: id, section: id },
  ...{ period: id.nullable(), assignment: id.nullable() },
});
/** A key under which somebody did something in the load; they may still do it. */
export type UsedKey = z.infer<typeof keyShape>;

/** The last one of each action. */
export async function readUsedKeys(district: District): Promise<UsedKey[]> {
  const ofDone = sql`${attendanceSubmissions.operationId} = done.operation_id`;
  const keys = await rowsOf(
    district,
    keyShape,
    sql`
    SELECT done.action, ${accounts.subject} AS subject, done.operation_id AS operation, done.section_id AS section,
           coalesce(done.student_id,
                    (SELECT min(${sectionEnrollments.studentId}) FROM ${sectionEnrollments}
                      WHERE ${sectionEnrollments.sectionId} = done.section_id
                        AND ${activeOn(sectionEnrollments, sql`${district.day}::date`)})) AS student,
           (SELECT min(${attendanceSubmissions.period}) FROM ${attendanceSubmissions} WHERE ${ofDone}) AS period,
           (SELECT min(${scores.assignmentId}) FROM ${scores}
             WHERE ${scores.operationId} = done.operation_id) AS assignment
      FROM unnest(ARRAY['attendance.submit', 'schedule.add', 'scores.enter']) AS asked(action)
     CROSS JOIN LATERAL (${lastDone}) AS done
      JOIN ${accounts} ON ${accounts.id} = done.account_id`,
  );
  return keys.filter(({ action, ...of }) => action === "schedule.add" || of[pathOf[action]] !== null);
}

/** What a request of the action names in its path besides the section. */
const pathOf = { "attendance.submit": "period", "scores.enter": "assignment" } as const;

/** Whoever added a student to a section may still do it if the student hasn't left the school. */
const lastDone = sql`
    SELECT ${auditTrail.action}, ${auditTrail.operationId}, ${auditTrail.accountId}, ${auditTrail.sectionId},
           ${auditTrail.studentId}
      FROM ${auditTrail}
     WHERE ${auditTrail.action} = asked.action AND ${auditTrail.sectionId} IS NOT NULL
       AND (${auditTrail.studentId} IS NULL
            OR EXISTS (SELECT FROM ${schoolEnrollments}
                        WHERE ${schoolEnrollments.studentId} = ${auditTrail.studentId}
                          AND ${schoolEnrollments.schoolId} = ${auditTrail.schoolId}
                          AND ${schoolEnrollments.exitDate} IS NULL))
     ORDER BY ${auditTrail.id} DESC
     LIMIT 1`;
