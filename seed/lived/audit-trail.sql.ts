/** The audit trail of a history, numbered in the order in which everything was entered. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { accounts } from "../../sis/db/schema/access.ts";
import { auditTrail } from "../../sis/db/schema/audit-trail.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { scores } from "../../sis/db/schema/grades.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { reasonsToDrop, reasonsToMove, reasonsToReturn } from "../district/movement.ts";
import { livedArrivals } from "./arrivals.sql.ts";
import { submissionTrail } from "./attendance.sql.ts";
import { drawnReason, keptReason } from "./change-reasons.sql.ts";
import { ticket } from "./draws.sql.ts";
import { livedLeavers } from "./leavers.sql.ts";
import type { Lived } from "./school-days.sql.ts";
import { livedScorings, scoreOperation } from "./scores.sql.ts";
import { livedDrops, livedFreed, livedMoves } from "./seat-changes.sql.ts";

/** Exists while a history is being written: who works at each school's counter, and who changes its schedules. */
export const livedClerks = sql.raw("firstbell.lived_clerks");

export function createClerks(): SQL {
  const ids = (role: string) =>
    sql`array_agg(${accounts.id} ORDER BY ${accounts.id}) FILTER (WHERE ${accounts.role} = ${role})`;
  return sql`
CREATE UNLOGGED TABLE ${livedClerks} AS
SELECT ${staff.schoolId} AS school_id, ${ids("office")} AS office, coalesce(${ids("counselor")}, ${ids("office")}) AS schedulers
  FROM ${accounts}
  JOIN ${staff} ON ${staff.id} = ${accounts.staffId}
 WHERE ${staff.schoolId} IS NOT NULL
 GROUP BY ${staff.schoolId}`;
}

export function insertAuditTrail({ seed }: Lived): SQL {
  const { at, accountId, action, operationId, requestDigest, schoolId, studentId, sectionId } = auditTrail;
  const { detail, responseStatus, response } = auditTrail;
  const columns = [at, accountId, action, operationId, requestDigest, schoolId, studentId, sectionId];
  const all = [
    submissionTrail(),
    scoreTrail(),
    departureTrail(),
    arrivalTrail(),
    takenSeatTrail(),
    moveTrail(seed),
    dropTrail(seed),
  ];
  const clerk = (kind: "office" | "schedulers") =>
    sql`c.${sql.raw(kind)}[1 + ${ticket(seed, "staff", sql`e.student_id::bigint`)} % cardinality(c.${sql.raw(kind)})]`;
  return sql`
SET LOCAL TimeZone = 'UTC';
INSERT INTO ${auditTrail} (${columnNames(...columns, detail, responseStatus, response)})
SELECT e.at, coalesce(account_id, CASE WHEN action LIKE 'schedule.%' THEN ${clerk("schedulers")}
                                       ELSE ${clerk("office")} END),
       action, operation, sha256(convert_to(operation, 'UTF8')), e.school_id, e.student_id, section_id, detail, status, response
  FROM (${sql.join(all, sql` UNION ALL `)}) e
  LEFT JOIN ${livedClerks} c ON c.school_id = e.school_id AND e.account_id IS NULL
 ORDER BY e.at, operation`;
}

/** Each source has these columns; without an account, somebody of the school entered it. */
function scoreTrail(): SQL {
  const entered = (version: number, at: SQL, which: SQL) => sql`
SELECT s.${at}, s.account_id, 'scores.enter', ${scoreOperation(sql`s.assignment_id`, sql`${version}::int`)}, s.school_id, NULL::int,
       s.section_id, '{}'::jsonb, 200, jsonb_build_object('assignmentId', s.assignment_id, 'scores', e.scores)
  FROM ${livedScorings} s
  JOIN (SELECT ${scores.assignmentId} AS assignment_id,
               jsonb_agg(jsonb_build_object('studentId', ${scores.studentId}, 'version', ${version}::int)
                         ORDER BY ${scores.studentId}) AS scores
          FROM ${scores} WHERE ${which} GROUP BY ${scores.assignmentId}) e USING (assignment_id)`;
  return sql`${entered(1, sql`at`, sql`true`)} UNION ALL ${entered(2, sql`again`, sql`${scores.version} = 2`)}`;
}

/** What the SIS keeps of an enrollment that ended, with its seats. */
function endedEnrollment(): SQL {
  const { id, schoolId, kind, grade, entryDate } = schoolEnrollments;
  return sql`jsonb_build_object('enrollmentId', ${id}, 'schoolId', ${schoolId}, 'kind', ${kind}, 'grade', ${grade},
         'entryDate', ${entryDate}, 'exitDate', NULL, 'isCurrent', true, 'seats', coalesce(f.seats, '[]'::jsonb))`;
}

function seatsGivenUp(): SQL {
  return sql`(SELECT student_id, count(DISTINCT section_id) AS freed,
               jsonb_agg(jsonb_build_object('sectionId', section_id, 'seat', seat, 'beginDate', begin_date, 'endDate', NULL)
                         ORDER BY section_id) AS seats
          FROM ${livedFreed} GROUP BY student_id)`;
}

