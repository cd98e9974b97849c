/** Checks in the background whether the database answers and takes writes, so that a readiness probe never waits. */
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { type Database, statement } from "./db/statement.ts";

export type Readiness = {
  /** Whether it recently said that it takes writes. */
  reached(): boolean;
  stop(): Promise<void>;
};

export type ReadinessOptions = {
  readonly everyMs: number;
  /** It counts as reached for this long after an answer: longer than a busy moment lasts. */
  readonly lastsMs: number;
};

/** Postgres counts statements of one shape together, under whatever text came first: a plain SELECT 1 would be counted with other programs'. */
const ping = statement("ping", "SELECT NOT pg_is_in_recovery() AS writable", { writable: z.boolean() });

export const usualReadiness: ReadinessOptions = { everyMs: 1_000, lastsMs: 5_000 };

/** The first question is asked at once. */
export function watchReadiness(database: Database, { everyMs, lastsMs }: ReadinessOptions): Readiness {
  const stopped = new AbortController();
  let answeredAtMs = Number.NEGATIVE_INFINITY;
  const ask = async (): Promise<void> => {
    const answer = await ping.first(database, []);
    if (answer?.writable === true) answeredAtMs = performance.now();
  };
  const asking = (async () => {
    while (!stopped.signal.aborted) {
      // An outage shows in `reached`, and the code that needed the database logs it.
      await ask().catch(() => {});
      await delay(everyMs, undefined, { signal: stopped.signal }).catch(() => {});
    }
  })();
  return {
    reached: () => performance.now() - answeredAtMs < lastsMs,
    stop: async () => {
      stopped.abort();
      await asking;
    },
  };
}
