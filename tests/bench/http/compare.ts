/** Compares the SIS with a bare handler over the same statements: the ratio of their throughputs. */
import type { Measurement } from "../measurements.ts";
import { startServer } from "./measure.ts";
import type { Side } from "./pairs.ts";
import { measureRounds, type RoundsOptions } from "./rounds.ts";

const scheduleRequests = 12_000;
const attendanceRequests = 2_500;
/** Lets each side go first once. */
const pairsARound = 2;
const keptAtLeast = { "schedule read": 0.8, "attendance submission": 0.85 } as const;

export async function compareWithBareHandler(options: RoundsOptions): Promise<Measurement[]> {
  const start = async (started: AsyncDisposableStack): Promise<[Side, Side]> => {
    const side = async (name: string, entry: string): Promise<Side> => {
      const server = await startServer(entry, options.databaseUrl);
      started.defer(() => server.stop());
      return { name, server };
    };
    return [await side("sis", "sis/main.ts"), await side("bare", "tests/bench/http/bare-server.ts")];
  };
  const contest = { scheduleRequests, attendanceRequests, pairsARound, start };
  return measureRounds(options, contest, (told, work) => [
    told("SIS", ([sis]) => sis.requestsPerSecond, "requests/s"),
    told("bare handler", ([, bare]) => bare.requestsPerSecond, "requests/s"),
    told("SIS, its own process", ([sis]) => sis.cpuMsPerRequest, "ms of a core per request"),
    told("bare handler, its own process", ([, bare]) => bare.cpuMsPerRequest, "ms of a core per request"),
    {
      ...told(
        "throughput against the bare handler",
        ([sis, bare]) => sis.requestsPerSecond / bare.requestsPerSecond,
        "times",
      ),
      target: { atLeast: keptAtLeast[work] },
    },
  ]);
}
