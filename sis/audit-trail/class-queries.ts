/** Who changed a student's marks and scores: both are entered for whole classes, and keep their own history. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { fullName } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { accounts, type Role } from "../db/schema/access.ts";
import { attendanceMarkHistory, attendanceMarks, attendanceSubmissions } from "../db/schema/attendance.ts";
import { auditTrail } from "../db/schema/audit-trail.ts";
import { assignments, scoreHistory, scores } from "../db/schema/grades.ts";
import { staff } from "../db/schema/people.ts";
import { sections } from "../db/schema/scheduling.ts";
import { sectionName } from "./queries.ts";

type Asked = { readonly studentId: number; readonly limit: number };
/** Each goes on after this row; null from the first one. */
type AfterMark = {
  readonly day: string | null;
  readonly period: number | null;
  readonly sectionId: number | null;
  readonly revision: number | null;
};

/** Null if they have no account any more. */
const roleOfStaff = sql<Role | null>`(
  SELECT ${accounts.role} FROM ${accounts} WHERE ${accounts.staffId} = ${staff.id} ORDER BY ${accounts.id} LIMIT 1)`;

/** By class day, the latest first; `before`: the mark that was replaced. */
export const findMarks = query("audit-trail.marks", (asked: Given<Asked & AfterMark>) => {
  const { sectionId, day, period, revision, submittedAt, submittedBy, operationId } = attendanceSubmissions;
  const place = sql`(given.met_on, given.during, given.in_class, given.turn)`;
  const after = sql`(${asked.day}::date, ${asked.period}::int, ${asked.sectionId}::int, ${asked.revision}::int)`;
  const note = sql<string | null>`(
    SELECT ${auditTrail.detail} ->> 'reason' FROM ${auditTrail}
     WHERE ${auditTrail.operationId} = ${operationId} AND ${auditTrail.sectionId} = ${sectionId} LIMIT 1)`;
  return db
    .select({
      ...{ sectionId, day, period, revision, at: submittedAt, request: operationId },
      ...{ name: fullName(staff), role: roleOfStaff, section: sectionName, note },
      code: sql<string>`given.gave`,
      before: sql<string | null>`given.before`,
    })
    .from(sql`${marksOf(asked)} AS given`)
    .innerJoin(
      attendanceSubmissions,
      and(
        ...[sql`${sectionId} = given.in_class`, sql`${day} = given.met_on`],
        ...[sql`${period} = given.during`, sql`${revision} = given.turn`],
      ),
    )
    .innerJoin(staff, eq(staff.id, submittedBy))
    .innerJoin(sections, eq(sections.id, sectionId))
    .where(sql`(${asked.day}::date IS NULL OR ${place} < ${after})`)
    .orderBy(sql`given.met_on DESC, given.during DESC, given.in_class DESC, given.turn DESC`)
    .limit(asked.limit);
});
export type MarkRow = Awaited<ReturnType<typeof findMarks.all>>[number];

/** Every mark that the student has or had, each with the one before it. */
function marksOf({ studentId, day: lastDay }: Pick<Given<Asked & AfterMark>, "studentId" | "day">): SQL {
  const { sectionId, day, period, revision, code } = attendanceMarks;
  const old = attendanceMarkHistory;
  const asked = sql`${attendanceMarks.studentId} = ${studentId} AND (${lastDay}::date IS NULL OR ${day} <= ${lastDay})`;
  return sql`(
    SELECT own.*, lag(own.gave) OVER (PARTITION BY own.in_class, own.met_on, own.during ORDER BY own.turn) AS before
      FROM (SELECT ${sectionId} AS in_class, ${day} AS met_on, ${period} AS during, ${revision} AS turn, ${code} AS gave
              FROM ${attendanceMarks} WHERE ${asked}
             UNION ALL
            SELECT ${old.sectionId}, ${old.day}, ${old.period}, ${old.revision}, ${old.code}
              FROM ${attendanceMarks}
              JOIN ${old} ON ${old.sectionId} = ${sectionId} AND ${old.day} = ${day} AND ${old.period} = ${period}
                         AND ${old.studentId} = ${attendanceMarks.studentId}
             WHERE ${asked}) AS own)`;
}

type AfterScore = { readonly assignmentId: number | null; readonly version: number | null };

/** By assignment, the latest first; `before`: the points that were replaced. */
export const findScores = query("audit-trail.scores", (asked: Given<Asked & AfterScore>) => {
  const { title } = assignments;
  const after = sql`(${asked.assignmentId}::int, ${asked.version}::int)`;
  return db
    .select({
      assignmentId: assignments.id,
      version: sql<number>`given.turn`,
      at: sql<Date>`given.since`,
      request: sql<string>`given.under`,
      ...{ name: fullName(staff), role: roleOfStaff, title, section: sectionName },
      points: sql<number>`given.gave`,
      before: sql<number | null>`given.before`,
    })
    .from(sql`${scoresOf(asked)} AS given`)
    .innerJoin(assignments, sql`${assignments.id} = given.of_work`)
    .innerJoin(sections, eq(sections.id, assignments.sectionId))
    .innerJoin(staff, sql`${staff.id} = given.who`)
    .where(sql`(${asked.assignmentId}::int IS NULL OR (given.of_work, given.turn) < ${after})`)
    .orderBy(sql`given.of_work DESC, given.turn DESC`)
    .limit(asked.limit);
});
export type ScoreRow = Awaited<ReturnType<typeof findScores.all>>[number];

function scoresOf({ studentId }: Pick<Given<Asked>, "studentId">): SQL {
  const columns = ({ assignmentId, version, points, enteredBy, enteredAt, operationId }: ScoreColumns) => sql`
    SELECT ${assignmentId} AS of_work, ${version} AS turn, ${points} AS gave, ${enteredBy} AS who,
           ${enteredAt} AS since, ${operationId} AS under`;
  const own = sql`${scores.studentId} = ${studentId}`;
  return sql`(
    SELECT own.*, lag(own.gave) OVER (PARTITION BY own.of_work ORDER BY own.turn) AS before
      FROM (${columns(scores)} FROM ${scores} WHERE ${own}
             UNION ALL
            ${columns(scoreHistory)}
              FROM ${scores}
              JOIN ${scoreHistory} ON ${scoreHistory.assignmentId} = ${scores.assignmentId}
                                  AND ${scoreHistory.studentId} = ${scores.studentId}
             WHERE ${own}) AS own)`;
}

type ScoreColumns = typeof scores | typeof scoreHistory;
