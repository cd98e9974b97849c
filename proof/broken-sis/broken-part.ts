/** The parts of the SIS that the proof can break. */
export const brokenParts = ["tokens", "rosters", "one-school", "connections"] as const;
export type BrokenPart = (typeof brokenParts)[number];
