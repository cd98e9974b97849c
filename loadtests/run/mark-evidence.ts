/** In how many visits each mark of a plan happened. Pure. */
import type { MarkEvidence } from "../../readiness/evidence/mark-evidence.ts";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";
import { type MarkId, markOf, type Pattern } from "../model/marks.ts";

export function markEvidence(visits: readonly VisitLine[], ids: readonly MarkId[]): MarkEvidence[] {
  return ids.map((id) => {
    const { happens, standsFor } = markOf(id);
    return { id, happens, standsFor, visits: visitsWith(visits, id) };
  });
}

function visitsWith(visits: readonly VisitLine[], id: MarkId): number {
  const mark = markOf(id);
  if (mark.atOnce !== undefined) return overlaps(visits, mark.atOnce);
  return visits.filter((visit) => fits(visit, mark.in)).length;
}

function fits({ journey, requests }: VisitLine, pattern: Pattern): boolean {
  return (
    journey === pattern.journey &&
    Object.entries(pattern.accepted).every(([name, times]) => (requests[name]?.[1] ?? 0) >= times)
  );
}

/** Visits of one journey during which a visit of the other goes on. */
function overlaps(visits: readonly VisitLine[], [one, other]: readonly [string, string]): number {
  const others = visits.filter(({ journey }) => journey === other);
  return visits.filter((visit) => visit.journey === one && others.some((each) => overlap(visit, each)))
    .length;
}

function overlap(one: VisitLine, other: VisitLine): boolean {
  return one.beganAt < other.beganAt + other.totalMs && other.beganAt < one.beganAt + one.totalMs;
}
