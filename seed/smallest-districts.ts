/** From which size on districts have each look-alike, and a place for each defect. */

/** In students, with the usual seed. */
export const measuredSizes = [500, 1_000, 2_000, 5_000, 20_000] as const;

/** By id, the size from which on every measured district has it; those that all of them have are left out. A test measures them. */
export const smallestDistricts: ReadonlyMap<string, number> = new Map([
  ["another-year-of-band", 2_000],
  ["as-many-seats-as-a-placeholder", 5_000],
  ["assistant-with-consent", 5_000],
  ["at-a-second-school", 20_000],
  ["double-blocked-algebra", 20_000],
  ["elsewhere-for-a-period", 5_000],
  ["large-band-or-gym", 2_000],
  ["magnet-center-in-a-school", 5_000],
  ["magnet-student-in-a-class-of-the-school", 2_000],
  ["repeats-a-course", 2_000],
  ["year-round-class", 5_000],
  ["enrollment-moved-alone", 5_000],
  ["home-as-elective", 1_000],
  ["home-periods", 1_000],
  ["oversize-class", 2_000],
  ["two-rooms-made-one", 2_000],
]);

/** For the end of a sentence about what it takes; empty if every measured district has it. */
export function fromStudentsOn(id: string): string {
  const students = smallestDistricts.get(id);
  return students === undefined ? "" : ` (from about ${students.toLocaleString("en-US")} students on)`;
}
