/** The k6 entry of the client's test: one write per student, and sign-ins of an impatient person. */
import { beginTally } from "../../../loadtests/client/tally.ts";
import { openVisit } from "../../../loadtests/client/visit.ts";
import { compareSignIn } from "../../../loadtests/compare/compare-account.ts";
import type { Visit } from "../../../loadtests/model/journey.ts";
import { signInWithPassword } from "../../../targets/reference-sis/client/requests/access.ts";
import { markNoShow } from "../../../targets/reference-sis/client/requests/enrollment.ts";

export const options = {
  discardResponseBodies: true,
  scenarios: { attempts: { executor: "per-vu-iterations", vus: 1, iterations: 1, exec: "attemptEach" } },
};

const students = (__ENV.STUDENTS ?? "").split(",").map(Number);
/** Those whose writes are sent again. */
const repeated = new Set((__ENV.REPEATED ?? "").split(",").map(Number));
/** Indexes of a visit that sends its writes again, and of one that doesn't. */
const [sendsAgain, sendsOnce] = [0, 99];

function visit(index: number): Visit {
  return openVisit({
    target: __ENV.TARGET ?? "",
    run: "attempts",
    day: "2026-08-11",
    phase: "counters",
    school: null,
    account: null,
    journey: "office",
    index,
    thinkScale: 0,
    tally: beginTally(),
  });
}

const anyone = compareSignIn({ account: 1, role: "guardian" });

export function attemptEach(): void {
  for (const student of students) {
    const office = visit(repeated.has(student) ? sendsAgain : sendsOnce);
    office.resume({ session: "a-session", account: 7, staff: 3 });
    office.write(markNoShow(student, office.day));
  }
  visit(1).signIn(() => signInWithPassword("guardian@families.example", "wrong"), anyone);
  visit(2).signIn(() => signInWithPassword("guardian@families.example", "slow"), anyone);
}
