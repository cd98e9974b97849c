/** Whoever signed in before the load has the session of their own account, or it's somebody else's data. */
import { expect, test } from "vitest";
import { compareEarlySignIns } from "../../../loadtests/run/early-sign-ins.ts";
import type { LetIn } from "../../../targets/reference-sis/people/open-sessions.ts";

const knownOf = new Map([
  ["teacher", { account: 11, role: "teacher" }],
  ["office", { account: 12, role: "office" }],
  ["family", { account: 13, role: "guardian" }],
]);
const onRecord = new Map(
  [...knownOf].map(([subject, { account }]) => [subject, { accountId: account, displayName: subject }]),
);
const known = { knownOf, onRecord };
const inTime = { atMs: Date.parse("2026-08-11T15:00:00Z"), expiresAt: "2026-08-12T03:00:10.500Z" };
const own = [...knownOf].map(([subject, { account, role }]): [string, LetIn] => [
  subject,
  { accountId: account, role, whole: { accountId: account, displayName: subject }, ...inTime },
]);

test("everyone who is let in as themselves is compared, and nothing differs", () => {
  expect(compareEarlySignIns(new Map(own), known, 12)).toEqual({
    answers: { "sign-in-district": [2, 0, 0], "sign-in-password": [1, 0, 0] },
    ...{ differing: [], looks: {} },
  });
});

test("a session of somebody else is foreign, and one that says nobody's is wrong", () => {
  const mixedUp = new Map(own)
    .set("teacher", { accountId: 12, role: "office", whole: {}, ...inTime })
    .set("family", { accountId: undefined, role: undefined, whole: {}, ...inTime });
  expect(compareEarlySignIns(mixedUp, known, 12)).toMatchObject({
    answers: { "sign-in-district": [2, 1, 0], "sign-in-password": [1, 0, 1] },
    differing: [
      {
        name: "sign-in-district",
        is: "foreign",
        atMs: inTime.atMs,
        expected: "account 11, teacher",
        seen: "account 12, office",
      },
      { name: "sign-in-password", is: "wrong", seen: "no account" },
    ],
  });
});

test.each(["2027-12-01T03:00:00Z", "2026-08-11T16:00:00Z", undefined])(
  "a session until %s isn't one for twelve hours, unless nobody said how long it lasts",
  (expiresAt) => {
    const letIn = new Map(
      own.map(([subject, seen]) => [subject, subject === "office" ? { ...seen, expiresAt } : seen]),
    );
    const { answers, differing } = compareEarlySignIns(letIn, known, 12);
    expect(answers["sign-in-district"]).toEqual([2, 0, 1]);
    expect(differing).toMatchObject([{ expected: "a session for 12 hours", is: "wrong" }]);
    expect(compareEarlySignIns(letIn, known, undefined).differing).toEqual([]);
  },
);

test("somebody else's name beside the own account is wrong", () => {
  const whole = { accountId: 12, displayName: "somebody else" };
  const renamed = new Map(own).set("office", { accountId: 12, role: "office", ...inTime, whole });
  expect(compareEarlySignIns(renamed, known, 12).differing).toMatchObject([
    { name: "sign-in-district", is: "wrong", expected: 'displayName "office"' },
  ]);
});
