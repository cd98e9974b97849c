/** Sends one request with its tags, session and trace, and counts how it went. */
import http, { type RefinedParams } from "k6/http";
import type { Writer } from "../../readiness/evidence/ledger-entry.ts";
import { requestKinds } from "../../readiness/evidence/load-evidence.ts";
import type { Call } from "../../targets/reference-sis/client/request.ts";
import { isRight, rightStatuses } from "../../targets/reference-sis/client/right-statuses.ts";
import { requestTimeoutSeconds } from "../model/patience.ts";
import type { Response } from "./answers.ts";
import { addDuration, failedRequests } from "./measures.ts";
import { isOk } from "./statuses.ts";
import type { Tally } from "./tally.ts";

/** One person at a keyboard: where the SIS is, what they came for, and their session. */
export type Person = {
  readonly target: string;
  readonly run: string;
  readonly journey: string;
  readonly phase: string;
  /** Null for people of the whole district. */
  readonly school: number | null;
  /** Null if it isn't known. */
  readonly account: number | null;
  /** Undefined before sign-in. */
  session: string | undefined;
  /** Whose session it is, for the ledger; undefined for people who don't write. */
  writer: Writer | undefined;
  readonly tally: Tally;
};

type Sending = {
  readonly operation?: string;
  readonly timeoutSeconds?: number;
};

/** What k6 counts as failed in its own metrics, by the kind of request. */
const callbacks = new Map(
  requestKinds.map((kind) => [kind, http.expectedStatuses(...rightStatuses[kind])] as const),
);

export function send(person: Person, call: Call, sending: Sending = {}): Response {
  const { name, kind, method, path, body } = call;
  const sentAt = Date.now();
  const params = paramsOf(person, call, sending, { name, kind });
  const response = http.request(method, person.target + path, body ?? null, params);
  addDuration(kind, person.journey, response.timings.duration);
  const failed = !isRight(kind, response.status);
  if (failed) failedRequests.add(1);
  const waitMs = waitedMs(response, sentAt);
  person.tally.addRequest(name, { waitMs, accepted: isOk(response.status), failed });
  return response;
}

/** `tags`: what k6 counts the request as. */
export function paramsOf(
  person: Pick<Person, "journey" | "session">,
  call: Call,
  { operation, timeoutSeconds = requestTimeoutSeconds }: Sending,
  tags: Readonly<Record<"name" | "kind", string>>,
): RefinedParams<"text"> {
  const responseCallback = callbacks.get(call.kind);
  return {
    headers: headersFor(person, call, operation),
    tags,
    timeout: `${timeoutSeconds}s`,
    responseType: "text",
    redirects: 0,
    ...(responseCallback && { responseCallback }),
  };
}

/**
 * From when the person acts to the last byte, as k6 timed this request, which leaves out what holds k6 itself up. k6 has
 * no times for a request that got no answer.
 */
export function waitedMs({ status, timings }: Response, sentAt: number): number {
  if (status === 0) return Date.now() - sentAt;
  return timings.blocked + timings.connecting + timings.tls_handshaking + timings.duration;
}

export function headersFor(
  person: Pick<Person, "journey" | "session">,
  call: Call,
  operation: string | undefined,
): Record<string, string> {
  const headers: Record<string, string> = {
    traceparent: newTraceParent(),
    baggage: `journey=${person.journey}`,
  };
  if (person.session !== undefined) headers.Authorization = `Bearer ${person.session}`;
  if (call.body !== undefined) headers["Content-Type"] = "application/json";
  if (operation !== undefined) headers["Idempotency-Key"] = operation;
  return headers;
}

/**
 * W3C trace context: a new trace for each request, so that a slow one can be found by its id. Version 00, without the
 * flag that demands sampling: the SIS decides. The leading 1s keep ids from being all zeros.
 */
function newTraceParent(): string {
  return `00-1${hex32().slice(1)}${hex32()}${hex32()}${hex32()}-1${hex32().slice(1)}${hex32()}-00`;
}

/** Eight hexadecimal digits. Nothing depends on trace ids, so they needn't repeat from run to run. */
function hex32(): string {
  return ((Math.random() * 0x1_0000_0000) >>> 0).toString(16).padStart(8, "0");
}
