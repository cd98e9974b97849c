/** A whole submission in one query, and the wait for other submissions of the same meeting. */
import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import { activeOn, inTerm } from "../db/active-on.ts";
import { change, db, type Given, query } from "../db/query.ts";
import { attendanceMarkHistory, attendanceMarks, attendanceSubmissions } from "../db/schema/attendance.ts";
import { auditTrail } from "../db/schema/audit-trail.ts";
import { sectionEnrollments, sectionMeetings, sections } from "../db/schema/scheduling.ts";
import { terms } from "../db/schema/schools.ts";
import { insertFrom, oneRow, overwrite, unqualified } from "../db/templates.ts";
import { priorFields } from "../db/write-once.ts";
import { instructionalDay, latestRevision, type Meeting, meetsOn, ofMeeting } from "./meeting-days.ts";

export type SubmissionValues = Meeting & {
  readonly seenRevision: number;
  readonly operationId: string;
  readonly requestDigest: Buffer;
  readonly accountId: number;
  readonly staffId: number;
  readonly at: Date;
  readonly students: readonly number[];
  readonly codes: readonly string[];
  /** For the audit trail, as JSON. */
  readonly detail: string;
};
type Values = Given<SubmissionValues>;

/** More than the periods of any day: a day and a period make one number. */
const periodsAtMost = 32;

/**
 * The whole submission in one statement, so in one transaction and one round trip. Nothing is written unless the audit
 * row is (`claimed`), and that is written only if the facts allow it (`facts`) and the key is new (`prior`). A request
 * that doesn't get the locks (of the section, and of the meeting) writes nothing, and is run again after waiting for
 * them. If a seat change was committed just before the locks, the trigger on marks refuses what no longer fits. Every
 * replaced mark goes to the history, so that the marks of a revision are exactly the rows that carry it.
 */
export const submitMarks = query("attendance.submit", (values: Values) => {
  const given = givenMarks(values);
  const roster = rosterOf(values);
  const shared = shareSection(values);
  const facts = factsOf(values, { roster, shared, given });
  const prior = priorOf(values);
  const claimed = claim(values, facts, prior);
  const submitted = submit(values, facts, claimed);
  const replaced = keepReplaced(values, submitted, given);
  const marked = mark(values, submitted, given);
  return db
    .with(given, roster, shared, facts, prior, claimed, submitted, replaced, marked)
    .select({
      /** False while another submission of the meeting or a change of the section's seats is running: nothing was written. */
      alone: sql<boolean>`coalesce(${facts.alone}, true)`,
      sectionFound: sql<boolean>`${facts.schoolId} IS NOT NULL`,
      dayInTerm: sql<boolean>`coalesce(${facts.dayInTerm}, false)`,
      instructional: sql<boolean>`coalesce(${facts.instructional}, false)`,
      meets: sql<boolean>`coalesce(${facts.meets}, false)`,
      upToDate: sql<boolean>`coalesce(${facts.revision} = ${values.seenRevision}::int, false)`,
      missing: sql<number[]>`coalesce(${facts.missing}, '{}')`,
      unknown: sql<number[]>`coalesce(${facts.unknown}, '{}')`,
      /** The contents of the audit row; null if nothing was written. */
      done: claimed.response,
      accountId: prior.accountId,
      requestDigest: prior.requestDigest,
      responseStatus: prior.responseStatus,
      response: prior.response,
    })
    .from(oneRow)
    .leftJoin(facts, sql`true`)
    .leftJoin(claimed, sql`true`)
    .leftJoin(prior, sql`true`);
});
export type SubmissionRow = Awaited<ReturnType<typeof submitMarks.all>>[number];

function givenMarks({ students, codes }: Values) {
  const { studentId, code } = attendanceMarks;
  return db
    .$with("given", { studentId, code })
    .as(
      sql`SELECT * FROM unnest(${students}::int[], ${codes}::text[]) AS entry (${unqualified(studentId, code)})`,
    );
}

function rosterOf({ sectionId, day }: Values) {
  return db.$with("roster").as(
    db
      .select({ studentId: sectionEnrollments.studentId })
      .from(sectionEnrollments)
      .where(and(eq(sectionEnrollments.sectionId, sectionId), activeOn(sectionEnrollments, day))),
  );
}

type GivenMarks = ReturnType<typeof givenMarks>;
type RosterStudents = ReturnType<typeof rosterOf>;

/** Nobody changes a seat of the section until the transaction ends; empty while somebody does. */
function shareSection({ sectionId }: Values) {
  return db
    .$with("shared")
    .as(
      db
        .select({ id: sections.id })
        .from(sections)
        .where(eq(sections.id, sectionId))
        .for("share", { skipLocked: true }),
    );
}

type FactSources = {
  readonly roster: RosterStudents;
  readonly shared: ReturnType<typeof shareSection>;
  readonly given: GivenMarks;
};

