/** Visits added up: by phase and journey, by the name of the request, and by school. Pure. */
import type {
  NamedEvidence,
  SchoolEvidence,
  VisitsEvidence,
} from "../../readiness/evidence/load-evidence.ts";
import type { RequestCounts, VisitLine } from "../../readiness/evidence/visit-line.ts";
import { allRequests } from "../../targets/reference-sis/client/all-requests.ts";
import { usualMostRefused } from "../../targets/reference-sis/client/request.ts";
import { facts } from "../model/facts.ts";

/** As long as people wait for a sign-in before they try again. */
const longWaitMs = facts.patienceSeconds.value * 1000;

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
      longWaits: longWaitsIn(visits),
      thinkSeconds: seconds(({ thinkMs }) => thinkMs),
      waitSeconds: seconds(({ waitMs }) => waitMs),
      otherSeconds: seconds(({ totalMs, thinkMs, waitMs }) => Math.max(0, totalMs - thinkMs - waitMs)),
    },
  ];
}

function longWaitsIn(visits: readonly VisitLine[]): number {
  return visits.filter(({ longestWaitMs }) => longestWaitMs > longWaitMs).length;
}

function inAlphabet(one: VisitsEvidence, other: VisitsEvidence): number {
  return `${one.phase} ${one.journey}` < `${other.phase} ${other.journey}` ? -1 : 1;
}

const none: RequestCounts = [0, 0, 0, 0];

function plus(one: RequestCounts, other: RequestCounts): RequestCounts {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]];
}

/** Every request that was planned or sent. */
export function namedEvidence(
  visits: readonly VisitLine[],
  planned: Readonly<Record<string, number>>,
): NamedEvidence[] {
  const sums = new Map<string, RequestCounts>();
  for (const [name, counts] of visits.flatMap(({ requests }) => Object.entries(requests))) {
    sums.set(name, plus(sums.get(name) ?? none, counts));
  }
  return allRequests
    .flatMap((table) => Object.entries(table))
    .map(([name, { mostRefused = usualMostRefused, mostLeftOut = 0 }]) => {
      const [sent, accepted, failed, empty] = sums.get(name) ?? none;
      const counts = { planned: planned[name] ?? 0, sent, accepted, failed, empty };
      return { name, ...counts, mostRefused, mostLeftOut };
    })
    .filter((row) => row.planned > 0 || row.sent > 0);
}

/** Every school that anyone came from. */
export function schoolEvidence(
  visits: readonly VisitLine[],
  names: Readonly<Record<string, string>>,
): SchoolEvidence[] {
  const bySchool = Map.groupBy(visits, ({ school }) => school);
  return [...bySchool]
    .flatMap(([id, own]) => (id === null ? [] : [schoolOf(id, names, own)]))
    .sort((one, other) => one.schoolId - other.schoolId);
}

function schoolOf(
  schoolId: number,
  names: Readonly<Record<string, string>>,
  visits: readonly VisitLine[],
): SchoolEvidence {
  const [requests, , failed, empty] = visits
    .flatMap((visit) => Object.values(visit.requests))
    .reduce(plus, none);
  const longWaits = longWaitsIn(visits);
  const name = failed + empty + longWaits > 0 ? (names[schoolId] ?? null) : null;
  return { schoolId, name, visits: visits.length, longWaits, requests, failed, empty };
}
