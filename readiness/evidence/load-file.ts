/** The schema of the load's evidence file, checked when it is read. */
import { z } from "zod";
import { answersSchema, noAnswers } from "./answers-evidence.ts";
import { forbiddenSchema, nothingForbidden } from "./forbidden-evidence.ts";
import {
  type JourneyEvidence,
  type LoadEvidence,
  type NamedEvidence,
  requestKinds,
  type SchoolEvidence,
  type VisitsEvidence,
} from "./load-evidence.ts";
import { lookUpSchema } from "./look-up-evidence.ts";
import { readBackSchema } from "./read-back-evidence.ts";
import { replaySchema } from "./replay-evidence.ts";
import { rivalSchema } from "./rival-evidence.ts";
import type { RollsEvidence } from "./rolls-evidence.ts";
import { sisSystems } from "./sis-systems.ts";
import { type StallEvidence, stalls } from "./stall-evidence.ts";
import { walkSchema } from "./walk-evidence.ts";

const amount = z.number().nonnegative();
const whole = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const kind = z.enum(requestKinds);

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

const journeySchema = z.object({
  journey: z.string(),
  count: whole,
  p95Ms: amount,
  p99Ms: amount,
  maxMs: amount,
}) satisfies z.ZodType<JourneyEvidence>;

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
  mostLeftOut: share,
}) satisfies z.ZodType<NamedEvidence>;

const schoolSchema = z.object({
  schoolId: whole,
  name: z.string().nullable(),
  visits: whole,
  longWaits: whole.default(0),
  requests: whole,
  failed: whole,
  empty: whole,
}) satisfies z.ZodType<SchoolEvidence>;

export const rollsSchema = z
  .object({
    due: whole,
    missing: z.array(z.object({ schoolId: whole, name: z.string(), due: whole, rolls: whole })).readonly(),
  })
  .nullable()
  .default(null) satisfies z.ZodType<RollsEvidence | null>;

const stallSchema = z.object({
  what: z.enum(stalls),
  beginSecond: amount,
  endSecond: amount,
  provenSeconds: whole,
  idleSeconds: whole.default(0),
  failed: whole,
}) satisfies z.ZodType<StallEvidence>;

/** Runs recorded before scenarios were part of the evidence are judged by every kind of request. */
const unrecordedScenario = {
  id: "opening-day",
  title: "Opening day",
  purpose: "Not recorded.",
  judgedBy: [...requestKinds],
  systems: null,
};

export const scenarioSchema = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.string(),
  judgedBy: z.array(kind).readonly(),
  systems: z
    .array(z.enum(sisSystems.map(({ id }) => id)))
    .readonly()
    .nullable()
    .default(null),
});

export const loadSchema = z.object({
  scenario: scenarioSchema.default(unrecordedScenario),
  target: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  notPlayed: z.string().nullable().default(null),
  generatorExitCode: z.number().int(),
  phases: z.array(phaseSchema),
  requests: z.array(requestSchema),
  journeys: z.array(journeySchema).default([]),
  signInMinutes: z.array(z.object({ minute: whole, attempts: whole, failed: whole })),
  emptyAnswers: whole,
  people: whole.nullable().default(null),
  visits: z.array(visitsSchema).default([]),
  marks: z
    .array(z.object({ id: z.string(), happens: z.string(), standsFor: z.string(), times: whole }))
    .readonly()
    .default([]),
  byName: z.array(namedSchema).default([]),
  schools: z.array(schoolSchema).default([]),
  answers: answersSchema.default(noAnswers),
  rolls: rollsSchema,
  stalls: z.array(stallSchema).readonly().nullable().default(null),
  forbidden: forbiddenSchema.default(nothingForbidden),
  walk: walkSchema,
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
  ledgerLines: z.record(z.string(), whole),
  readBacks: z.array(readBackSchema).readonly().default([]),
  replays: z.array(replaySchema).readonly().default([]),
  rivals: z.array(rivalSchema).readonly().default([]),
  lookUps: z.array(lookUpSchema).readonly().default([]),
}) satisfies z.ZodType<LoadEvidence>;
