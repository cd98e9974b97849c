/**
 * Sends a confirmed write a second time under the same key, outside all other counts, and writes down whether the answer
 * is the same: one line in the ledger's file.
 */
import http from "k6/http";
import type { ReplayLine } from "../../readiness/evidence/replay-line.ts";
import type { WriteCall } from "../../targets/reference-sis/client/request.ts";
import { isSameAnswer } from "../compare/same-answer.ts";
import { requestTimeoutSeconds } from "../model/patience.ts";
import type { Response } from "./answers.ts";
import { headersFor, type Person, waitedMs } from "./send.ts";
import { saysNothing } from "./statuses.ts";

export function sendAgain(person: Person, call: WriteCall, op: string, first: Response): void {
  const sentAt = Date.now();
  const second = http.request(call.method, person.target + call.path, call.body ?? null, {
    headers: headersFor(person, call, op),
    tags: { name: "sent-again", kind: "sent-again" },
    timeout: `${requestTimeoutSeconds}s`,
    responseType: "text",
    redirects: 0,
    responseCallback: http.expectedStatuses(first.status),
  });
  person.tally.addWait(waitedMs(second, sentAt));
  const answered = answeredAs(call, first, second);
  if (answered !== "unclear") person.tally.addOnPurpose("sentAgain");
  const { status } = second;
  const replay: ReplayLine = { op, kind: call.ledger.kind, answered, firstStatus: first.status, status };
  console.log(JSON.stringify({ replay }));
}

/** A second request that nobody answered in time says nothing. */
function answeredAs({ onlyInFirst }: WriteCall, first: Response, second: Response): ReplayLine["answered"] {
  if (saysNothing(second.status)) return "unclear";
  const isSame = first.status === second.status && isSameAnswer(first.body, second.body, onlyInFirst);
  return isSame ? "same" : "different";
}
