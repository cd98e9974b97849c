/** A request that the SIS must refuse, and whether an answer is the refusal that is meant. Pure. */
import { z } from "zod";
import type { WalkKind } from "../../../readiness/evidence/walk-evidence.ts";

export type Attempt = {
  /** Its name in the SIS's OpenAPI document. */
  readonly route: string;
  readonly tried: WalkKind;
  /** The role of the person who asks; "nobody" without a session that counts. */
  readonly by: string;
  readonly method: string;
  readonly path: string;
  readonly body?: { readonly mediaType: string; readonly text: string } | undefined;
  readonly session?: string | undefined;
  /** What a browser would send in place of a session of its own. */
  readonly cookie?: string;
  /** Unless given, a key of its own. */
  readonly operation?: string;
  readonly refusal: Refusal;
};

/** A page refuses with a page, or leads to the page to sign in; what other systems ask refuses as OneRoster 1.2 or OAuth says. */
export type RefusalForm = "error" | "page" | "status-info" | "oauth";

export type Refusal = {
  readonly statuses: readonly number[];
  readonly form: RefusalForm;
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
/** OneRoster 1.2, imsx_StatusInfo. */
const statusInfo = z.strictObject({
  imsx_codeMajor: z.literal("failure"),
  imsx_severity: z.literal("error"),
  imsx_description: z.string(),
  imsx_CodeMinor: z.strictObject({
    imsx_codeMinorField: z.array(
      z.strictObject({ imsx_codeMinorFieldName: z.string(), imsx_codeMinorFieldValue: z.string() }),
    ),
  }),
});

/** RFC 6749, section 5.2. */
const oauthError = z.strictObject({ error: z.string(), error_description: z.string() });

/** Why the answer isn't the refusal that is meant; undefined if it is. */
export function faultOf(
  { statuses, form, code, hides }: Refusal,
  { status, text, location }: SeenAnswer,
): string | undefined {
  if (!statuses.includes(status)) return `answered ${status} instead of ${statuses.join(" or ")}`;
  if (status === leadsOn && location?.startsWith(signInPage) !== true) return `led to ${location}`;
  if (hides.some((each) => text.includes(each))) return `answered ${status} with the other person's name`;
  return form === "page" ? undefined : faultOfBody({ form, code }, status, parsed(text));
}

function faultOfBody(
  { form, code }: { readonly form: RefusalForm; readonly code: string | undefined },
  status: number,
  body: unknown,
): string | undefined {
  if (!shapeOf(form, code).safeParse(body).success)
    return `answered ${status} with something else than an error`;
  const told = error.safeParse(body).data?.code;
  return code === undefined || told === code
    ? undefined
    : `answered ${status} with ${told} instead of ${code}`;
}

function shapeOf(form: RefusalForm, code: string | undefined) {
  if (form === "status-info") return statusInfo;
  if (form === "oauth") return oauthError;
  return code === undefined ? bareError : error;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
