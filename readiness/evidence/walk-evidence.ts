/** The part of `load.json` about the walk over all routes: what was tried on each that must be refused, and what came back. */
import { z } from "zod";

/** Who asks, in words that complete "answered". */
export const accessWords = {
  "wrong-role": "someone whose role may not call it",
  "foreign-row": "someone about a row that isn't theirs",
  "colleagues-row": "someone about a row at their school that is a colleague's",
  "former-row": "someone about a row that isn't theirs any more",
  "foreign-id": "someone about their own row, with an id from somebody else's",
  "no-promise": "someone on a route that nobody was promised",
  "no-session": "someone without a session",
  "expired-session": "someone whose session has expired",
  "disabled-account": "someone whose account is disabled",
  "used-token": "a sign-in with an ID token that was used before",
  "expired-token": "a sign-in with an ID token that has expired",
  "wrong-audience": "a sign-in with an ID token for another system",
  "wrong-issuer": "a sign-in with an ID token of another issuer",
  "wrong-code": "a guardian's first account, with a wrong code",
  "near-password": "a guardian whose password is almost right",
  "many-guesses": "someone who guesses one password after another",
  "no-form-token": "someone whose browser another site may have told to send it",
  "wrong-secret": "another system with a wrong secret",
  "disabled-system": "another system that is disabled",
  "expired-access": "another system whose token has expired",
  "wrong-scope": "another system whose token is for something else",
} as const;
/** What a rule forbids, in words that complete "the system allowed". */
export const ruleWords = {
  "section-full": "a seat in a full section",
  "period-taken": "a second class in a period",
  "wrong-grade": "a seat in a class for other grades",
  "same-school": "a second entry at a student's own school",
  "grade-not-served": "an entry in a grade that the school doesn't have",
  "seen-no-show": "a no-show for a student who attended",
  "wrong-age": "an entry of a person who is too old for school",
  "closed-day": "attendance on a day without classes",
  "reused-key": "another request under a key that was used before",
} as const;

export type AccessKind = keyof typeof accessWords;
export type RuleKind = keyof typeof ruleWords;
export type WalkKind = AccessKind | RuleKind;

export const accessKinds = [
  ...(["wrong-role", "foreign-row", "no-session", "expired-session", "disabled-account"] as const),
  ...(["colleagues-row", "former-row", "foreign-id", "no-promise"] as const),
  ...(["used-token", "expired-token", "wrong-audience", "wrong-issuer", "wrong-code"] as const),
  ...(["near-password", "many-guesses", "no-form-token"] as const),
  ...(["wrong-secret", "disabled-system", "expired-access", "wrong-scope"] as const),
] as const satisfies readonly AccessKind[];
export const ruleKinds = [
  ...(["section-full", "period-taken", "wrong-grade", "same-school"] as const),
  ...(["grade-not-served", "seen-no-show", "wrong-age", "closed-day", "reused-key"] as const),
] as const satisfies readonly RuleKind[];

const tried = z.enum([...accessKinds, ...ruleKinds]);
const whole = z.int().nonnegative();

const uncovered = z.object({ route: z.string(), uncovered: z.string() });
const attempt = z.object({
  ...{ route: z.string(), tried, by: z.string(), status: whole },
  /** No answer, or one that only asks to wait, is unclear. */
  ended: z.enum(["refused", "admitted", "unclear"]),
  /** What is wrong with the answer; empty if nothing is. */
  fault: z.string(),
});
/** A kind of request for which the district has no row, and the role of the person who would have asked. */
const unfound = z.object({ unfound: tried, by: z.string() });
/** A page that someone opened who may, and what is wrong with how it may be kept; empty if nothing is. */
const opened = z.object({ route: z.string(), opened: z.string(), status: whole, kept: z.string() });
/** A line of walk.ndjson: a request that must be refused, one that couldn't be tried, and why, or a page that was opened. */
export const walkLineSchema = z.union([attempt, opened, uncovered, unfound]);
export type WalkLine = z.infer<typeof walkLineSchema>;
export type UnfoundLine = z.infer<typeof unfound>;
export type OpenedLine = z.infer<typeof opened>;
export type AttemptLine = z.infer<typeof attempt>;

/** In words that open a sentence which names those that nobody made. */
export const readWords = {
  page: "Pages that nobody opened in a visit",
  family: "What families may look up, and nobody did",
  staff: "What staff may look up, and nobody did",
  system: "What other systems may read, and none did",
} as const;

/** A route that someone may read: on a page, or by a request of families, of staff or of other systems. */
const promisedRead = z.object({ route: z.string(), by: z.enum(["page", "family", "staff", "system"]) });
export type PromisedRead = z.infer<typeof promisedRead>;

export const walkSchema = z
  .object({
    /** Routes on which something was tried. */
    routes: whole,
    tried: z.array(z.object({ tried, refused: whole, admitted: whole, unclear: whole })),
    uncovered: z.array(uncovered),
    unfound: z.array(unfound).default([]),
    /** All that are promised, read or not. */
    reads: z.array(promisedRead).default([]),
    /** Those that were admitted. */
    admitting: z.array(z.object({ route: z.string(), tried, by: z.string(), fault: z.string() })),
  })
  .nullable()
  .default(null);
/** Null in runs that were recorded before anyone walked. */
export type WalkEvidence = z.infer<typeof walkSchema>;
