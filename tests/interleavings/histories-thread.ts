/** Plays random histories in threads of their own: one thread and its Postgres don't keep two cores busy. */
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { z } from "zod";
import { interleavingsSchema } from "../../readiness/evidence/interleavings-evidence.ts";
import { openHistories } from "../support/histories/open-histories.ts";
import { playHistories, seedAfter } from "../support/histories/play-histories.ts";
import { describeViolation, type ToldHistories } from "./format-histories.ts";

const askedSchema = z.object({ url: z.string(), seed: z.int(), operations: z.int() });
type Asked = z.output<typeof askedSchema>;
const toldSchema = z.object({
  evidence: interleavingsSchema.shape.histories,
  violations: z.array(z.string()),
});

/** Each thread plays its share on its own one of the databases, which are migrated and empty. */
export async function playHistoriesInThreads(
  urls: readonly string[],
  { seed, operations }: Omit<Asked, "url">,
): Promise<ToldHistories> {
  const share = Math.ceil(operations / urls.length);
  const seeds = urls.map((_, thread) => seedAfter(seed, thread * share));
  const told = await Promise.all(
    urls.map((url, thread) => playInThread({ url, seed: seeds[thread] ?? seed, operations: share })),
  );
  return {
    evidence: { ...together(told.map(({ evidence }) => evidence)), seed },
    violations: told.flatMap(({ violations }) => violations),
  };
}

async function playInThread(asked: Asked): Promise<ToldHistories> {
  const thread = new Worker(new URL(import.meta.url), { workerData: asked });
  const told: unknown[] = await once(thread, "message");
  return toldSchema.parse(told[0]);
}

function together(shares: readonly ToldHistories["evidence"][]): Omit<ToldHistories["evidence"], "seed"> {
  const refused: Record<string, number> = {};
  for (const share of shares)
    for (const [code, times] of Object.entries(share.refused)) refused[code] = (refused[code] ?? 0) + times;
  return {
    operations: shares.reduce((sum, share) => sum + share.operations, 0),
    violations: shares.reduce((sum, share) => sum + share.violations, 0),
    seconds: Math.max(...shares.map(({ seconds }) => seconds)),
    refused,
  };
}

if (!isMainThread) parentPort?.postMessage(await play(askedSchema.parse(workerData)));

async function play({ url, ...asked }: Asked): Promise<ToldHistories> {
  const histories = await openHistories(url);
  try {
    const { refused, violations, ...played } = await playHistories(histories, asked);
    const evidence = { ...played, refused: Object.fromEntries(refused), violations: violations.length };
    return { evidence, violations: violations.map(describeViolation) };
  } finally {
    await histories.close();
  }
}
