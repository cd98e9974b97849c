/** What a made-up run recorded about its database: chosen so that every part of the engineers' sections is drawn. */
import type { AlertEvidence, RecordedAlert } from "../../../readiness/evidence/alert-evidence.ts";
import type {
  DatabaseEvidence,
  PhaseOfDatabase,
  StatementUse,
} from "../../../readiness/evidence/database-evidence.ts";

const loadBegan = Date.parse("2026-08-03T09:02:10.000Z");

const firstBell = [
  use("attendance.roster", 2_410, 61.4, 74_710),
  use("attendance.submit", 2_388, 9.31, 2_388),
  use("session-section", 4_790, 1.74, 4_790),
  use("attendance.my-sections", 2_410, 1.12, 12_050),
  use("transaction.commit", 905, 0.88, 0),
  ...Array.from({ length: 9 }, (_, index) => use(`enrollment.step-${index + 1}`, 90 - index, 0.02, 90)),
];

const planBefore = `Sort
  Nested Loop Left
    Index Scan using section_enrollments_pk on section_enrollments
    Index Scan using students_pkey on students`;
const planAfter = `Sort
  Hash Join
    Seq Scan on section_enrollments
    Hash
      Index Scan using students_pkey on students`;

export const exampleDatabase: DatabaseEvidence = {
  phases: [
    phase("sign-in", 0, 50, [use("access.account-by-subject", 2_980, 1.1, 2_980)]),
    phase("first-bell", 50, 60, firstBell),
    phase(null, 260, 8, [use("scheduling.schedule", 12, 0.01, 72)]),
  ],
  plans: [
    {
      ...{ statement: "attendance.roster", because: "changed", seen: "generic", atEnd: false },
      ...{ plan: planAfter, planBefore },
      scans: [{ table: "section_enrollments", rows: 2_201_380 }],
    },
    {
      ...{ statement: "scheduling.sections", because: "scan", seen: "executed", atEnd: false },
      ...{ plan: "Limit\n  Seq Scan on sections", planBefore: null },
      scans: [{ table: "sections", rows: 61_210 }],
    },
    {
      ...{ statement: "families.attendance", because: "changed", seen: "generic", atEnd: true, scans: [] },
      ...{ plan: "Bitmap Heap Scan on attendance_marks", planBefore: "Index Scan on attendance_marks" },
    },
  ],
  lockWaits: [
    {
      ...{
        atMs: loadBegan + 71_300,
        seconds: 12.4,
        waits: 38,
        table: "section_enrollments",
        lock: "relation",
      },
      waiting: { application: "sis-core", statement: "attendance.roster" },
      blocking: {
        ...{ application: "nightly-export", statement: "other", state: "idle in transaction" },
        transactionSeconds: 14.2,
      },
    },
    {
      ...{ atMs: loadBegan + 90_100, seconds: 0.42, waits: 2, table: null, lock: "advisory" },
      waiting: { application: "sis-core", statement: "enrollment.lock-birth-date" },
      blocking: {
        ...{ application: "sis-core", statement: "enrollment.insert-student", state: "active" },
        transactionSeconds: 0.5,
      },
    },
  ],
  unusedIndexes: [
    { table: "school_enrollments", index: "school_enrollments_school_index", bytes: 15_892_480 },
    { table: "rooms", index: "rooms_school_index", bytes: 1_318_912 },
  ],
  restarts: 1,
  unreachableSeconds: 2.4,
  missing: [{ what: "plans as they were executed", because: "the log of this Postgres is not ours to read" }],
};

const slowReads = { severity: "page", requirement: "speed.read", component: "pages and lists" };

export const exampleAlerts: AlertEvidence = {
  rules: "rehearsal",
  blind: [],
  alerts: [
    fired("LockHeld", 74, 16, {
      ...{ run: "r", severity: "ticket", cause: "lock-held", component: "a lock in the database" },
    }),
    fired("SlowReads", 80, 30, { ...slowReads, pace: "fast" }),
    fired("SlowReads", 90, 40, { ...slowReads, pace: "steady" }),
    fired("SlowReads", 240, null, { ...slowReads, pace: "fast" }),
    fired("IndexMissing", 82, 61, {
      ...{ severity: "ticket", cause: "index-missing", table: "section_enrollments" },
      component: "a table without the index that it needs",
    }),
    fired("NewerThanThisReport", 100, 2, { severity: "ticket" }),
  ],
};

function use(statement: string, calls: number, seconds: number, rows: number): StatementUse {
  return {
    ...{ statement, calls, seconds, rows, slowestPlan: null },
    callsPerRequest: Math.round((calls / 9_640) * 100) / 100,
    rowsPerRequest: Math.round((rows / 9_640) * 100) / 100,
  };
}

function phase(
  id: string | null,
  second: number,
  seconds: number,
  statements: StatementUse[],
): PhaseOfDatabase {
  return {
    ...{ phase: id, statements, requests: 9_640, watchSeconds: 0.21, countedFromMs: null },
    ...{ fromMs: loadBegan + second * 1000, toMs: loadBegan + (second + seconds) * 1000 },
  };
}

function fired(
  alert: string,
  second: number,
  seconds: number | null,
  labels: Record<string, string>,
): RecordedAlert {
  const firedAtMs = loadBegan + second * 1000;
  return { alert, labels, firedAtMs, resolvedAtMs: seconds === null ? null : firedAtMs + seconds * 1000 };
}
