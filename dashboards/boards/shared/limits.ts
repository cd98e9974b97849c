/** Limits of the panels, read from the one list of requirements, in the unit that Prometheus speaks. */
import { causeById } from "../../../readiness/causes/cause-list.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";
import { attendance } from "../../rules/escalations.ts";

const millisecondsPerSecond = 1000;

function limitOf(id: string): number {
  const requirement = requirements.find((one) => one.id === id);
  if (requirement === undefined) throw new Error(`No requirement is called ${id}`);
  return requirement.unit === "milliseconds" ? requirement.limit / millisecondsPerSecond : requirement.limit;
}

/** What a promise for 95 of 100 requests leaves. */
function slowShare(): number {
  const read = requirements.find(({ id }) => id === "speed.read");
  if (read?.measure.by !== "latency") throw new Error("No percentile is promised for reads");
  return Math.round(100 - read.measure.percentile) / 100;
}

function failedSignIns(): number {
  const minutes = requirements.map(({ measure }) => measure).find(({ by }) => by === "sign-in-minutes");
  if (minutes === undefined || minutes.by !== "sign-in-minutes") throw new Error("No limit for sign-ins");
  return minutes.failedShare;
}

/** Seconds, or shares of 1. */
export const limits = {
  read: limitOf("speed.read"),
  attendance: limitOf("speed.attendance"),
  signIn: limitOf("speed.sign-in"),
  write: limitOf("speed.write"),
  errors: limitOf("reliability.errors"),
  refusedWrites: limitOf("reliability.refused-writes"),
  clockStep: limitOf("validity.clock"),
  failedSignIns: failedSignIns(),
  slowShare: slowShare(),
  attendanceMissing: attendance.limitShare,
  full: 1,
  lockWait: causeById["lock-held"].thresholds.lockWaitSeconds,
  eventLoopDelay: causeById["event-loop-blocked"].thresholds.delayP99Seconds,
  statementsPerRequest: causeById["statements-per-request"].thresholds.statementsP95,
  linkSeconds: causeById["database-link-slow"].thresholds.linkSecondsPerCall,
  poolWait: causeById["pool-starved"].thresholds.waitP95Seconds,
  rowsReadPerRow: causeById["index-missing"].thresholds.rowsReadPerRowAnswered,
} as const;

/** Every promise about waiting, once each. */
export const waitingLimits = [
  ...new Set([limits.read, limits.attendance, limits.signIn, limits.write]),
] as const;
