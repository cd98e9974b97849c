/** Which students have a disability, and where their special education is given. */
import type { SpecialEducationSetting } from "../../sis/db/schema/special-education.ts";
import {
  disabilities,
  otherDisabilities,
  otherSpecialEducationShare,
  resourceSpecialistShare,
  specialDayClassDisabilities,
  specialDayClassShare,
  whole,
} from "../district/people.ts";
import { createWeightedChoice, hashOf, openStream } from "../random.ts";

export type SpecialEducation = {
  readonly disability: (typeof disabilities)[number]["code"];
  readonly setting: SpecialEducationSetting;
};

const drawDayClassDisability = createWeightedChoice(specialDayClassDisabilities);
const drawOtherDisability = createWeightedChoice(otherDisabilities);
const otherThanDayClass = Math.round((otherSpecialEducationShare * whole) / (whole - specialDayClassShare));
/** The share of students outside special day classes who have special education. */
export const placedElsewhere = otherThanDayClass / whole;

/** Undefined for most students. */
export function specialEducationOf(
  seed: number,
  { id, dayClass }: { readonly id: number; readonly dayClass: boolean },
): SpecialEducation | undefined {
  if (!dayClass && hashOf(seed, "specialEducation", id) % whole >= otherThanDayClass) return undefined;
  const stream = openStream(seed, "specialEducation", id);
  const index = (dayClass ? drawDayClassDisability : drawOtherDisability)(stream);
  const setting = dayClass ? "SDC" : stream.chance(resourceSpecialistShare, whole) ? "RSP" : "DIS";
  return { disability: disabilities[index]?.code ?? "SLD", setting };
}
