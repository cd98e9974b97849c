/** Plays histories of writes against the real SIS modules and keeps the ledger that a generator would have written. */
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import type { LedgerEntry, Outcome } from "../../readiness/evidence/ledger-entry.ts";
import type { LedgerEvidence } from "../../readiness/evidence/ledger-evidence.ts";
import { sumLookedUp } from "../../readiness/evidence/ledger-finding.ts";
import type { LedgerTarget } from "../../readiness/evidence/ledger-target.ts";
import type { LookUps } from "../../readiness/ledger/look-up.ts";
import { type ReconcileOptions, reconcileLedger } from "../../readiness/ledger/reconcile.ts";
import { differencesOf } from "../../rehearsal/differences.ts";
import { comparedLedger } from "../../rehearsal/sum-ledger.ts";
import { beginSeededState } from "../../seed/load/seeded-state.ts";
import { findRoster } from "../../sis/attendance/queries.ts";
import { submitAttendance } from "../../sis/attendance/submit-attendance.ts";
import { createPool } from "../../sis/db/pools.ts";
import {
  type PlacementFinding,
  placementFindings,
  type SpecialEducationSetting,
  specialEducationSettings,
} from "../../sis/db/schema/special-education.ts";
import type { Written } from "../../sis/db/write-once.ts";
import { markNoShow, transferStudent, withdrawStudent } from "../../sis/enrollment/change-school.ts";
import { enrollNew } from "../../sis/enrollment/enroll-new.ts";
import { isRefusal, type Refusal } from "../../sis/errors.ts";
import { enterScores } from "../../sis/grades/enter-grades.ts";
import { giveDose } from "../../sis/health/give-dose.ts";
import { recordVisit } from "../../sis/health/record-visit.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "../../sis/scheduling/seat-changes.ts";
import { checkPlacement } from "../../sis/special-education/check-placement.ts";
import { enterCourse, verifyCourse } from "../../sis/transcripts/change-lines.ts";
import { transferCourse } from "../../sis/transcripts/transfer-course.ts";
import { referenceLedger } from "../../targets/reference-sis/ledger/reference-ledger.ts";
import type { AttendanceSubmit } from "../../targets/reference-sis/writes/attendance-submit.ts";
import type { EnrollmentEnroll } from "../../targets/reference-sis/writes/enrollment-enroll.ts";
import type { EnrollmentNoShow } from "../../targets/reference-sis/writes/enrollment-no-show.ts";
import type { EnrollmentTransfer } from "../../targets/reference-sis/writes/enrollment-transfer.ts";
import type { EnrollmentWithdraw } from "../../targets/reference-sis/writes/enrollment-withdraw.ts";
import type { HealthGiveDose } from "../../targets/reference-sis/writes/health-give-dose.ts";
import type { HealthRecordVisit } from "../../targets/reference-sis/writes/health-record-visit.ts";
import type { PlacementsCheck } from "../../targets/reference-sis/writes/placements-check.ts";
import type { ScheduleAdd } from "../../targets/reference-sis/writes/schedule-add.ts";
import type { ScheduleDrop } from "../../targets/reference-sis/writes/schedule-drop.ts";
import type { ScheduleMove } from "../../targets/reference-sis/writes/schedule-move.ts";
import type { ScoresEnter } from "../../targets/reference-sis/writes/scores-enter.ts";
import type { TranscriptsEnterCourse } from "../../targets/reference-sis/writes/transcripts-enter-course.ts";
import type { TranscriptsVerifyCourse } from "../../targets/reference-sis/writes/transcripts-verify-course.ts";
import { claimOf, operation } from "./operations.ts";
import { createDatabase, type TestDatabase } from "./postgres.ts";
import { birch, insertSmallSchool, openingDay, people } from "./small-school.ts";
import { withClient } from "./with-client.ts";

/** A new tenth-grader of the small school, with a guardian. */
export function newcomerOf(familyName: string): EnrollmentEnroll["sent"] {
  const guardian = { guardianGivenName: "Robin", guardianFamilyName: familyName, relationship: "mother" };
  const contact = { phone: "213-555-0155", email: `${familyName.toLowerCase()}@families.example` };
  const student = { givenName: "Nova", familyName, birthDate: "2011-01-01" };
  const described = { sex: "X", ethnicity: "not reported", homeLanguage: "English" };
  const entry = { schoolId: birch.schoolId, grade: 10, entryDate: day, entryCode: "E2" };
  return { ...entry, ...student, ...described, ...guardian, ...contact };
}

