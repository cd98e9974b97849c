/** What the alerts on error budgets are called, and what to do about each. */
import { history, type Runbook } from "../../readiness/causes/runbook.ts";
import type { RequestKind } from "../../readiness/evidence/load-evidence.ts";
import { limitSeconds, oneIn, promiseOn, speedPromise } from "./promises.ts";

export type BurnWords = {
  readonly name: string;
  /** What is hit. */
  readonly component: string;
  readonly runbook: Runbook;
};

export const speedBurns: Readonly<Record<RequestKind, BurnWords>> = {
  read: {
    name: "SlowReads",
    component: "pages and lists",
    runbook: {
      doNow:
        "Open the board First bell and read “What is full?” and “Which alerts fire?”. If a second alert names a cause, go to its section and do what it says first. If none does, tell the help desk that pages are slow and that no one should reload: every reload is one more request.",
      means: `So many pages and lists take longer than ${limitOf("read")} that the week's error budget will be gone within hours. Nothing is lost, but people can't work.`,
      in2014: history.unreachable,
      lookAt:
        "`first-bell`: “Is first bell slow?”, then “Where does a request's time go?” and “Which statements take the time?”. `sis-modules`: “Which module is slow?”.",
    },
  },
  attendance: {
    name: "SlowAttendance",
    component: "attendance",
    runbook: {
      doNow:
        "Look for LockHeld and PoolStarved and act on those first. If it isn't better in 10 minutes, tell schools to take attendance on paper and enter it later: students without attendance count as absent.",
      means: `Teachers wait longer than ${limitOf("attendance")} after they press “submit”. Attendance is due within the first 15 minutes of a class. [F] (LAUSD Attendance Manual)`,
      in2014: history.noAttendance,
      lookAt:
        "`first-bell`: “Is attendance in?” and “Does anyone wait for a lock?”. `sis-modules`: “Which module is slow?”.",
    },
  },
  "sign-in": {
    name: "SlowSignIns",
    component: "sign-in",
    runbook: {
      doNow:
        "Look for PasswordQueueFull and RetryStorm and act on those first. Don't restart the SIS: the people who are waiting would only start over.",
      means: `Signing in takes longer than ${limitOf("sign-in")} for too many people. Checking a password costs CPU time by design, so this fills up first when everyone arrives.`,
      in2014: history.offHours,
      lookAt:
        "`first-bell`: “Do people get in?” and “What is full?”. `sis-modules`: “Do sign-ins queue for their password check?”.",
    },
  },
  write: {
    name: "SlowWrites",
    component: "enrollment, scheduling and grades",
    runbook: {
      doNow:
        "Look for LockHeld, DatabaseLinkSlow and PoolStarved and act on those first. Tell the enrollment offices to wait for a response and not to click twice.",
      means: `Enrolling, changing a schedule or entering scores takes longer than ${limitOf("write")} for too many people.`,
      in2014: history.unreachable,
      lookAt:
        "`first-bell`: “Does anyone wait for a lock?” and “Which statements take the time?”. `postgres`: “Who blocks whom?”.",
    },
  },
};

export const errorBurn: BurnWords = {
  name: "RequestsFail",
  component: "every request",
  runbook: {
    doNow:
      "Check whether DatabaseRestarted or RequestsShed fires too, and follow that section. If not, open the SIS's log and read the last errors: a code that keeps repeating points to the cause. If it began with a release, roll back to the one before.",
    means: `More than ${oneIn(promiseOn("error-ratio").limit)} requests fail or are turned away, and it's still going on.`,
    in2014: "181 known issues by August 23, 2014, 41 of them in attendance. [F] (allgov, August 25, 2014)",
    lookAt:
      "`first-bell`: “Does anything fail?” and “What turns people away?”. `sis-modules`: “Which module fails?”. `error-budget`: “How much of each budget is left?”.",
  },
};

function limitOf(kind: RequestKind): string {
  return `${limitSeconds(speedPromise(kind))} s`;
}
