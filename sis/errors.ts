/** Refusals as values (what the SIS declines to do, and why), and the one shape that errors have on the wire. */
import { z } from "@hono/zod-openapi";

export const refusalStatuses = [400, 401, 403, 404, 405, 408, 409, 411, 413, 415, 422, 429, 503] as const;
export type RefusalStatus = (typeof refusalStatuses)[number];

/** An expected "no". Handlers return it, transactions roll back on it; it is never thrown. */
export type Refusal = {
  readonly refused: true;
  readonly status: RefusalStatus;
  readonly code: string;
  readonly message: string;
  /** What the caller can do next. */
  readonly hint: string;
  /** More fields of the response, such as `matches` or `conflicts`. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
  /** More headers of the answer, such as `Allow`. */
  readonly headers?: Readonly<Record<string, string>>;
};

export const errorBody = z
  .looseObject({ code: z.string(), message: z.string(), hint: z.string() })
  .openapi("Error");

export function refuse(
  status: RefusalStatus,
  code: string,
  message: string,
  hint: string,
  detail: Readonly<Record<string, unknown>> = {},
): Refusal {
  return { refused: true, status, code, message, hint, detail };
}

/** Sheds load, and says when to try again. */
export function refuseBusy(code: "busy" | "server_busy", retryAfterSeconds: number): Refusal {
  const hint = `Send the same request again in ${retryAfterSeconds} s.`;
  return { ...refuse(503, code, "The system is busy, so nothing was done.", hint), retryAfterSeconds };
}

/** The request is fine, but its sender has too many others under way. */
export function refuseTooMany(of: "session" | "address"): Refusal {
  const message = `Too many requests are under way from this ${of}, so nothing was done.`;
  const hint = "Wait for their answers, then send the same request again.";
  return { ...refuse(429, "too-many-requests", message, hint), retryAfterSeconds: 1 };
}

/** One person took or looked up as many students as anybody needs to in an hour. */
export function refuseTooManyTakes(atMost: number, retryAfterSeconds: number): Refusal {
  const message = `One person may transfer in or look up ${atMost} students an hour. Students who may already be on record count too.`;
  const hint = "Wait, or let a colleague take the others.";
  return { ...refuse(429, "too-many-transfers", message, hint, { atMost }), retryAfterSeconds };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value && value.refused === true;
}

export function refuseNotSignedIn(): Refusal {
  return refuse(
    401,
    "not-signed-in",
    "You need to sign in first.",
    "Sign in, and send the session token with each request.",
  );
}

export function refuseCrossSite(): Refusal {
  const message = "This request didn't come from our own page.";
  return refuse(403, "cross-site-request", message, "Open the page again and retry.");
}

export function refuseRole(): Refusal {
  return refuse(403, "role-not-allowed", "Your role doesn't allow this.", "Ask someone with access.");
}

/** Also for rows that exist but belong to someone else, so that no one learns that they exist. */
export function refuseNotFound(): Refusal {
  return refuse(
    404,
    "not-found",
    "We couldn't find that, or your account can't see it.",
    "Check the address, and the account you're signed in with.",
  );
}

export type Problem = { readonly at: string; readonly seen: unknown; readonly wanted: string };

export const invalidRequest = "invalid-request";

/** Lists every problem of a request at once. */
export function refuseInvalid(problems: readonly Problem[]): Refusal {
  const hint = "Each entry in `problems` gives a field, the value seen and the value wanted.";
  return refuse(400, invalidRequest, "The request isn't valid.", hint, { problems });
}

export function wireBody(refusal: Refusal): Record<string, unknown> {
  const { code, message, hint, detail } = refusal;
  return { code, message, hint, ...detail };
}

/** The response when there is a bug; reveals nothing about the cause. */
export const surpriseBody = {
  code: "internal-error",
  message: "Something went wrong on our side.",
  hint: "Send the same request again with the same Idempotency-Key; it won't be done twice.",
} as const;
