/** One person's visit: who it is, in which phase, and where the SIS stands. Passed to every request of a journey. */
import { sleep } from "k6";
import { draw } from "../model/draw.ts";
import type { JourneyId } from "../model/journeys.ts";

export type Visit = {
  target: string;
  run: string;
  day: string;
  phase: string;
  journey: JourneyId;
  /** W3C baggage of every request, made once a visit: `journey=<journey>`. */
  baggage: string;
  /** Index of the person in the journey's pool: the key of every draw in the visit. */
  person: number;
  thinkScale: number;
  /** The open session; null before sign-in. */
  session: string | null;
};

/** A pause of about `seconds`, half as long to one and a half times, shortened by the plan. */
export function think(visit: Visit, seconds: number, step: number): void {
  sleep(seconds * visit.thinkScale * (0.5 + draw(visit.person, step)));
}
