/** Schemas of the evidence files, checked when they are read: a damaged file must never be taken for a good one. */
import { z } from "zod";
import type { DatabaseEvidence } from "./database-evidence.ts";
import {
  type AuditEvidence,
  type LedgerEvidence,
  type LoadEvidence,
  ledgerFaults,
  type NamedEvidence,
  type RunEvidence,
  requestKinds,
  type SchoolEvidence,
  type VisitsEvidence,
} from "./evidence.ts";

const amount = z.number().nonnegative();
const whole = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const kind = z.enum(requestKinds);
const time = z.iso.datetime();

export const runSchema = z.object({
  id: z.string(),
  startedAt: time,
  endedAt: time,
  localDay: z.object({ day: z.iso.date(), timeZone: z.string() }).nullable().default(null),
  scenario: z.string(),
  students: whole,
  seed: z.number(),
  load: amount,
  district: z.object({
    schools: whole,
    rows: whole,
    digest: z.string(),
    expectedDigest: z.string(),
    schemaDigest: z.string(),
    defects: z.array(z.string()),
  }),
  machine: z.object({
    cpuModel: z.string(),
    cores: whole,
    memoryBytes: amount,
    operatingSystem: z.string(),
    versions: z.object({ firstbell: z.string(), node: z.string(), postgres: z.string(), k6: z.string() }),
  }),
  fault: z.string().nullable().default(null),
  stages: z.array(z.object({ name: z.string(), seconds: amount })),
}) satisfies z.ZodType<RunEvidence>;

export const phaseSchema = z.object({
  id: z.string(),
  title: z.string(),
  beginSecond: amount,
  endSecond: amount,
  plannedArrivals: amount,
  startedArrivals: amount,
  droppedArrivals: amount,
});

export const requestSchema = z.object({
  kind,
  name: z.string().nullable(),
  phase: z.string().nullable(),
  count: whole,
  failed: whole,
  p50Ms: amount,
  p95Ms: amount,
  p99Ms: amount,
  maxMs: amount,
});

export const secondSchema = z.object({
  second: amount,
  plannedArrivalsPerSecond: amount,
  startedArrivalsPerSecond: amount,
  droppedArrivalsPerSecond: amount.default(0),
  completedArrivalsPerSecond: amount,
  requestsPerSecond: amount,
  failedPerSecond: amount,
  p95MsByKind: z.partialRecord(kind, amount),
  p95MsByJourney: z.record(z.string(), amount),
  activeUsers: amount,
  cores: z.object({ generator: amount, sis: amount, postgres: amount, other: amount }),
  eventLoopLagMs: amount.nullable(),
  memoryBytes: z.object({ generator: amount, sis: amount, postgres: amount }),
});

const visitsSchema = z.object({
  phase: z.string(),
  journey: z.string(),
  visits: whole,
  longWaits: whole.default(0),
  thinkSeconds: amount,
  waitSeconds: amount,
  otherSeconds: amount,
}) satisfies z.ZodType<VisitsEvidence>;

const namedSchema = z.object({
  name: z.string(),
  planned: whole,
  sent: whole,
  accepted: whole,
  failed: whole,
  empty: whole,
  mostRefused: share,
}) satisfies z.ZodType<NamedEvidence>;

const schoolSchema = z.object({
  schoolId: whole,
  name: z.string().nullable(),
  visits: whole,
  requests: whole,
  failed: whole,
  empty: whole,
}) satisfies z.ZodType<SchoolEvidence>;

/** Runs recorded before scenarios were part of the evidence are judged by every kind of request. */
const unrecordedScenario = {
  id: "opening-day",
  title: "Opening day",
  purpose: "Not recorded.",
  judgedBy: [...requestKinds],
};

const scenarioSchema = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.string(),
  judgedBy: z.array(kind).readonly(),
});

