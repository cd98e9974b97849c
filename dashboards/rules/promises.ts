/**
 * The requirements that alerts and panels watch, found by how they're measured, with their limits in units and in
 * words.
 */
import type { RequestKind } from "../../readiness/evidence/load-evidence.ts";
import type { Measure, Requirement } from "../../readiness/requirements/requirement.ts";
import { requirements } from "../../readiness/requirements/requirements.ts";

export type Promised<By extends Measure["by"]> = Requirement & {
  readonly measure: Extract<Measure, { readonly by: By }>;
};

/** Throws unless exactly one requirement is measured this way. */
export function promiseOn<By extends Measure["by"]>(by: By): Promised<By> {
  const [found, ...others] = promisesOn(by);
  if (found === undefined) throw new Error(`no requirement is measured by ${by}`);
  if (others.length > 0)
    throw new Error(
      `several requirements are measured by ${by}: ${[found, ...others].map(({ id }) => id).join(", ")}`,
    );
  return found;
}

export function speedPromise(kind: RequestKind): Promised<"latency"> {
  const found = promisesOn("latency").find(({ measure }) => measure.kind === kind);
  if (found === undefined) throw new Error(`no requirement limits how long ${kind} requests take`);
  return found;
}

/** Limits of time, in the unit of Prometheus. */
export function limitSeconds({ limit, unit, id }: Requirement): number {
  if (unit !== "milliseconds") throw new Error(`${id} does not limit a time`);
  return limit / 1000;
}

/** What a promise for 95 of 100 requests leaves: 0.05. */
export function slowShare({ measure }: Promised<"latency">): number {
  return Math.round(100 - measure.percentile) / 100;
}

/** 0.1 is "10%". */
export function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}

/** 0.001 is "one in 1,000". */
export function oneIn(share: number): string {
  return `one in ${Math.round(1 / share).toLocaleString("en-US")}`;
}

function promisesOn<By extends Measure["by"]>(by: By): Promised<By>[] {
  const isOn = (requirement: Requirement): requirement is Promised<By> => requirement.measure.by === by;
  return requirements.filter(isOn);
}
