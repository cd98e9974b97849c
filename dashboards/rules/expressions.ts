/** Pieces of PromQL that the alerts on promises share. */
import { duration } from "../../readiness/causes/promql.ts";

/** Prometheus 3 writes the bound of a bucket with a decimal, `1.0`; older ones and other stores keep `1`. */
export function bound(value: number): string {
  return Number.isInteger(value) ? `le=~"${value}([.]0)?"` : `le="${value}"`;
}

/**
 * How much counters grew in a window, including the first step of any that first appeared in it: a counter of failures
 * appears with the first failure, and `increase` counts from there. Resets are counted as `increase` does, so it suits
 * counters of a process that may be started again.
 */
export function increased(counter: string, seconds: number, by: string): string {
  const window = duration(seconds);
  const none = `sum by (${by}) (${counter}) * 0`;
  const later = `(sum by (${by}) (increase(${counter}[${window}])) or ${none})`;
  const first = `(sum by (${by}) (min_over_time(${counter}[${window}]) unless ${counter} offset ${window}) or ${none})`;
  return `(${later} + ${first})`;
}
