/** One step of a history: an operation of the core, with indices into the cohort. */
import fc from "fast-check";

/** Wednesday; of the other days, some are past, some ahead, some in another term or year, some without school. */
export const today = "2026-09-16";
export const days = [
  "2025-10-01",
  "2026-08-11",
  "2026-08-12",
  "2026-08-20",
  "2026-09-07",
  "2026-09-11",
  "2026-09-15",
  today,
  "2026-09-17",
  "2026-10-05",
  "2026-12-18",
  "2027-01-11",
  "2027-06-09",
] as const;

const kinds = [
  "add",
  "add",
  "add",
  "add",
  "add",
  "drop",
  "move",
  "move",
  "transfer",
  "withdraw",
  "no-show",
  "move-departure",
  "cancel-departure",
  "attendance",
  "attendance",
  "attendance",
  "scores",
  "grades",
] as const;

export type Step = {
  readonly kind: (typeof kinds)[number];
  readonly student: number;
  readonly section: number;
  readonly other: number;
  readonly day: (typeof days)[number];
  /** Most steps choose among sections where there is something to do, the others among all. */
  readonly aimed: boolean;
};

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  student: fc.nat({ max: 3 }),
  section: fc.nat({ max: 13 }),
  other: fc.nat({ max: 13 }),
  day: fc.constantFrom(...days),
  aimed: fc.constantFrom(true, true, true, false),
});
