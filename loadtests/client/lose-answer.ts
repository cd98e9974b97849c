/**
 * Sends a write and gives up before it's answered, outside all other counts: whether it was done, nobody knows. The same
 * request, sent again under its key, must say so.
 */
import http from "k6/http";
import type { WriteCall } from "../../targets/reference-sis/client/request.ts";
import type { Response } from "./answers.ts";
import { headersFor, type Person, waitedMs } from "./send.ts";

/** Shorter than any write takes, and long enough to send it. [K] */
const patienceMs = 2;
const noAnswer = 0;

/** Undefined if the answer was lost; an SIS may also be faster than that. */
export function sendAndGiveUp(person: Person, call: WriteCall, operation: string): Response | undefined {
  const sentAt = Date.now();
  const response = http.request(call.method, person.target + call.path, call.body ?? null, {
    headers: headersFor(person, call, operation),
    tags: { name: "given-up", kind: "given-up" },
    timeout: patienceMs,
    responseType: "text",
    redirects: 0,
    responseCallback: http.expectedStatuses(noAnswer, { min: 200, max: 599 }),
  });
  person.tally.addWait(waitedMs(response, sentAt));
  return response.status === noAnswer ? undefined : response;
}
