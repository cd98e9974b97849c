/** What a trace says about one request: never a person, an id, a path with ids or a value of a statement. */
import type { SpanContext } from "@opentelemetry/api";
import type { RequestOutcome, RoleGroup, SchoolSize } from "../catalogue.ts";
import type { Step } from "./steps.ts";

/** A request that has been answered. */
export type AnsweredRequest = {
  /** The route's name, and its method and path as declared: `/api/sections/{sectionId}/roster`. */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly kind: string;
  readonly outcome: RequestOutcome;
  readonly status: number;
  readonly roleGroup: RoleGroup;
  readonly schoolSize: SchoolSize;
  /** By `performance.now()`. */
  readonly startedMs: number;
  readonly seconds: number;
  readonly steps: readonly Step[];
  /** How many steps were left out because there were too many. */
  readonly stepsLeftOut: number;
};

export type KeptBecause = "slow" | "failed";

export type Trace = AnsweredRequest & {
  readonly traceId: string;
  /** The caller's span, if the request continues a trace. */
  readonly parent: SpanContext | undefined;
  readonly journey: string | undefined;
  readonly startedAtMs: number;
};
