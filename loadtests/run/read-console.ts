/** What k6 wrote to its console besides the ledger: visits, wrong answers, what wasn't refused, and what was looked for or sent again. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { type DifferingAnswer, differingAnswerSchema } from "../../readiness/evidence/answers-evidence.ts";
import { type Admitted, admittedSchema } from "../../readiness/evidence/forbidden-evidence.ts";
import type { ReadBackLine } from "../../readiness/evidence/read-back-line.ts";
import type { ReadLine } from "../../readiness/evidence/read-line.ts";
import type { ReplayLine } from "../../readiness/evidence/replay-line.ts";
import type { RivalLine } from "../../readiness/evidence/rival-line.ts";
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
    sentAgain: whole.default(0),
    signedIn: z.tuple([whole, whole, whole]).readonly().exactOptional(),
    answersLost: whole.default(0),
    contests: whole.default(0),
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

const replayShape = z.object({
  replay: z.object({
    op: z.string(),
    kind: z.string(),
    answered: z.enum(["same", "different", "unclear"]),
    firstStatus: z.int(),
    status: z.int(),
  }) satisfies z.ZodType<ReplayLine>,
});

export const readLineShape = z.object({
  name: z.string(),
  sentAt: z.number(),
  endedAt: z.number(),
  day: z.string(),
  record: z.string(),
  student: z.int().exactOptional(),
  complete: z.boolean(),
  shows: z.array(z.tuple([z.union([z.string(), z.number()]), z.union([z.string(), z.number(), z.null()])])),
}) satisfies z.ZodType<ReadLine>;
const readShape = z.object({ read: readLineShape });

const rivalShape = z.object({
  rival: z.object({
    ops: z.tuple([z.string(), z.string()]),
    kind: z.string(),
    ended: z.enum(["one-told", "both-confirmed", "unclear"]),
    statuses: z.tuple([z.int(), z.int()]),
  }) satisfies z.ZodType<RivalLine>,
});

export type Console = {
  readonly visits: readonly VisitLine[];
  readonly differing: readonly DifferingAnswer[];
  readonly admitted: readonly Admitted[];
  readonly readBacks: readonly ReadBackLine[];
  readonly replays: readonly ReplayLine[];
  readonly rivals: readonly RivalLine[];
  readonly reads: readonly ReadLine[];
};

/** The lines of the ledger are in the same file, and the account reads them. */
export async function readConsole(file: string): Promise<Console> {
  const visits: VisitLine[] = [];
  const differing: DifferingAnswer[] = [];
  const admitted: Admitted[] = [];
  const readBacks: ReadBackLine[] = [];
  const replays: ReplayLine[] = [];
  const rivals: RivalLine[] = [];
  const reads: ReadLine[] = [];
  const readers = [
    reader('{"visit":', visitShape, ({ visit }) => visits.push(visit)),
    reader('{"answer":', answerShape, ({ answer }) => differing.push(answer)),
    reader('{"forbidden":', forbiddenShape, ({ forbidden }) => admitted.push(forbidden)),
    reader('{"readBack":', readBackShape, ({ readBack }) => readBacks.push(readBack)),
    reader('{"replay":', replayShape, ({ replay }) => replays.push(replay)),
    reader('{"rival":', rivalShape, ({ rival }) => rivals.push(rival)),
    reader('{"read":', readShape, ({ read }) => reads.push(read)),
  ];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    readers.find(({ begins }) => line.startsWith(begins))?.read(line);
  }
  return { visits, differing, admitted, readBacks, replays, rivals, reads };
}

type Reader = { readonly begins: string; read(line: string): void };

/** Keeps nothing of a line that was cut off: that visit was, too. */
function reader<Line>(begins: string, shape: z.ZodType<Line>, keep: (line: Line) => void): Reader {
  return {
    begins,
    read: (line) => {
      const { data } = shape.safeParse(parsed(line));
      if (data !== undefined) keep(data);
    },
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
