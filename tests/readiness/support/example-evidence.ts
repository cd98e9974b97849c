/** Made-up evidence of a full-size rehearsal for tests: plain arithmetic, so that the same case has the same bytes. */
import type {
  AuditEvidence,
  Evidence,
  LedgerEvidence,
  LoadEvidence,
  PhaseEvidence,
  RequestEvidence,
  RequestKind,
  RunEvidence,
  SecondEvidence,
} from "../../../readiness/evidence/evidence.ts";
import { ledgerFaults, requestKinds } from "../../../readiness/evidence/evidence.ts";

const digest = "5f0d7a4be1c93c26a8d1f0e97b64528c3a1de77f0b9248e65d31c8a29f04b7e6";

const phaseTable = [
  ["sign-in", "Staff sign in before the bell", 0, 50, 2980],
  ["first-bell", "First bells and the attendance wave", 50, 110, 2410],
  ["period-change", "Period change", 110, 150, 1090],
  ["counters", "Office counters and counselors at their busiest", 150, 180, 220],
  ["release", "Schedules are released to families", 180, 260, 5120],
] as const;

const typicalMs = { read: 42, attendance: 96, "sign-in": 310, write: 118 } as const satisfies Record<
  RequestKind,
  number
>;

const names = [
  ["read", "GET /api/sections/{sectionId}/roster", 6200],
  ["read", "GET /api/students/{studentId}/schedule", 11480],
  ["attendance", "PUT /api/sections/{sectionId}/attendance/{day}", 3140],
  ["sign-in", "POST /api/sign-in/password", 3330],
  ["sign-in", "POST /api/sign-in/district", 6020],
  ["write", "POST /api/students/{studentId}/section-moves", 410],
] as const;

const writeKinds = [
  ["attendance.submit", 3_140, 0],
  ["enrollment.enroll", 96, 2],
  ["enrollment.transfer", 48, 1],
  ["enrollment.withdraw", 22, 0],
  ["enrollment.no-show", 61, 0],
  ["schedule.add", 120, 14],
  ["schedule.drop", 105, 0],
  ["schedule.move", 190, 23],
  ["scores.enter", 90, 0],
] as const;

const rules = [
  ["R01", "no-classes", "Students who belong to a school but have not been given a single class", "critical"],
  ["R02", "incomplete-schedule", "Secondary students who lack a class in one of their periods", "critical"],
  ["R05", "wrong-grade-class", "Students in a class of another level of school", "critical"],
  ["R06", "wrong-school-class", "Students in a class of a school that is not theirs", "critical"],
  ["R07", "period-conflict", "Students with two classes at the same time", "high"],
  ["R08", "duplicate-section-enrollment", "Students who are in the same class twice", "high"],
  ["R10", "placeholder-section", "Students parked in a placeholder class", "critical"],
  ["R11", "oversize-class", "Classes larger than the contract allows", "critical"],
  ["R15", "no-teacher", "Classes with students and without a teacher", "critical"],
  ["R16", "teacher-double-booked", "Teachers with two classes at the same time", "high"],
  ["R31", "school-count-anomaly", "Schools whose head count cannot be right", "critical"],
  ["R34", "orphan-reference", "Class lists that refer to nobody or nothing", "high"],
] as const;

export function exampleRun(): RunEvidence {
  return {
    id: "2026-08-03-example",
    startedAt: "2026-08-03T09:00:00.000Z",
    endedAt: "2026-08-03T09:07:41.000Z",
    scenario: "opening-day",
    students: 650_000,
    seed: 1,
    load: 1,
    fault: null,
    district: {
      schools: 1_018,
      rows: 17_640_512,
      digest,
      expectedDigest: digest,
      schemaDigest: "0c9a51e7f2d84b36a7705bd1a7c1e28f5f64dd90b1e37c02ba48f9651e7d3c84",
      defects: [],
    },
    machine: {
      cpuModel: "Example Processor at 2.6 GHz",
      cores: 2,
      memoryBytes: 8 * 2 ** 30,
      operatingSystem: "Linux 6.8",
      versions: { firstbell: "0.1.0", node: "26.10.0", postgres: "18.4", k6: "2.2.0" },
    },
    stages: [
      { name: "Seed the district", seconds: 71.4 },
      { name: "Start the SIS", seconds: 1.9 },
      { name: "Open the school year under load", seconds: 268 },
      { name: "Reconcile the ledger", seconds: 2.2 },
      { name: "Audit the roster", seconds: 2.6 },
    ],
  };
}

export function exampleLoad(): LoadEvidence {
  return {
    scenario: {
      id: "opening-day",
      title: "Opening day",
      purpose: "The peaks of a first day of school.",
      judgedBy: [...requestKinds],
    },
    target: "http://127.0.0.1:41873",
    startedAt: "2026-08-03T09:02:10.000Z",
    endedAt: "2026-08-03T09:06:38.000Z",
    generatorExitCode: 0,
    phases: phases(),
    requests: requests(),
    signInMinutes: [0, 1, 2, 3, 4].map((minute) => ({ minute, attempts: 1820 - 160 * minute, failed: 0 })),
    emptyAnswers: 0,
    seconds: Array.from({ length: 260 }, (_, second) => secondRow(second)),
    generator: {
      droppedArrivals: 0,
      interruptedArrivals: 0,
      scriptErrors: 0,
      maxActiveUsers: 614,
      sampledSeconds: 260,
      saturatedShare: 0,
      longestSaturatedSeconds: 0,
      saturatedBy: null,
      clockStepMs: 0.4,
    },
    ledgerLines: 3_872,
  };
}

