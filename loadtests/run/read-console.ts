/** What k6 wrote to its console besides the ledger: visits, wrong answers, what wasn't refused, and what people looked for. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { type DifferingAnswer, differingAnswerSchema } from "../../readiness/evidence/answers-evidence.ts";
import { type Admitted, admittedSchema } from "../../readiness/evidence/forbidden-evidence.ts";
import type { ReadBackLine } from "../../readiness/evidence/read-back-line.ts";
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
    answers: z.record(z.string(), z.tuple([whole, whole, whole])),
    forbidden: z.record(z.string(), z.object({ refused: whole, admitted: whole, unclear: whole })),
  }) satisfies z.ZodType<VisitLine>,
});

const forbiddenShape = z.object({ forbidden: admittedSchema });
const answerShape = z.object({ answer: differingAnswerSchema });
const readBackShape = z.object({
  readBack: z.object({
    op: z.string(),
    kind: z.string(),
    by: z.enum(["self", "other"]),
    answeredAt: z.number(),
    staleMs: amount.nullable(),
    endedAt: z.number(),
  }) satisfies z.ZodType<ReadBackLine>,
});

export type Console = {
  readonly visits: readonly VisitLine[];
  readonly differing: readonly DifferingAnswer[];
  readonly admitted: readonly Admitted[];
  readonly readBacks: readonly ReadBackLine[];
};

/** The lines of the ledger are in the same file, and the account reads them. */
export async function readConsole(file: string): Promise<Console> {
  const visits: VisitLine[] = [];
  const differing: DifferingAnswer[] = [];
  const admitted: Admitted[] = [];
  const readBacks: ReadBackLine[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.startsWith('{"visit":')) visits.push(...read(line, visitShape).map(({ visit }) => visit));
    else if (line.startsWith('{"answer":'))
      differing.push(...read(line, answerShape).map(({ answer }) => answer));
    else if (line.startsWith('{"forbidden":'))
      admitted.push(...read(line, forbiddenShape).map(({ forbidden }) => forbidden));
    else if (line.startsWith('{"readBack":'))
      readBacks.push(...read(line, readBackShape).map(({ readBack }) => readBack));
  }
  return { visits, differing, admitted, readBacks };
}

/** Nothing for a line that was cut off: that visit was, too. */
function read<Line>(line: string, shape: z.ZodType<Line>): Line[] {
  try {
    return [shape.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
