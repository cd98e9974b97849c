/** The k6 entry of the test of forbidden requests: one visit sends each case. */
import { beginTally } from "../../../loadtests/client/tally.ts";
import { openVisit } from "../../../loadtests/client/visit.ts";
import { askedFor, forbiddenCases } from "./forbidden-cases.ts";

export const options = {
  discardResponseBodies: true,
  scenarios: { forbidden: { executor: "per-vu-iterations", vus: 1, iterations: 1, exec: "askEach" } },
};

export function askEach(): void {
  for (const [index, { asks }] of forbiddenCases.entries()) {
    const tally = beginTally();
    const visit = openVisit({
      ...{ target: __ENV.TARGET ?? "", run: `case${index}`, day: "2026-08-11", phase: "release" },
      ...{ journey: "guardian", school: index, account: index, index, thinkScale: 0, tally },
    });
    visit.resume({ session: "a-session", account: 7, staff: 3 });
    visit.tryForbidden(askedFor[asks]);
    tally.log({ journey: "guardian", phase: "release", school: index });
  }
}
