/** Limits of the panels, from the requirements: seconds or shares of 1, and the same in words. */
import { attendance, signIns } from "../../rules/escalations.ts";
import { limitSeconds, oneIn, percent, promiseOn, slowShare, speedPromise } from "../../rules/promises.ts";

const errors = promiseOn("error-ratio").limit;
const slow = slowShare(speedPromise("read"));

export const limits = {
  errors,
  clockStep: limitSeconds(promiseOn("clock-step")),
  failedSignIns: signIns.failedShare,
  slowShare: slow,
  attendanceMissing: attendance.limitShare,
  full: 1,
} as const;

const read = limitSeconds(speedPromise("read"));
const others = [
  ...new Set((["attendance", "sign-in", "write"] as const).map(speedPromise).map(limitSeconds)),
];

/** Every promise about waiting, once each. */
export const waitingLimits: readonly number[] = [...new Set([read, ...others])];

/** The share of requests that a promise about waiting covers, as quantiles ask for it. */
export const promisedShare = 1 - slow;

export const inWords = {
  read: `${read} s`,
  /** Attendance, sign-ins and writes. */
  otherRequests: `${others.join(" or ")} s`,
  /** "95 of 100". */
  promisedShare: `${Math.round(promisedShare * 100)} of 100`,
  slowShare: percent(slow),
  errors: oneIn(errors),
  failedSignIns: oneIn(signIns.failedShare),
  attendanceMissing: oneIn(attendance.limitShare),
} as const;
