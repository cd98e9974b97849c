/** Faults of the SIS's own code: a broken part in place of its own, switched on and off by a signal. */
import { type Fault, felt } from "../fault.ts";

const switchedOn: Fault["begin"] = async ({ sisProcessId }) => {
  process.kill(sisProcessId, "SIGUSR2");
  return async () => {
    process.kill(sisProcessId, "SIGUSR2");
  };
};

export const blockedEventLoop: Fault = {
  id: "blocked-event-loop",
  cause: "event-loop-blocked",
  done: "each ID token is checked by code that computes for a quarter of a second and lets nothing else run",
  seconds: 22,
  alsoTrue: [],
  brokenPart: "tokens",
  begin: switchedOn,
};

export const statementPerRow: Fault = {
  id: "statement-per-row",
  cause: "statements-per-request",
  done: "a roster asks the database three more questions for every student on it",
  seconds: 22,
  alsoTrue: [],
  brokenPart: "rosters",
  begin: switchedOn,
};

export const slowSchool: Fault = {
  id: "slow-school",
  cause: "school-slow",
  done: "rosters of the largest school take two seconds longer in the database",
  seconds: 32,
  alsoTrue: ["StatementSlow"],
  brokenPart: "one-school",
  begin: switchedOn,
};

export const starvedPool: Fault = {
  id: "starved-pool",
  cause: "pool-starved",
  done: "all connections of the core pool are taken by code that does not give them back",
  seconds: 22,
  alsoTrue: [],
  verdicts: felt,
  brokenPart: "connections",
  begin: switchedOn,
};
