/** What a scenario is: its phases, what it is for, and which kinds of request it promises to exercise. */
import type { RequestKind } from "../../readiness/evidence/evidence.ts";
import type { Periods } from "../../targets/reference-sis/people/pool.ts";
import type { FactId, Provenance } from "./facts.ts";
import type { Journey } from "./journey.ts";

/** How a stream's rate runs over its phase. */
export type ShapeName = "plateau" | "flat" | "first-bell";

/** People who come in one phase to make one journey. */
export type StreamRow = {
  readonly journey: Journey;
  readonly shape: ShapeName;
  readonly rate: FactId;
  /** The peak is this many times the rate of the fact. */
  readonly times: number;
  /** How well known the least certain number in the product is. */
  readonly provenance: Provenance;
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

/**
 * Enough virtual users are ready for responses as slow as `heldReady`, and more are started for responses as slow
 * as `atMost`. An arrival that has to wait for one to start may be dropped.
 */
export type AnswerSeconds = { readonly heldReady: number; readonly atMost: number };

export type Scenario = {
  readonly id: string;
  readonly title: string;
  /** One sentence for the head of the report: what the scenario shows. */
  readonly purpose: string;
  /** The kinds of request that it promises to exercise; the verdict covers these. */
  readonly judgedBy: readonly RequestKind[];
  readonly phases: readonly PhaseRow[];
  pace(load: number): Pace;
  /** Unless given, `usualAnswers`. */
  readonly answers?: AnswerSeconds;
};

/** As slow as a sign-in or a write may be, so that an SIS at its limit is measured and no one is dropped. [K] */
export const usualAnswers: AnswerSeconds = { heldReady: 2, atMost: 4 };
