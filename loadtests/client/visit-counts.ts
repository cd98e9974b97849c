/** How the requests of one visit ended, how its answers compared, and what became of what is forbidden. */
import type { DifferenceKind } from "../../readiness/evidence/answers-evidence.ts";
import type { ForbiddenKind } from "../../readiness/evidence/forbidden-evidence.ts";
import type {
  AnswerCounts,
  ForbiddenCounts,
  RequestCounts,
  VisitLine,
} from "../../readiness/evidence/visit-line.ts";

export type VisitCounts = {
  addRequest(name: string, accepted: boolean, failed: boolean): void;
  /** A request of this name was accepted, and its answer was empty although something is on record. */
  addEmpty(name: string): void;
  /** An answer of this name was compared with what is known; `is`: how it differs. */
  addAnswer(name: string, is: DifferenceKind | undefined): void;
  addForbidden(kind: ForbiddenKind, ended: keyof ForbiddenCounts): void;
  /** A write was sent again on purpose, and answered. */
  addSentAgain(): void;
  read(): Pick<VisitLine, "requests" | "answers" | "forbidden" | "sentAgain">;
};

export function countVisit(): VisitCounts {
  const requests: Record<string, RequestCounts> = {};
  const answers: Record<string, AnswerCounts> = {};
  const forbidden: Record<string, ForbiddenCounts> = {};
  let sentAgain = 0;
  return {
    addRequest: (name, accepted, failed) => {
      const [sent, accepteds, faileds, empty] = requests[name] ?? [0, 0, 0, 0];
      requests[name] = [sent + 1, accepteds + Number(accepted), faileds + Number(failed), empty];
    },
    addEmpty: (name) => {
      const [sent, accepted, failed, empty] = requests[name] ?? [0, 0, 0, 0];
      requests[name] = [sent, accepted, failed, empty + 1];
    },
    addAnswer: (name, is) => {
      const [compared, foreign, wrong] = answers[name] ?? [0, 0, 0];
      answers[name] = [compared + 1, foreign + Number(is === "foreign"), wrong + Number(is === "wrong")];
    },
    addForbidden: (kind, ended) => {
      const before = forbidden[kind] ?? { refused: 0, admitted: 0, unclear: 0 };
      forbidden[kind] = { ...before, [ended]: before[ended] + 1 };
    },
    addSentAgain: () => {
      sentAgain += 1;
    },
    read: () => ({ requests, answers, forbidden, sentAgain }),
  };
}
