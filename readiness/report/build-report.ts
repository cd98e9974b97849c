/** Evidence + judgment → the report as data. Pure. */
import { exitCodes } from "../../parts/exit-codes.ts";
import type { LikelyCause } from "../causes/likely-causes.ts";
import type { AlertEvidence } from "../evidence/alert-evidence.ts";
import type { DatabaseEvidence } from "../evidence/database-evidence.ts";
import type { AuditEvidence } from "../evidence/evidence.ts";
import { type FoundEvidence, isLoadAlone } from "../evidence/found-evidence.ts";
import type { LedgerEvidence } from "../evidence/ledger-evidence.ts";
import type { Signals } from "../evidence/signals/signals.ts";
import type { KeptTraces } from "../evidence/trace-file.ts";
import {
  type JudgedRequirement,
  type Judgment,
  notJudged,
  type Verdict,
} from "../judge/judged-requirement.ts";
import { begunSentence, cautionSentence, isReduced, scopeSentence } from "../judge/size.ts";
import type { RunFile } from "../seal/run-files.ts";
import { reportedAlerts, unseenAlerts } from "./alerts.ts";
import { notTested, tested } from "./coverage.ts";
import type { Criteria } from "./criteria.ts";
import { reportedDatabase } from "./database.ts";
import type { EarlierRun } from "./earlier-run.ts";
import { meaningOf } from "./meaning.ts";
import { reportedPreparation } from "./preparation.ts";
import { reachOf } from "./reach.ts";
import type { Report } from "./report.ts";
import { reproduce } from "./reproduce.ts";
import { reportedLoad } from "./series.ts";
import { silencesOf } from "./silences.ts";
import { softened } from "./softened.ts";
import { reportedTraces } from "./traces.ts";

/** What was recorded during the run for explanation; no verdict depends on it. Undefined: the file is missing. */
export type Watched = {
  readonly traces: KeptTraces | undefined;
  readonly likelyCauses: LikelyCause[] | undefined;
  readonly alerts: AlertEvidence | undefined;
  readonly database: DatabaseEvidence | undefined;
  readonly signals: Signals | undefined;
  readonly earlier: EarlierRun | undefined;
  /** Those of these files that exist but cannot be read. */
  readonly unread: { readonly file: string; readonly problem: string }[];
};

const notWatched: Watched = {
  ...{
    traces: undefined,
    likelyCauses: undefined,
    alerts: undefined,
    database: undefined,
    signals: undefined,
    earlier: undefined,
  },
  unread: [],
};

const exitCodeOf = {
  GO: exitCodes.done,
  CONDITIONAL: exitCodes.conditional,
  "NO-GO": exitCodes.noGo,
  "INVALID RUN": exitCodes.invalidRun,
} as const satisfies Record<Verdict, number>;

export function buildReport(
  evidence: FoundEvidence,
  judgment: Judgment,
  files: readonly RunFile[],
  watched: Watched = notWatched,
): Report {
  const criteria = criteriaOf(evidence, judgment);
  return {
    format: "firstbell-report-1",
    ...criteria,
    verdict: isLoadAlone(evidence) ? notJudged : judgment.verdict,
    exitCode: exitCode(evidence, judgment.verdict),
    headline: judgment.headline,
    why: judgment.why,
    meaning: meaningOf(evidence, judgment),
    scope: scopeOf(evidence),
    reach: reachOf(evidence),
    caution: cautionOf(evidence),
    students: { ...judgment.students, of: evidence.run?.students ?? evidence.audit?.students ?? null },
    preparation: reportedPreparation(evidence),
    held: judgment.requirements.filter(({ status }) => status === "held").length,
    coverage: { tested: tested(evidence), notTested: notTested(evidence, judgment) },
    softer: softerSince(watched.earlier, criteria),
    unusedWaivers: [...judgment.unusedWaivers],
    gaps: [...(evidence.gaps ?? [])],
    worstSchools: worstSchools(judgment.requirements),
    load: evidence.load === undefined ? null : reportedLoad(evidence.load),
    ...reportedWatch(watched, evidence.load),
    ledger: evidence.ledger === undefined ? null : reportedLedger(evidence.ledger),
    audit: evidence.audit === undefined ? null : reportedAudit(evidence.audit),
    seal: reportedSeal(evidence),
    files: [...files],
    reproduce: reproduce(evidence, files),
  };
}

