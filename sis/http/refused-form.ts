/** A form that was refused: its page is shown again with everything that was typed, and what to correct. */
import type { z } from "zod";
import { isRefusal, type Refusal, refuseInvalid } from "../errors.ts";
import type { SisContext } from "./context.ts";
import { partOf, type RawParts } from "./read-request.ts";
import { idInText } from "./request-fields.ts";
import type { Session } from "./row-scopes.ts";
import { type TypedFields, typedIn } from "./typed-fields.ts";

export type RefusedForm = {
  readonly c: SisContext;
  readonly session: Session;
  readonly raw: RawParts;
  /** By field name. */
  readonly typed: TypedFields;
  /** The key that the form had. */
  readonly operationId: string;
  readonly refusal: Refusal;
};
/** The page of a form; a refusal if it can't be shown. */
export type ShowAgain = (refused: RefusedForm) => Promise<Response | Refusal>;

type Form = {
  readonly again?: ShowAgain | undefined;
  readonly request: { readonly shape: { readonly params?: z.ZodType } };
};

/** The reply; if it refuses the form, the form's page instead, unless an id in the path is invalid. */
export async function againIfRefused<Other>(
  { again, request }: Form,
  { c, session, raw }: Pick<RefusedForm, "c" | "session" | "raw">,
  reply: Other | Refusal,
): Promise<Other | Response | Refusal> {
  if (again === undefined || !isRefusal(reply)) return reply;
  if (request.shape.params?.safeParse(raw.params).success === false) return reply;
  const { retryAfterSeconds } = reply;
  if (retryAfterSeconds !== undefined) c.header("Retry-After", String(retryAfterSeconds));
  const { operationId = "", ...typed } = typedIn(raw.body);
  return await again({ c, session, raw, typed, operationId, refusal: reply });
}

/** An id of the path, which was checked before. */
export function idOf({ raw }: RefusedForm, field: string): number {
  return idInText.parse(partOf(raw, "params", field));
}

/** For a form that checks its fields itself. */
export function refuseFields(error: z.ZodError): Refusal {
  const problems = error.issues.map(({ path, message }) => ({
    ...{ at: path.join("."), seen: "what was typed", wanted: message },
  }));
  return refuseInvalid(problems);
}