function departureTrail(): SQL {
  return sql`
SELECT l.at, NULL, 'enrollment.' || CASE l.kind WHEN 'no-show' THEN 'no-show' ELSE 'withdraw' END,
       md5('leaves ' || l.student_id)::uuid::text, l.school_id, l.student_id, NULL,
       jsonb_build_object('before', ${endedEnrollment()},
                          'after', jsonb_build_object('day', l.day, 'exitCode', l.exit_code)), 200,
       jsonb_build_object('studentId', l.student_id, 'enrollmentId', l.enrollment_id, 'exitCode', l.exit_code,
                          'freedSeats', coalesce(f.freed, 0))
  FROM ${livedLeavers} l
  JOIN ${schoolEnrollments} ON ${schoolEnrollments.id} = l.enrollment_id
  LEFT JOIN ${seatsGivenUp()} f ON f.student_id = l.student_id
 WHERE l.kind <> 'transfer' AND l.day IS NOT NULL`;
}

function arrivalTrail(): SQL {
  return sql`
SELECT a.at, NULL, 'enrollment.transfer', md5('comes ' || a.student_id)::uuid::text, a.school_id, a.student_id, NULL,
       jsonb_build_object('before', CASE WHEN a.from_enrollment_id IS NOT NULL THEN ${endedEnrollment()} END,
                          'after', jsonb_build_object('enrollmentId', a.enrollment_id, 'schoolId', a.school_id, 'grade', a.grade,
                                                      'entryCode', a.entry_code, 'concerns', '[]'::jsonb, 'reason', NULL)), 201,
       jsonb_build_object('studentId', a.student_id, 'enrollmentId', a.enrollment_id)
  FROM ${livedArrivals} a
  LEFT JOIN ${schoolEnrollments} ON ${schoolEnrollments.id} = a.from_enrollment_id
  LEFT JOIN ${seatsGivenUp()} f ON f.student_id = a.student_id`;
}

/** A seat as the SIS answers. */
function taken(student: SQL, begins: SQL): SQL {
  return sql`jsonb_build_object('studentId', ${student}, 'sectionId', section_id, 'seat', seat, 'period', period,
         'beginDate', ${begins}, 'attendanceToComplete', '[]'::jsonb)`;
}

function takenSeatTrail(): SQL {
  return sql`
SELECT t.at, NULL, 'schedule.add', md5(concat_ws(' ', 'takes', t.student_id, t.section_id))::uuid::text, t.school_id, t.student_id,
       t.section_id, jsonb_build_object('after', t.seat_taken) || ${keptReason({ reason: "new-student" })}, 201, t.seat_taken
  FROM (SELECT a.student_id, a.school_id, f.section_id, ${taken(sql`a.student_id`, sql`a.day`)} AS seat_taken,
               a.at + make_interval(secs => 40 * row_number() OVER (PARTITION BY a.student_id ORDER BY f.section_id)) AS at
          FROM ${livedArrivals} a
          JOIN ${livedFreed} f ON f.student_id = a.seats_of) t`;
}

/** The seat that ends, before and after. */
function givenUp(seat: SQL): SQL {
  const stay = (end: SQL) =>
    sql`jsonb_build_object('seat', ${seat}, 'beginDate', begin_date, 'endDate', ${end})`;
  return sql`jsonb_build_object('day', day, 'before', ${stay(sql`NULL`)}, 'after', ${stay(sql`day`)}, 'later', '[]'::jsonb)`;
}

function moveTrail(seed: number): SQL {
  const seatTaken = taken(sql`student_id`, sql`day`);
  return sql`
SELECT at, NULL, 'schedule.move', md5('moves ' || student_id)::uuid::text, school_id, student_id, section_id,
       jsonb_build_object('from', jsonb_build_object('sectionId', from_section_id) || ${givenUp(sql`from_seat`)},
                          'after', ${seatTaken}) || ${drawnReason(seed, "reason", reasonsToMove)}, 201, ${seatTaken} || '{"laterStays": []}'
  FROM ${livedMoves}`;
}

function dropTrail(seed: number): SQL {
  const seatTaken = taken(sql`student_id`, sql`back`);
  return sql`
SELECT at, NULL, 'schedule.drop', md5('drops ' || student_id)::uuid::text, school_id, student_id, section_id,
       ${givenUp(sql`seat`)} || ${drawnReason(seed, "reason", reasonsToDrop)}, 200,
       jsonb_build_object('studentId', student_id, 'sectionId', section_id, 'seat', seat, 'period', period, 'endDate', day,
                          'laterStays', '[]'::jsonb)
  FROM ${livedDrops}
 UNION ALL
SELECT back_at, NULL, 'schedule.add', md5('returns ' || student_id)::uuid::text, school_id, student_id, section_id,
       jsonb_build_object('after', ${seatTaken}) || ${drawnReason(seed, "returnReason", reasonsToReturn)}, 201, ${seatTaken}
  FROM ${livedDrops}`;
}