/** What the run was judged by, and how hard it was. */
function criteriaOf(
  { run }: FoundEvidence,
  { verdict, requirements, outOfScope }: Judgment,
): Pick<Report, "verdict" | "reduced" | "requirements" | "outOfScope" | "run"> {
  return {
    verdict,
    reduced: run !== undefined && isReduced(run),
    requirements: requirements.map((row) => ({ ...row, worstSchools: [...row.worstSchools] })),
    outOfScope: outOfScope.map((row) => ({ ...row, missingKinds: [...row.missingKinds] })),
    run: run ?? null,
  };
}

/** A GO at less than the real rate, or with something planted, isn't permission. Of a load, a warning is a limit, too. */
function exitCode(evidence: FoundEvidence, verdict: Verdict): number {
  const { run } = evidence;
  if (isLoadAlone(evidence)) return verdict === "CONDITIONAL" ? exitCodes.noGo : exitCodeOf[verdict];
  const isPermission = verdict !== "GO" || run === undefined || !isReduced(run);
  return isPermission ? exitCodeOf[verdict] : exitCodes.conditional;
}

/** Null: nobody looked for an earlier run. */
function softerSince(found: EarlierRun | undefined, own: Criteria): Report["softer"] {
  if (found === undefined) return null;
  const { earlier, passedOver } = found;
  const since = earlier && { verdict: earlier.verdict, run: earlier.run };
  return { since, sentences: earlier === null ? [] : softened(earlier, own), passedOver };
}

type WatchPart = "likelyCauses" | "traces" | "silences" | "alerts" | "unseenAlerts" | "database" | "unread";

function reportedWatch(
  { traces, likelyCauses, alerts, database, signals, unread }: Watched,
  load: FoundEvidence["load"],
): Pick<Report, WatchPart> {
  return {
    likelyCauses: likelyCauses ?? null,
    traces: traces === undefined ? null : reportedTraces(traces),
    silences: signals && load ? silencesOf(signals, load) : [],
    alerts: alerts && "alerts" in alerts ? reportedAlerts(alerts, load) : null,
    unseenAlerts: alerts === undefined ? [] : unseenAlerts(alerts, load),
    database: database === undefined ? null : reportedDatabase(database, load, signals),
    unread,
  };
}

function scopeOf({ run, begun, audit }: FoundEvidence): string {
  if (run !== undefined) return scopeSentence(run, audit);
  return begun === undefined
    ? "The description of the run is missing, so its size and rate are unknown."
    : `Begun: ${begunSentence(begun)}`;
}

function reportedSeal({ seal }: FoundEvidence): Report["seal"] {
  return seal === undefined ? null : { ...seal, changes: [...seal.changes] };
}

function cautionOf({ run }: FoundEvidence): string | null {
  return run === undefined || !isReduced(run) ? null : cautionSentence(run);
}

/**
 * Schools by the most students that any one requirement affects there; several requirements may affect the same
 * student.
 */
function worstSchools(requirements: readonly JudgedRequirement[]): Report["worstSchools"] {
  const worst = new Map<string, Report["worstSchools"][number]>();
  for (const { status, worstSchools: schools, promise } of requirements)
    for (const school of status === "held" ? [] : schools)
      if (school.students > (worst.get(school.schoolId)?.students ?? 0))
        worst.set(school.schoolId, { ...school, because: promise });
  return [...worst.values()]
    .sort((left, right) => right.students - left.students || (left.schoolId < right.schoolId ? -1 : 1))
    .slice(0, 10);
}

function reportedLedger(ledger: LedgerEvidence): Report["ledger"] {
  return {
    ...ledger,
    faults: ledger.faults.map(({ studentIds: _, ...fault }) => ({
      ...fault,
      samples: fault.samples.slice(0, 5).map(withoutNames),
    })),
  };
}

/** Samples of enrollments contain personal data: names stay in the evidence file. */
function withoutNames(sample: LedgerEvidence["faults"][number]["samples"][number]) {
  return sample.kind === "enrollment.enroll"
    ? { ...sample, expected: "a new student", found: "see ledger-account.json" }
    : sample;
}

function reportedAudit(audit: AuditEvidence): Report["audit"] {
  return {
    ...audit,
    rules: audit.rules.map(({ criticalStudentIds: _, bySchool: __, ...rule }) => ({
      ...rule,
      samples: rule.samples.slice(0, 5),
    })),
  };
}
