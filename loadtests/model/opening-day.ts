/** Opening day as a plan: quiet hours are cut, and each peak keeps its real rate. */
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

type ShapeName = "plateau" | "flat" | "first-bell";
/** `times` the fact's rate at the peak; `provenance` is that of the least known figure in the product. */
type StreamRow = {
  journey: JourneyId;
  shape: ShapeName;
  rate: FactId;
  times: number;
  provenance: Provenance;
};
type PhaseRow = { id: string; title: string; seconds: number; streams: StreamRow[] };

function wave(journey: JourneyId, shape: ShapeName, rate: FactId): StreamRow {
  return { journey, shape, rate, times: 1, provenance: facts[rate].provenance };
}

/** Counters and counselors at this multiple of their mean. */
function counters(office: number, counselor: number): StreamRow[] {
  return [
    { journey: "office", shape: "flat", rate: "officeMean", times: office, provenance: "K" },
    { journey: "counselor", shape: "flat", rate: "counselorMean", times: counselor, provenance: "K" },
  ];
}

function families(journey: JourneyId, share: number): StreamRow {
  return { journey, shape: "plateau", rate: "familySignInRate", times: share, provenance: "K" };
}

/** Lengths at full scale [K]: long enough to hold each peak for 10 s or more, 260 s in all. */
const phaseRows: PhaseRow[] = [
  {
    id: "sign-in",
    title: "Staff sign in before the bell",
    seconds: 50,
    streams: [wave("staff-sign-in", "plateau", "staffSignInPeak"), ...counters(1, 1)],
  },
  {
    id: "first-bell",
    title: "First bells and the attendance wave",
    seconds: 60,
    streams: [wave("attendance", "first-bell", "firstBellPeak"), ...counters(2, 1)],
  },
  {
    id: "period-change",
    title: "Period change",
    seconds: 40,
    streams: [wave("attendance", "plateau", "periodChangePeak"), ...counters(2, 1)],
  },
  {
    id: "counters",
    title: "Office counters and counselors at their busiest",
    seconds: 30,
    streams: [
      ...counters(facts.officePeakFactor.value, facts.counselorPeakFactor.value),
      wave("scores", "flat", "scoreEntryRate"),
    ],
  },
  {
    id: "release",
    title: "Schedules are released to families",
    seconds: 80,
    streams: [
      families("guardian", facts.guardianShare.value),
      families("student", 1 - facts.guardianShare.value),
    ],
  },
];

/** At or below this load a rehearsal is a rehearsal of the harness: its phases are squeezed into `smallSeconds`. [K] */
export const smallLoad = 0.05;
const smallSeconds = 36;
/** Think times may not shrink as far, or nobody would overlap. [K] */
const smallThinkScale = 0.3;

/**
 * People are held ready for answers as slow as a sign-in or a write may be, so that a SIS at its limit is still
 * measured and nobody is dropped; more may be made, at a price, for answers slower than that. [K]
 */
const expectedAnswerSeconds = 2;
const slowestAnswerSeconds = 4;

const fullSeconds = phaseRows.reduce((sum, phase) => sum + phase.seconds, 0);

function timeScale(load: number): number {
  return load <= smallLoad ? smallSeconds / fullSeconds : 1;
}

function phasesOf(scale: number): Phase[] {
  let begin = 0;
  return phaseRows.map((row) => {
    const phase = {
      id: row.id,
      title: row.title,
      beginSecond: begin,
      endSecond: Math.round((begin + row.seconds * scale) * 1000) / 1000,
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

type Timing = { thinkScale: number; load: number };

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
    virtualUsers: usersFor(row.journey, curve, timing.thinkScale, expectedAnswerSeconds),
    mostVirtualUsers: usersFor(row.journey, curve, timing.thinkScale, slowestAnswerSeconds),
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

function streamsOf(phases: Phase[], input: PlanInput, timing: Timing): Stream[] {
  const shapes: Record<ShapeName, ShapePoint[]> = {
    plateau,
    flat,
    "first-bell": firstBellShape(input.firstBells),
  };
  return phaseRows.flatMap((row, index) => {
    const phase = phases[index];
    if (phase === undefined) return [];
    return row.streams.map((stream) => streamOf(phase, stream, shapes[stream.shape], timing));
  });
}

export function openingDayPlan(input: PlanInput): Plan {
  const scale = timeScale(input.load);
  const thinkScale = scale < 1 ? smallThinkScale : 1;
  const phases = phasesOf(scale);
  return {
    scenario: "opening-day",
    students: input.students,
    schools: input.schools,
    load: input.load,
    timeScale: scale,
    thinkScale,
    seconds: phases.at(-1)?.endSecond ?? 0,
    phases,
    streams: withOwnPeople(streamsOf(phases, input, { thinkScale, load: input.load })),
  };
}
