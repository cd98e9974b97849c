/**
 * Judges a run with one fault, or none: was it detected in time, was the right cause named or the right requirement
 * failed, and was there no false alarm?
 */
import { allCauses } from "../readiness/causes/all-causes.ts";
import type { Cause } from "../readiness/causes/cause.ts";
import type { FaultOutcome } from "../readiness/causes/fault.ts";
import type { LikelyCause } from "../readiness/causes/likely-causes.ts";
import type { RecordedAlert } from "../readiness/evidence/alert-evidence.ts";
import type { JudgedRequirement, ReportedVerdict } from "../readiness/judge/judged-requirement.ts";
import type { ProvenFault } from "./all-faults.ts";
import type { RecordFault } from "./record-faults.ts";

/** When the fault began and ended, in milliseconds since the Unix epoch. */
export type FaultTimes = { readonly beganAtMs: number; readonly endedAtMs: number };

export type ProofRun = {
  readonly run: string;
  readonly verdict: ReportedVerdict;
  /** The verdict's sentences. */
  readonly why: string;
  readonly alerts: readonly RecordedAlert[];
  /** Why an alert may have fired that wasn't recorded; undefined if that can't be. */
  readonly unseen: string | undefined;
  /** Null if the report had no signals. */
  readonly likelyCauses: readonly LikelyCause[] | null;
  readonly requirements: readonly Judged[];
};

type Judged = Pick<JudgedRequirement, "id" | "promise" | "status" | "detail">;

/** As in JSON: null for what is absent. */
export type Proof = {
  readonly run: string;
  readonly verdict: ReportedVerdict;
  /** Null if no fault was injected. */
  readonly fault: string | null;
  readonly done: string;
  /** Of a fault that the report tells of by itself: the requirement that must fail, and what the report says of it. */
  readonly requirement: string | null;
  readonly detail: string | null;
  /** What the verdict calls the most serious. */
  readonly mostSerious: string | null;
  readonly alert: string | null;
  readonly promisedSeconds: number | null;
  /** From the start of the fault; null if it did not fire. */
  readonly firedAfterSeconds: number | null;
  /** From the end of the fault; null if it was still firing at the end of the run. */
  readonly resolvedAfterSeconds: number | null;
  readonly component: string | null;
  /** The sentence of the report. */
  readonly likelyCause: string | null;
  /** Other alerts: what people noticed. */
  readonly alsoFired: readonly string[];
  /** Empty if it is proven. */
  readonly problems: readonly string[];
};

export function judgeCalm({ run, verdict, alerts, likelyCauses, unseen }: ProofRun): Proof {
  return {
    run,
    verdict,
    fault: null,
    done: "nothing",
    ...noRequirement,
    ...noAlert,
    likelyCause: likelyCauses?.[0]?.sentence ?? null,
    alsoFired: names(alerts),
    problems: [
      ...unseenProblems(unseen),
      ...names(alerts).map((alert) => `${alert} fired although nothing was wrong`),
      ...(likelyCauses === null ? ["the report had no signals to find causes in"] : alsoNamed(likelyCauses)),
    ],
  };
}

export function judgeFault(fault: ProvenFault, times: FaultTimes, seen: ProofRun): Proof {
  const { run, verdict, alerts, likelyCauses } = seen;
  const { alert } = fault.cause;
  const own = alerts.find((fired) => fired.alert === alert.name);
  const others = names(alerts).filter((name) => name !== alert.name);
  return {
    run,
    verdict,
    fault: fault.id,
    done: fault.done,
    ...noRequirement,
    alert: alert.name,
    promisedSeconds: alert.promisedSeconds,
    firedAfterSeconds: secondsAfter(times.beganAtMs, own?.firedAtMs),
    resolvedAfterSeconds: secondsAfter(times.endedAtMs, own?.resolvedAtMs),
    component: likelyCauses?.[0]?.component ?? null,
    likelyCause: likelyCauses?.[0]?.sentence ?? null,
    alsoFired: others,
    problems: [
      ...alertProblems(fault.cause, times, own, seen.unseen),
      ...namingProblems(fault, likelyCauses ?? []),
      ...verdictProblems(fault, verdict),
      ...falseAlarms(fault, others),
    ],
  };
}

export function judgeRecordFault(fault: RecordFault, seen: ProofRun): Proof {
  const { run, verdict, why, alerts, likelyCauses } = seen;
  const { id, done, requirement } = fault;
  return {
    run,
    verdict,
    fault: id,
    done,
    requirement,
    detail: judgedIn(seen, requirement).detail,
    mostSerious: mostSerious.exec(why)?.[1] ?? null,
    ...noAlert,
    likelyCause: likelyCauses?.[0]?.sentence ?? null,
    alsoFired: names(alerts),
    problems: [
      ...recordProblems(fault, seen),
      ...headlineProblems(fault, seen),
      ...(verdict === "NO-GO" ? [] : [`the run was judged ${verdict}; it should have been NO-GO`]),
      ...(likelyCauses === null ? ["the report had no signals to find causes in"] : alsoNamed(likelyCauses)),
      ...falseAlarms({ alsoTrue: [] }, names(alerts)),
    ],
  };
}

