/** Sends more requests than the SIS can answer, at a constant rate: how long refused ones wait, and its probes. */
import { readMetricsText } from "../../support/metrics-text.ts";
import type { Measurement } from "../measurements.ts";
import { type Arrived, arrive, noAnswer } from "./arrivals.ts";
import { type ServerUnderTest, startServer } from "./measure.ts";
import { openRawConnection } from "./raw-connection.ts";
import { type ReadRequest, searchWork } from "./work.ts";

export type OverloadOptions = { readonly databaseUrl: string; readonly say: (line: string) => void };

/** Of what the SIS answers at most. */
const rates = [1, 2, 5] as const;
const forMs = 12_000;
const warmUpMs = 3_000;
/** Enough to keep the SIS and its connections to the database busy. */
const readersAtOnce = 16;
const capacityMs = 4_000;
const probesPerSecond = 20;
const people = 400;
const connectionsAtMost = 2_000;
const refusedAtMostMs = 50;

export async function benchOverload({ databaseUrl, say }: OverloadOptions): Promise<Measurement[]> {
  const work = await searchWork(databaseUrl, people);
  const server = await startServer("sis/main.ts", databaseUrl);
  try {
    await readAtCapacity(server, work);
    const capacity = await readAtCapacity(server, work);
    say(`${Math.round(capacity)} requests per second are what it answers at most`);
    const found: Measurement[] = [];
    for (const times of rates) found.push(...(await overload({ server, work, say }, times, capacity)));
    return found;
  } finally {
    await server.stop();
  }
}

/** Requests answered per second, by readers who each ask as soon as they are answered. */
async function readAtCapacity({ url }: ServerUnderTest, work: readonly ReadRequest[]): Promise<number> {
  const endsMs = performance.now() + capacityMs;
  let answered = 0;
  const read = async ({ path, token }: ReadRequest): Promise<void> => {
    const connection = await openRawConnection(url);
    while (performance.now() < endsMs) {
      const status = await connection.ask(path, { Authorization: `Bearer ${token}` });
      if (status === 200) answered += 1;
    }
    connection.close();
  };
  await Promise.all(work.slice(0, readersAtOnce).map(read));
  return answered / (capacityMs / 1000);
}

type Tested = Pick<OverloadOptions, "say"> & {
  readonly server: ServerUnderTest;
  readonly work: readonly ReadRequest[];
};

async function overload(
  { server: { url, metricsUrl }, work, say }: Tested,
  times: number,
  capacity: number,
): Promise<Measurement[]> {
  const perSecond = times * capacity;
  const usual = { warmUpMs, forMs, connectionsAtMost };
  const shedBefore = await shedReasons(metricsUrl);
  const [arrived, probed] = await Promise.all([
    arrive({ ...usual, url, requests: [...work], perSecond }),
    arrive({ ...usual, url: metricsUrl, requests: [{ path: "/readyz" }], perSecond: probesPerSecond }),
  ]);
  const [answered, refused] = [timesOf(arrived, 200), timesOf(arrived, 503)];
  const ready = timesOf(probed, 200);
  const late = arrived.answers.map(({ lateMs }) => lateMs).toSorted((one, other) => one - other);
  say(
    `${times} × capacity, ${Math.round(perSecond)} requests per second: ${answered.length} answered, ${refused.length} refused, ${timesOf(arrived, noAnswer).length} broken off, ${arrived.unsent} not sent; ${ready.length} of ${probed.answers.length} probes ready`,
  );
  say(`shed by reason, with the warm-up: ${describeShed(shedBefore, await shedReasons(metricsUrl))}`);
  const at = `at ${times} × capacity`;
  return [
    ...(refused.length === 0
      ? []
      : [
          told(`refused ${at}, median`, quantile(refused, 0.5), refusedAtMostMs),
          told(`refused ${at}, 99th percentile`, quantile(refused, 0.99), refusedAtMostMs),
        ]),
    told(`answered ${at}, median`, quantile(answered, 0.5)),
    told(`readiness ${at}, 99th percentile`, quantile(ready, 0.99)),
    told(`sent late ${at}, 99th percentile`, quantile(late, 0.99)),
    told(`generator's own timer late ${at}, 99th percentile`, arrived.generatorLateMs),
  ];
}

type Reasons = Readonly<Record<string, number>>;

/** Which limits refused how many since the SIS started. */
async function shedReasons(metricsUrl: string): Promise<Reasons> {
  const text = await (await fetch(`${metricsUrl}/metrics`)).text();
  return readMetricsText(text).by("sis_requests_shed_total", "reason");
}

function describeShed(before: Reasons, after: Reasons): string {
  const added = Object.entries(after).map(
    ([reason, shed]) => [reason, shed - (before[reason] ?? 0)] as const,
  );
  const some = added.filter(([, shed]) => shed > 0).map(([reason, shed]) => `${shed} ${reason}`);
  return some.length === 0 ? "none" : some.join(", ");
}

function told(what: string, value: number, atMost?: number): Measurement {
  return { what, value, unit: "ms", target: atMost === undefined ? null : { atMost } };
}

/** In order. */
function timesOf({ answers }: Arrived, status: number): number[] {
  return answers
    .filter((answer) => answer.status === status)
    .map(({ ms }) => ms)
    .sort((one, other) => one - other);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
