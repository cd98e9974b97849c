/** Runs two servers in turn with the same closed loop, so that noise from the machine affects both. */
import { type LoopResult, runLoop, type ServerUnderTest } from "./measure.ts";
import type { WorkItem } from "./work.ts";

/** Enough to keep the connections busy, so that throughput shows what a request costs. */
const users = 16;

/** `during`: runs alongside the server only while it's being measured. */
export type Side = {
  readonly name: string;
  readonly server: ServerUnderTest;
  readonly during?: (() => { stop(): Promise<void> }) | undefined;
};
/** In the order of the sides. */
export type Pair = readonly [LoopResult, LoopResult];

export type PairOptions = {
  readonly what: string;
  readonly k6: string;
  readonly pairs: number;
  readonly sides: readonly [Side, Side];
  /** The requests of one turn; no two turns have the same number. */
  readonly draw: (turn: number) => Promise<WorkItem[]>;
  readonly say: (line: string) => void;
};

/** Who goes first alternates. A first pair is not counted: processes that have just started are still being compiled. */
export async function measurePairs(options: PairOptions): Promise<Pair[]> {
  const [one, other] = options.sides;
  const found: Pair[] = [];
  for (let pair = 0; pair <= options.pairs; pair += 1) {
    const measureOther = () => measureOne(options, other, 2 * pair + 1);
    const early = pair % 2 === 1 ? await measureOther() : undefined;
    const ofOne = await measureOne(options, one, 2 * pair);
    const ofOther = early ?? (await measureOther());
    if (pair > 0) found.push([ofOne, ofOther]);
  }
  return found;
}

async function measureOne(
  { what, k6, draw, say }: PairOptions,
  { name, server, during }: Side,
  turn: number,
): Promise<LoopResult> {
  const work = await draw(turn);
  const label = `${what.replaceAll(" ", "-")}.${name}.${turn}`;
  const beside = during?.();
  try {
    const result = await runLoop(server, { k6, label, users, work });
    const { requestsPerSecond, cpuMsPerRequest } = result;
    say(`${label}: ${Math.round(requestsPerSecond)}/s, ${cpuMsPerRequest.toFixed(3)} ms of a core`);
    return result;
  } finally {
    await beside?.stop();
  }
}
