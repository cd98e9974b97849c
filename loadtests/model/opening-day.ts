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
import { type FactId, facts } from "./facts.ts";
import { firstBellShape } from "./first-bells.ts";
import { type JourneyId, journeys } from "./journeys.ts";
import type { Phase, Plan, PlanInput, Stream } from "./plan.ts";

type ShapeName = "plateau" | "flat" | "first-bell";
type StreamRow = { journey: JourneyId; shape: ShapeName; rate: FactId; times: number };
type PhaseRow = { id: string; title: string; seconds: number; streams: StreamRow[] };

/** Counters and counselors at this multiple of their mean. */
function counters(office: number, counselor: number): StreamRow[] {
  return [
    { journey: "office", shape: "flat", rate: "officeMean", times: office },
    { journey: "counselor", shape: "flat", rate: "counselorMean", times: counselor },
  ];
}

const guardians = facts.guardianShare.value;

/** Lengths at full scale [K]: long enough to hold each peak for 15 s or more, 260 s in all. */
const phaseRows: PhaseRow[] = [
  {
    id: "sign-in",
    title: "Staff sign in before the bell",
    seconds: 50,
    streams: [
      { journey: "staff-sign-in", shape: "plateau", rate: "staffSignInPeak", times: 1 },
      ...counters(1, 1),
    ],
  },
  {
    id: "first-bell",
    title: "First bells and the attendance wave",
    seconds: 60,
    streams: [
      { journey: "attendance", shape: "first-bell", rate: "firstBellPeak", times: 1 },
      ...counters(2, 1),
    ],
  },
  {
    id: "period-change",
    title: "Period change",
    seconds: 40,
    streams: [
      { journey: "attendance", shape: "plateau", rate: "periodChangePeak", times: 1 },
      ...counters(2, 1),
    ],
  },
  {
    id: "counters",
    title: "Office counters and counselors at their busiest",
    seconds: 30,
    streams: [
      ...counters(facts.officePeakFactor.value, facts.counselorPeakFactor.value),
      { journey: "scores", shape: "flat", rate: "scoreEntryRate", times: 1 },
    ],
  },
  {
    id: "release",
    title: "Schedules are released to families",
    seconds: 80,
    streams: [
      { journey: "guardian", shape: "plateau", rate: "familySignInRate", times: guardians },
      { journey: "student", shape: "plateau", rate: "familySignInRate", times: 1 - guardians },
    ],
  },
];

/** At or below this load a rehearsal is a rehearsal of the harness: its phases are squeezed into `smallSeconds`. [K] */
export const smallLoad = 0.05;
export const smallSeconds = 36;
/** Think times may not shrink as far, or nobody would overlap. [K] */
const smallThinkScale = 0.3;
/** So that the smallest rehearsal still makes each journey. [K] */
export const leastArrivals = 3;

/** An answer is expected within this time, and people are held ready for answers as slow as this. [K] */
const expectedAnswerSeconds = 0.4;
const slowestAnswerSeconds = 3;

const fullSeconds = phaseRows.reduce((sum, phase) => sum + phase.seconds, 0);

export function timeScale(load: number): number {
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

/** The curve at the wanted peak, raised where fewer than `leastArrivals` would come. */
function raisedCurve(shape: ShapePoint[], seconds: number, peak: number): { curve: Curve; raised: boolean } {
  const curve = curveOf(shape, seconds, peak);
  if (Math.floor(arrivalsUnder(curve)) >= leastArrivals) return { curve, raised: false };
  const perUnit = arrivalsUnder(curveOf(shape, seconds, 1));
  return { curve: curveOf(shape, seconds, (leastArrivals + 0.5) / perUnit), raised: true };
}

export function openingDayPlan(input: PlanInput): Plan {
  const scale = timeScale(input.load);
  const thinkScale = scale < 1 ? smallThinkScale : 1;
  const phases = phasesOf(scale);
  const shapes: Record<ShapeName, ShapePoint[]> = {
    plateau,
    flat,
    "first-bell": firstBellShape(input.firstBells),
  };
  const nextPerson = new Map<JourneyId, number>();
  const streamOf = (phase: Phase, row: StreamRow): Stream => {
    const peak = facts[row.rate].value * row.times * input.load;
    const { curve, raised } = raisedCurve(shapes[row.shape], phase.endSecond - phase.beginSecond, peak);
    const arrivals = Math.floor(arrivalsUnder(curve) + 1e-9);
    const firstPerson = nextPerson.get(row.journey) ?? 0;
    nextPerson.set(row.journey, firstPerson + arrivals);
    return {
      id: `${phase.id}--${row.journey}`,
      phase: phase.id,
      journey: row.journey,
      beginSecond: phase.beginSecond,
      curve,
      arrivals,
      raised,
      firstPerson,
      virtualUsers: usersFor(row.journey, curve, thinkScale, expectedAnswerSeconds),
      mostVirtualUsers: usersFor(row.journey, curve, thinkScale, slowestAnswerSeconds),
    };
  };
  return {
    scenario: "opening-day",
    students: input.students,
    schools: input.schools,
    load: input.load,
    timeScale: scale,
    thinkScale,
    seconds: phases.at(-1)?.endSecond ?? 0,
    phases,
    streams: phaseRows.flatMap((row, index) => {
      const phase = phases[index];
      return phase === undefined ? [] : row.streams.map((stream) => streamOf(phase, stream));
    }),
  };
}
