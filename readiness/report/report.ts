/** The report as data: everything that report.html shows, and nothing that names a student. */
import { z } from "zod";
import { allCauses } from "../causes/all-causes.ts";
import { answersSchema } from "../evidence/answers-evidence.ts";
import { auditSchema, runSchema } from "../evidence/evidence-files.ts";
import { ledgerSchema } from "../evidence/ledger-file.ts";
import { requestKinds } from "../evidence/load-evidence.ts";
import { loadSchema, phaseSchema, secondSchema } from "../evidence/load-file.ts";
import { lookUpSchema } from "../evidence/look-up-evidence.ts";
import { readBackSchema } from "../evidence/read-back-evidence.ts";
import { replaySchema } from "../evidence/replay-evidence.ts";
import { rivalSchema } from "../evidence/rival-evidence.ts";
import { provenances } from "../evidence/sourced.ts";
import { units } from "../evidence/units.ts";
import { reportedVerdicts } from "../judge/judged-requirement.ts";
import { areas } from "../requirements/requirement.ts";
import { reportedAlertsSchema } from "./alerts.ts";
import { reportedDatabaseSchema } from "./database.ts";
import { reportedPreparationSchema } from "./preparation.ts";
import { reachSchema } from "./reach.ts";
import { silenceSchema } from "./silences.ts";
import { tracesSchema } from "./traces.ts";

const amount = z.number().nonnegative();
const sourced = z.object({ provenance: z.enum(provenances), text: z.string() });
const school = z.object({ schoolId: z.string(), name: z.string(), students: z.number().int().nonnegative() });
const waiver = z.object({
  requirement: z.string(),
  person: z.string(),
  reason: z.string(),
  expires: z.string(),
});

const requirement = z.object({
  id: z.string(),
  area: z.enum(areas),
  promise: z.string(),
  comparison: z.enum(["below", "at most", "at least"]),
  limit: z.number(),
  unit: z.enum(units),
  severity: z.enum(["fails", "warns", "invalidates"]),
  source: sourced,
  in2014: sourced,
  nextStep: z.string(),
  owner: z.string(),
  status: z.enum(["held", "failed", "warned", "waived", "not-tested"]),
  measured: z.number().nullable(),
  detail: z.string(),
  students: z.object({ students: z.number().int().nonnegative().nullable(), how: z.string() }),
  worstSchools: z.array(school),
  evidence: z.string(),
  waiver: waiver.nullable(),
  proven: z.boolean(),
});

/** A phase with what the charts show of it, so that a table can replace them. */
const phase = phaseSchema.extend({
  p95MsByKind: z.partialRecord(z.enum(requestKinds), amount),
  requests: amount,
  failed: amount,
  /** Mean cores over the phase, by part; null if no second of the phase was recorded. */
  cores: secondSchema.shape.cores.nullable(),
  peakArrivalsPerSecond: amount,
});

const load = loadSchema.omit({ phases: true, seconds: true, schools: true, answers: true }).extend({
  answers: answersSchema.omit({ studentIds: true }),
  readBacks: z.array(readBackSchema.omit({ studentIds: true })),
  replays: z.array(replaySchema.omit({ studentIds: true })),
  rivals: z.array(rivalSchema.omit({ studentIds: true })),
  lookUps: z.array(lookUpSchema.omit({ studentIds: true })),
  phases: z.array(phase),
  /** Each point of the charts stands for this many seconds: rates and cores as means, percentiles as the highest. */
  secondsPerPoint: z.number().int().positive(),
  points: z.array(secondSchema),
});

const ledger = ledgerSchema.omit({ faults: true }).extend({
  faults: z.array(ledgerSchema.shape.faults.element.omit({ studentIds: true })),
});

const audit = auditSchema.omit({ rules: true }).extend({
  rules: z.array(auditSchema.shape.rules.element.omit({ criticalStudentIds: true, bySchool: true })),
});

const sealSchema = z.object({
  state: z.enum(["signed", "unsigned", "missing"]),
  /** SHA-256 of the public key that signed the manifest; null if it isn't signed. */
  key: z.string().nullable(),
  changes: z.array(z.object({ file: z.string(), problem: z.string() })),
});

