/** Made-up evidence of a full-size load: plain arithmetic, so that the same case has the same bytes. */
import {
  type JourneyEvidence,
  type LoadEvidence,
  type NamedEvidence,
  type PhaseEvidence,
  type RequestEvidence,
  type RequestKind,
  requestKinds,
  type SchoolEvidence,
  type SecondEvidence,
  type VisitsEvidence,
} from "../../../readiness/evidence/load-evidence.ts";
import type { LookUpEvidence } from "../../../readiness/evidence/look-up-evidence.ts";
import type { MarkEvidence } from "../../../readiness/evidence/mark-evidence.ts";
import type { ReadBackEvidence } from "../../../readiness/evidence/read-back-evidence.ts";
import type { ReplayEvidence } from "../../../readiness/evidence/replay-evidence.ts";
import type { RivalEvidence } from "../../../readiness/evidence/rival-evidence.ts";
import { exampleAnswers, exampleForbidden, exampleWalk } from "./example-answers.ts";
import { writeKinds } from "./example-writes.ts";

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
  ["attendance", "PUT /api/sections/{sectionId}/attendance/{day}/{period}", 3140],
  ["sign-in", "POST /api/sign-in/password", 3330],
  ["sign-in", "POST /api/sign-in/district", 6020],
  ["write", "POST /api/students/{studentId}/section-moves", 410],
] as const;

export function exampleLoad(): LoadEvidence {
  return {
    scenario: {
      id: "opening-day",
      title: "Opening day",
      purpose: "The peaks of a first day of school.",
      judgedBy: [...requestKinds],
      systems: ["sign-in", "attendance", "enrollment", "schedules", "scores", "family-look-ups"],
    },
    target: "http://127.0.0.1:41873",
    startedAt: "2026-08-03T09:02:10.000Z",
    endedAt: "2026-08-03T09:06:38.000Z",
    notPlayed: null,
    generatorExitCode: 0,
    phases: phases(),
    requests: requests(),
    journeys: journeyRows(),
    signInMinutes: [0, 1, 2, 3, 4].map((minute) => ({ minute, attempts: 1820 - 160 * minute, failed: 0 })),
    emptyAnswers: 0,
    people: 8_911,
    visits: visits(),
    marks: marks(),
    byName: byName(),
    schools: schools(),
    answers: exampleAnswers(),
    rolls: { due: 3_080, missing: [{ schoolId: 31, name: "Jefferson High", due: 62, rolls: 4 }] },
    stalls: [],
    forbidden: exampleForbidden(),
    walk: exampleWalk(),
    seconds: Array.from({ length: 260 }, (_, second) => secondRow(second)),
    generator: {
      droppedArrivals: 0,
      interruptedArrivals: 0,
      scriptErrors: 0,
      maxActiveUsers: 614,
      longestPauseMs: 1_010,
      sampledSeconds: 260,
      saturatedShare: 0,
      longestSaturatedSeconds: 0,
      saturatedBy: null,
      clockStepMs: 0.4,
    },
    ledgerLines: Object.fromEntries(writeKinds.map(([kind, attempted]) => [kind, attempted])),
    readBacks: readBacks(),
    replays: replays(),
    rivals: rivals(),
    lookUps: lookUps(),
  };
}

function readBacks(): ReadBackEvidence[] {
  const none = { stale: 0, longestStaleMs: 0, contested: 0, studentIds: [], samples: [] };
  return writeKinds.flatMap(([kind]) => [
    { kind, by: "other" as const, writes: 8, ...none },
    { kind, by: "self" as const, writes: 64, ...none },
  ]);
}

function replays(): ReplayEvidence[] {
  const none = { different: 0, unclear: 0, studentIds: [], samples: [] };
  return writeKinds.map(([kind]) => ({ kind, compared: 12, ...none }));
}

function lookUps(): LookUpEvidence[] {
  const none = { outdated: 0, studentIds: [], samples: [] };
  return [
    {
      ...{ name: "assignment-scores", answers: 12, compared: 90, ...none },
      kinds: { "scores.enter": 90 },
    },
    {
      ...{ name: "section-roster", answers: 90, compared: 30, ...none },
      kinds: { "attendance.submit": 30 },
    },
    {
      ...{ name: "school-students", answers: 40, compared: 16, ...none },
      kinds: { "enrollment.enroll": 16 },
    },
    {
      ...{ name: "student-schedule", answers: 64, compared: 66, ...none },
      kinds: { "schedule.drop": 10, "schedule.move": 56 },
    },
  ];
}

function rivals(): RivalEvidence[] {
  const none = { bothConfirmed: 0, unclear: 0, studentIds: [], samples: [] };
  return writeKinds.map(([kind]) => ({ kind, oneTold: 5, ...none }));
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

const journeys = {
  "sign-in": "staff-sign-in",
  "first-bell": "attendance",
  "period-change": "attendance",
  counters: "office",
  release: "guardian",
} as const satisfies Record<(typeof phaseTable)[number][0], string>;

const journeyKinds = [
  ["staff-sign-in", "sign-in", 5960],
  ["attendance", "attendance", 7000],
  ["office", "write", 420],
  ["guardian", "read", 20480],
] as const;

function visits(): VisitsEvidence[] {
  return phaseTable.map(([phase, , , , arrivals]) => ({
    phase,
    journey: journeys[phase],
    visits: arrivals,
    longWaits: 0,
    thinkSeconds: arrivals * 2.5,
    waitSeconds: arrivals * 0.4,
    otherSeconds: arrivals * 0.04,
  }));
}

/** Their waits are those of the kind of request that most of them send. */
function journeyRows(): JourneyEvidence[] {
  return journeyKinds.map(([journey, kind, requests]) => {
    const { count, p95Ms, p99Ms, maxMs } = requestRow(kind, null, requests, 1);
    return { journey, count, p95Ms, p99Ms, maxMs };
  });
}

function marks(): MarkEvidence[] {
  return [
    {
      id: "roll-submitted",
      happens: "A teacher opened a class list and submitted attendance.",
      standsFor: "attendance",
      times: 3_120,
    },
    {
      id: "student-withdrawn",
      happens: "An office found a student and recorded that they leave.",
      standsFor: "withdrawals",
      times: 22,
    },
  ];
}

const planned = [
  ["section-roster", 3180, 0.01, 0],
  ["submit-attendance", 3140, 0.02, 0],
  ["sign-in-password", 3330, 0.01, 0],
  ["withdraw", 40, 0.01, 0],
  ["move-between-sections", 400, 0.05, 0.4],
] as const;

function byName(): NamedEvidence[] {
  return planned.map(([name, count, mostRefused, mostLeftOut]) => ({
    ...{ name, planned: count, sent: count, accepted: count, failed: 0, empty: 0, mostRefused, mostLeftOut },
  }));
}

function schools(): SchoolEvidence[] {
  return ["Jefferson High", "Sun Valley Middle", "Twelfth Street Elementary"].map((name, index) => ({
    schoolId: 31 + index,
    ...{ name, visits: 90 - 40 * index, longWaits: 0, requests: 360 - 160 * index, failed: 0, empty: 0 },
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
    droppedArrivalsPerSecond: 0,
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
