/** Answers in JSON, in one literal each: reading a Response's headers back would cost as much as the rest of a request. */
import { type Refusal, surpriseBody, wireBody } from "../errors.ts";
import type { Headers } from "./security-headers.ts";

export type JsonAnswer = { readonly status: number; readonly body: unknown; readonly headers?: Headers };

const jsonHeaders = { "Content-Type": "application/json", "Cache-Control": "no-store" } as const;

export function jsonResponse({ status, body, headers }: JsonAnswer, always: Headers): Response {
  const text = status === 204 ? null : JSON.stringify(body);
  return new Response(text, { status, headers: { ...jsonHeaders, ...always, ...headers } });
}

/** Undefined for a defect, which returns 500 and says nothing about its cause. */
export function refusalResponse(refusal: Refusal | undefined, always: Headers): Response {
  if (refusal === undefined) return jsonResponse({ status: 500, body: surpriseBody }, always);
  const seconds = refusal.retryAfterSeconds;
  const headers = {
    ...refusal.headers,
    ...(seconds === undefined ? {} : { "Retry-After": String(seconds) }),
  };
  return jsonResponse({ status: refusal.status, body: wireBody(refusal), headers }, always);
}
