/** Rows of a scenario → its plan: phases one after another, streams with their rates, and people of their own. */
import {
  arrivalsUnder,
  type Curve,
  curveOf,
  flat,
  peakPerSecond,
  plateau,
  type ShapePoint,
} from "./curve.ts";
import { type FactId, facts, type Provenance } from "./facts.ts";
import { firstBellShape } from "./first-bells.ts";
import { type JourneyId, journeys } from "./journeys.ts";
import type { Phase, Plan, PlanInput, Stream } from "./plan.ts";

export type ShapeName = "plateau" | "flat" | "first-bell";
/** `times` the fact's rate at the peak; `provenance` is that of the least known figure in the product. */
export type StreamRow = {
  journey: JourneyId;
  shape: ShapeName;
  rate: FactId;
  times: number;
  provenance: Provenance;
};
export type PhaseRow = { id: string; title: string; seconds: number; streams: StreamRow[] };

/** For how slow answers people are held ready, and for how slow ones more are made: the one who waits for that is dropped. */
type AnswerSeconds = { heldReady: number; atMost: number };

/** What makes a scenario's rows a plan. */
export type Scenario = {
  id: string;
  rows: PhaseRow[];
  timeScale: number;
  thinkScale: number;
  /** Default: `usualAnswers`. */
  answers?: AnswerSeconds;
};

/**
 * People are held ready for answers as slow as a sign-in or a write may be, so that a SIS at its limit is still
 * measured and nobody is dropped; more may be made, at a price, for answers slower than that. [K]
 */
const usualAnswers = { heldReady: 2, atMost: 4 };

function phasesOf({ rows, timeScale }: Scenario): Phase[] {
  let begin = 0;
  return rows.map((row) => {
    const phase = {
      id: row.id,
      title: row.title,
      beginSecond: begin,
      endSecond: Math.round((begin + row.seconds * timeScale) * 1000) / 1000,
    };
    begin = phase.endSecond;
    return phase;
  });
}

/** Users to hold ready for a rate, if each answer takes so long. */
function usersFor(journey: JourneyId, curve: Curve, thinkScale: number, answerSeconds: number): number {
  const { requests, thinkSeconds } = journeys[journey];
  const visitSeconds = thinkSeconds * 1.5 * thinkScale + requests * answerSeconds;
  return Math.ceil(peakPerSecond(curve) * visitSeconds * 1.1) + 2;
}

/** The curve at the wanted peak, raised where fewer than the journey's least arrivals would come. */
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

type Timing = { thinkScale: number; load: number; answers: AnswerSeconds };

function streamOf(phase: Phase, row: StreamRow, shape: ShapePoint[], timing: Timing): Stream {
  const peak = facts[row.rate].value * row.times * timing.load;
  const seconds = phase.endSecond - phase.beginSecond;
  const { curve, raised } = raisedCurve(shape, seconds, peak, journeys[row.journey].leastArrivals);
  return {
    id: `${phase.id}--${row.journey}`,
    phase: phase.id,
    journey: row.journey,
    beginSecond: phase.beginSecond,
    curve,
    arrivals: Math.floor(arrivalsUnder(curve) + 1e-9),
    raised,
    provenance: row.provenance,
    firstPerson: 0,
    virtualUsers: usersFor(row.journey, curve, timing.thinkScale, timing.answers.heldReady),
    mostVirtualUsers: usersFor(row.journey, curve, timing.thinkScale, timing.answers.atMost),
  };
}

/** Gives each stream people of its own: a journey's later phases go on where its earlier ones ended. */
function withOwnPeople(streams: Stream[]): Stream[] {
  const next = new Map<JourneyId, number>();
  return streams.map((stream) => {
    const firstPerson = next.get(stream.journey) ?? 0;
    next.set(stream.journey, firstPerson + stream.arrivals);
    return { ...stream, firstPerson };
  });
}

function streamsOf(phases: Phase[], rows: PhaseRow[], input: PlanInput, timing: Timing): Stream[] {
  const shapes: Record<ShapeName, ShapePoint[]> = {
    plateau,
    flat,
    "first-bell": firstBellShape(input.firstBells),
  };
  return rows.flatMap((row, index) => {
    const phase = phases[index];
    if (phase === undefined) return [];
    return row.streams.map((stream) => streamOf(phase, stream, shapes[stream.shape], timing));
  });
}

export function planFromRows(scenario: Scenario, { students, schools, load, firstBells }: PlanInput): Plan {
  const { id, rows, timeScale, thinkScale, answers = usualAnswers } = scenario;
  const phases = phasesOf(scenario);
  const input = { students, schools, load, firstBells };
  return {
    scenario: id,
    students,
    schools,
    load,
    timeScale,
    thinkScale,
    seconds: phases.at(-1)?.endSecond ?? 0,
    phases,
    streams: withOwnPeople(streamsOf(phases, rows, input, { thinkScale, load, answers })),
  };
}
