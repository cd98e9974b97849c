/** Reads back what was just confirmed, and writes down whether it was there: one line in the ledger's file for each. */
import type { ReadBackLine } from "../../readiness/evidence/read-back-line.ts";
import { othersSeeWithinMs } from "../../readiness/requirements/others-see-within.ts";
import type { ReadBack } from "../../targets/reference-sis/client/request.ts";
import type { WrittenOp } from "../model/journey.ts";
import { answerOf } from "./answers.ts";
import { type Person, send } from "./send.ts";
import { isOk } from "./statuses.ts";

/** By the person who wrote it: it must be there at once. */
export function readBack(person: Person, written: readonly WrittenOp[], look: ReadBack): void {
  const confirmed = written.filter(({ outcome }) => outcome === "ok");
  if (confirmed.length === 0) return;
  const looked = lookOnce(person, look);
  if (looked === undefined) return;
  for (const write of confirmed) log("self", write, looked.shown ? undefined : looked, looked.endedAt);
}

/** Between two looks of somebody who waits for it, in seconds. [K] */
const lookAgainSeconds = 0.5;

/** By somebody else, who looks until all of it is there, or a little longer than the last of it may take. */
export function letSee(person: Person, written: readonly WrittenOp[], look: ReadBack): void {
  const confirmed = written.filter(({ outcome }) => outcome === "ok");
  const last = confirmed.at(-1);
  if (last === undefined || person.session === undefined) return;
  let looked = lookOnce(person, look);
  let lacking: Looked | undefined;
  while (looked !== undefined && !looked.shown) {
    lacking = looked;
    if (looked.startedAt - last.answeredAt > othersSeeWithinMs) break;
    person.tally.pause(lookAgainSeconds);
    looked = lookOnce(person, look);
  }
  const latest = looked ?? lacking;
  if (latest === undefined) return;
  const { answeredAt } = last;
  for (const write of confirmed) log("other", { ...write, answeredAt }, lacking, latest.endedAt);
}

type Looked = { readonly shown: boolean; readonly startedAt: number; readonly endedAt: number };

/** Undefined if the request wasn't accepted. */
function lookOnce(person: Person, look: ReadBack): Looked | undefined {
  const startedAt = Date.now();
  const response = send(person, look);
  if (!isOk(response.status)) return undefined;
  return { shown: look.read(answerOf(person, look, response)), startedAt, endedAt: Date.now() };
}

/** `lacking`: the last look in which it wasn't there. */
function log(
  by: ReadBackLine["by"],
  { op, kind, answeredAt }: WrittenOp,
  lacking: Looked | undefined,
  endedAt: number,
): void {
  const staleMs = lacking === undefined ? null : lacking.startedAt - answeredAt;
  const readBack: ReadBackLine = { op, kind, by, answeredAt, staleMs, endedAt };
  console.log(JSON.stringify({ readBack }));
}
