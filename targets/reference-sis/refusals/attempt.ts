/** A request that the SIS must refuse, and whether an answer is the refusal that is meant. Pure. */
import { z } from "zod";
import type { WalkKind } from "../../../readiness/evidence/walk-evidence.ts";

export type Attempt = {
  /** Its name in the SIS's OpenAPI document. */
  readonly route: string;
  readonly tried: WalkKind;
  /** The role of whoever asks; "nobody" without a session that counts. */
  readonly by: string;
  readonly method: string;
  readonly path: string;
  readonly body?: { readonly mediaType: string; readonly text: string } | undefined;
  readonly session?: string | undefined;
  /** Unless given, a key of its own. */
  readonly operation?: string;
  readonly refusal: Refusal;
};

export type Refusal = {
  readonly statuses: readonly number[];
  /** A page refuses with a page, or leads to the page to sign in. */
  readonly isPage: boolean;
  /** What a rule's refusal is called; those of sessions, roles and rows say nothing besides. */
  readonly code?: string;
  /** Words that nobody may learn from it. */
  readonly hides: readonly string[];
};

export type SeenAnswer = {
  readonly status: number;
  readonly text: string;
  readonly location: string | undefined;
};

const leadsOn = 303;
const signInPage = "/sign-in";
const words = { code: z.string(), message: z.string(), hint: z.string() };
const bareError = z.strictObject(words);
const error = z.looseObject(words);

/** Why the answer isn't the refusal that is meant; undefined if it is. */
export function faultOf(
  { statuses, isPage, code, hides }: Refusal,
  { status, text, location }: SeenAnswer,
): string | undefined {
  if (!statuses.includes(status)) return `answered ${status} instead of ${statuses.join(" or ")}`;
  if (status === leadsOn && location?.startsWith(signInPage) !== true) return `led to ${location}`;
  if (hides.some((each) => text.includes(each))) return `answered ${status} with the other person's name`;
  if (isPage) return undefined;
  const body = (code === undefined ? bareError : error).safeParse(parsed(text));
  if (!body.success) return `answered ${status} with something else than an error`;
  return code === undefined || body.data.code === code
    ? undefined
    : `answered ${status} with ${body.data.code} instead of ${code}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