export const loadSchema = z.object({
  scenario: scenarioSchema.default(unrecordedScenario),
  target: z.string(),
  startedAt: time,
  endedAt: time,
  notPlayed: z.string().nullable().default(null),
  generatorExitCode: z.number().int(),
  phases: z.array(phaseSchema),
  requests: z.array(requestSchema),
  signInMinutes: z.array(z.object({ minute: whole, attempts: whole, failed: whole })),
  emptyAnswers: whole,
  visits: z.array(visitsSchema).default([]),
  byName: z.array(namedSchema).default([]),
  schools: z.array(schoolSchema).default([]),
  seconds: z.array(secondSchema),
  generator: z.object({
    droppedArrivals: whole,
    interruptedArrivals: whole,
    scriptErrors: whole,
    maxActiveUsers: whole,
    longestPauseMs: amount.default(0),
    sampledSeconds: whole,
    saturatedShare: share,
    longestSaturatedSeconds: amount,
    saturatedBy: z.enum(["generator", "sis", "postgres", "other"]).nullable(),
    clockStepMs: amount,
  }),
  ledgerLines: whole,
}) satisfies z.ZodType<LoadEvidence>;

export const writeKindSchema = z.object({
  kind: z.string(),
  attempted: whole,
  ok: whole,
  refused: whole,
  unknown: whole,
  unknownPresent: whole,
  unknownAbsent: whole,
  superseded: whole,
});

export const ledgerSchema = z.object({
  entries: whole,
  kindWords: z.record(z.string(), z.string()),
  byKind: z.array(writeKindSchema),
  faults: z.array(
    z.object({
      fault: z.enum(ledgerFaults),
      operations: whole,
      students: whole,
      studentIds: z.array(z.number().int()),
      samples: z.array(
        z.object({
          op: z.string(),
          kind: z.string(),
          sentAt: z.number().nullable(),
          expected: z.string(),
          found: z.string(),
        }),
      ),
      worstSchools: z.array(z.object({ schoolId: z.number().int(), name: z.string(), students: whole })),
    }),
  ),
  compared: z.object({ tables: whole, rows: whole, seconds: amount }).nullable(),
  unsafeSettings: z.array(z.string()),
  seconds: amount,
}) satisfies z.ZodType<LedgerEvidence>;

export const auditSchema = z.object({
  students: whole,
  schools: whole,
  seconds: amount,
  rules: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      severity: z.enum(["critical", "high", "medium", "low"]),
      status: z.enum(["passed", "failed", "not-checkable"]),
      reason: z.string().nullable(),
      reference: z.string(),
      mapsTo: z.string(),
      findings: whole,
      criticalFindings: whole,
      students: whole,
      criticalStudentIds: z.array(z.number().int()),
      worstSchools: z.array(z.object({ schoolId: z.string(), name: z.string(), students: whole })),
      samples: z.array(
        z.object({
          schoolId: z.string().nullable(),
          studentId: z.string().nullable(),
          sectionId: z.string().nullable(),
          detail: z.string(),
        }),
      ),
      suggestedAction: z.string(),
      owner: z.string(),
    }),
  ),
}) satisfies z.ZodType<AuditEvidence>;

const databasePhaseSchema = z.object({
  phase: z.string().nullable(),
  fromMs: z.number(),
  toMs: z.number(),
  countedFromMs: z.number().nullable().default(null),
  requests: whole.nullable(),
  statements: z.array(
    z.object({
      statement: z.string(),
      calls: whole,
      seconds: amount,
      rows: whole,
      callsPerRequest: amount.nullable(),
      rowsPerRequest: amount.nullable(),
      slowestPlan: z.string().nullable(),
    }),
  ),
  watchSeconds: amount,
});

const lockSideSchema = z.object({ application: z.string(), statement: z.string() });

/** Used only to explain: a run is judged even if this is missing or damaged. */
export const databaseSchema = z.object({
  phases: z.array(databasePhaseSchema),
  plans: z.array(
    z.object({
      statement: z.string(),
      plan: z.string(),
      because: z.enum(["scan", "changed"]),
      planBefore: z.string().nullable(),
      atEnd: z.boolean(),
      scans: z.array(z.object({ table: z.string(), rows: amount })),
      seen: z.enum(["executed", "generic"]),
    }),
  ),
  lockWaits: z.array(
    z.object({
      atMs: z.number(),
      seconds: amount,
      waits: whole,
      table: z.string().nullable(),
      lock: z.string(),
      waiting: lockSideSchema,
      blocking: lockSideSchema.extend({ state: z.string(), transactionSeconds: amount }),
    }),
  ),
  unusedIndexes: z.array(z.object({ table: z.string(), index: z.string(), bytes: amount })),
  restarts: whole,
  unreachableSeconds: amount,
  missing: z.array(z.object({ what: z.string(), because: z.string() })),
}) satisfies z.ZodType<DatabaseEvidence>;
