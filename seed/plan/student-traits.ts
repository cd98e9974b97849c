/** How strong each student is at school, which decides the classes of this year and the marks of earlier ones. */
import { hashOf } from "../random.ts";
import { repeatsGrade } from "./ages.ts";
import { traitRange } from "./course-levels.ts";

type Student = {
  readonly schoolId: number;
  readonly index: number;
  readonly id: number;
  readonly grade: number;
};

/**
 * Any whole number below 2^32. Its lower part says how strong the student is, 0 for the strongest; students who repeat a
 * grade are in the weaker half.
 */
export function traitOf(seed: number, { schoolId, index, id, grade }: Student): number {
  const trait = hashOf(seed, "sections", schoolId, 1, index);
  if (!repeatsGrade(seed, grade, id)) return trait;
  const strength = trait % traitRange;
  return trait - strength + traitRange / 2 + Math.floor(strength / 2);
}

/** From 0 for the weakest to 1. */
export function strengthOf(trait: number): number {
  return 1 - ((trait % traitRange) + 0.5) / traitRange;
}
