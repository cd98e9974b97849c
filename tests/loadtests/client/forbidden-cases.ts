/** How an SIS may answer what it must refuse, and what that proves. k6 and Node both read this list. */
import type { ForbiddenCounts } from "../../../readiness/evidence/visit-line.ts";
import {
  type ForbiddenCall,
  oldForm,
  otherFamily,
  withoutSession,
} from "../../../targets/reference-sis/client/forbidden.ts";

export type ForbiddenCase = {
  readonly title: string;
  readonly asks: "another-family" | "no-session" | "old-form";
  /** HTTP status; 0: the connection is broken off. */
  readonly status: number;
  readonly is: keyof ForbiddenCounts;
};

export const forbiddenCases: readonly ForbiddenCase[] = [
  ...ofFamily("refused", [["not found, which is its refusal", 404]]),
  ...ofFamily("admitted", [
    ["the child's schedule", 200],
    ["an empty success", 204],
    ["a redirect", 302],
    ["not modified", 304],
    ["another page for people without a session", 401],
    ["that the child exists and is forbidden", 403],
    ["an error of the server", 500],
  ]),
  ...ofFamily("unclear", [
    ["nothing", 0],
    ["to slow down", 429],
    ["to come back later", 503],
  ]),
  { title: "an account without a session is refused", asks: "no-session", status: 401, is: "refused" },
  { title: "an account without a session is shown", asks: "no-session", status: 200, is: "admitted" },
  { title: "an account without a session isn't found", asks: "no-session", status: 404, is: "admitted" },
  { title: "an old form is refused", asks: "old-form", status: 409, is: "refused" },
  { title: "an old form is saved", asks: "old-form", status: 200, is: "admitted" },
];

function ofFamily(
  is: ForbiddenCase["is"],
  rows: readonly (readonly [title: string, status: number])[],
): ForbiddenCase[] {
  return rows.map(([title, status]) => ({
    ...{ title: `another family's child is answered with ${title}`, asks: "another-family", status, is },
  }));
}

const meeting = { sectionId: 501, day: "2026-08-11", period: 1 };

export const askedFor: Readonly<Record<ForbiddenCase["asks"], ForbiddenCall>> = {
  "another-family": otherFamily(12),
  "no-session": withoutSession(),
  "old-form": oldForm(meeting, { seenRevision: 2, marks: [] }),
};
