/** The requests of the walk that had to be refused, added up by what was tried, and the pages that were opened. Pure. */
import type { DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import {
  type AttemptLine,
  accessKinds,
  ruleKinds,
  type WalkEvidence,
  type WalkLine,
} from "../../readiness/evidence/walk-evidence.ts";
import { promisedReads } from "../../targets/reference-sis/refusals/promised-reads.ts";
import { isOk } from "../client/statuses.ts";
import { noneOutsideVisits, type OutsideVisits, outsideVisitsOf } from "./outside-visits.ts";

export function walkEvidence(lines: readonly WalkLine[] | undefined): WalkEvidence {
  if (lines === undefined) return null;
  const attempts = lines.filter((line) => "tried" in line);
  const admitting = attempts.filter(({ ended }) => ended === "admitted");
  return {
    routes: new Set(attempts.map(({ route }) => route)).size,
    tried: [...accessKinds, ...ruleKinds].map((tried) => countsOf(tried, attempts)),
    uncovered: lines.filter((line) => "uncovered" in line),
    unfound: lines.filter((line) => "unfound" in line),
    reads: promisedReads(),
    admitting: admitting.map(({ route, tried, by, fault }) => ({ route, tried, by, fault })),
  };
}

function countsOf(tried: AttemptLine["tried"], attempts: readonly AttemptLine[]) {
  const ofKind = attempts.filter((attempt) => attempt.tried === tried);
  const count = (ended: AttemptLine["ended"]) => ofKind.filter((each) => each.ended === ended).length;
  return { tried, refused: count("refused"), admitted: count("admitted"), unclear: count("unclear") };
}

/** Nobody reads pages whole, and each must forbid that it's kept; `atMs`: when the load had ended. */
export function pagesOpened(lines: readonly WalkLine[] = [], atMs: number): OutsideVisits {
  const opened = lines.filter((line) => "opened" in line);
  if (opened.length === 0) return noneOutsideVisits;
  const kept = opened.filter((line) => line.kept !== "");
  const differing = kept.map(({ route: name, kept: seen }): DifferingAnswer => {
    return {
      name,
      is: "wrong",
      school: null,
      atMs,
      expected: "a page that nothing keeps",
      seen,
      students: [],
    };
  });
  const shown = opened.filter(({ status }) => isOk(status)).length;
  return {
    ...outsideVisitsOf(differing.map((difference) => ({ name: difference.name, difference }))),
    looks: { pages: [opened.length, shown] },
  };
}
