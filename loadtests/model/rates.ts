/** How many people a plan expects: in a second, in a phase, for a journey. */
import { arrivalsUntil } from "./curve.ts";
import type { Plan, Stream } from "./plan.ts";

/** Arrivals planned between two moments of the load, not rounded. */
export function plannedArrivals(plan: Plan, fromSecond: number, toSecond: number): number {
  return plan.streams.reduce((sum, stream) => sum + streamArrivals(stream, fromSecond, toSecond), 0);
}

function streamArrivals(stream: Stream, fromSecond: number, toSecond: number): number {
  const until = (second: number) => arrivalsUntil(stream.curve, (second - stream.beginSecond) * 1000);
  return until(toSecond) - until(fromSecond);
}

/** Distinct people that a journey needs over the whole load. */
export function peopleNeeded(plan: Plan, journey: string): number {
  return plan.streams
    .filter((stream) => stream.journey === journey)
    .reduce((most, stream) => Math.max(most, stream.firstPerson + stream.arrivals), 0);
}

export function phaseArrivals(plan: Plan, phase: string): number {
  return plan.streams
    .filter((stream) => stream.phase === phase)
    .reduce((sum, stream) => sum + stream.arrivals, 0);
}
