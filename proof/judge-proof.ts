/** What a run with one fault, or none, shows of the harness: was it seen in time, rightly named, and nothing else cried. */

import { type Cause, causeById, causes } from "../readiness/causes/cause-list.ts";
import type { LikelyCause } from "../readiness/causes/likely-causes.ts";
import type { RecordedAlert } from "../readiness/evidence/alert-evidence.ts";
import type { Verdict } from "../readiness/judge/judge.ts";
import type { Fault } from "./fault.ts";

/** When the fault stood, in milliseconds since the Unix epoch. */
export type Standing = { beganAtMs: number; endedAtMs: number };

export type ProofRun = {
  run: string;
  verdict: Verdict;
  alerts: readonly RecordedAlert[];
  /** Why an alert may have fired that nobody recorded; null: none may. */
  unseen: string | null;
  /** null: the report had nothing to tell causes from. */
  likelyCauses: readonly LikelyCause[] | null;
};

export type Proof = {
  run: string;
  verdict: Verdict;
  /** null: nothing was put in. */
  fault: string | null;
  done: string;
  alert: string | null;
  promisedSeconds: number | null;
  /** From the beginning of the fault; null where it did not fire. */
  firedAfterSeconds: number | null;
  /** From the end of the fault; null where it still fired at the end of the run. */
  resolvedAfterSeconds: number | null;
  component: string | null;
  /** The report's line. */
  likelyCause: string | null;
  /** Other alerts: what people noticed of it. */
  alsoFired: string[];
  /** Empty: proven. */
  problems: string[];
};

const causeAlerts = new Set<string>(causes.map(({ alert }) => alert));
/** Alerts are evaluated and asked for every two seconds. */
const stepSeconds = 2;

const names = (alerts: readonly RecordedAlert[]): string[] =>
  [...new Set(alerts.map(({ alert }) => alert))].sort();

const whatElse = (list: readonly LikelyCause[], except: readonly string[]): string[] =>
  list
    .filter(({ cause }) => !except.includes(causeById[cause].alert))
    .map(({ sentence }) => `the report also names: ${sentence}`);

const unseenProblems = (unseen: ProofRun["unseen"]): string[] =>
  unseen === null ? [] : [`the alerts were not recorded: ${unseen}`];

export const judgeCalm = ({ run, verdict, alerts, likelyCauses, unseen }: ProofRun): Proof => ({
  run,
  verdict,
  fault: null,
  done: "nothing",
  alert: null,
  promisedSeconds: null,
  firedAfterSeconds: null,
  resolvedAfterSeconds: null,
  component: null,
  likelyCause: likelyCauses?.[0]?.sentence ?? null,
  alsoFired: names(alerts),
  problems: [
    ...unseenProblems(unseen),
    ...names(alerts).map((alert) => `${alert} fired, and nothing was wrong`),
    ...(likelyCauses === null
      ? ["the report had no signals to look for causes in"]
      : whatElse(likelyCauses, [])),
  ],
});

const alertProblems = (cause: Cause, standing: Standing, firedAtMs: number | undefined): string[] => {
  if (firedAtMs === undefined) return [`${cause.alert} did not fire`];
  const seconds = (firedAtMs - standing.beganAtMs) / 1000;
  if (seconds < -stepSeconds) return [`${cause.alert} fired ${-seconds} s before the fault`];
  return seconds > cause.promisedSeconds
    ? [`${cause.alert} fired after ${seconds} s; promised were ${cause.promisedSeconds} s`]
    : [];
};

const namingProblems = (fault: Fault, likelyCauses: readonly LikelyCause[] | null): string[] => {
  const [first, ...others] = likelyCauses ?? [];
  if (first === undefined) return ["the report names no likely cause"];
  const named =
    first.cause === fault.cause ? [] : [`the report names ${first.component} first: ${first.sentence}`];
  return [...named, ...whatElse(others, [causeById[fault.cause].alert, ...fault.alsoTrue])];
};

const verdictProblems = ({ verdicts }: Fault, verdict: Verdict): string[] =>
  verdicts === undefined || verdicts.includes(verdict)
    ? []
    : [`the run was judged ${verdict}; it should have been ${verdicts.join(" or ")}`];

export const judgeFault = (fault: Fault, standing: Standing, seen: ProofRun): Proof => {
  const { run, verdict, alerts, unseen, likelyCauses } = seen;
  const cause: Cause = causeById[fault.cause];
  const [own] = alerts.filter(({ alert }) => alert === cause.alert);
  const others = names(alerts).filter((alert) => alert !== cause.alert);
  const cried = others.filter((alert) => causeAlerts.has(alert) && !fault.alsoTrue.includes(alert));
  const rounded = (milliseconds: number): number => Math.max(0, Math.round(milliseconds / 1000));
  return {
    run,
    verdict,
    fault: fault.id,
    done: fault.done,
    alert: cause.alert,
    promisedSeconds: cause.promisedSeconds,
    firedAfterSeconds: own === undefined ? null : rounded(own.firedAtMs - standing.beganAtMs),
    resolvedAfterSeconds:
      own?.resolvedAtMs === undefined || own.resolvedAtMs === null
        ? null
        : rounded(own.resolvedAtMs - standing.endedAtMs),
    component: likelyCauses?.[0]?.component ?? null,
    likelyCause: likelyCauses?.[0]?.sentence ?? null,
    alsoFired: others,
    problems: [
      ...unseenProblems(unseen),
      ...(unseen !== null && own === undefined ? [] : alertProblems(cause, standing, own?.firedAtMs)),
      ...namingProblems(fault, likelyCauses),
      ...verdictProblems(fault, verdict),
      ...cried.map((alert) => `${alert} fired, which is not what was done`),
    ],
  };
};
