/** Opening day as a plan: quiet hours are cut, and each peak keeps its real rate. */
import { type FactId, facts } from "./facts.ts";
import type { JourneyId } from "./journeys.ts";
import type { Plan, PlanInput } from "./plan.ts";
import { type PhaseRow, planFromRows, type ShapeName, type StreamRow } from "./plan-from-rows.ts";

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

const fullSeconds = phaseRows.reduce((sum, phase) => sum + phase.seconds, 0);

function timeScale(load: number): number {
  return load <= smallLoad ? smallSeconds / fullSeconds : 1;
}

export function openingDayPlan(input: PlanInput): Plan {
  const scale = timeScale(input.load);
  const thinkScale = scale < 1 ? smallThinkScale : 1;
  return planFromRows({ id: "opening-day", rows: phaseRows, timeScale: scale, thinkScale }, input);
}
