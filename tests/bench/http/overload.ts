/** Sends far more requests than the SIS can answer: how long refused ones wait, and whether its probes stay fast. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Measurement } from "../measurements.ts";
import { type ServerUnderTest, startServer } from "./measure.ts";
import { openRawConnection } from "./raw-connection.ts";
import { type Answers, answersSchema, type Visit } from "./visitors.ts";
import { type ReadRequest, searchWork } from "./work.ts";

export type OverloadOptions = { readonly databaseUrl: string; readonly say: (line: string) => void };

/** Connections that each send the next request as soon as the last is answered, even if it was refused. */
const crowds = [400, 800] as const;
const forMs = 12_000;
/** Until the code is compiled and every connection is made. */
const warmUpMs = 3_000;
/** Those whose waits are measured. */
const visitors = 20;
const visitEveryMs = 100;
const probeEveryMs = 50;
const refusedAtMostMs = 50;

export async function benchOverload(options: OverloadOptions): Promise<Measurement[]> {
  const found: Measurement[] = [];
  for (const crowd of crowds) found.push(...(await overload(crowd, options)));
  return found;
}

async function overload(crowd: number, { databaseUrl, say }: OverloadOptions): Promise<Measurement[]> {
  const work = await searchWork(databaseUrl, crowd + visitors);
  const server = await startServer("sis/main.ts", databaseUrl);
  try {
    const { statuses, answers, probes } = await crowdIn(server, work);
    const refused = timesOf(answers, 503);
    const ready = timesOf(probes, 200);
    const perSecond = (status: number) => Math.round((statuses.get(status) ?? 0) / (forMs / 1000));
    say(
      `${crowd} connections: ${perSecond(200)} answered and ${perSecond(503)} refused per second; visitors: ${timesOf(answers, 200).length} answered, ${refused.length} refused; ${ready.length} of ${probes.length} probes ready`,
    );
    return [
      told(`refused at ${crowd} connections, median`, at(refused, 0.5), refusedAtMostMs),
      told(`refused at ${crowd} connections, 99th percentile`, at(refused, 0.99), refusedAtMostMs),
      told(`answered at ${crowd} connections, median`, at(timesOf(answers, 200), 0.5)),
      told(`readiness at ${crowd} connections, 99th percentile`, at(ready, 0.99)),
    ];
  } finally {
    await server.stop();
  }
}

function told(what: string, value: number, atMost?: number): Measurement {
  return { what, value, unit: "ms", target: atMost === undefined ? null : { atMost } };
}

async function crowdIn({ url, metricsUrl }: ServerUnderTest, work: readonly ReadRequest[]) {
  const endsMs = performance.now() + forMs;
  const statuses = new Map<number, number>();
  const member = async ({ path, token }: ReadRequest): Promise<void> => {
    const connection = await openRawConnection(url);
    while (performance.now() < endsMs) {
      const status = await connection.ask(path, { Authorization: `Bearer ${token}` });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    connection.close();
  };
  const usual = { warmUpMs, forMs };
  const [answers, probes] = await Promise.all([
    visit({ ...usual, url, requests: work.slice(0, visitors), everyMs: visitEveryMs }),
    visit({ ...usual, url: metricsUrl, requests: [{ path: "/readyz" }], everyMs: probeEveryMs }),
    ...work.slice(visitors).map(member),
  ]);
  return { statuses, answers, probes };
}

async function visit(workerData: Visit): Promise<Answers> {
  const answers: unknown[] = await once(
    new Worker(new URL("./visitors.ts", import.meta.url), { workerData }),
    "message",
  );
  return answersSchema.parse(answers[0]);
}

/** In order. */
function timesOf(answers: Answers, status: number): number[] {
  return answers
    .filter((answer) => answer.status === status)
    .map(({ ms }) => ms)
    .sort((one, other) => one - other);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
