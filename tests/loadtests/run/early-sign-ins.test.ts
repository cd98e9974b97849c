/** Whoever signed in before the load has the session of their own account, or it's somebody else's data. */
import { expect, test } from "vitest";
import { compareEarlySignIns } from "../../../loadtests/run/early-sign-ins.ts";
import type { SeenAccount } from "../../../targets/reference-sis/client/requests/access.ts";

const knownOf = new Map([
  ["teacher", { account: 11, role: "teacher" }],
  ["office", { account: 12, role: "office" }],
  ["family", { account: 13, role: "guardian" }],
]);
const own = [...knownOf].map(([subject, { account, role }]): [string, SeenAccount] => [
  subject,
  { accountId: account, role },
]);

test("everyone who is let in as themselves is compared, and nothing differs", () => {
  expect(compareEarlySignIns(new Map(own), knownOf, 5)).toEqual({
    answers: { "sign-in-district": [2, 0, 0], "sign-in-password": [1, 0, 0] },
    differing: [],
  });
});

test("a session of somebody else is foreign, and one that says nobody's is wrong", () => {
  const mixedUp = new Map(own)
    .set("teacher", { accountId: 12, role: "office" })
    .set("family", { accountId: undefined, role: undefined });
  expect(compareEarlySignIns(mixedUp, knownOf, 5)).toMatchObject({
    answers: { "sign-in-district": [2, 1, 0], "sign-in-password": [1, 0, 1] },
    differing: [
      {
        name: "sign-in-district",
        is: "foreign",
        atMs: 5,
        expected: "account 11, teacher",
        seen: "account 12, office",
      },
      { name: "sign-in-password", is: "wrong", seen: "no account" },
    ],
  });
});
