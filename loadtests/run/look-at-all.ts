/** Asks the SIS outside of visits, and counts what was asked, what was answered, and what was answered with an error. */
import { within } from "../../parts/within.ts";
import type { DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import type { LookLine } from "../../readiness/evidence/look-line.ts";
import { keepingIn } from "../../targets/reference-sis/client/keeping.ts";
import type { Call } from "../../targets/reference-sis/client/request.ts";
import { saysNothing } from "../client/statuses.ts";
import { type OutsideVisits, outsideVisitsOf, recordedLooks } from "./outside-visits.ts";

/** A request, and the session of the person who makes it; `school`: where they work, if that is known. */
type Asked = {
  readonly session: string;
  readonly call: Call;
  readonly school?: number | null;
  /** Who asks, if they are staff and the SIS records it. */
  readonly staff?: number | undefined;
};

export type Looked<Result> = {
  readonly results: readonly Result[];
  /** An error is a wrong answer: everyone asks for what they may see. */
  readonly outside: OutsideVisits;
};

/** At once. */
const lanes = 8;
/** For one of them, and for all: an SIS that has stopped answering has been judged for that. */
const patienceMs = 10_000;
const patienceForAllMs = 60_000;
/** After so many in a row without an answer, nobody asks any more. */
const mostUnanswered = 2 * lanes;

/** What `read` makes of each answer, in any order. */
export async function lookAtAll<Each extends Asked, Result>(
  looks: readonly Each[],
  target: string,
  signal: AbortSignal | undefined,
  read: (look: Each, body: unknown, sentAt: number) => Result,
): Promise<Looked<Result>> {
  const bounded = within(patienceForAllMs, signal);
  const waiting = looks.toReversed();
  const results: Result[] = [];
  const ended: Ended[] = [];
  const ask = untilNobodyAnswers((look: Asked) => answerTo(look, target, bounded));
  async function lane(): Promise<void> {
    for (let look = waiting.pop(); look !== undefined; look = waiting.pop()) {
      const sentAt = Date.now();
      const answer = await ask(look);
      ended.push({ look, answer, sentAt, atMs: Date.now() });
      if (answer.is === "shown") results.push(read(look, answer.body, sentAt));
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  signal?.throwIfAborted();
  return { results, outside: outsideOf(ended) };
}

type Answer =
  | { readonly is: "shown"; readonly body: unknown }
  | { readonly is: "error"; readonly seen: string }
  /** None, or one that only asks to wait. */
  | { readonly is: "none" };

const noAnswer: Answer = { is: "none" };

function untilNobodyAnswers(ask: (look: Asked) => Promise<Answer>): (look: Asked) => Promise<Answer> {
  let unanswered = 0;
  return async (look) => {
    const answer = unanswered < mostUnanswered ? await ask(look) : noAnswer;
    unanswered = answer.is === "none" ? unanswered + 1 : 0;
    return answer;
  };
}

type Ended = {
  readonly look: Asked;
  readonly answer: Answer;
  readonly sentAt: number;
  readonly atMs: number;
};

async function answerTo(
  { session, call: { method, path } }: Asked,
  target: string,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const headers = { authorization: `Bearer ${session}` };
    const answer = await fetch(target + path, { method, headers, signal: within(patienceMs, signal) });
    const text = await answer.text();
    if (saysNothing(answer.status)) return noAnswer;
    if (!answer.ok) return { is: "error", seen: `HTTP ${answer.status}` };
    const kept = keepingIn(answer);
    if (kept !== undefined) return { is: "error", seen: kept };
    return readable(text) ?? { is: "error", seen: `HTTP ${answer.status} without readable JSON` };
  } catch {
    return noAnswer;
  }
}

function readable(text: string): Answer | undefined {
  try {
    return { is: "shown", body: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function outsideOf(ended: readonly Ended[]): OutsideVisits {
  const differing = ended.flatMap(differingIn);
  const byName = [...Map.groupBy(ended, ({ look }) => look.call.name)];
  return {
    ...outsideVisitsOf(differing.map((difference) => ({ name: difference.name, difference }))),
    ...recordedLooks(ended.flatMap(recordedIn)),
    looks: Object.fromEntries(
      byName.map(([name, own]) => [
        name,
        [own.length, own.filter(({ answer }) => answer.is !== "none").length],
      ]),
    ),
  };
}

/** An error says nothing about whether the SIS recorded it. */
function recordedIn({ look: { call, staff }, answer, sentAt, atMs: endedAt }: Ended): LookLine[] {
  const { looksAt: student } = call;
  if (student === undefined || staff === undefined) return [];
  return [{ look: { student, staff, sentAt, endedAt, outcome: answer.is === "shown" ? "ok" : "unknown" } }];
}

function differingIn({ look: { call, school = null }, answer, atMs }: Ended): DifferingAnswer[] {
  if (answer.is !== "error") return [];
  const { name } = call;
  const expected = "what is on record";
  return [{ name, is: "wrong", school, atMs, expected, seen: answer.seen, students: [] }];
}
