/** In which visits people give up before a write is answered, on purpose, and send it again under the same key. */
import { facts } from "./facts.ts";

/** Past the first ones, where others get in the way or everything is sent twice, and still in the smallest rehearsal. [K] */
const firstLost = 9;
const fixedFew = 4;

/** `index`: of the person in the journey's pool. */
export function isAnswerLost(index: number): boolean {
  const after = index - firstLost;
  return after >= 0 && (after < fixedFew || after % Math.round(1 / facts.lostAnswerShare.value) === 0);
}
