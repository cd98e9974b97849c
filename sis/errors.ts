/** The one shape of an error on the wire, and refusals as values: what the SIS declines to do and why. */
import { z } from "@hono/zod-openapi";

export const refusalStatuses = [400, 401, 403, 404, 409, 411, 413, 415, 422, 503] as const;
export type RefusalStatus = (typeof refusalStatuses)[number];

/** An expected "no". Handlers return it, transactions roll back on it; it is never thrown. */
export type Refusal = {
  readonly refused: true;
  readonly status: RefusalStatus;
  readonly code: string;
  readonly message: string;
  /** What the caller can do next. */
  readonly hint: string;
  /** More fields of the wire body, for instance `matches` or `conflicts`. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
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

/** Load is shed: the caller is told when to come back. */
export function refuseBusy(code: "busy" | "server_busy", retryAfterSeconds: number): Refusal {
  const hint = `Send the same request again in ${retryAfterSeconds} s.`;
  return { ...refuse(503, code, "The system is busy and did not do this.", hint), retryAfterSeconds };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value && value.refused === true;
}

export function refuseNotSignedIn(): Refusal {
  return refuse(401, "not-signed-in", "This needs a session.", "Sign in and send the token you are given.");
}

export function refuseRole(): Refusal {
  return refuse(403, "role-not-allowed", "Your role may not do this.", "Ask someone whose work it is.");
}

/** Also the answer for rows that exist and belong to someone else: their existence is not revealed. */
export function refuseNotFound(): Refusal {
  return refuse(
    404,
    "not-found",
    "There is nothing here for you.",
    "Check the address and the account you use.",
  );
}

export type Problem = { at: string; seen: unknown; wanted: string };

/** Every problem of a request at once. */
export function refuseInvalid(problems: readonly Problem[]): Refusal {
  const hint = "Each entry of `problems` names a field, the value seen and the value wanted.";
  return refuse(400, "invalid-request", "The request is not valid.", hint, { problems });
}

export function wireBody(refusal: Refusal): Record<string, unknown> {
  const { code, message, hint, detail } = refusal;
  return { code, message, hint, ...detail };
}

/** The answer to a defect or an outage: nothing of its cause. */
export const surpriseBody = {
  code: "internal-error",
  message: "Something went wrong on our side.",
  hint: "Send the same request again with the same Idempotency-Key; it will not be done twice.",
} as const;
