/** How a write is answered: with its answer, marked if it is a replay of the first. */
import type { Written } from "../db/write-once.ts";
import { isRefusal, type Refusal } from "../errors.ts";

type Replayable = Pick<Written<unknown>, "replayed">;
type WrittenAnswer<Status extends number, Body> = {
  readonly status: Status;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string>>;
};

export function answerWritten<Status extends number, Body>(
  status: Status,
  written: Written<Body> | Refusal,
): WrittenAnswer<Status, Body> | Refusal {
  if (isRefusal(written)) return written;
  return { status, body: written.answer, headers: replayHeaders(written) };
}

export function replayHeaders({ replayed }: Replayable): Readonly<Record<string, string>> {
  return replayed ? { "Idempotency-Replayed": "true" } : {};
}
