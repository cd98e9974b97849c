/** When within its second a visit begins: k6 starts visits at even distances, and people come at random. */
import { draw } from "../../parts/draw.ts";

/**
 * Each visit waits up to this long, at random. As many come within a second as before; within parts of it, they come as
 * in a Poisson process. At even distances, waiting lines would be shorter than in a real day.
 */
export const arrivalSpreadSeconds = 1;

/** A number that no other draw of a visit uses. */
const arrivalStep = 120;

/** `key`: of the person who comes. */
export function arrivalPauseSeconds(key: number): number {
  return arrivalSpreadSeconds * draw(key, arrivalStep);
}