export const run = "r1";
export const day = openingDay;

/** Students 1 to 3, numbered and enrolled as the seed does it; no history touches them. */
const seededStudents = `
INSERT INTO students (id, student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
  english_status, low_income, foster_youth, created_at)
SELECT id, 1000000000 + id, 'Seeded', 'Student', '2012-01-01', 'X', 'x', 'English', 'EO', false, false, '2025-08-01'
FROM generate_series(1, 3) AS id;
INSERT INTO school_enrollments (id, student_id, school_id, school_year, grade, entry_date, entry_code)
SELECT id, id, 2, 2027, 10, '${openingDay}', 'E1' FROM generate_series(1, 3) AS id`;

/**
 * A small school with the marker of a seeded district, to be copied for each history. With `keepState`, what nobody
 * changes is compared too.
 */
export async function createLedgerTemplate(options: { keepState?: true } = {}): Promise<TestDatabase> {
  const database = await createDatabase("ledger_template");
  await insertSmallSchool(database.url);
  await withClient(database.url, async (client) => {
    await client.query(`DELETE FROM scores; ${seededStudents}; CREATE SCHEMA firstbell;
      CREATE TABLE firstbell.district (complete boolean, students int)`);
    if (options.keepState)
      for (const statement of await beginSeededState(client)) await client.query(statement);
    await client.query("INSERT INTO firstbell.district VALUES (true, 3)");
  });
  return database;
}

/** What happened to a write's response: delivered, lost on the way back, or the write never arrived. */
export type Fate = "answered" | "unanswered" | "never-arrived";

type PlayedWrite =
  | AttendanceSubmit
  | EnrollmentEnroll
  | EnrollmentNoShow
  | EnrollmentTransfer
  | EnrollmentWithdraw
  | HealthGiveDose
  | HealthRecordVisit
  | PlacementsCheck
  | ScheduleAdd
  | ScheduleDrop
  | ScheduleMove
  | ScoresEnter
  | TranscriptsEnterCourse
  | TranscriptsVerifyCourse;
export type Sent = {
  [Kind in PlayedWrite["kind"]]: Omit<Extract<PlayedWrite, { readonly kind: Kind }>, "answer">;
}[PlayedWrite["kind"]];
type PlayedEntry = LedgerEntry<PlayedWrite>;

export type LedgerRun = {
  readonly url: string;
  readonly entries: PlayedEntry[];
  attempt(user: string, sent: Sent, fate: Fate): Promise<PlayedEntry>;
  /** The section's first class on the day of the history, and the revision of its attendance. */
  seen(sectionId: number): Promise<{ readonly period: number; readonly revision: number }>;
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  reconcile(lines?: string[], target?: LedgerTarget, lookUps?: LookUps): Promise<LedgerEvidence>;
  stop(): Promise<void>;
};

export async function startLedgerRun(template: TestDatabase): Promise<LedgerRun> {
  const database = await createDatabase("ledger", template.name);
  const core = createPool({
    connectionString: database.url,
    applicationName: "ledger test",
    connections: 4,
    // On a busy machine a statement may take long, and that is not what these tests are about.
    statementTimeoutMs: 120_000,
    lockTimeoutMs: 120_000,
    waitTimeoutMs: 120_000,
  });
  const connections: Promise<unknown>[] = [];
  core.on("connect", (client) => connections.push(once(client, "end")));
  const entries: PlayedEntry[] = [];
  const sequences = new Map<string, number>();
  let tick = Date.parse(`${day}T15:00:00Z`);
  return {
    url: database.url,
    entries,
    attempt: async (user, given, fate) => {
      const sent = withReason(given);
      const sequence = (sequences.get(user) ?? 0) + 1;
      sequences.set(user, sequence);
      const op = `${run}-${user}-${sequence}`;
      tick += 1;
      const sentAt = tick;
      const result = fate === "never-arrived" ? undefined : await perform(core, sent, op, new Date(sentAt));
      tick += 1;
      const entry = lineOf({ op, user, sequence, sentAt, durationMs: tick - sentAt }, sent, fate, result);
      entries.push(entry);
      return entry;
    },
    seen: async (sectionId) => {
      const roster = await findRoster(core, { sectionId, day, period: undefined });
      return { period: roster?.section.period ?? 0, revision: roster?.revision ?? 0 };
    },
    query: async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      (await core.query<Row>(sql, values)).rows,
    reconcile: (lines = entries.map((entry) => JSON.stringify(entry)), target = referenceLedger, lookUps) =>
      reconcileLines(lines, { databaseUrl: database.url, runId: run, target, ...(lookUps && { lookUps }) }),
    stop: async () => {
      await core.end();
      /* The pool doesn't wait for its connections to close, and dropping the database would break them. */
      await Promise.all(connections);
      await database.drop();
    },
  };
}

