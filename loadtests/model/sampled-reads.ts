/** In which visits each look-up of something that people change is kept, to be compared after the load. */
import { facts } from "./facts.ts";

/** All of the first visits of a journey. [K] */
const firstVisits = 20;

/** `index`: of the person in the journey's pool. */
export function isReadKept(index: number): boolean {
  return index < firstVisits || index % Math.round(1 / facts.keptReadShare.value) === 0;
}
