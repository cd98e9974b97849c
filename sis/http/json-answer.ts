/** Answers in JSON, in one literal each: reading a Response's headers back would cost as much as the rest of a request. */
import { type Refusal, surpriseBody, wireBody } from "../errors.ts";
import type { Headers } from "./security-headers.ts";

export type JsonAnswer = { readonly status: number; readonly body: unknown; readonly headers?: Headers };

const jsonHeaders = { "Content-Type": "application/json", "Cache-Control": "no-store" } as const;

export function jsonResponse({ status, body, headers }: JsonAnswer, always: Headers): Response {
  const text = status === 204 ? null : JSON.stringify(body);
  const usual = withJson(always);
  return new Response(text, { status, headers: headers === undefined ? usual : { ...usual, ...headers } });
}

const withJsonHeaders = new WeakMap<Headers, Headers>();

/** Put together once for each list of headers that every answer has. */
function withJson(always: Headers): Headers {
  const known = withJsonHeaders.get(always) ?? Object.freeze({ ...jsonHeaders, ...always });
  withJsonHeaders.set(always, known);
  return known;
}

/** Undefined for a defect, which returns 500 and says nothing about its cause. */
export function refusalResponse(
  refusal: Refusal | undefined,
  always: Headers,
  bodyOf: (refusal: Refusal | undefined) => object = usualBody,
): Response {
  const body = bodyOf(refusal);
  if (refusal === undefined) return jsonResponse({ status: 500, body }, always);
  const seconds = refusal.retryAfterSeconds;
  const headers = {
    ...refusal.headers,
    ...(seconds === undefined ? {} : { "Retry-After": String(seconds) }),
  };
  return jsonResponse({ status: refusal.status, body, headers }, always);
}

function usualBody(refusal: Refusal | undefined): object {
  return refusal === undefined ? surpriseBody : wireBody(refusal);
}