async function reconcileLines(
  lines: string[],
  options: Omit<ReconcileOptions, "ledgerFile" | "findingsFile">,
): Promise<LedgerEvidence> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-ledger-"));
  const ledgerFile = join(folder, "ledger.ndjson");
  await writeFile(ledgerFile, lines.join("\n"));
  try {
    const findingsFile = join(folder, "ledger-findings.ndjson");
    const account = await reconcileLedger({ ...options, ledgerFile, findingsFile });
    if (options.target === referenceLedger)
      await refuseOtherSums({ ledger: ledgerFile, findings: findingsFile }, account);
    return account;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A transfer says why its grade is right, in case it is unusual, and a change of schedule what it is for. */
function withReason(given: Sent): Sent {
  switch (given.kind) {
    case "enrollment.transfer":
      return { ...given, sent: { ...given.sent, reason: "as sent" } };
    case "schedule.add":
      return { ...given, sent: { ...given.sent, ...whySent } };
    case "schedule.drop":
      return { ...given, sent: { ...given.sent, ...whySent } };
    case "schedule.move":
      return { ...given, sent: { ...given.sent, ...whySent } };
    default:
      return given;
  }
}

const whySent = { reason: "requested", note: "as sent" } as const;

/** Whatever was found, the account adds up its findings. */
async function refuseOtherSums(
  files: Parameters<typeof comparedLedger>[0],
  account: LedgerEvidence,
): Promise<void> {
  const lookedUp = account.lookedUp ?? sumLookedUp([]);
  const { seen, wanted } = await comparedLedger(files, { ...account, lookedUp });
  const differences = differencesOf(seen, wanted);
  if (differences.length > 0) throw new Error(`the account differs: ${JSON.stringify(differences)}`);
}

/** Who makes every write. */
const writer = people.birchTeacher;
const by = { account: writer.accountId, staff: writer.staffId };

type Result = Written<unknown> | Refusal;
type Core = ReturnType<typeof createPool>;

function perform(core: Core, { kind, sent }: Sent, operationId: string, at: Date): Promise<Result> {
  const clock = () => at;
  const settings = { schoolYear: 2027, transfersPerHour: 10_000 };
  const context = { core, clock, today: () => day, settings };
  const key = operation(operationId);
  switch (kind) {
    case "attendance.submit": {
      const marks = sent.marks.map(([studentId, code]) => ({ studentId, code: codeOf(code) }));
      return submitAttendance(context, writer, { ...sent, marks }, key);
    }
    case "scores.enter": {
      const scores = sent.scores.map(([studentId, value, version]) => ({ studentId, value, version }));
      return enterScores(context, writer, { assignmentId: sent.assignmentId, scores }, key);
    }
    case "health.record-visit":
      return recordVisit(context, writer, sent, key);
    case "health.give-dose":
      return giveDose(context, writer, sent, key);
    case "placements.check": {
      const { studentId, seenRevision, note } = sent;
      const seen = { setting: settingOf(sent.seenSetting), sectionIds: sent.seenSections.map(([id]) => id) };
      const check = { studentId, seenRevision, seen, finding: findingOf(sent.finding), note };
      return checkPlacement(context, writer, check, key);
    }
    case "schedule.add":
      return addToSection(context, writer, { ...sent, ...whySent }, key);
    case "schedule.drop":
      return dropFromSection(context, writer, { ...sent, ...whySent }, key);
    case "schedule.move":
      return moveBetweenSections(context, writer, { ...sent, ...whySent }, key);
    case "enrollment.transfer":
      return claimOf(core, sent.studentId).then((claim) =>
        transferStudent(context, writer, { ...claim, ...sent }, key),
      );
    case "enrollment.withdraw":
      return withdrawStudent(context, writer, { ...sent, exitCode: "T180", officeSchoolId: null }, key);
    case "enrollment.no-show":
      return markNoShow(context, writer, { ...sent, officeSchoolId: null }, key);
    case "transcripts.enter-course":
      return enterCourse(context, writer, { ...sent, ...transferCourse.parse(sent) }, key);
    case "transcripts.verify-course":
      return verifyCourse(context, writer, { ...sent, revision: sent.seenRevision }, key);
    case "enrollment.enroll": {
      const { schoolId, grade, entryDate, givenName, familyName, birthDate, ethnicity, homeLanguage } = sent;
      const student = { givenName, familyName, birthDate, sex: "X", ethnicity, homeLanguage } as const;
      const { guardianGivenName, guardianFamilyName, phone, email } = sent;
      const named = { givenName: guardianGivenName, familyName: guardianFamilyName };
      const guardian = { ...named, phone, email, relationship: "mother" } as const;
      const entry = { schoolId, grade, entryDate, entryCode: "E2" } as const;
      return enrollNew(context, writer, { ...entry, student, guardian, confirmedNewPerson: true }, key);
    }
  }
}

function codeOf(code: string): "P" | "A" | "T" | "E" {
  return code === "A" || code === "T" || code === "E" ? code : "P";
}

function settingOf(setting: string | null): SpecialEducationSetting | null {
  return specialEducationSettings.find((each) => each === setting) ?? null;
}

function findingOf(finding: string): PlacementFinding {
  return placementFindings.find((each) => each === finding) ?? "as-placed";
}

type Heading = Pick<PlayedEntry, "op" | "user" | "sequence" | "sentAt" | "durationMs">;

function lineOf(heading: Heading, sent: Sent, fate: Fate, result: Result | undefined): PlayedEntry {
  const outcome = outcomeOf(fate, result);
  const status = statusOf[outcome];
  const digest = operation(heading.op).requestDigest.toString("hex");
  const refusal = outcome === "refused" && result !== undefined && isRefusal(result) ? result.code : null;
  const shared = { ...heading, journey: "test", phase: "test", by, digest, status, outcome, refusal };
  return outcome === "ok" ? acknowledged(shared, sent, result) : { ...shared, ...sent, answer: null };
}

const statusOf: Readonly<Record<Outcome, number>> = { ok: 200, refused: 409, unknown: 0 };

function outcomeOf(fate: Fate, result: Result | undefined): Outcome {
  if (fate !== "answered" || result === undefined) return "unknown";
  return isRefusal(result) ? "refused" : "ok";
}

type Envelope = Omit<PlayedEntry, "kind" | "sent" | "answer">;

function acknowledged(shared: Envelope, sent: Sent, result: Result | undefined): PlayedEntry {
  switch (sent.kind) {
    case "attendance.submit":
      return { ...shared, ...sent, answer: { revision: numberOf(result, "revision") } };
    case "enrollment.enroll":
      return {
        ...shared,
        ...sent,
        answer: {
          studentId: numberOf(result, "studentId"),
          studentNumber: numberOf(result, "studentNumber"),
        },
      };
    case "enrollment.transfer":
      return { ...shared, ...sent, answer: { enrollmentId: numberOf(result, "enrollmentId") } };
    case "enrollment.withdraw":
      return { ...shared, ...sent, answer: { enrollmentId: numberOf(result, "enrollmentId") } };
    case "enrollment.no-show":
      return { ...shared, ...sent, answer: { enrollmentId: numberOf(result, "enrollmentId") } };
    case "health.record-visit":
      return { ...shared, ...sent, answer: { visitId: numberOf(result, "visitId") } };
    case "health.give-dose":
      return { ...shared, ...sent, answer: { doseId: numberOf(result, "doseId") } };
    case "placements.check":
      return { ...shared, ...sent, answer: { revision: numberOf(result, "revision") } };
    case "schedule.add":
      return { ...shared, ...sent, answer: { seat: numberOf(result, "seat") } };
    case "schedule.drop":
      return { ...shared, ...sent, answer: { seat: numberOf(result, "seat") } };
    case "schedule.move":
      return { ...shared, ...sent, answer: { seat: numberOf(result, "seat") } };
    case "scores.enter":
      return { ...shared, ...sent, answer: { scores: sent.sent.scores.length } };
    case "transcripts.enter-course": {
      const [line, revision] = [numberOf(result, "line"), numberOf(result, "revision")];
      return { ...shared, ...sent, answer: { line, revision } };
    }
    case "transcripts.verify-course":
      return { ...shared, ...sent, answer: { revision: numberOf(result, "revision") } };
  }
}

function numberOf(result: Result | undefined, name: string): number {
  if (result === undefined || isRefusal(result)) return 0;
  const { answer } = result;
  if (typeof answer !== "object" || answer === null) return 0;
  return Number(Object.entries(answer).find(([key]) => key === name)?.[1] ?? 0);
}
