/** Requirements that have an error budget: which requests count, and which of them are bad. */
import { duration } from "../../readiness/causes/promql.ts";
import type { Requirement } from "../../readiness/requirements/requirement.ts";
import { requirements } from "../../readiness/requirements/requirements.ts";
import { bound, increased } from "./expressions.ts";

export type ServiceLevel = {
  readonly requirement: Requirement;
  /** Share of the requests that may be bad. */
  readonly budget: number;
  /** Selectors of the counters of all requests, and of those that are bad. */
  readonly all: string;
  readonly bad: Bad;
};

/** Slow requests are all but those in the bucket of the limit; failed ones have their own counters. */
type Bad =
  | { readonly by: "all but"; readonly selector: string }
  | { readonly by: "counted"; readonly selector: string };

const metric = "http_request_duration_seconds";
/** Requests of people, without those for the SIS's own health and metrics. */
const ofPeople = `kind!="operations"`;

export const serviceLevels: readonly ServiceLevel[] = requirements.flatMap(levelOf);

export function allRequests(level: ServiceLevel, seconds: number | undefined): string {
  return summed(level, level.all, seconds);
}

/** Counts 0 if nothing has been bad yet: counters of failures appear with the first failure. */
export function badRequests(level: ServiceLevel, seconds: number | undefined): string {
  const all = allRequests(level, seconds);
  const counted = summed(level, level.bad.selector, seconds);
  return level.bad.by === "all but" ? `(${all} - ${counted})` : `(${counted} or ${all} * 0)`;
}

/** Nothing, rather than a division by zero, if there were no requests. */
export function badShare(level: ServiceLevel, seconds: number | undefined): string {
  return `${badRequests(level, seconds)} / (${allRequests(level, seconds)} > 0)`;
}

/**
 * Sums of a counter by run: since it started (undefined), or over a window. A counter of failures appears with the first
 * one, which must count; the series of a histogram appear together, so what they miss is missing from both.
 */
function summed({ bad }: ServiceLevel, selector: string, seconds: number | undefined): string {
  if (seconds === undefined) return `sum by (run) (${selector})`;
  return bad.by === "counted"
    ? increased(selector, seconds, "run")
    : `sum by (run) (increase(${selector}[${duration(seconds)}]))`;
}

function levelOf(requirement: Requirement): ServiceLevel[] {
  const { measure } = requirement;
  if (measure.by === "latency") return [latencyLevel(requirement, measure.kind, measure.percentile)];
  return measure.by === "error-ratio" ? [errorLevel(requirement)] : [];
}

function latencyLevel(requirement: Requirement, kind: string, percentile: number): ServiceLevel {
  const limit = bound(requirement.limit / 1000);
  return {
    requirement,
    budget: Math.round((1 - percentile / 100) * 1000) / 1000,
    all: `${metric}_count{kind="${kind}"}`,
    bad: { by: "all but", selector: `${metric}_bucket{kind="${kind}", ${limit}}` },
  };
}

function errorLevel(requirement: Requirement): ServiceLevel {
  return {
    requirement,
    budget: requirement.limit,
    all: `${metric}_count{${ofPeople}}`,
    bad: { by: "counted", selector: `${metric}_count{${ofPeople}, outcome=~"shed|failed"}` },
  };
}
