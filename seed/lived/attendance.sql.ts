/** Attendance of the meetings that a history has: submissions, marks, the marks they replaced, and the audit trail. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { activeOn } from "../../sis/db/active-on.ts";
import {
  attendanceMarkHistory,
  attendanceMarks,
  attendanceSubmissions,
} from "../../sis/db/schema/attendance.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import {
  absenceHabits,
  excusedOf128,
  lateFirstOf1024,
  lateLaterOf1024,
  missingLaterOf1024,
} from "../district/attendance.ts";
import { openingDay } from "../district/calendar.ts";
import { ticketMask } from "./draws.sql.ts";
import { joinNoShow } from "./leavers.sql.ts";
import { livedMeetings } from "./meetings.sql.ts";
import type { Lived } from "./school-days.sql.ts";

/** Each submission of a meeting: the first, and the second if there was one. */
const submissions = sql`${livedMeetings} m CROSS JOIN LATERAL generate_series(1, m.revision) AS r (revision)`;
const sentAt = sql`CASE r.revision WHEN 1 THEN m.at ELSE m.again END`;
const operation = sql`md5(concat_ws(' ', 'attendance', m.section_id, m.day, m.period, r.revision))::uuid::text`;

export function insertSubmissions(): SQL {
  const { sectionId, day, period, revision, submittedBy, submittedAt, operationId } = attendanceSubmissions;
  return sql`
INSERT INTO ${attendanceSubmissions}
       (${columnNames(sectionId, day, period, revision, submittedBy, submittedAt, operationId)})
SELECT m.section_id, m.day, m.period, r.revision, m.staff_id, ${sentAt}, ${operation}
  FROM ${submissions}`;
}

/** What the audit trail has of each. */
export function submissionTrail(): SQL {
  return sql`
SELECT sent.at, sent.account_id, 'attendance.submit' AS action, operation, sent.school_id, NULL::int AS student_id, sent.section_id,
       '{}'::jsonb AS detail, 200 AS status, jsonb_build_object('revision', revision, 'submittedAt', sent.at) AS response
  FROM (SELECT ${sentAt} AS at, ${operation} AS operation, m.account_id, m.school_id, m.section_id, r.revision
          FROM ${submissions}) sent`;
}

/** Each student with a seat on that day. */
export function insertMarks(lived: Lived): SQL {
  const { sectionId, day, period, studentId, revision, code } = attendanceMarks;
  return sql`
INSERT INTO ${attendanceMarks} (${columnNames(sectionId, day, period, studentId, revision, code)})
SELECT m.section_id, m.day, m.period, m.student_id, m.revision, ${codeOf()}
  FROM (${seatsOfMeetings(lived)}) m`;
}

/** What a second submission changed: students who had come late were absent in the first. */
export function insertReplacedMarks(lived: Lived): SQL {
  const { sectionId, day, period, studentId, revision, code, replacedAt } = attendanceMarkHistory;
  return sql`
INSERT INTO ${attendanceMarkHistory} (${columnNames(sectionId, day, period, studentId, revision, code, replacedAt)})
SELECT marked.section_id, marked.day, marked.period, marked.student_id, 1,
       CASE marked.code WHEN 'T' THEN 'A' ELSE marked.code END, marked.again
  FROM (SELECT m.*, ${codeOf()} AS code FROM (${seatsOfMeetings(lived)}) m WHERE m.revision = 2) marked`;
}

/** With random bits: some for each student, some for their day, and some for the meeting. */
function seatsOfMeetings({ seed }: Lived): SQL {
  const { sectionId, studentId } = sectionEnrollments;
  const dayOfYear = sql`(m.day - ${openingDay}::date)`;
  return sql`
SELECT m.*, ${studentId} AS student_id, l.student_id IS NOT NULL AS never_came, hashint4extended(${studentId}, ${seed}::bigint) & 127 AS habit,
       hashint8extended(${studentId}::bigint * 512 + ${dayOfYear}, ${seed}::bigint) AS bits,
       hashint8extended((${studentId}::bigint * 512 + ${dayOfYear}) * 16 + m.period, ${seed}::bigint + 1) AS later
  FROM ${livedMeetings} m
  JOIN ${sectionEnrollments} ON ${sectionId} = m.section_id AND ${activeOn(sectionEnrollments, sql`m.day`)}
  ${joinNoShow(studentId, sql`m.day`)}`;
}

/** Never there; or absent all day, or late to the first class, or late or missing later. */
function codeOf(): SQL {
  const absentToday = sql`m.bits & ${ticketMask} < m.absent * ${habitPercent()} / 100`;
  return sql`CASE WHEN m.never_came THEN 'A' WHEN ${absentToday} THEN CASE WHEN (m.bits >> 20) & 127 < ${excusedOf128} THEN 'E' ELSE 'A' END
            WHEN m.is_first THEN CASE WHEN (m.bits >> 27) & 1023 < ${lateFirstOf1024} THEN 'T' ELSE 'P' END
            WHEN m.later & 1023 < ${lateLaterOf1024} THEN 'T'
            WHEN (m.later >> 10) & 1023 < ${missingLaterOf1024} THEN 'A' ELSE 'P' END`;
}

function habitPercent(): SQL {
  const [seldom, sometimes, often] = absenceHabits;
  return sql`CASE WHEN m.habit < ${seldom.students} THEN ${seldom.percent}
                  WHEN m.habit < ${seldom.students + sometimes.students} THEN ${sometimes.percent} ELSE ${often.percent} END`;
}
