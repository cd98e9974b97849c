/** Schemas of the evidence files, checked when they are read: a damaged file must never be taken for a good one. */
import { z } from "zod";
import type { DatabaseEvidence } from "./database-evidence.ts";
import { type AuditEvidence, type RunEvidence, runKinds } from "./evidence.ts";

const amount = z.number().nonnegative();
const whole = z.number().int().nonnegative();

export const runSchema = z.object({
  kind: z.enum(runKinds).default("rehearsal"),
  id: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  localDay: z.object({ day: z.iso.date(), timeZone: z.string() }).nullable().default(null),
  scenario: z.string(),
  students: whole,
  seed: z.number(),
  load: amount,
  scenarioFile: z.string().optional(),
  minutes: z.number().positive().optional(),
  district: z.object({
    schools: whole,
    rows: whole,
    digest: z.string(),
    expectedDigest: z.string(),
    schemaDigest: z.string(),
    mess: z.string().default("none"),
    defects: z.array(z.string()),
    through: z.iso.date().optional(),
    day: z.iso.date().optional(),
  }),
  machine: z.object({
    cpuModel: z.string(),
    cores: whole,
    memoryBytes: amount,
    operatingSystem: z.string(),
    versions: z.object({ firstbell: z.string(), node: z.string(), postgres: z.string(), k6: z.string() }),
  }),
  source: z.object({ sha256: z.string(), commit: z.string().nullable() }).nullable().default(null),
  fault: z.string().nullable().default(null),
  observed: z.boolean().default(false),
  settings: z.record(z.string(), z.string()).default({}),
  stages: z.array(z.object({ name: z.string(), seconds: amount })),
}) satisfies z.ZodType<RunEvidence>;

export const auditSchema = z.object({
  day: z.iso.date().nullable().default(null),
  time: z.string().nullable().default(null),
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
      outOf: whole.default(0),
      bySchool: z
        .array(z.object({ schoolId: z.string(), findings: whole, criticalFindings: whole, outOf: whole }))
        .default([]),
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
