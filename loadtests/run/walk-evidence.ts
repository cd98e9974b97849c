/** The requests of the walk that had to be refused, added up by what was tried. Pure. */
import {
  type AttemptLine,
  accessKinds,
  ruleKinds,
  type WalkEvidence,
  type WalkLine,
} from "../../readiness/evidence/walk-evidence.ts";

export function walkEvidence(lines: readonly WalkLine[] | undefined): WalkEvidence {
  if (lines === undefined) return null;
  const attempts = lines.filter((line) => "tried" in line);
  const admitting = attempts.filter(({ ended }) => ended === "admitted");
  return {
    routes: new Set(attempts.map(({ route }) => route)).size,
    tried: [...accessKinds, ...ruleKinds].map((tried) => countsOf(tried, attempts)),
    uncovered: lines.filter((line) => "uncovered" in line),
    admitting: admitting.map(({ route, tried, by, fault }) => ({ route, tried, by, fault })),
  };
}

function countsOf(tried: AttemptLine["tried"], attempts: readonly AttemptLine[]) {
  const ofKind = attempts.filter((attempt) => attempt.tried === tried);
  const count = (ended: AttemptLine["ended"]) => ofKind.filter((each) => each.ended === ended).length;
  return { tried, refused: count("refused"), admitted: count("admitted"), unclear: count("unclear") };
}
