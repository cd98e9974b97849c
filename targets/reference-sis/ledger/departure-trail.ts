/** What the audit trail keeps of transfers, withdrawals and no-shows: the enrollment that ended, with its seats. */
import { type SQL, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { object } from "../json-object.sql.ts";
import { asFound, type Trail } from "./trail.ts";

const { id, studentId, schoolId, kind, grade, entryDate } = schoolEnrollments;

/** A value of the enrollment that the row says has ended, if the student has such an enrollment. */
function ofEnded(value: SQL): SQL {
  return sql`(
        SELECT ${value} FROM ${schoolEnrollments}
         WHERE ${studentId} = x.student_id AND to_jsonb(${id}) = ${asFound("detail", "before", "enrollmentId")})`;
}

/** As it was until then. Its last day was perhaps planned already, and its seats are compared with those that are left. */
const ended = sql`coalesce(${ofEnded(
  object({
    enrollmentId: sql`${id}`,
    schoolId: sql`${schoolId}`,
    kind: sql`${kind}`,
    grade: sql`${grade}`,
    entryDate: sql`${entryDate}`,
    exitDate: asFound("detail", "before", "exitDate"),
    isCurrent: sql`${entryDate} <= x.day`,
    seats: asFound("detail", "before", "seats"),
  }),
)}, '"an enrollment of the student"')`;

const freedSeats = sql`(
        SELECT count(DISTINCT s.seat -> 'sectionId') FROM jsonb_path_query(t.detail, 'lax $.before.seats[*]') AS s (seat))`;

/** `code` is about the line `x`. */
export function exitTrail(code: SQL): Trail {
  const endedId = sql`coalesce(to_jsonb(x.enrollment_id), ${asFound("detail", "before", "enrollmentId")})`;
  return {
    schoolId: { is: ofEnded(sql`${schoolId}`) },
    studentId: { is: sql`x.student_id` },
    sectionId: { is: sql`NULL` },
    detail: { is: object({ before: ended, after: object({ day: sql`x.day`, exitCode: code }) }) },
    responseStatus: { is: sql`200` },
    response: {
      is: object({ studentId: sql`x.student_id`, enrollmentId: endedId, exitCode: code, freedSeats }),
    },
  };
}

const began = sql`coalesce(to_jsonb(x.enrollment_id), ${asFound("response", "enrollmentId")})`;

export const transferTrail: Trail = {
  schoolId: { is: sql`x.school_id` },
  studentId: { is: sql`x.student_id` },
  sectionId: { is: sql`NULL` },
  detail: {
    is: object({
      before: sql`CASE WHEN x.from_school_id IS NOT NULL THEN ${ended} END`,
      after: object({
        enrollmentId: began,
        schoolId: sql`x.school_id`,
        grade: sql`x.grade`,
        entryCode: sql`CASE WHEN x.from_school_id IS NULL THEN 'R1' ELSE 'T1' END`,
        concerns: sql`CASE WHEN x.reason IS NULL THEN '[]' ELSE ${asFound("detail", "after", "concerns")} END`,
        reason: sql`x.reason`,
      }),
    }),
  },
  responseStatus: { is: sql`201` },
  response: { is: object({ studentId: sql`x.student_id`, enrollmentId: began }) },
};
