/** What happened in one visit: where its time went, and how its requests ended. Logged as one line when it ends. */
import { sleep } from "k6";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";
import { comparedAnswers } from "./measures.ts";
import { countVisit, type VisitCounts } from "./visit-counts.ts";

export type Tally = Pick<VisitCounts, "addEmpty" | "addAnswer" | "addForbidden" | "addOnPurpose"> & {
  /** Pauses as long as the person intends to, and counts the pause at that length. */
  pause(seconds: number): void;
  addRequest(name: string, ended: Ended): void;
  /** The virtual user wrote this line of the ledger. */
  addWrite(user: string, sequence: number): void;
  /** Someone with this account sent a password, and it was accepted, or had no clear answer. */
  addSignIn(account: number, ended: "accepted" | "unclear"): void;
  /** Someone waited for an answer that no other count includes. */
  addWait(waitMs: number): void;
  /** Logs the visit, in the ledger's file: k6 writes only one. */
  log(visited: Visited): void;
};

/** How a request ended. */
export type Ended = { readonly waitMs: number; readonly accepted: boolean; readonly failed: boolean };

type Visited = Pick<VisitLine, "journey" | "phase" | "school">;

/** Begins now. */
export function beginTally(): Tally {
  const beganAt = Date.now();
  const spent = { thinkMs: 0, waitMs: 0, longestWaitMs: 0 };
  const counts = countVisit();
  let wrote: VisitLine["wrote"];
  let signedIn: VisitLine["signedIn"];
  const addWait = (waitMs: number) => {
    spent.waitMs += waitMs;
    spent.longestWaitMs = Math.max(spent.longestWaitMs, waitMs);
  };
  return {
    ...counts,
    pause: (seconds) => {
      spent.thinkMs += seconds * 1000;
      sleep(seconds);
    },
    addRequest: (name, { waitMs, accepted, failed }) => {
      addWait(waitMs);
      counts.addRequest(name, accepted, failed);
    },
    addWrite: (user, sequence) => {
      wrote = [user, sequence];
    },
    addSignIn: (account, ended) => {
      const [, accepted, unclear] = signedIn ?? [account, 0, 0];
      signedIn = ended === "accepted" ? [account, accepted + 1, unclear] : [account, accepted, unclear + 1];
    },
    addWait,
    log: (visited) => {
      const totalMs = Date.now() - beganAt;
      comparedAnswers.add(counts.compared());
      const counted = { ...counts.read(), ...(wrote && { wrote }), ...(signedIn && { signedIn }) };
      const visit: VisitLine = { ...visited, beganAt, totalMs, ...rounded(spent), ...counted };
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
