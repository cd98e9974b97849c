/** Reads machine.ndjson: what the machine's parts used, second by second. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { MachineSample } from "./sampler.ts";

const amount = z.number();

const sampleShape = z
  .object({
    atMs: amount,
    cores: z.object({ generator: amount, sis: amount, postgres: amount, other: amount, idle: amount }),
    waiting: z.object({ generator: amount, sis: amount, postgres: amount }).optional(),
    memoryBytes: z.object({ generator: amount, sis: amount, postgres: amount }),
    eventLoopLagMs: amount.optional(),
    clockStepMs: amount,
  })
  .transform(
    ({ eventLoopLagMs, waiting, ...sample }): MachineSample => ({ ...sample, eventLoopLagMs, waiting }),
  );

export async function readSamples(file: string): Promise<MachineSample[]> {
  const samples: MachineSample[] = [];
  for await (const line of createInterface({ input: createReadStream(file) }))
    samples.push(sampleShape.parse(JSON.parse(line)));
  return samples;
}