/** What most likely made the run slow or wrong, likeliest first. */
const likelyCause = z.object({
  cause: z.enum(allCauses.map(({ id }) => id)),
  component: z.string(),
  title: z.string(),
  sentence: z.string(),
  /** Of the load. */
  fromSecond: amount,
  toSecond: amount,
  evidence: z.array(
    z.object({ what: z.string(), measured: z.number(), limit: z.number(), unit: z.string() }),
  ),
  /** What was also seen and is a consequence of it. */
  consequences: z.array(z.string()),
});

export const reportSchema = z.object({
  format: z.literal("firstbell-report-1"),
  /** A load that was played by itself is "not judged"; its exit code says whether it kept its limits. */
  verdict: z.enum(reportedVerdicts),
  exitCode: z.number().int(),
  /** The verdict with its scope: the day, how it differed from the real one, and what was tested. */
  headline: z.string(),
  /** The headline, and why this verdict. */
  why: z.string(),
  /** What a decision-maker should do with it. */
  meaning: z.string(),
  /** One sentence: what was rehearsed, at what size and rate. */
  scope: z.string(),
  /** A smaller load than the district's real one, another day, or something planted: no permission to open. */
  reduced: z.boolean(),
  reach: reachSchema,
  /** If the rehearsal was smaller than an opening day, what that means; otherwise null. */
  caution: z.string().nullable(),
  students: z.object({ distinct: amount, complete: z.boolean(), how: z.string(), of: amount.nullable() }),
  /** What the district states about itself: training, help desk, known issues, the way back. */
  preparation: reportedPreparationSchema,
  held: z.number().int().nonnegative(),
  coverage: z.object({ tested: z.array(z.string()), notTested: z.array(z.string()) }),
  requirements: z.array(requirement),
  /** Requirements that the scenario does not exercise, or that don't apply because of something else. */
  outOfScope: z.array(
    z.object({
      id: z.string(),
      promise: z.string(),
      missingKinds: z.array(z.enum(requestKinds)),
      because: z.string().nullable(),
    }),
  ),
  /** Criteria that became softer since an earlier run; null if nobody looked for one, as in a load on its own. */
  softer: z
    .object({
      /** The earlier run; null if there was none. */
      since: z
        .object({
          verdict: z.enum(reportedVerdicts),
          run: runSchema.pick({ id: true, startedAt: true, localDay: true }).nullable(),
        })
        .nullable(),
      sentences: z.array(z.string()),
      /** Newer runs that couldn't be compared with. */
      passedOver: z.array(z.object({ run: z.string(), because: z.string() })),
    })
    .nullable(),
  unusedWaivers: z.array(z.object({ waiver, because: z.string() })),
  gaps: z.array(z.object({ file: z.string(), problem: z.string() })),
  worstSchools: z.array(school.extend({ because: z.string() })),
  run: runSchema.nullable(),
  load: load.nullable(),
  /** Empty: nothing stands out; Null: nothing was recorded that could show a cause. */
  likelyCauses: z.array(likelyCause).nullable(),
  /** Slow and failed requests with their parts; null if the SIS kept none or doesn't write this file. */
  traces: tracesSchema.nullable(),
  /** When a source of the signals reported nothing. */
  silences: z.array(silenceSchema),
  /** Null if Prometheus wasn't watching, or its alerts were not recorded. */
  alerts: reportedAlertsSchema.nullable(),
  /** Sentences: when, or why, alerts may have fired without being recorded. */
  unseenAlerts: z.array(z.string()),
  database: reportedDatabaseSchema.nullable(),
  /** Files that would explain something but are incomplete or malformed. */
  unread: z.array(z.object({ file: z.string(), problem: z.string() })),
  ledger: ledger.nullable(),
  audit: audit.nullable(),
  /** Whether the files are still those that were there when the run ended; null if nothing is known. */
  seal: sealSchema.nullable(),
  /** Files of evidence beside the report. */
  files: z.array(z.object({ name: z.string(), bytes: amount, sha256: z.string() })),
  /** Command lines that repeat the run and rebuild this report. */
  reproduce: z.array(z.object({ does: z.string(), command: z.string() })),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportedRequirement = Report["requirements"][number];
export type ReportedLoad = NonNullable<Report["load"]>;
