/** What the audit trail keeps of sheets, seats and newcomers. */
import { type SQL, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { guardians, studentGuardians, students } from "../../../sis/db/schema/people.ts";
import { object } from "../json-object.sql.ts";
import { asFound, type Trail } from "./trail.ts";

const nextRevision = sql`coalesce(x.revision, x.seen_revision + 1)`;

/** The same moment, written in another time zone. Slower, so it's checked last. */
const isSameMoment = sql`(
              t.response - 'submittedAt' = ${object({ revision: nextRevision })}
              AND CASE WHEN pg_input_is_valid(t.response ->> 'submittedAt', 'timestamptz')
                       THEN (t.response ->> 'submittedAt')::timestamptz = t.at END)`;

/** Without a reason, since nobody corrects a past day. */
export const submissionTrail: Trail = {
  schoolId: { is: sql`s.school_id` },
  studentId: { is: sql`NULL` },
  sectionId: { is: sql`x.section_id` },
  detail: { is: sql`'{}'::jsonb` },
  responseStatus: { is: sql`200` },
  response: {
    meets: sql`t.response = ${object({ revision: nextRevision, submittedAt: sql`t.at` })}
            OR ${isSameMoment}`,
    wanted: "the next revision, and when it was submitted",
  },
};

/** The audit trail doesn't keep the marks: the answer says them again. */
export const submissionConfirmation = sql`t.response || ${object({
  sectionId: sql`x.section_id`,
  day: sql`x.day`,
  period: sql`x.period`,
  marks: sql`(
         SELECT jsonb_agg(${object({ studentId: sql`sent.student`, code: sql`sent.code` })})
           FROM unnest(x.students, string_to_array(x.codes, ',')) AS sent (student, code))`,
})}`;

/** The answer when a student is given a seat. If it was lost, nobody knows which seat it named. */
export const seatTaken = {
  studentId: sql`x.student_id`,
  sectionId: sql`x.section_id`,
  seat: sql`coalesce(to_jsonb(x.seat), ${asFound("response", "seat")})`,
  period: sql`s.period`,
  beginDate: sql`greatest(x.day, m.begin_date)`,
  attendanceToComplete: asFound("response", "attendanceToComplete"),
} as const;

/** Why the schedule changed, as it was sent. */
export const whyChanged = { reason: sql`x.reason`, note: sql`x.note` } as const;

/** What a student gave up in a section from the line's day on; a seat that would have begun then was never held. */
export function givenUpSeat(...path: readonly string[]): Readonly<Record<string, SQL>> {
  const before = asFound(...path, "before");
  return {
    day: sql`x.day`,
    before,
    after: sql`CASE WHEN ${asFound(...path, "before", "beginDate")} #>> '{}' < x.day::text
                     THEN ${before} || ${object({ endDate: sql`x.day` })} END`,
    later: asFound("response", "laterStays"),
  };
}

/** What a newcomer's other rows say; where one is lost, that is what's reported. */
function unlessLost(select: SQL, ...path: readonly string[]): SQL {
  return sql`coalesce(to_jsonb((${select})), ${asFound(...path)})`;
}

const ofNewcomer = sql`${studentGuardians.studentId} = t.student_id`;
const guardianId = sql`SELECT min(${studentGuardians.guardianId}) FROM ${studentGuardians} WHERE ${ofNewcomer}`;

/** A guardian of nobody else is new; one of several newcomers is new to the first of them. */
const isLinked = sql`CASE WHEN (SELECT count(*) FROM ${studentGuardians}
                                 WHERE ${studentGuardians.guardianId} = (${guardianId})) = 1 THEN to_jsonb(false)
                          ELSE ${asFound("detail", "guardian", "linked")} END`;

const enrollmentId = sql`SELECT min(${schoolEnrollments.id}) FROM ${schoolEnrollments} WHERE ${schoolEnrollments.studentId} = t.student_id`;
const studentNumber = sql`SELECT ${students.studentNumber} FROM ${students} WHERE ${students.id} = t.student_id`;

/** The forms of a rehearsal don't say which grade the student was in, nor why a grade is right. */
export const enrollTrail: Trail = {
  schoolId: { is: sql`x.school_id` },
  studentId: { is: sql`coalesce(x.student_id, t.student_id)` },
  sectionId: { is: sql`NULL` },
  detail: {
    is: object({
      guardian: object({
        guardianId: unlessLost(guardianId, "detail", "guardian", "guardianId"),
        linked: isLinked,
      }),
      grade: sql`'{"concerns": [], "reason": null, "lastYear": null}'::jsonb`,
    }),
  },
  responseStatus: { is: sql`201` },
  response: {
    is: object({
      studentId: sql`coalesce(x.student_id, t.student_id)`,
      enrollmentId: unlessLost(enrollmentId, "response", "enrollmentId"),
      studentNumber: unlessLost(studentNumber, "response", "studentNumber"),
    }),
  },
};

const { id, givenName, familyName, phone, email } = guardians;

/** What is on record of a newcomer's guardian; whether they were known before, only the audit trail keeps. */
const guardianOnRecord = sql`(
         SELECT ${object({
           guardianId: id,
           linked: asFound("detail", "guardian", "linked"),
           onRecord: object({ givenName, familyName, phone, email }),
         })}
           FROM ${studentGuardians}
           JOIN ${guardians} ON ${id} = ${studentGuardians.guardianId}
          WHERE ${studentGuardians.studentId} = x.student_id
          LIMIT 1)`;

/** Only the first answer has the guardian. */
export const enrollConfirmation = sql`t.response || ${object({
  guardian: sql`CASE WHEN jsonb_typeof(w.answer -> 'guardian') = 'null' THEN 'null' ELSE ${guardianOnRecord} END`,
})}`;
