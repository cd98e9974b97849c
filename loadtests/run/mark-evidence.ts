/** How often each mark of a plan happened. Pure. */
import type { MarkEvidence } from "../../readiness/evidence/mark-evidence.ts";
import type { ReadBackLine } from "../../readiness/evidence/read-back-line.ts";
import type { RivalLine } from "../../readiness/evidence/rival-line.ts";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";
import type { WalkEvidence } from "../../readiness/evidence/walk-evidence.ts";
import { type Mark, type MarkId, markOf, type Pattern } from "../model/marks.ts";
import type { OutsideVisits } from "./outside-visits.ts";
import type { Rush } from "./rush.ts";

type Seen = {
  readonly visits: readonly VisitLine[];
  readonly readBacks: readonly ReadBackLine[];
  readonly rivals: readonly RivalLine[];
  readonly walk: WalkEvidence;
  readonly rush: Rush;
  /** Answers that were compared outside of visits, by the name of the request. */
  readonly outsideVisits: Pick<OutsideVisits, "answers" | "meanwhile">;
};

export function markEvidence(seen: Seen, ids: readonly MarkId[]): MarkEvidence[] {
  return ids.map((id) => {
    const mark = markOf(id);
    return { id, happens: mark.happens, standsFor: mark.standsFor, times: timesOf(seen, mark) };
  });
}

function timesOf({ visits, readBacks, rivals, walk, rush, outsideVisits }: Seen, mark: Mark): number {
  if ("cameBack" in mark) return rush.cameBack < rush.turnedAway ? 0 : rush.cameBack;
  if ("comparedMeanwhile" in mark || "comparedWhole" in mark) return timesCompared(outsideVisits, mark);
  if ("forbids" in mark) return walk?.tried.find(({ tried }) => tried === mark.forbids)?.refused ?? 0;
  if ("foundBy" in mark)
    return readBacks.filter(({ by, staleMs }) => by === mark.foundBy && staleMs === null).length;
  if ("oneTold" in mark)
    return rivals.filter(({ kind, ended }) => kind === mark.oneTold && ended === "one-told").length;
  if ("atOnce" in mark) return overlaps(visits, mark.atOnce);
  return visits.filter((visit) => happensIn(visit, mark)).length;
}

function timesCompared(
  { answers, meanwhile = 0 }: Seen["outsideVisits"],
  mark: Extract<Mark, { comparedMeanwhile: true } | { comparedWhole: unknown }>,
): number {
  if ("comparedMeanwhile" in mark) return meanwhile;
  return Math.min(...mark.comparedWhole.map((name) => answers[name]?.[0] ?? 0));
}

function happensIn(
  visit: VisitLine,
  mark: Extract<Mark, { compared: unknown } | { refused: unknown } | { in: unknown }>,
): boolean {
  if ("compared" in mark) return mark.compared.some((name) => (visit.answers[name]?.[0] ?? 0) > 0);
  if ("refused" in mark) return mark.refused.some((kind) => (visit.forbidden[kind]?.refused ?? 0) > 0);
  return fits(visit, mark.in);
}

function fits({ journey, requests, ...visit }: VisitLine, pattern: Pattern): boolean {
  return (
    journey === pattern.journey &&
    (pattern.onPurpose === undefined || visit[pattern.onPurpose] > 0) &&
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
