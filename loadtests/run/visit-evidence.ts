/** Visits added up by phase and journey: how many people came, and where their time went. Pure. */
import type { VisitsEvidence } from "../../readiness/evidence/evidence.ts";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";

export function visitsEvidence(visits: readonly VisitLine[]): VisitsEvidence[] {
  const groups = Map.groupBy(visits, ({ phase, journey }) => `${phase} ${journey}`);
  return [...groups.values()].flatMap(addUp).sort(inAlphabet);
}

function addUp(visits: readonly VisitLine[]): VisitsEvidence[] {
  const [first] = visits;
  if (first === undefined) return [];
  const seconds = (of: (visit: VisitLine) => number) =>
    visits.reduce((sum, visit) => sum + of(visit), 0) / 1000;
  return [
    {
      phase: first.phase,
      journey: first.journey,
      visits: visits.length,
      thinkSeconds: seconds(({ thinkMs }) => thinkMs),
      waitSeconds: seconds(({ waitMs }) => waitMs),
      otherSeconds: seconds(({ totalMs, thinkMs, waitMs }) => Math.max(0, totalMs - thinkMs - waitMs)),
    },
  ];
}

function inAlphabet(one: VisitsEvidence, other: VisitsEvidence): number {
  return `${one.phase} ${one.journey}` < `${other.phase} ${other.journey}` ? -1 : 1;
}
