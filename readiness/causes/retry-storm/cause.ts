/** Rejected users retry their sign-ins and crowd out others. */
import { type Cause, measured } from "../cause.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const retryStorm: Cause = {
  id: "retry-storm",
  component: "sign-in",
  title: "Retry storm: rejected users retry and crowd out others",
  sentence:
    "{rejected} sign-ins per second were rejected and {accepted} accepted: users keep retrying, or someone is guessing passwords.",
  alert: {
    name: "RetryStorm",
    severity: "ticket",
    board: "first-bell",
    summary: `${measured("%.3g")} sign-ins per second are rejected, more than are accepted: users keep retrying.`,
    promisedSeconds: 20,
    runbook: {
      doNow:
        "Tell users, through channels other than the SIS, to wait ten minutes before they try again. Then look for what rejected them first (SignInsFail, PasswordQueueFull, DatabaseRestarted).",
      means:
        "More sign-ins are rejected than accepted, many per second: people or programs keep retrying and crowd out others.",
      in2014:
        "In Olathe, Kansas, in 2020, 50,000 people made more than 160,000 attempts to sign in to a system sized for 30,000. [F] That is 3.2 per person. [D] For 2014 no such number was published.",
      lookAt: "`first-bell`: “Do people get in?”. `sis-modules`: “What happens to sign-ins?”.",
    },
  },
  thresholds,
  explains: [],
  isWait: true,
  detect,
  condition,
  fault,
};
