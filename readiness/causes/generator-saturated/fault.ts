/** Proves the saturated generator: its process is paused most of the time. */
import { setTimeout as delay } from "node:timers/promises";
import type { Fault, Scene } from "../fault.ts";

const stoppedMs = 9000;
const runningMs = 500;

export const fault: Fault = {
  id: "saturated-generator",
  done: "the generator's process runs for only half a second out of every nine and a half",
  seconds: 22,
  alsoTrue: [],
  outcome: "invalid",
  begin: async (scene) => {
    const ended = new AbortController();
    const throttling = throttle(scene, ended.signal);
    return async () => {
      ended.abort();
      await throttling;
    };
  },
};

/** As if the machine gave the generator a twentieth of a core. */
async function throttle(scene: Scene, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    signalGenerator(scene, "SIGSTOP");
    await delay(stoppedMs, undefined, { signal }).catch(() => {});
    signalGenerator(scene, "SIGCONT");
    await delay(runningMs, undefined, { signal }).catch(() => {});
  }
}

/** A generator that has ended needs no signal. */
function signalGenerator({ signal }: Scene, name: NodeJS.Signals): void {
  try {
    signal("generator", name);
  } catch {}
}
