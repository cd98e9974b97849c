import { setTimeout as delay } from "node:timers/promises";
import { paths } from "../../targets/reference-sis/client/paths.ts";
import type { Fault } from "../fault.ts";

/** Of people who are turned away and try again at once. */
const attemptsPerSecond = 40;
const seconds = 22;

/** Bounded by itself: it ends with the fault's time even where nobody withdraws it. */
async function storm(target: string, signal: AbortSignal): Promise<void> {
  for (let sent = 0; sent < attemptsPerSecond * seconds && !signal.aborted; sent += 1) {
    // Nobody waits for an answer that is a refusal.
    fetch(target + paths.signInDistrict, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ idToken: "expired" }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]),
    })
      .then((answer) => answer.body?.cancel())
      .catch(() => {});
    await delay(1000 / attemptsPerSecond, undefined, { signal }).catch(() => {});
  }
}

export const retryStorm: Fault = {
  id: "retry-storm",
  cause: "retry-storm",
  done: `${attemptsPerSecond} sign-ins a second come with tokens that are refused, again and again`,
  seconds,
  alsoTrue: [],
  begin: async ({ target }) => {
    const ended = new AbortController();
    const storming = storm(target, ended.signal);
    return async () => {
      ended.abort();
      await storming;
    };
  },
};
