/** The district that the rates are known for, and what a district of another size has of them. */
import type { DistrictSize } from "../../targets/reference-sis/people/district-size.ts";

/** What a rate grows with. */
export type Base = "students" | "staff" | "firstSections" | "laterSections";

/** The district of 2014, as large as the seed makes it. [D] */
export const fullDistrict = {
  students: 650_000,
  schools: 1006,
  staff: 36_012,
  firstSections: 25_454,
  laterSections: 57_503,
} as const satisfies Record<Base | "schools", number>;

/** A district's share of a rate that is known for the full one. */
export function shareOf(size: DistrictSize, base: Base): number {
  return size[base] / fullDistrict[base];
}

/** A district of which only the number of students is known: everything else in proportion. */
export function usualDistrict(students: number): DistrictSize {
  const scale = students / fullDistrict.students;
  return {
    students,
    schools: Math.max(1, Math.round(fullDistrict.schools * scale)),
    staff: fullDistrict.staff * scale,
    firstSections: fullDistrict.firstSections * scale,
    laterSections: fullDistrict.laterSections * scale,
    firstBells: [],
  };
}
