/** Sends requests that must be refused, a few at a time, and says what came of each. */
import type { AttemptLine } from "../../../readiness/evidence/walk-evidence.ts";
import { type Attempt, faultOf, type SeenAnswer } from "./attempt.ts";

export type Sending = {
  readonly target: string;
  /** Of the run, so that keys are new. */
  readonly run: string;
  readonly signal: AbortSignal;
};

/** At once; a person is let in with a few at a time. */
const lanes = 6;
/** Nothing can be said of these: no answer, or a request to wait. */
const unclear: ReadonlySet<number> = new Set([0, 429, 503]);

export async function sendAttempts(attempts: readonly Attempt[], sending: Sending): Promise<AttemptLine[]> {
  return await inLanes(attempts, async (attempt, index) =>
    lineOf(attempt, await send(attempt, sending, index)),
  );
}

/** A few at a time; what came of each, in order. */
export async function inLanes<Each, Line>(
  each: readonly Each[],
  work: (one: Each, index: number) => Promise<Line>,
): Promise<Line[]> {
  const waiting = [...each.entries()].toReversed();
  const lines: Line[] = [];
  async function lane(): Promise<void> {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [index, one] = next;
      lines[index] = await work(one, index);
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  return lines;
}

function lineOf({ route, tried, by, refusal }: Attempt, answer: SeenAnswer): AttemptLine {
  const { status } = answer;
  const line = { route, tried, by, status };
  if (unclear.has(status) && !refusal.statuses.includes(status))
    return { ...line, ended: "unclear", fault: "" };
  const fault = faultOf(refusal, answer);
  return fault === undefined
    ? { ...line, ended: "refused", fault: "" }
    : { ...line, ended: "admitted", fault };
}

async function send(attempt: Attempt, { target, run, signal }: Sending, index: number): Promise<SeenAnswer> {
  const { method, path, body, session, cookie, tried } = attempt;
  const headers = {
    "idempotency-key": attempt.operation ?? `walk-${run}-${tried}-${index}`,
    ...(session !== undefined && { authorization: `Bearer ${session}` }),
    ...(cookie !== undefined && { cookie }),
    ...(body !== undefined && { "content-type": body.mediaType }),
  };
  try {
    const request: RequestInit = { method, headers, redirect: "manual", signal };
    const answer = await fetch(target + path, { ...request, ...(body && { body: body.text }) });
    const location = answer.headers.get("location") ?? undefined;
    return { status: answer.status, text: await answer.text(), location };
  } catch {
    return { status: 0, text: "", location: undefined };
  }
}