function phases(): PhaseEvidence[] {
  return phaseTable.map(([id, title, beginSecond, endSecond, arrivals]) => ({
    id,
    title,
    beginSecond,
    endSecond,
    plannedArrivals: arrivals,
    startedArrivals: arrivals,
    droppedArrivals: 0,
  }));
}

function requests(): RequestEvidence[] {
  return [
    ...requestKinds.flatMap((kind, index) => [
      requestRow(kind, null, 4000 * (4 - index) + 620, 1),
      ...phaseTable.map(([id], at) =>
        requestRow(kind, id, kind === "write" && at === 0 ? 12 : 900 + 130 * at, 0.8 + 0.1 * at),
      ),
    ]),
    ...names.map(([kind, name, count]) => requestRow(kind, null, count, 1.05, name)),
  ];
}

function requestRow(
  kind: RequestKind,
  phase: string | null,
  count: number,
  slower: number,
  name: string | null = null,
): RequestEvidence {
  return {
    kind,
    name,
    phase,
    count,
    failed: 0,
    p50Ms: Math.round(typicalMs[kind] * slower * 0.4),
    p95Ms: Math.round(typicalMs[kind] * slower),
    p99Ms: Math.round(typicalMs[kind] * slower * 1.7),
    maxMs: Math.round(typicalMs[kind] * slower * 3.1),
  };
}

function secondRow(second: number): SecondEvidence {
  const planned = wave(second);
  const started = planned * ripple(second, 1.3) ** 0.1;
  const busy = started / 80;
  return {
    second,
    plannedArrivalsPerSecond: planned,
    startedArrivalsPerSecond: started,
    completedArrivalsPerSecond: wave(Math.max(0, second - 5)) * ripple(second, 2.1) ** 0.2,
    requestsPerSecond: started * 4,
    failedPerSecond: 0,
    p95MsByKind: {
      read: 30 + 25 * busy * ripple(second, 3),
      attendance: 60 + 70 * busy * ripple(second, 4),
      "sign-in": 180 + 260 * busy * ripple(second, 5),
      write: 70 + 80 * busy * ripple(second, 6),
    },
    p95MsByJourney: {
      "staff-sign-in": 120 + 90 * busy * ripple(second, 7),
      attendance: 65 + 60 * busy * ripple(second, 3),
      guardian: 200 + 240 * busy * ripple(second, 4),
      office: 80 + 40 * busy * ripple(second, 6),
    },
    activeUsers: Math.round(started * 6),
    cores: { generator: 0.18 + 0.2 * busy, sis: 0.3 + 0.6 * busy, postgres: 0.15 + 0.35 * busy, other: 0.05 },
    eventLoopLagMs: 3 + 5 * busy,
    memoryBytes: { generator: 410e6, sis: 260e6, postgres: 900e6 },
  };
}

function wave(second: number): number {
  const [, , begin, end, arrivals] = phaseTable.find(([, , , until]) => second < until) ?? phaseTable[4];
  const middle = (begin + end) / 2;
  const slope = 1.5 - Math.abs(second - middle) / (end - begin);
  return (arrivals / (end - begin)) * slope * 0.8;
}

function ripple(second: number, period: number): number {
  return 1 + 0.12 * Math.sin(second / period);
}

export function exampleLedger(): LedgerEvidence {
  return {
    entries: 3_872,
    byKind: writeKinds.map(([kind, attempted, refused]) => ({
      kind,
      attempted,
      ok: attempted - refused,
      refused,
      unknown: 0,
      unknownPresent: 0,
      unknownAbsent: 0,
      superseded: kind === "attendance.submit" ? 31 : 0,
    })),
    faults: ledgerFaults.map((fault) => ({
      fault,
      operations: 0,
      students: 0,
      studentIds: [],
      samples: [],
      worstSchools: [],
    })),
    seconds: 1.8,
  };
}

export function exampleAudit(): AuditEvidence {
  return {
    students: 650_000,
    schools: 1_018,
    seconds: 2.6,
    rules: rules.map(([id, name, title, severity]) => ({
      id,
      name,
      title,
      severity,
      status: "passed",
      reason: null,
      reference: "An example reference [K]",
      mapsTo: "An example of 2014 [K]",
      findings: 0,
      criticalFindings: 0,
      students: 0,
      criticalStudentIds: [],
      worstSchools: [],
      samples: [],
      suggestedAction: "Schedule these students before the doors open.",
      owner: "Counseling",
    })),
  };
}

export function heldEvidence(): Evidence {
  return {
    run: exampleRun(),
    load: exampleLoad(),
    ledger: exampleLedger(),
    audit: exampleAudit(),
  };
}