const mostSerious = /The most serious: (“[^”]*” \([^)]*\))/;

function judgedIn({ requirements }: ProofRun, requirement: string): Omit<Judged, "id"> {
  return requirements.find(({ id }) => id === requirement) ?? notJudged;
}

function recordProblems({ requirement, says, alsoFails = [] }: RecordFault, seen: ProofRun): string[] {
  const unfailed = [requirement, ...alsoFails].flatMap((id) => {
    const { status, detail } = judgedIn(seen, id);
    return status === "failed" ? [] : [`${id} was ${status}: ${detail}`];
  });
  const { detail } = judgedIn(seen, requirement);
  return says.test(detail)
    ? unfailed
    : [...unfailed, `${requirement} says: ${detail}; it should say ${says}`];
}

/** Whoever reads only the verdict must learn what is wrong. */
function headlineProblems(
  { requirement, verdictNames = requirement }: RecordFault,
  seen: ProofRun,
): string[] {
  const named = `The most serious: “${judgedIn(seen, verdictNames).promise.replace(/\.$/, "")}”`;
  return seen.why.includes(named) ? [] : [`the verdict doesn't name ${verdictNames}: ${seen.why}`];
}

const notJudged = { status: "not-tested", promise: "", detail: "the report doesn't have it" } as const;
const noRequirement = { requirement: null, detail: null, mostSerious: null } as const;
const noAlert = {
  alert: null,
  promisedSeconds: null,
  firedAfterSeconds: null,
  resolvedAfterSeconds: null,
  component: null,
} as const;

function names(alerts: readonly RecordedAlert[]): string[] {
  return [...new Set(alerts.map(({ alert }) => alert))].sort();
}

function secondsAfter(beganAtMs: number, atMs: number | null | undefined): number | null {
  return atMs === undefined || atMs === null ? null : Math.max(0, Math.round((atMs - beganAtMs) / 1000));
}

function unseenProblems(unseen: ProofRun["unseen"]): string[] {
  return unseen === undefined ? [] : [`the alerts were not recorded: ${unseen}`];
}

function alertProblems(
  { alert }: Cause,
  times: FaultTimes,
  own: RecordedAlert | undefined,
  unseen: ProofRun["unseen"],
): string[] {
  const notRecorded = unseenProblems(unseen);
  if (own !== undefined) return [...notRecorded, ...timingProblems(alert, times, own)];
  return notRecorded.length > 0 ? notRecorded : [`${alert.name} did not fire`];
}

/** Alerts are evaluated and recorded every two seconds. */
const stepSeconds = 2;

function timingProblems(alert: Cause["alert"], times: FaultTimes, own: RecordedAlert): string[] {
  const seconds = (own.firedAtMs - times.beganAtMs) / 1000;
  if (seconds < -stepSeconds) return [`${alert.name} fired ${-seconds} s before the fault`];
  return seconds > alert.promisedSeconds
    ? [`${alert.name} fired after ${seconds} s; the promise is ${alert.promisedSeconds} s`]
    : [];
}

function namingProblems(
  { cause, alsoTrue }: ProvenFault,
  [first, ...others]: readonly LikelyCause[],
): string[] {
  if (first === undefined) return ["the report names no likely cause"];
  const misnamed =
    first.cause === cause.id ? [] : [`the report names ${first.component} first: ${first.sentence}`];
  const expected = allCauses.filter(({ alert }) => alsoTrue.includes(alert.name)).map(({ id }) => id);
  return [...misnamed, ...alsoNamed(others, [cause.id, ...expected])];
}

function alsoNamed(likelyCauses: readonly LikelyCause[], except: readonly string[] = []): string[] {
  return likelyCauses
    .filter(({ cause }) => !except.includes(cause))
    .map(({ sentence }) => `the report also names: ${sentence}`);
}

const verdicts = {
  "users-fail": ["NO-GO", "INVALID RUN"],
  invalid: ["INVALID RUN"],
} as const satisfies Record<FaultOutcome, readonly ReportedVerdict[]>;

function verdictProblems({ outcome }: ProvenFault, verdict: ReportedVerdict): string[] {
  const allowed: readonly ReportedVerdict[] = outcome === undefined ? [verdict] : verdicts[outcome];
  return allowed.includes(verdict)
    ? []
    : [`the run was judged ${verdict}; it should have been ${allowed.join(" or ")}`];
}

const causeAlerts: ReadonlySet<string> = new Set(allCauses.map(({ alert }) => alert.name));

/** Alerts that name another cause. */
function falseAlarms({ alsoTrue }: Pick<ProvenFault, "alsoTrue">, others: readonly string[]): string[] {
  return others
    .filter((name) => causeAlerts.has(name) && !alsoTrue.includes(name))
    .map((name) => `${name} fired, but that was not the fault`);
}