function factsOf(values: Values, { roster, shared, given }: FactSources) {
  const { sectionId, day, period } = values;
  const latest = latestRevision({ sectionId, day, period });
  const meeting = db
    .select({ period: sectionMeetings.period })
    .from(sectionMeetings)
    .where(and(eq(sectionMeetings.sectionId, sectionId), eq(sectionMeetings.period, period), meetsOn(day)));
  return db.$with("facts").as(
    db
      .select({
        schoolId: sections.schoolId,
        dayInTerm: sql<boolean>`${inTerm(day)}`.as("day_in_term"),
        instructional: sql<boolean>`${exists(instructionalDay(day))}`.as("instructional"),
        meets: sql<boolean>`${exists(meeting)}`.as("meets"),
        alone:
          sql<boolean>`EXISTS (SELECT FROM ${shared}) AND pg_try_advisory_xact_lock(${lockOf(values)})`.as(
            "alone",
          ),
        missing: sql<number[]>`${studentsOnlyIn(roster, given)}`.as("missing"),
        unknown: sql<number[]>`${studentsOnlyIn(given, roster)}`.as("unknown"),
        revision: sql<number>`${latest}`.as("latest_revision"),
      })
      .from(sections)
      .innerJoin(terms, eq(terms.id, sections.termId))
      .where(eq(sections.id, sectionId)),
  );
}

/** The two keys of the advisory lock that submissions of one meeting share. */
function lockOf({ sectionId, day, period }: Given<Meeting>): SQL {
  return sql`${sectionId}::int, (${day}::date - DATE '2000-01-01') * ${periodsAtMost} + ${period}::int`;
}

function studentsOnlyIn(some: GivenMarks | RosterStudents, others: GivenMarks | RosterStudents): SQL {
  return sql`ARRAY(SELECT ${some.studentId} FROM ${some} EXCEPT SELECT ${others.studentId} FROM ${others} ORDER BY 1)`;
}

function priorOf({ operationId, accountId }: Values) {
  const operation = and(eq(auditTrail.operationId, operationId), eq(auditTrail.accountId, accountId));
  return db.$with("prior").as(db.select(priorFields).from(auditTrail).where(operation));
}

type Facts = ReturnType<typeof factsOf>;

function claim(values: Values, facts: Facts, prior: ReturnType<typeof priorOf>) {
  const { sectionId, seenRevision, at, accountId, operationId, requestDigest, detail } = values;
  const answer = sql`jsonb_build_object('revision', ${facts.revision} + 1, 'submittedAt', ${at}::timestamptz)`;
  const insert = insertFrom(
    auditTrail,
    {
      ...{ at, accountId, operationId, requestDigest, schoolId: facts.schoolId, sectionId },
      ...{
        action: sql`'attendance.submit'`,
        detail: sql`${detail}::jsonb`,
        responseStatus: sql`200`,
        response: answer,
      },
    },
    sql`FROM ${facts}
       WHERE ${facts.alone} AND ${facts.dayInTerm} AND ${facts.instructional} AND ${facts.meets}
         AND ${facts.revision} = ${seenRevision}::int AND ${facts.missing} = '{}' AND ${facts.unknown} = '{}'
         AND NOT EXISTS (SELECT 1 FROM ${prior})
          ON CONFLICT (${unqualified(auditTrail.operationId, auditTrail.accountId)}) DO NOTHING
      RETURNING ${unqualified(auditTrail.response)}`,
  );
  return db.$with("claimed", { response: auditTrail.response }).as(insert);
}

function submit(values: Values, facts: Facts, claimed: ReturnType<typeof claim>) {
  const { sectionId, day, period, staffId: submittedBy, at: submittedAt, operationId } = values;
  const { revision } = attendanceSubmissions;
  const insert = insertFrom(
    attendanceSubmissions,
    { sectionId, day, period, revision: sql`${facts.revision} + 1`, submittedBy, submittedAt, operationId },
    sql`FROM ${facts}, ${claimed} RETURNING ${unqualified(revision)}`,
  );
  return db.$with("submitted", { revision }).as(insert);
}

type Submitted = ReturnType<typeof submit>;

function keepReplaced(
  { sectionId, day, period, at: replacedAt }: Values,
  submitted: Submitted,
  given: GivenMarks,
) {
  const { studentId, revision, code } = attendanceMarks;
  const insert = insertFrom(
    attendanceMarkHistory,
    { sectionId, day, period, studentId, revision, code, replacedAt },
    sql`FROM ${submitted}, ${given} JOIN ${attendanceMarks}
          ON ${ofMeeting(attendanceMarks, { sectionId, day, period })} AND ${studentId} = ${given.studentId}`,
  );
  return db.$with("replaced", {}).as(insert);
}

function mark({ sectionId, day, period }: Values, submitted: Submitted, given: GivenMarks) {
  const { sectionId: section, day: on, period: during, studentId } = attendanceMarks;
  const key = unqualified(section, on, during, studentId);
  const insert = insertFrom(
    attendanceMarks,
    { sectionId, day, period, studentId: given.studentId, revision: submitted.revision, code: given.code },
    sql`FROM ${submitted}, ${given}
          ON CONFLICT (${key}) DO UPDATE SET ${overwrite(attendanceMarks.revision, attendanceMarks.code)}`,
  );
  return db.$with("marked", {}).as(insert);
}

/** Held until the transaction ends; statements after it see what earlier holders wrote. */
export const waitForSubmissions = change("attendance.wait-for-submissions", (meeting: Given<Meeting>) =>
  db.select({ lock: sql`pg_advisory_xact_lock(${lockOf(meeting)})` }).from(oneRow),
);

/** Held until the transaction ends: the section's seats stay as they are. */
export const waitForSeatChanges = change(
  "attendance.wait-for-seat-changes",
  ({ sectionId }: Given<Pick<SubmissionValues, "sectionId">>) =>
    db.select({ id: sections.id }).from(sections).where(eq(sections.id, sectionId)).for("share"),
);
