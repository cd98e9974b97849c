/** A scenario at some load → its plan: phases one after another, streams with their rates, and their own people. */
import { arrivalSpreadSeconds } from "./arrival-moment.ts";
import {
  arrivalsUnder,
  type Curve,
  curveOf,
  flat,
  peakPerSecond,
  plateau,
  rush,
  type ShapePoint,
} from "./curve.ts";
import { facts } from "./facts.ts";
import { firstBellShape } from "./first-bells.ts";
import { shareOf } from "./full-district.ts";
import { longestWaitSeconds } from "./patience.ts";
import type { Phase, Plan, PlanInput, Stream } from "./plan.ts";
import { type Pace, type Scenario, type ShapeName, type StreamRow, usualAnswerSeconds } from "./scenario.ts";

export function makePlan(scenario: Scenario, input: PlanInput): Plan {
  const { students, schools, load, firstBells } = input;
  const pace = scenario.pace(load);
  const phases = phasesOf(scenario, pace);
  const shapes = { plateau, flat, rush, "first-bell": firstBellShape(firstBells) };
  const timing = { shapes, input, pace, answerSeconds: scenario.readyForAnswerSeconds ?? usualAnswerSeconds };
  return {
    scenario: scenario.id,
    students,
    schools,
    load,
    ...pace,
    seconds: phases.at(-1)?.endSecond ?? 0,
    phases,
    marks: scenario.marks,
    streams: withOwnPeople(streamsOf(scenario, phases, timing)),
  };
}

function phasesOf(scenario: Scenario, { timeScale }: Pace): Phase[] {
  let beginSecond = 0;
  return scenario.phases.map(({ id, title, seconds }) => {
    const endSecond = Math.round((beginSecond + seconds * timeScale) * 1000) / 1000;
    const phase = { id, title, beginSecond, endSecond };
    beginSecond = endSecond;
    return phase;
  });
}

type Timing = {
  readonly shapes: Readonly<Record<ShapeName, ShapePoint[]>>;
  readonly input: PlanInput;
  readonly pace: Pace;
  readonly answerSeconds: number;
};

function streamsOf(scenario: Scenario, phases: readonly Phase[], timing: Timing): Stream[] {
  return phases.flatMap((phase, index) => {
    const rows = scenario.phases[index]?.streams ?? [];
    return rows.map((row) => streamOf(phase, row, timing));
  });
}

function streamOf(phase: Phase, row: StreamRow, { shapes, input, pace, answerSeconds }: Timing): Stream {
  const { journey, periods, leastArrivals = journey.leastArrivals } = row;
  const { value, per } = facts[row.rate];
  const peak = value * shareOf(input, per) * row.times * input.load;
  const seconds = phase.endSecond - phase.beginSecond;
  const { curve, raised } = raisedCurve(shapes[row.shape], seconds, peak, leastArrivals);
  const thinkSeconds = journey.thinkSeconds * longVisit * pace.thinkScale;
  const visitSeconds = arrivalSpreadSeconds + thinkSeconds + journey.requests * answerSeconds;
  return {
    id: `${phase.id}--${journey.id}`,
    phase: phase.id,
    journey: journey.id,
    beginSecond: phase.beginSecond,
    curve,
    arrivals: Math.floor(arrivalsUnder(curve) + 1e-9),
    raised,
    provenance: row.provenance,
    ...(periods !== undefined && { periods }),
    firstPerson: 0,
    virtualUsers: usersFor(curve, visitSeconds),
    mostVirtualUsers: usersFor(curve, visitSeconds + longestWaitSeconds),
  };
}

/** The curve at the wanted peak, raised if fewer people would come than `leastArrivals`. */
function raisedCurve(
  shape: ShapePoint[],
  seconds: number,
  peak: number,
  leastArrivals: number,
): { curve: Curve; raised: boolean } {
  const curve = curveOf(shape, seconds, peak);
  if (Math.floor(arrivalsUnder(curve)) >= leastArrivals) return { curve, raised: false };
  const perUnit = arrivalsUnder(curveOf(shape, seconds, 1));
  return { curve: curveOf(shape, seconds, (leastArrivals + 0.5) / perUnit), raised: true };
}

/** Visits vary in length: there are enough users for one and a half times the usual think time, plus a tenth. [K] */
const longVisit = 1.5;
const margin = 1.1;
const spareUsers = 2;

/** Users that a rate needs if each visit takes this long. */
function usersFor(curve: Curve, visitSeconds: number): number {
  return Math.ceil(peakPerSecond(curve) * visitSeconds * margin) + spareUsers;
}

/** Gives each stream its own people: a journey's later phases continue where its earlier ones ended. */
function withOwnPeople(streams: readonly Stream[]): Stream[] {
  const next = new Map<string, number>();
  return streams.map((stream) => {
    const firstPerson = next.get(stream.journey) ?? 0;
    next.set(stream.journey, firstPerson + stream.arrivals);
    return { ...stream, firstPerson };
  });
}
