/** The folder of a small made-up run, from the files that k6 and the machine write to the report. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { facts } from "../../loadtests/model/facts.ts";
import { gatherEvidence } from "../../loadtests/run/gather-evidence.ts";
import { k6Files } from "../../loadtests/run/k6-process.ts";
import { noneOutsideVisits } from "../../loadtests/run/outside-visits.ts";
import { writePlayed } from "../../loadtests/run/played-file.ts";
import { noRush } from "../../loadtests/run/rush.ts";
import type { AuditFinding } from "../../readiness/evidence/audit-finding.ts";
import type { AuditEvidence } from "../../readiness/evidence/evidence.ts";
import { findingsFiles } from "../../readiness/evidence/findings-files.ts";
import type { LedgerEvidence } from "../../readiness/evidence/ledger-evidence.ts";
import type { LedgerFinding } from "../../readiness/evidence/ledger-finding.ts";
import { requestKinds } from "../../readiness/evidence/load-evidence.ts";
import { countLedger } from "../../rehearsal/count-ledger.ts";
import { shortPlan } from "../loadtests/support/short-plan.ts";
import {
  exampleAudit,
  exampleInterleavings,
  exampleLedger,
  exampleRun,
} from "../readiness/support/example-evidence.ts";

export const rawRun = "20260811T070000Z-3f9a1c";

const seconds = 6;
const beganAtMs = Date.parse("2026-08-11T07:00:00Z");
const eachSecond = Array.from({ length: seconds }, (_, second) => beganAtMs + 1000 * (second + 1));

/** Everything but the report and the manifest. */
export async function writeRawRun(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeRawFiles(directory);
  const { scenario, students, load } = shortPlan();
  const written = await countLedger(k6Files(directory).ledger);
  const byKind = Object.entries(written.byKind).map(([kind, counts]) => ({
    ...{ kind, ...counts, unknownPresent: 0, unknownAbsent: 0, superseded: 0 },
  }));
  const own = {
    "load.json": (await gatherEvidence(directory)).load,
    "ledger-account.json": { ...ledgerWithFaults(), entries: written.entries, byKind },
    "audit.json": { ...auditWithFindings(), students: students + 1 },
    "interleavings.json": exampleInterleavings(),
  };
  for (const [name, content] of Object.entries(own))
    await write(directory, name, JSON.stringify({ run: rawRun, ...content }));
  const run = { ...exampleRun(), id: rawRun, scenario, students, load };
  await write(directory, "run.json", JSON.stringify(run));
}

const lostStudents = [100, 101];
const [schoolId, school] = [31, "Jefferson High"];
const [expected, found] = ["a seat in section 7", "no seat"];
const setting = "fsync";
const refusal = { kind: "schedule.add", code: "section-full" };
const wrongGrade = {
  schoolId: String(schoolId),
  studentId: "104",
  sectionId: "7",
  detail: "grade 9 in a class of 12",
};

const hastyCommits = { looks: 700, transactions: 2_000, hastyTables: ["scores"] } as const;

const searched = {
  ...{ files: 20, characters: 4_000_000, secrets: 900 },
  found: [{ file: "sis.log", secret: "password", times: 28 }],
} as const;

function ledgerWithFaults(): LedgerEvidence {
  const ledger = exampleLedger();
  const [students, worstSchools] = [
    lostStudents.length,
    [{ schoolId, name: school, students: lostStudents.length }],
  ];
  const sample = { kind: "schedule.add", sentAt: beganAtMs, expected, found };
  const samples = lostStudents.map((_, index) => ({ op: opOf(index), ...sample }));
  const lost = { operations: students, students, studentIds: lostStudents, samples, worstSchools };
  return {
    ...ledger,
    refusals: [{ ...refusal, refused: 1, wrong: 0, undecided: 0, unchecked: 0 }],
    faults: ledger.faults.map((row) => (row.fault === "lost" ? { ...row, ...lost } : row)),
    ...{ lookedUp: { writes: 2, medianMs: 60, byKind: { "schedule.add": 2 } }, unsafeSettings: [setting] },
    ...{ watchedCommits: hastyCommits, searchedFiles: searched },
  };
}

function ledgerFindings(): LedgerFinding[] {
  return [
    ...lostStudents.map((studentId, index) => ({
      ...({ finding: "fault", fault: "lost" } as const),
      ...{ op: opOf(index), studentId, schoolId, school, expected, found },
    })),
    ...[40, 60].map((afterMs, index) => ({
      ...({ finding: "looked-up", isStored: true } as const),
      ...{ op: opOf(index), kind: "schedule.add", afterMs },
    })),
    { finding: "unsafe-setting", setting },
    { finding: "watched-commits", ...hastyCommits },
    { finding: "searched-files", ...searched },
    { finding: "refusal", op: opOf(lostStudents.length), ...refusal, ruling: "true" },
    { finding: "compared", tables: 31, rows: 8_104_552, seconds: 3.4 },
  ];
}

