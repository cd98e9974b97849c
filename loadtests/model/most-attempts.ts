/** How often a person tries to sign in when it is slow or fails. */
import { draw } from "../../parts/draw.ts";
import { facts } from "./facts.ts";

/** A whole number whose mean over many people is the sourced one: most give up after 3 attempts, some after 4. */
export function mostAttempts(person: number): number {
  const mean = facts.attemptsWhenSlow.value;
  return Math.floor(mean) + (draw(person, 101) < mean % 1 ? 1 : 0);
}
