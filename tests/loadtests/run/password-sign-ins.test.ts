/** How many sessions a load may have opened with passwords. */
import { expect, test } from "vitest";
import { passwordSignIns } from "../../../loadtests/run/password-sign-ins.ts";
import { exampleLoad } from "../../readiness/support/example-load.ts";

const [phase] = exampleLoad().phases;

function started(startedArrivals: number) {
  return { phases: phase === undefined ? [] : [{ ...phase, startedArrivals }] };
}

test("sign-ins of an account are added up, and one without a clear answer may have opened a session", () => {
  const visits = [
    { signedIn: [7, 1, 0] as const },
    {},
    { signedIn: [7, 1, 2] as const },
    { signedIn: [8, 0, 1] as const },
  ];
  expect(passwordSignIns(visits, started(4))).toEqual(
    new Map([
      [7, 4],
      [8, 1],
    ]),
  );
});

test("if a visit that began has no line, nobody knows", () => {
  expect(passwordSignIns([{ signedIn: [7, 1, 0] }], started(2))).toBeUndefined();
});
