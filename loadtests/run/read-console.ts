/** What k6 wrote to its console, one line each: writes of the ledger, and visits. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";

const amount = z.number().nonnegative();
const whole = z.number().int().nonnegative();

const visitShape = z.object({
  visit: z.object({
    journey: z.string(),
    phase: z.string(),
    school: whole.nullable(),
    beganAt: z.number(),
    totalMs: z.number(),
    thinkMs: amount,
    waitMs: amount,
    longestWaitMs: amount,
    requests: z.record(z.string(), z.tuple([whole, whole, whole, whole])),
  }) satisfies z.ZodType<VisitLine>,
});

export type Console = { readonly ledgerLines: number; readonly visits: readonly VisitLine[] };

const beginsVisit = '{"visit":';

/** Every line that isn't a visit counts as one of the ledger: the account decides whether it can be read. */
export async function readConsole(file: string): Promise<Console> {
  const visits: VisitLine[] = [];
  let ledgerLines = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.startsWith(beginsVisit)) visits.push(...readVisit(line));
    else ledgerLines += 1;
  }
  return { ledgerLines, visits };
}

/** Nothing for a line that was cut off: that visit was, too. */
function readVisit(line: string): VisitLine[] {
  try {
    return [visitShape.parse(JSON.parse(line)).visit];
  } catch {
    return [];
  }
}
