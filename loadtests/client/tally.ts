/** What happened in one visit: where its time went, and how its requests ended. Logged as one line when it ends. */
import { sleep } from "k6";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";

export type Tally = {
  /** Pauses as long as the person intends to, and counts the pause at that length. */
  pause(seconds: number): void;
  addRequest(waitMs: number, failed: boolean): void;
  /** A request of this name was accepted, and its answer was empty although something is on record. */
  addEmpty(name: string): void;
  /** Logs the visit, in the ledger's file: k6 writes only one. */
  log(visited: Visited): void;
};

type Visited = Pick<VisitLine, "journey" | "phase" | "school">;

/** Begins now. */
export function beginTally(): Tally {
  const beganAt = Date.now();
  const spent = { thinkMs: 0, waitMs: 0, longestWaitMs: 0 };
  const seen = { requests: 0, failed: 0, empty: [] as string[] };
  return {
    pause: (seconds) => {
      spent.thinkMs += seconds * 1000;
      sleep(seconds);
    },
    addRequest: (waitMs, failed) => {
      spent.waitMs += waitMs;
      spent.longestWaitMs = Math.max(spent.longestWaitMs, waitMs);
      seen.requests += 1;
      seen.failed += failed ? 1 : 0;
    },
    addEmpty: (name) => seen.empty.push(name),
    log: (visited) => {
      const totalMs = Date.now() - beganAt;
      const visit: VisitLine = { ...visited, beganAt, totalMs, ...rounded(spent), ...seen };
      console.log(JSON.stringify({ visit }));
    },
  };
}

type Spent = Pick<VisitLine, "thinkMs" | "waitMs" | "longestWaitMs">;

function rounded({ thinkMs, waitMs, longestWaitMs }: Spent): Spent {
  return {
    thinkMs: Math.round(thinkMs),
    waitMs: Math.round(waitMs),
    longestWaitMs: Math.round(longestWaitMs),
  };
}
