/** In which visits each confirmed write is sent a second time on purpose, under the same key. */
import { facts } from "./facts.ts";

/** All of the first visits of a journey, so that even the smallest rehearsal repeats each kind of write. [K] */
const firstVisits = 20;

/** `index`: of the person in the journey's pool. */
export function isSentAgain(index: number): boolean {
  return index < firstVisits || index % Math.round(1 / facts.sentAgainShare.value) === 0;
}
