/** People among a crowd: a thread of their own, so that what the crowd costs its own thread doesn't count as their wait. */
import { setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { openRawConnection } from "./raw-connection.ts";

export const visitSchema = z.object({
  url: z.string(),
  requests: z.array(z.object({ path: z.string(), token: z.string().optional() })),
  everyMs: z.number(),
  warmUpMs: z.number(),
  forMs: z.number(),
});
export type Visit = z.output<typeof visitSchema>;
export const answersSchema = z.array(z.object({ status: z.int(), ms: z.number() }));
export type Answers = z.output<typeof answersSchema>;

if (parentPort !== null) parentPort.postMessage(await visit(visitSchema.parse(workerData)));

async function visit({ url, requests, everyMs, warmUpMs, forMs }: Visit): Promise<Answers> {
  const beganMs = performance.now();
  const answers: Answers = [];
  const visitor = async ({ path, token }: Visit["requests"][number]): Promise<void> => {
    const connection = await openRawConnection(url);
    const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    while (performance.now() < beganMs + forMs) {
      await pause(everyMs);
      const sentMs = performance.now();
      const status = await connection.ask(path, headers);
      const doneMs = performance.now();
      if (sentMs > beganMs + warmUpMs) answers.push({ status, ms: doneMs - sentMs });
    }
    connection.close();
  };
  await Promise.all(requests.map(visitor));
  return answers;
}
