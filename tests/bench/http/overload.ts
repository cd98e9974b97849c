/** Far more requests than the SIS can answer: how long those wait that it refuses, and how fast its probes stay. */
import { Agent, get } from "node:http";
import type { Measurement } from "../measurements.ts";
import { type ServerUnderTest, startServer } from "./measure.ts";
import { type ReadRequest, searchWork } from "./work.ts";

export type OverloadOptions = { readonly databaseUrl: string; readonly say: (line: string) => void };

/** Connections that each send the next request as soon as the last is answered, even if it was refused. */
const crowds = [200, 400] as const;
const seconds = 12;
/** Until the code is compiled and every connection is made. */
const warmUpSeconds = 3;
const probeEveryMs = 50;
const refusedAtMostMs = 50;

type Answer = { readonly status: number; readonly ms: number };

export async function benchOverload(options: OverloadOptions): Promise<Measurement[]> {
  const found: Measurement[] = [];
  for (const crowd of crowds) found.push(...(await overload(crowd, options)));
  return found;
}

async function overload(crowd: number, { databaseUrl, say }: OverloadOptions): Promise<Measurement[]> {
  const work = await searchWork(databaseUrl, crowd);
  const server = await startServer("sis/main.ts", databaseUrl);
  try {
    const { answers, probes } = await crowdIn(server, work);
    const answered = timesOf(answers, 200);
    const refused = timesOf(answers, 503);
    const ready = timesOf(probes, 200);
    say(
      `${crowd} connections: ${answered.length} answered, ${refused.length} refused, ${ready.length} of ${probes.length} probes ready`,
    );
    return [
      told(`refused at ${crowd} connections, median`, at(refused, 0.5), refusedAtMostMs),
      told(`refused at ${crowd} connections, 99th percentile`, at(refused, 0.99), refusedAtMostMs),
      told(`answered at ${crowd} connections, median`, at(answered, 0.5)),
      told(`readiness at ${crowd} connections, 99th percentile`, at(ready, 0.99)),
    ];
  } finally {
    await server.stop();
  }
}

function told(what: string, value: number, atMost?: number): Measurement {
  return { what, value, unit: "ms", target: atMost === undefined ? null : { atMost } };
}

async function crowdIn(server: ServerUnderTest, work: readonly ReadRequest[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const beganMs = performance.now();
  const isOver = (): boolean => performance.now() > beganMs + seconds * 1000;
  const counts = (): boolean => performance.now() > beganMs + warmUpSeconds * 1000;
  const answers: Answer[] = [];
  const probes: Answer[] = [];
  const visitor = async ({ path, token }: ReadRequest): Promise<void> => {
    while (!isOver()) {
      const answer = await ask(server.url + path, agent, { Authorization: `Bearer ${token}` });
      if (counts()) answers.push(answer);
    }
  };
  const prober = async (): Promise<void> => {
    while (!isOver()) {
      const answer = await ask(`${server.metricsUrl}/readyz`, agent);
      if (counts()) probes.push(answer);
      await new Promise((resolve) => setTimeout(resolve, probeEveryMs));
    }
  };
  await Promise.all([...work.map(visitor), prober()]);
  agent.destroy();
  return { answers, probes };
}

function ask(url: string, agent: Agent, headers: Record<string, string> = {}): Promise<Answer> {
  const sentMs = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - sentMs }));
      response.on("error", reject);
    });
    request.on("error", reject);
  });
}

/** In order. */
function timesOf(answers: readonly Answer[], status: number): number[] {
  return answers
    .filter((answer) => answer.status === status)
    .map(({ ms }) => ms)
    .sort((one, other) => one - other);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
