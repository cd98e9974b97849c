/** Proves the retry storm: rejected users try again at once. */
import { setTimeout as delay } from "node:timers/promises";
import type { Fault, Scene } from "../fault.ts";

const attemptsPerSecond = 40;
const seconds = 22;

export const fault: Fault = {
  id: "retry-storm",
  done: `${attemptsPerSecond} sign-ins per second arrive with tokens that are rejected, again and again`,
  seconds,
  alsoTrue: [],
  begin: async (scene) => {
    const ended = new AbortController();
    const storming = storm(scene, ended.signal);
    return async () => {
      ended.abort();
      await storming;
    };
  },
};

/** Ends after the fault's time even if the fault is never ended. */
async function storm(scene: Scene, signal: AbortSignal): Promise<void> {
  for (let sent = 0; sent < attemptsPerSecond * seconds && !signal.aborted; sent += 1) {
    void attempt(scene, signal);
    await delay(1000 / attemptsPerSecond, undefined, { signal }).catch(() => {});
  }
}

/** The answer is a rejection, so it isn't read. */
async function attempt({ sisUrl, rejectedSignIn }: Scene, signal: AbortSignal): Promise<void> {
  const { method, path, body } = rejectedSignIn;
  await fetch(sisUrl + path, {
    method,
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]),
  })
    .then((answer) => answer.body?.cancel())
    .catch(() => {});
}
