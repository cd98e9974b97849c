/** The plan of a load: phases one after another, and in each the streams of people who arrive. */
import type { DistrictSize } from "../../targets/reference-sis/people/district-size.ts";
import type { Periods } from "../../targets/reference-sis/people/pool.ts";
import type { Curve } from "./curve.ts";
import type { Provenance } from "./facts.ts";
import type { MarkId } from "./marks.ts";

/** Seconds count from the start of the load. */
export type Phase = {
  readonly id: string;
  readonly title: string;
  readonly beginSecond: number;
  readonly endSecond: number;
};

/** People who arrive in one phase to make one journey. */
export type Stream = {
  /** `<phase>--<journey>`: the name of the k6 scenario. */
  readonly id: string;
  readonly phase: string;
  readonly journey: string;
  readonly beginSecond: number;
  readonly curve: Curve;
  /** Whole arrivals under the curve, which is what k6 starts. */
  readonly arrivals: number;
  /** True if a small load would have sent hardly anyone, so the rate was raised to `leastArrivals`. */
  readonly raised: boolean;
  /** How well the peak is known; K is an assumption. */
  readonly provenance: Provenance;
  /** The class periods that they come for; absent: any. */
  readonly periods?: Periods;
  /** Index of the stream's first person in the journey's pool. */
  readonly firstPerson: number;
  readonly virtualUsers: number;
  readonly mostVirtualUsers: number;
};

export type Plan = {
  readonly scenario: string;
  readonly students: number;
  readonly schools: number;
  readonly load: number;
  /** Length of the phases as a share of their full length; below 1 for rehearsals with a small load, above 1 if a longer one is asked for. */
  readonly timeScale: number;
  /** Length of think times as a share of their full length. */
  readonly thinkScale: number;
  readonly seconds: number;
  readonly phases: Phase[];
  /** What must happen in it. */
  readonly marks: readonly MarkId[];
  readonly streams: Stream[];
};

/** What a plan is made from. */
export type PlanInput = DistrictSize & {
  /** 1: the district's own peaks at their real rate. */
  readonly load: number;
};
