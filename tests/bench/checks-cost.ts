/** What all checks of a load cost the generator: its processor time for the same visits with and without them. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { endedChildrenSeconds } from "../../loadtests/run/processor-time.ts";
import { listenOnLoopback } from "../../parts/listening.ts";
import { createAlwaysRight } from "./checks/always-right.ts";
import { type Measurement, median } from "./measurements.ts";

const visits = 3_000;
const mostShare = 0.08;

export type ChecksOptions = {
  readonly k6: string;
  readonly rounds: number;
  readonly say: (line: string) => void;
};

/** With and without in turn, so that a busy machine slows both. */
export async function benchChecks({ k6, rounds, say }: ChecksOptions): Promise<Measurement[]> {
  const server = createAlwaysRight();
  const target = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  const folder = await mkdtemp(join(tmpdir(), "firstbell-bench-checks-"));
  const shares: number[] = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const without = await secondsOf({ k6, target, folder, checked: "no" });
      const checked = await secondsOf({ k6, target, folder, checked: "yes" });
      say(
        `${visits} teachers and guardians: ${checked.toFixed(2)} s with checks, ${without.toFixed(2)} s without`,
      );
      shares.push((checked - without) / checked);
    }
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
  return [
    {
      what: "checks of a load, as a share of the generator's processor time",
      value: median(shares),
      unit: "share",
      target: { atMost: mostShare },
    },
  ];
}

type Run = {
  readonly k6: string;
  readonly target: string;
  readonly folder: string;
  readonly checked: "yes" | "no";
};

/**
 * On one processor: at a peak none is idle, and on idle ones k6 would also count the time in which it looks for work and
 * collects garbage ahead.
 */
const environment = { ...process.env, GOMAXPROCS: "1" };

async function secondsOf({ k6, target, folder, checked }: Run): Promise<number> {
  const ledger = join(folder, `${checked}.ndjson`);
  const before = await endedChildrenSeconds();
  const words = [
    ...["run", "--quiet", "--no-usage-report", "--log-format", "raw"],
    ...["--console-output", ledger],
    ...["-e", `TARGET=${target}`, "-e", `CHECKED=${checked}`, "-e", `VISITS=${visits}`],
    join(import.meta.dirname, "checks/visits.ts"),
  ];
  await promisify(execFile)(k6, words, { env: environment });
  const seconds = (await endedChildrenSeconds()) - before;
  const ended = (await readFile(ledger, "utf8")).split('{"visit":').length - 1;
  if (ended !== 2 * visits) throw new Error(`${ended} visits ended, of ${2 * visits}`);
  await rm(ledger);
  return seconds;
}
