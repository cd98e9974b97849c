import { setTimeout as delay } from "node:timers/promises";
import type { Fault } from "../fault.ts";

const stoppedMs = 9000;
const runningMs = 500;

/** A generator that is gone needs no beat. */
function send(processId: number, name: NodeJS.Signals): void {
  try {
    process.kill(processId, name);
  } catch {}
}

/** As on a machine that gives the generator a twentieth of a core. */
async function beat(processId: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    send(processId, "SIGSTOP");
    await delay(stoppedMs, undefined, { signal }).catch(() => {});
    send(processId, "SIGCONT");
    await delay(runningMs, undefined, { signal }).catch(() => {});
  }
}

export const saturatedGenerator: Fault = {
  id: "saturated-generator",
  cause: "generator-saturated",
  done: "the generator's process gets half a second of time in nine and a half",
  seconds: 22,
  alsoTrue: [],
  verdicts: ["INVALID RUN"],
  begin: async ({ generatorProcessId }) => {
    const ended = new AbortController();
    const beating = beat(generatorProcessId, ended.signal);
    return async () => {
      ended.abort();
      await beating;
    };
  },
};
