/** The visits that k6 wrote to its console, one line each. */
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

const beginsVisit = '{"visit":';

/** The lines of the ledger are in the same file, and the account reads them. */
export async function readVisits(file: string): Promise<VisitLine[]> {
  const visits: VisitLine[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.startsWith(beginsVisit)) visits.push(...readVisit(line));
  }
  return visits;
}

/** Nothing for a line that was cut off: that visit was, too. */
function readVisit(line: string): VisitLine[] {
  try {
    return [visitShape.parse(JSON.parse(line)).visit];
  } catch {
    return [];
  }
}
