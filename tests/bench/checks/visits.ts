/** The k6 entry of the benchmark of checks: teachers and guardians come one after another, with all checks or with none. */
import exec from "k6/execution";
import { answerOf } from "../../../loadtests/client/answers.ts";
import { type Person, send } from "../../../loadtests/client/send.ts";
import { isOk } from "../../../loadtests/client/statuses.ts";
import { beginTally, type Tally } from "../../../loadtests/client/tally.ts";
import { openVisit } from "../../../loadtests/client/visit.ts";
import { attendance } from "../../../loadtests/journeys/attendance.ts";
import { guardian } from "../../../loadtests/journeys/guardian.ts";
import { facts } from "../../../loadtests/model/facts.ts";
import type { Visit } from "../../../loadtests/model/journey.ts";
import { day, roster, section, student } from "./district.ts";

export const options = {
  scenarios: {
    visits: {
      executor: "shared-iterations",
      vus: 4,
      iterations: Number(__ENV.VISITS),
      maxDuration: "10m",
      exec: "comeBoth",
    },
  },
};

const checked = __ENV.CHECKED === "yes";
const target = __ENV.TARGET ?? "";

export function comeBoth(): void {
  // After those first visits in which everything is tried.
  const index = 1_000 + exec.scenario.iterationInTest;
  come("attendance", index, (visit) => attendance.steps(visit, teacherAt(index)));
  come("guardian", index, (visit) => guardian.steps(visit, parent));
}

function come(journey: string, index: number, steps: (visit: Visit) => void): void {
  const tally = beginTally();
  const usual = { target, run: "bench", journey, phase: "bench", school: 1, account: 7, tally };
  const visit = openVisit({ ...usual, day, index, thinkScale: 0 });
  steps(checked ? visit : unchecked(visit, { ...usual, session: teacher.session, writer: teacher }));
  tally.log({ journey, phase: "bench", school: 1 });
}

/** Requests whose answers a visit goes on with. Without checks, nobody would read the others. */
const needed: ReadonlySet<string> = new Set(["my-sections", "section-roster", "family-students"]);

/** The same requests, with nothing compared, looked for, tried or written down. */
function unchecked(visit: Visit, person: Person & { readonly tally: Tally }): Visit {
  return {
    ...visit,
    signIn: (callOf) => visit.signIn(callOf, () => undefined),
    check: (call) => {
      if (needed.has(call.name)) return visit.read(call);
      send(person, call);
      return undefined;
    },
    tryForbidden: () => {},
    readBack: () => {},
    letSee: () => {},
    writeAtOnce: (call) => unchecked(visit, person).write(call),
    write: (call) => {
      const response = send(person, call, { operation: `bench-${exec.vu.idInTest}-${Date.now()}` });
      const outcome = isOk(response.status) ? "ok" : "refused";
      const { kind, sent } = call.ledger;
      const kept = call.kept(answerOf(person, call, response)) ?? undefined;
      return { op: "", kind, outcome, answeredAt: Date.now(), status: response.status, sent, kept };
    },
  };
}

const teacher = { session: "a-session", account: 7, staff: 3 } as const;
const onePersonIn = (share: number) => Math.round(1 / share);

/** With the shares of those who are looked at, get in each other's way, or try what is forbidden. */
function teacherAt(index: number) {
  const isTurn = (share: number) => checked && index % onePersonIn(share) === 0;
  return {
    ...teacher,
    ...{ school: 1, section, period: 1, size: "medium" as const },
    roster: { must: [...roster], above: 1_000_000 },
    taught: [section],
    ...(isTurn(facts.onlookerShare.value) && { family: { student, session: "a-family" } }),
    ...(isTurn(facts.rivalShare.value) && { rival: { ...teacher, account: 8 } }),
    ...(isTurn(1 / 400) && { tries: { forbidden: "old-form" as const } }),
  };
}

const parent = {
  ...{ account: 5, role: "guardian", username: "guardian", password: "a password", school: 1 },
  children: [{ student, sections: { must: [section] } }],
};
