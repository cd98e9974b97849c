/**
 * Requests that arrive at a constant rate, whether or not earlier ones were answered: an open loop, in a thread of its own.
 * A closed loop would only measure how many connections it has.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { z } from "zod";
import { openRawConnection, type RawConnection } from "./raw-connection.ts";

const arrivalsSchema = z.object({
  url: z.string(),
  requests: z.array(z.object({ path: z.string(), token: z.string().optional() })),
  perSecond: z.number(),
  /** Until the code is compiled and the connections are made; not reported. */
  warmUpMs: z.number(),
  forMs: z.number(),
  /** A connection is made when none is idle, and kept. */
  connectionsAtMost: z.int(),
});
export type Arrivals = z.output<typeof arrivalsSchema>;

const arrivedSchema = z.object({
  /** From writing the request to the end of its answer; `lateMs` is how long after its time it was written. */
  answers: z.array(z.object({ status: z.int(), ms: z.number(), lateMs: z.number() })),
  /** Had no connection. */
  unsent: z.int(),
  /** How late the generator's own timer ran, at the 99th percentile: so much later it may have seen an answer. */
  generatorLateMs: z.number(),
});
export type Arrived = z.output<typeof arrivedSchema>;

export async function arrive(workerData: Arrivals): Promise<Arrived> {
  const worker = new Worker(new URL(import.meta.url), { workerData });
  const told = Promise.withResolvers<unknown>();
  worker.once("message", told.resolve);
  worker.once("error", told.reject);
  worker.once("exit", () => told.reject(new Error("The generator ended before it reported what it saw.")));
  return arrivedSchema.parse(await told.promise);
}

/** The connection was refused or broken off. */
export const noAnswer = 0;

/** How often it looks for requests that are due. */
const tickMs = 1;

if (!isMainThread) parentPort?.postMessage(await play(arrivalsSchema.parse(workerData)));

async function play(arrivals: Arrivals): Promise<Arrived> {
  const { requests, perSecond, warmUpMs, forMs } = arrivals;
  const due = Math.round((perSecond * forMs) / 1000);
  const connections = createConnections(arrivals);
  const delay = monitorEventLoopDelay({ resolution: tickMs });
  const answers: Arrived["answers"] = [];
  const sending: Promise<void>[] = [];
  const beganMs = performance.now();
  const send = async (number: number): Promise<void> => {
    const dueMs = (number / perSecond) * 1000;
    const request = requests[number % requests.length] ?? { path: "/" };
    const answered = await connections.send(request);
    if (answered === undefined || dueMs < warmUpMs) return;
    const { status, sentMs, doneMs } = answered;
    answers.push({ status, ms: doneMs - sentMs, lateMs: sentMs - beganMs - dueMs });
  };
  delay.enable();
  for (let sent = 0; sent < due; await pause(tickMs)) {
    const dueNow = Math.min(due, Math.floor(((performance.now() - beganMs) * perSecond) / 1000));
    for (; sent < dueNow; sent += 1) sending.push(send(sent));
  }
  delay.disable();
  await Promise.all(sending);
  connections.close();
  return { answers, unsent: connections.unsent(), generatorLateMs: delay.percentile(99) / 1e6 };
}

type Answered = { readonly status: number; readonly sentMs: number; readonly doneMs: number };

function createConnections({ url, connectionsAtMost }: Arrivals) {
  const idle: RawConnection[] = [];
  const all: RawConnection[] = [];
  let opened = 0;
  let unsent = 0;
  const open = async (): Promise<RawConnection> => {
    opened += 1;
    const connection = await openRawConnection(url);
    all.push(connection);
    return connection;
  };
  const takeIdle = (): RawConnection | undefined => {
    const connection = idle.pop();
    if (connection === undefined || connection.isOpen()) return connection;
    opened -= 1;
    return takeIdle();
  };
  return {
    send: async ({ path, token }: Arrivals["requests"][number]): Promise<Answered | undefined> => {
      const kept = takeIdle();
      if (kept === undefined && opened >= connectionsAtMost) {
        unsent += 1;
        return undefined;
      }
      const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
      let sentMs = performance.now();
      try {
        const connection = kept ?? (await open());
        sentMs = performance.now();
        const status = await connection.ask(path, headers);
        const doneMs = performance.now();
        idle.push(connection);
        return { status, sentMs, doneMs };
      } catch {
        return { status: noAnswer, sentMs, doneMs: performance.now() };
      }
    },
    unsent: () => unsent,
    close: () => {
      for (const connection of all) connection.close();
    },
  };
}
