/** How often people try again when signing in is slow or fails. */
import { draw } from "./draw.ts";
import { facts } from "./facts.ts";

/** Whole attempts whose mean over many people is the sourced figure: most give up after 3, some after 4. */
export function mostAttempts(person: number): number {
  const mean = facts.attemptsWhenSlow.value;
  return Math.floor(mean) + (draw(person, 101) < mean % 1 ? 1 : 0);
}
