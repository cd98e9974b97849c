/** The write ledger: each write that a journey attempts, retried once under the same key, ends as one line. */
import { sha256 } from "k6/crypto";
import exec from "k6/execution";
import type { LedgerEntry, Write } from "../../readiness/evidence/ledger-entry.ts";
import type { WriteCall } from "../../targets/reference-sis/client/request.ts";
import { requestText } from "../../targets/reference-sis/client/request-text.ts";
import type { Written } from "../model/journey.ts";
import { retrySeconds } from "../model/patience.ts";
import { answerOf, type Response, refusalOf } from "./answers.ts";
import { compareEnded } from "./compare-written.ts";
import { sendAndGiveUp } from "./lose-answer.ts";
import { ledgerLines } from "./measures.ts";
import { outcomeOf } from "./outcome-of.ts";
import { type Person, send } from "./send.ts";
import { sendAgain } from "./send-again.ts";
import { hasFailed } from "./statuses.ts";
import { wholeAnswer } from "./whole-answer.ts";

/** Operations of this virtual user so far. */
let sequence = 0;

/** Attempts a write and logs its line; `again`: once it's confirmed, sends it a second time to compare the answers. */
export function attempt<Shape extends Write>(
  person: Person,
  call: WriteCall<Shape>,
  again: boolean,
): Written<Shape> {
  const operation = nextOperation(person);
  const sentAt = Date.now();
  const first = send(person, call, { operation: operation.op });
  const last = onceMore(person, call, operation.op, first);
  return logWrite(person, call, { ...operation, sentAt, isLost: false, first, last }, again);
}

/** The same by somebody who gives up before the answer comes, and asks again: the line says what they learn then. */
export function attemptUnanswered<Shape extends Write>(
  person: Person,
  call: WriteCall<Shape>,
): Written<Shape> {
  const operation = nextOperation(person);
  const sentAt = Date.now();
  const early = sendAndGiveUp(person, call, operation.op);
  const isLost = early === undefined;
  const first = early ?? send(person, call, { operation: operation.op });
  const last = onceMore(person, call, operation.op, first);
  if (isLost) person.tally.addOnPurpose("answersLost");
  return logWrite(person, call, { ...operation, sentAt, isLost, first, last }, false);
}

/** The key of a write: which operation of which virtual user it is. */
export type Operation = Pick<LedgerEntry, "op" | "user" | "sequence">;

export function nextOperation({ run }: Pick<Person, "run">): Operation {
  sequence += 1;
  const user = `u${exec.vu.idInTest}`;
  return { op: `${run}-${user}-${sequence}`, user, sequence };
}

/** What was sent, and how it was answered at first and at last: the same answer unless it was tried again. */
export type Answered = Operation & {
  readonly sentAt: number;
  /** An answer before the first one was lost, on purpose. */
  readonly isLost: boolean;
  readonly first: Response;
  readonly last: Response;
};

/** Logs the line of a write that is over. */
export function logWrite<Shape extends Write>(
  person: Person,
  call: WriteCall<Shape>,
  { op, user, sequence, sentAt, isLost, first, last }: Answered,
  again: boolean,
): Written<Shape> {
  const { writer: by } = person;
  if (by === undefined) throw new Error("Nobody who can write is signed in.");
  const answeredAt = Date.now();
  const outcome = outcomeOf(first.status, first === last ? undefined : last.status);
  const kept = outcome === "ok" ? call.kept(answerOf(person, call, last)) : undefined;
  const line = {
    op,
    user,
    sequence,
    journey: person.journey,
    phase: person.phase,
    by,
    digest: sha256(requestText(call), "hex"),
    sentAt,
    durationMs: answeredAt - sentAt,
    status: last.status,
    outcome,
    refusal: outcome === "refused" ? refusalOf(last) : null,
    ...call.ledger,
    answer: kept ?? null,
    ...(again && outcome === "ok" && { whole: wholeAnswer(last.body, call.secrets) }),
  };
  ledgerLines.add(1, { write: call.ledger.kind });
  person.tally.addWrite(user, sequence);
  console.log(JSON.stringify(line satisfies Omit<LedgerEntry, "kind" | "sent" | "answer">));
  compareEnded(person, call, { outcome, last, retried: isLost || first !== last });
  if (again && outcome === "ok") sendAgain(person, call, op, last);
  const { kind, sent } = call.ledger;
  return { op, kind, outcome, answeredAt, status: last.status, sent, kept };
}

/** Tries again under the same key if the first try failed; returns the last answer. */
export function onceMore(person: Person, call: WriteCall, operation: string, first: Response): Response {
  if (!hasFailed(first.status)) return first;
  person.tally.pause(waitSeconds(first));
  return send(person, call, { operation });
}

/** Retry-After in seconds, bounded. */
function waitSeconds(response: Response): number {
  const { usual, longest } = retrySeconds;
  const seconds = Number(response.headers["Retry-After"] ?? usual);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longest) : usual;
}