function auditWithFindings(): AuditEvidence {
  const audit = exampleAudit();
  const counts = { findings: 1, criticalFindings: 1 };
  const one = {
    ...{ ...counts, students: 1, criticalStudentIds: [104], samples: [wrongGrade] },
    bySchool: [{ schoolId: wrongGrade.schoolId, ...counts, outOf: 900 }],
    worstSchools: [{ schoolId: wrongGrade.schoolId, name: school, students: 1 }],
  };
  const rules = audit.rules.map((rule) =>
    rule.id === "R05" ? ({ ...rule, ...one, status: "failed" } as const) : rule,
  );
  return { ...audit, rules };
}

function auditFindings(): AuditFinding[] {
  const ofRule = { rule: "R05", schoolId: wrongGrade.schoolId };
  return [
    { finding: "one", ...wrongGrade, ...ofRule, critical: true },
    { finding: "students", ...ofRule, critical: true, studentIds: [104] },
    { finding: "school", ...ofRule, outOf: 900 },
    ...auditWithFindings().rules.map(({ id, status, outOf }) => ({
      ...({ finding: "rule", rule: id } as const),
      ...{ status, outOf },
    })),
  ];
}

function opOf(index: number): string {
  return `${rawRun}-u1-${index + 1}`;
}

async function writeRawFiles(directory: string): Promise<void> {
  const { plan, summary, series, ledger, machine, played } = k6Files(directory);
  await writeFile(plan, JSON.stringify({ ...shortPlan(), facts }));
  await writeFile(summary, JSON.stringify(summaryOfK6()));
  await writeFile(series, gzipSync(lines(recordOfK6())));
  await writeFile(ledger, lines([...writes(), visit]));
  await write(directory, findingsFiles.ledger, lines(ledgerFindings()));
  await write(directory, findingsFiles.audit, lines(auditFindings()));
  await writeFile(machine, lines(eachSecond.map(sampleAt)));
  const scenario = {
    id: "opening-day",
    title: "Opening day",
    purpose: "Peaks.",
    judgedBy: [...requestKinds],
    systems: null,
  };
  const outcome = {
    generatorExitCode: 0,
    people: 1,
    planned: { "student-schedule": 1 },
    schools: { "31": "Jefferson High" },
    rolls: null,
    outsideVisits: noneOutsideVisits,
    rush: noRush,
  };
  await writePlayed(played, { run: rawRun, scenario, target: "http://127.0.0.1:41873", outcome });
}

function write(directory: string, name: string, text: string): Promise<void> {
  return writeFile(join(directory, name), text);
}

function lines(entries: readonly unknown[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

function summaryOfK6(): unknown {
  const durations = { count: 20, med: 12, "p(95)": 40, "p(99)": 55, max: 60 };
  return {
    metrics: {
      "http_req_duration{kind:read}": { values: durations },
      "http_req_failed{kind:read}": { values: { passes: 0 } },
      empty_answers: { values: { count: 12 } },
      arrivals: { values: { count: 18 } },
      iterations: { values: { count: 18 } },
    },
    state: { testRunDurationMs: seconds * 1000 },
  };
}

/** Lists are in the alphabetical order of the metrics. */
function recordOfK6(): unknown[] {
  return [
    { event: "param", data: { aggregates: { counter: ["count"], gauge: ["value"] } } },
    { event: "metric", data: { arrivals: { type: "counter" }, time: { type: "gauge" } } },
    ...eachSecond.map((atMs) => ({ event: "snapshot", data: [[3], [atMs]] })),
    { event: "cumulative", data: [[18], [eachSecond.at(-1)]] },
    { event: "stop", data: [[eachSecond.at(-1)]] },
  ];
}

function sampleAt(atMs: number): unknown {
  return {
    atMs,
    cores: { generator: 0.2, sis: 0.4, postgres: 0.2, other: 0.1, idle: 1.1 },
    memoryBytes: { generator: 4e8, sis: 2e8, postgres: 9e8 },
    eventLoopLagMs: 3,
    clockStepMs: 0.1,
  };
}

function writes(): unknown[] {
  return (["ok", "ok", "refused"] as const).map((outcome, index) => ({
    op: opOf(index),
    user: "u1",
    sequence: index + 1,
    kind: "schedule.add",
    outcome,
    sent: { studentId: 100 + index, sectionId: 7, day: "2026-08-11" },
    answer: null,
  }));
}

const visit = {
  visit: {
    ...{ journey: "counselor", phase: "counters", school: 31, beganAt: beganAtMs },
    ...{ totalMs: 900, thinkMs: 500, waitMs: 380, longestWaitMs: 200 },
    requests: { "student-schedule": [1, 1, 0, 0] },
    answers: { "student-schedule": [1, 0, 0] },
    forbidden: {},
    wrote: ["u1", 3],
  },
};
