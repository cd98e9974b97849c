/** What a scenario is: its phases, what it is for, and which kinds of request it promises to exercise. */
import type { RequestKind } from "../../readiness/evidence/load-evidence.ts";
import type { Periods } from "../../targets/reference-sis/people/pool.ts";
import type { Provenance, RateId } from "./facts.ts";
import type { Journey } from "./journey.ts";
import type { MarkId } from "./marks.ts";

/** How a stream's rate runs over its phase. */
export type ShapeName = "plateau" | "flat" | "first-bell" | "rush";

/** People who come in one phase to make one journey. */
export type StreamRow = {
  readonly journey: Journey;
  readonly shape: ShapeName;
  readonly rate: RateId;
  /** The peak is this many times the rate of the fact. */
  readonly times: number;
  /** How well known the least certain number in the product is. */
  readonly provenance: Provenance;
  /** However small the load, at least this many come; the journey's own number, unless it is given. */
  readonly leastArrivals?: number;
  /** The class periods that they come for; any, unless it is given. */
  readonly periods?: Periods;
};

export type PhaseRow = {
  readonly id: string;
  readonly title: string;
  readonly seconds: number;
  readonly streams: readonly StreamRow[];
};

/** How long phases and think times are, as a share of their full length. */
export type Pace = { readonly timeScale: number; readonly thinkScale: number };

export type Scenario = {
  readonly id: string;
  readonly title: string;
  /** One sentence for the head of the report: what the scenario shows. */
  readonly purpose: string;
  /** The kinds of request that it promises to exercise; the verdict covers these. */
  readonly judgedBy: readonly RequestKind[];
  /** What must happen in it. */
  readonly marks: readonly MarkId[];
  readonly phases: readonly PhaseRow[];
  pace(load: number): Pace;
  /** The file that it was read from, if it doesn't come with Firstbell. */
  readonly file?: string;
  /** If somebody asked for another length than its own. */
  readonly minutes?: number;
  /**
   * Enough virtual users are ready for responses as slow as this; unless given, `usualAnswerSeconds`. For slower ones, more
   * are started, as many as waiting people can occupy. An arrival that comes before one has started is lost.
   */
  readonly readyForAnswerSeconds?: number;
};

/** As slow as a sign-in or a write may be: if the SIS is within its limits, nobody waits for a virtual user. [K] */
export const usualAnswerSeconds = 2;
