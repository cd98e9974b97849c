/** The plan of a load: phases one after another, and in each the streams of people who arrive. */
import type { Curve } from "./curve.ts";
import type { Provenance } from "./facts.ts";
import type { JourneyId } from "./journeys.ts";

/** Seconds count from the start of the load. */
export type Phase = { id: string; title: string; beginSecond: number; endSecond: number };

/** People who arrive in one phase to make one journey. */
export type Stream = {
  /** `<phase>--<journey>`: the name of the k6 scenario. */
  id: string;
  phase: string;
  journey: JourneyId;
  beginSecond: number;
  curve: Curve;
  /** Whole arrivals under the curve, which is what k6 starts. */
  arrivals: number;
  /** True where a small load would have sent hardly anyone, and the rate was raised to `leastArrivals`. */
  raised: boolean;
  /** How well the peak is known; K is an assumption. */
  provenance: Provenance;
  /** Index of the stream's first person in the journey's pool. */
  firstPerson: number;
  virtualUsers: number;
  mostVirtualUsers: number;
};

export type Plan = {
  scenario: string;
  students: number;
  schools: number;
  load: number;
  /** Share of their full length that phases keep; below 1 for rehearsals with a small load. */
  timeScale: number;
  /** Share of their full length that think times keep. */
  thinkScale: number;
  seconds: number;
  phases: Phase[];
  streams: Stream[];
};

/** What a plan is made from. */
export type PlanInput = {
  students: number;
  schools: number;
  load: number;
  /** The district's own first bells; empty where unknown. */
  firstBells: { minuteOfDay: number; sections: number }[];
};
