/** Sends one request with its tags, session and trace, and counts how it went. */
import http, { type RefinedResponse } from "k6/http";
import {
  isRight,
  type RequestName,
  requests,
  rightStatuses,
} from "../../targets/reference-sis/client/requests.ts";
import { failedRequests, journeyDurations, kindDurations } from "./measures.ts";
import { traceParent } from "./trace-parent.ts";
import type { Visit } from "./visit.ts";

export type Answer = RefinedResponse<"text" | "none">;

type Call = {
  path: string;
  /** Already serialized; absent for reads. */
  body?: string;
  operation?: string;
  /** Whether the journey reads the answer; unread bodies are dropped by the generator. */
  read: boolean;
  timeoutSeconds?: number;
};

const usualTimeoutSeconds = 10;

/** What k6 counts as failed in its own figures: by the kind of the request. */
const callbacks = {
  "sign-in": http.expectedStatuses(...rightStatuses["sign-in"]),
  read: http.expectedStatuses(...rightStatuses.read),
  attendance: http.expectedStatuses(...rightStatuses.attendance),
  write: http.expectedStatuses(...rightStatuses.write),
};

/** Tags by request name, made once: a virtual user sends thousands. */
const tagsByName = new Map(
  Object.entries(requests).map(([name, row]) => [name, { name, kind: row.kind } as const] as const),
);

function headersFor(visit: Visit, call: Call): Record<string, string> {
  const headers: Record<string, string> = { traceparent: traceParent(), baggage: visit.baggage };
  if (visit.session !== null) headers.Authorization = `Bearer ${visit.session}`;
  if (call.body !== undefined) headers["Content-Type"] = "application/json";
  if (call.operation !== undefined) headers["Idempotency-Key"] = call.operation;
  return headers;
}

/** No answer (0) or an error of the server: the same request may do better a moment later. */
export function hasFailed(status: number): boolean {
  return status === 0 || status >= 500;
}

export function isOk(status: number): boolean {
  return status >= 200 && status < 300;
}

export function send(visit: Visit, name: RequestName, call: Call): Answer {
  const { kind, method } = requests[name];
  const answer = http.request(method, visit.target + call.path, call.body ?? null, {
    headers: headersFor(visit, call),
    tags: tagsByName.get(name) ?? { name, kind },
    timeout: `${call.timeoutSeconds ?? usualTimeoutSeconds}s`,
    responseType: call.read ? "text" : "none",
    redirects: 0,
    responseCallback: callbacks[kind],
  });
  kindDurations[kind].add(answer.timings.duration);
  journeyDurations[visit.journey].add(answer.timings.duration);
  if (!isRight(kind, answer.status)) failedRequests.add(1);
  return answer;
}
