/** How the requests of one visit ended, how its answers compared, and what became of what is forbidden. */
import type { DifferenceKind } from "../../readiness/evidence/answers-evidence.ts";
import type { ForbiddenKind } from "../../readiness/evidence/forbidden-evidence.ts";
import type { ForbiddenCounts, OnPurpose, VisitLine } from "../../readiness/evidence/visit-line.ts";

export type VisitCounts = {
  addRequest(name: string, accepted: boolean, failed: boolean): void;
  /** A request of this name was accepted, and its answer was empty although something is on record. */
  addEmpty(name: string): void;
  /** An answer of this name was compared with what is known; `is`: how it differs. */
  addAnswer(name: string, is: DifferenceKind | undefined): void;
  addForbidden(kind: ForbiddenKind, ended: keyof ForbiddenCounts): void;
  addOnPurpose(what: OnPurpose): void;
  /** Answers of any name that were compared. */
  compared(): number;
  read(): Pick<VisitLine, "requests" | "answers" | "forbidden" | OnPurpose>;
};

/** As in the line of the visit. */
type Requests = [sent: number, accepted: number, failed: number, empty: number];
type Answers = [compared: number, foreign: number, wrong: number];

const noRequests = (): Requests => [0, 0, 0, 0];
const noAnswers = (): Answers => [0, 0, 0];

/** Counts in place: in k6, taking a list apart and making another costs more than a small answer does. */
export function countVisit(): VisitCounts {
  const requests: Record<string, Requests> = {};
  const answers: Record<string, Answers> = {};
  const forbidden: Record<string, ForbiddenCounts> = {};
  let compared = 0;
  const onPurpose: Record<OnPurpose, number> = { sentAgain: 0, answersLost: 0, contests: 0 };
  return {
    addRequest: (name, accepted, failed) => {
      const counts = countsOf(requests, name, noRequests);
      counts[0] += 1;
      if (accepted) counts[1] += 1;
      if (failed) counts[2] += 1;
    },
    addEmpty: (name) => {
      countsOf(requests, name, noRequests)[3] += 1;
    },
    addAnswer: (name, is) => {
      const counts = countsOf(answers, name, noAnswers);
      counts[0] += 1;
      if (is === "foreign") counts[1] += 1;
      if (is === "wrong") counts[2] += 1;
      compared += 1;
    },
    addForbidden: (kind, ended) => {
      const before = forbidden[kind] ?? { refused: 0, admitted: 0, unclear: 0 };
      forbidden[kind] = { ...before, [ended]: before[ended] + 1 };
    },
    addOnPurpose: (what) => {
      onPurpose[what] += 1;
    },
    compared: () => compared,
    read: () => ({ requests, answers, forbidden, ...onPurpose }),
  };
}

/** Those of this name, to count in. */
function countsOf<Counts>(all: Record<string, Counts>, name: string, none: () => Counts): Counts {
  const known = all[name];
  if (known !== undefined) return known;
  const counts = none();
  all[name] = counts;
  return counts;
}
