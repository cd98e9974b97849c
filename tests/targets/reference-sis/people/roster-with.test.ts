/** Whom teachers of a load neither mark present nor score. */
import { expect, test } from "vitest";
import { rosterWith } from "../../../../targets/reference-sis/people/roster-with.ts";

const roster = { must: [1, 2, 3], may: [4, 5], above: 100 };

test("students of the section whom an office will record as no-shows are named, and those of others aren't", () => {
  expect(rosterWith(roster, new Set([5, 77]))).toEqual({ roster, noShows: [5] });
  expect(rosterWith(roster, new Set([77]))).toEqual({ roster });
});
