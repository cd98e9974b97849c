/**
 * Two people change the same record at the same moment: both requests leave together, each ends as a line of the ledger,
 * and another line says whether one of the two was told.
 */
import http from "k6/http";
import type { Write } from "../../readiness/evidence/ledger-entry.ts";
import type { RivalLine } from "../../readiness/evidence/rival-line.ts";
import type { WriteCall } from "../../targets/reference-sis/client/request.ts";
import { isRight } from "../../targets/reference-sis/client/right-statuses.ts";
import type { Rival, Written } from "../model/journey.ts";
import type { Response } from "./answers.ts";
import { logWrite, nextOperation, type Operation, onceMore } from "./ledger.ts";
import { addDuration, failedRequests } from "./measures.ts";
import { type Person, paramsOf, waitedMs } from "./send.ts";
import { isOk } from "./statuses.ts";

/** Returns the write that was confirmed; if neither was, the person's own. */
export function attemptAtOnce<Shape extends Write>(
  person: Person,
  call: WriteCall<Shape>,
  rival: Rival<Shape>,
  again: boolean,
): Written<Shape> {
  const { own, other } = sendAtOnce(person, call, rival, again);
  logRivals(own, other, howEnded(own, other));
  return own.outcome !== "ok" && other.outcome === "ok" ? other : own;
}

/** Two writes of different records for what only one can have; counts it if one was confirmed and the other told. */
export function contest<Shape extends Write>(
  person: Person,
  call: WriteCall<Shape>,
  rival: Rival<Shape>,
): void {
  const { own, other } = sendAtOnce(person, call, rival, false);
  const oneTold = howEnded(own, other) === "one-told";
  // If both got one, somebody else may have given up another.
  logRivals(own, other, oneTold ? "one-told" : "unclear");
  if (oneTold) person.tally.addOnPurpose("contests");
}

function sendAtOnce<Shape extends Write>(
  person: Person,
  call: WriteCall<Shape>,
  rival: Rival<Shape>,
  again: boolean,
): { readonly own: Written<Shape>; readonly other: Written<Shape> } {
  const { session, account, staff } = rival.person;
  const mine = { person, call, ...nextOperation(person) };
  const theirs = {
    person: { ...person, session, writer: { account, staff } },
    call: rival.call,
    ...nextOperation(person),
  };
  const sentAt = Date.now();
  const answers = sendBoth(mine, theirs);
  countAsOne(mine, answers, sentAt);
  const own = conclude(mine, answers[0], sentAt, again);
  const other = conclude(theirs, answers[1], sentAt, again);
  return { own, other };
}

type Side<Shape extends Write> = Operation & {
  readonly person: Person;
  readonly call: WriteCall<Shape>;
};

type Answers = readonly [mine: Response, theirs: Response];

/** k6 counts the rival's request apart: it isn't one that the plan asks for. */
const ofRival = { name: "rival", kind: "rival" } as const;

function sendBoth<Shape extends Write>(mine: Side<Shape>, theirs: Side<Shape>): Answers {
  const { name, kind } = mine.call;
  const { first, second } = http.batch({
    first: requestOf(mine, { name, kind }),
    second: requestOf(theirs, ofRival),
  });
  return [first, second];
}

function requestOf<Shape extends Write>(
  { person, call, op }: Side<Shape>,
  tags: Readonly<Record<"name" | "kind", string>>,
) {
  const { method, path, body = null } = call;
  return { method, url: person.target + path, body, params: paramsOf(person, call, { operation: op }, tags) };
}

/** The visit got what it came for if either was accepted. */
function countAsOne<Shape extends Write>(
  { person, call: { name, kind } }: Side<Shape>,
  answers: Answers,
  sentAt: number,
): void {
  addDuration(kind, person.journey, answers[0].timings.duration);
  const accepted = answers.some(({ status }) => isOk(status));
  const failed = !accepted && !isRight(kind, answers[0].status);
  if (failed) failedRequests.add(1);
  const waitMs = Math.max(...answers.map((answer) => waitedMs(answer, sentAt)));
  person.tally.addRequest(name, { waitMs, accepted, failed });
}

function conclude<Shape extends Write>(
  { person, call, ...operation }: Side<Shape>,
  first: Response,
  sentAt: number,
  again: boolean,
): Written<Shape> {
  const last = onceMore(person, call, operation.op, first);
  return logWrite(person, call, { ...operation, sentAt, isLost: false, first, last }, again);
}

function howEnded<Shape extends Write>(own: Written<Shape>, other: Written<Shape>): RivalLine["ended"] {
  const both = [own, other] as const;
  const confirmed = both.filter(({ outcome }) => outcome === "ok").length;
  const told = both.some(({ outcome, status }) => outcome === "refused" && isConflict(status));
  return confirmed === 2 ? "both-confirmed" : confirmed === 1 && told ? "one-told" : "unclear";
}

function logRivals<Shape extends Write>(
  own: Written<Shape>,
  other: Written<Shape>,
  ended: RivalLine["ended"],
): void {
  const rival: RivalLine = {
    ...{ ops: [own.op, other.op], kind: own.kind, ended },
    statuses: [own.status, other.status],
  };
  console.log(JSON.stringify({ rival }));
}

const conflicts: ReadonlySet<number> = new Set([409, 422]);

/** Says that the record isn't as it was seen; any other refusal is about who asks, or for what. */
function isConflict(status: number): boolean {
  return conflicts.has(status);
}
