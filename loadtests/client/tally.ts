/** What happened in one visit: where its time went, and how its requests ended. Logged as one line when it ends. */
import { sleep } from "k6";
import type { DifferenceKind } from "../../readiness/evidence/answers-evidence.ts";
import type { AnswerCounts, RequestCounts, VisitLine } from "../../readiness/evidence/visit-line.ts";

export type Tally = {
  /** Pauses as long as the person intends to, and counts the pause at that length. */
  pause(seconds: number): void;
  addRequest(name: string, ended: Ended): void;
  /** The virtual user wrote this line of the ledger. */
  addWrite(user: string, sequence: number): void;
  /** A request of this name was accepted, and its answer was empty although something is on record. */
  addEmpty(name: string): void;
  /** An answer of this name was compared with what is known; `is`: how it differs. */
  addAnswer(name: string, is: DifferenceKind | undefined): void;
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
  const counts = new Map<string, RequestCounts>();
  let wrote: VisitLine["wrote"];
  const answers = new Map<string, AnswerCounts>();
  const add = (name: string, sent: number, accepted: number, failed: number, empty: number) => {
    const [sents, accepteds, faileds, empties] = counts.get(name) ?? [0, 0, 0, 0];
    counts.set(name, [sents + sent, accepteds + accepted, faileds + failed, empties + empty]);
  };
  return {
    pause: (seconds) => {
      spent.thinkMs += seconds * 1000;
      sleep(seconds);
    },
    addRequest: (name, { waitMs, accepted, failed }) => {
      spent.waitMs += waitMs;
      spent.longestWaitMs = Math.max(spent.longestWaitMs, waitMs);
      add(name, 1, accepted ? 1 : 0, failed ? 1 : 0, 0);
    },
    addWrite: (user, sequence) => {
      wrote = [user, sequence];
    },
    addEmpty: (name) => add(name, 0, 0, 0, 1),
    addAnswer: (name, is) => {
      const [compared, foreign, wrong] = answers.get(name) ?? [0, 0, 0];
      answers.set(name, [
        compared + 1,
        foreign + (is === "foreign" ? 1 : 0),
        wrong + (is === "wrong" ? 1 : 0),
      ]);
    },
    log: (visited) => {
      const totalMs = Date.now() - beganAt;
      const requests = Object.fromEntries(counts);
      const counted = { requests, answers: Object.fromEntries(answers), ...(wrote && { wrote }) };
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
