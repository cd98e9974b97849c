/** Plays random histories in a thread of their own, so that pairs of writes are played on the other core meanwhile. */
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { z } from "zod";
import {
  type InterleavingsEvidence,
  interleavingsSchema,
} from "../../readiness/evidence/interleavings-evidence.ts";
import { openHistories } from "../support/histories/open-histories.ts";
import { type PlayedHistories, playHistories } from "../support/histories/play-histories.ts";
import { formatHistories } from "./format-histories.ts";

const askedSchema = z.object({ url: z.string(), seed: z.int(), operations: z.int() });
type Asked = z.output<typeof askedSchema>;
const toldSchema = z.object({ text: z.string(), evidence: interleavingsSchema.shape.histories });
/** For people, and for the evidence. */
export type ToldHistories = z.output<typeof toldSchema>;

/** `url` is a migrated database without rows. */
export async function playHistoriesInThread(asked: Asked): Promise<ToldHistories> {
  const thread = new Worker(new URL(import.meta.url), { workerData: asked });
  const told: unknown[] = await once(thread, "message");
  return toldSchema.parse(told[0]);
}

if (!isMainThread) parentPort?.postMessage(await play(askedSchema.parse(workerData)));

async function play({ url, ...asked }: Asked): Promise<ToldHistories> {
  const histories = await openHistories(url);
  try {
    const played = await playHistories(histories, asked);
    return { text: formatHistories(played), evidence: reported(played) };
  } finally {
    await histories.close();
  }
}

function reported({ refused, violations, ...played }: PlayedHistories): InterleavingsEvidence["histories"] {
  return { ...played, refused: Object.fromEntries(refused), violations: violations.length };
}
