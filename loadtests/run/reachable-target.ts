/** Refuses a target that does not answer: a load on a closed port would only list failures. */

import { PartMissing } from "../../parts/part-missing.ts";
import { within } from "../../parts/within.ts";

const patienceMs = 10_000;

/** A response with any status will do. */
export async function refuseUnreachableTarget(target: string, signal?: AbortSignal): Promise<void> {
  try {
    const answer = await fetch(target, { signal: within(patienceMs, signal) });
    await answer.body?.cancel();
  } catch (cause) {
    signal?.throwIfAborted();
    throw new PartMissing({
      part: "sis",
      problem: `nothing answers at ${target}`,
      remedy: "Start the SIS with firstbell serve, in another terminal; it prints its address.",
      cause,
    });
  }
}
