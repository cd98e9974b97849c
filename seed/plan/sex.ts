/** The sex that a student is registered with. */
import { boysElsewhere, boysInDayClasses, registeredAsX, whole } from "../district/people.ts";
import { hashOf } from "../random.ts";

export type Sex = "F" | "M" | "X";

export function sexOf(seed: number, studentId: number, inDayClass: boolean): Sex {
  const ticket = hashOf(seed, "students", studentId, 4) % whole;
  if (ticket >= whole - registeredAsX) return "X";
  return ticket < (inDayClass ? boysInDayClasses : boysElsewhere) ? "M" : "F";
}
