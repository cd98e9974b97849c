/** k6 entry of the client's test: one write for each student, and sign-ins that an impatient person makes. */
import { signInWithPassword } from "../../../loadtests/client/access.ts";
import { markNoShow } from "../../../loadtests/client/enrollment.ts";
import type { Visit } from "../../../loadtests/client/visit.ts";

export const options = {
  discardResponseBodies: true,
  scenarios: { attempts: { executor: "per-vu-iterations", vus: 1, iterations: 1, exec: "attemptEach" } },
};

const students = (__ENV.STUDENTS ?? "").split(",").map(Number);

function visit(person: number): Visit {
  return {
    target: __ENV.TARGET ?? "",
    run: "attempts",
    day: "2026-08-11",
    phase: "counters",
    journey: "office",
    baggage: "journey=office",
    person,
    thinkScale: 0,
    session: "a-session",
  };
}

export function attemptEach(): void {
  for (const student of students) markNoShow(visit(student), student);
  signInWithPassword({ ...visit(1), session: null }, "guardian@families.example", "wrong");
  signInWithPassword({ ...visit(2), session: null }, "guardian@families.example", "slow");
}
