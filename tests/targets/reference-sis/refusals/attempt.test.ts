/** An answer counts as a refusal only if it is the one that is meant, and says nothing else. */
import { expect, test } from "vitest";
import { faultOf } from "../../../../targets/reference-sis/refusals/attempt.ts";

const error = { code: "not-found", message: "We couldn't find that.", hint: "Check the address." };
const api = { statuses: [404], form: "error", hides: ["Ana Reyes"] } as const;
const page = { statuses: [303], form: "page", hides: [] } as const;
const ofRule = { statuses: [409, 422], form: "error", code: "section-full", hides: [] } as const;
const ofClients = { statuses: [401], form: "status-info", hides: [] } as const;
const statusInfo = {
  imsx_codeMajor: "failure",
  imsx_severity: "error",
  imsx_description: "This needs a token.",
  imsx_CodeMinor: {
    imsx_codeMinorField: [
      { imsx_codeMinorFieldName: "TargetEndSystem", imsx_codeMinorFieldValue: "unauthorisedrequest" },
    ],
  },
};

function answer(status: number, body: unknown, location?: string) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { status, text, location };
}

test("the refusal that is meant has no fault", () => {
  const oauth = { error: "invalid_client", error_description: "The client or its secret isn't right." };
  expect(faultOf({ ...ofClients, form: "oauth" }, answer(401, oauth))).toBeUndefined();
  expect(faultOf(api, answer(404, error))).toBeUndefined();
  expect(faultOf(page, answer(303, "", "/sign-in?to=%2Foffice"))).toBeUndefined();
  expect(faultOf(ofClients, answer(401, statusInfo))).toBeUndefined();
  expect(faultOf(ofRule, answer(409, { ...error, code: "section-full", sectionId: 7 }))).toBeUndefined();
});

test.each([
  ["an answer", api, answer(200, { students: [] }), "answered 200 instead of 404"],
  ["another refusal", api, answer(400, error), "answered 400 instead of 404"],
  [
    "more than an error",
    api,
    answer(404, { ...error, grade: 7 }),
    "answered 404 with something else than an error",
  ],
  ["a page for a program", api, answer(404, "<html>"), "answered 404 with something else than an error"],
  [
    "whose it is",
    api,
    answer(404, { ...error, hint: "Ask Ana Reyes." }),
    "answered 404 with the other person's name",
  ],
  [
    "more than OneRoster's error",
    ofClients,
    answer(401, { ...statusInfo, users: [] }),
    "answered 401 with something else than an error",
  ],
  ["the page itself", page, answer(303, "", "/office"), "led to /office"],
  [
    "another rule's refusal",
    ofRule,
    answer(409, error),
    "answered 409 with not-found instead of section-full",
  ],
])("%s isn't the refusal that is meant", (_, refusal, seen, fault) => {
  expect(faultOf(refusal, seen)).toBe(fault);
});
