/** The part of `load.json` about requests that must be refused: what people tried who shouldn't, and what they got. */
import { z } from "zod";

/** What is tried, in words that complete "someone asked for". */
export const forbiddenWords = {
  "another-family": "another family's child",
  "another-section": "another teacher's class list",
  "another-school": "another school's students",
  "wrong-password": "a session, with a wrong password",
  "forged-token": "a session, with a forged sign-in",
  "no-session": "an account, without a session",
  "expired-session": "an account, with an expired session",
  "ended-session": "an account, after signing out",
  "old-form": "attendance to be saved from an old form",
  "another-scope": "students' demographics, as a system that may not have them",
} as const;
export type ForbiddenKind = keyof typeof forbiddenWords;

export const forbiddenKinds = [
  "another-family",
  "another-section",
  "another-school",
  "wrong-password",
  "forged-token",
  "no-session",
  "expired-session",
  "ended-session",
  "old-form",
  "another-scope",
] as const satisfies readonly ForbiddenKind[];

/** Its name among the requests that people plan. */
export function forbiddenName(kind: string): string {
  return `forbidden: ${kind}`;
}

const kind = z.enum(forbiddenKinds);
const whole = z.int().nonnegative();

/** One that wasn't refused as it should be, as the generator wrote it: a line of the ledger's file. */
export const admittedSchema = z.object({
  kind,
  /** HTTP status of the answer. */
  status: whole,
  school: whole.nullable(),
  atMs: z.number(),
});
export type Admitted = z.infer<typeof admittedSchema>;

export const forbiddenSchema = z.object({
  kinds: z.array(
    z.object({
      kind,
      planned: whole,
      refused: whole,
      /** Accepted, or answered otherwise than with the refusal that it must get. */
      admitted: whole,
      /** No answer, or one that only asks to wait: neither proves anything. */
      unclear: whole,
    }),
  ),
  samples: z.array(admittedSchema),
});
export type ForbiddenEvidence = z.infer<typeof forbiddenSchema>;

export const nothingForbidden: ForbiddenEvidence = { kinds: [], samples: [] };
