/** Everyone comes, few at a time: whether all parts work together at all, before a load that takes longer. */
import { allJourneys } from "../all-journeys.ts";
import type { Journey } from "../model/journey.ts";
import { marksOfSchoolDay } from "../model/marks.ts";
import type { Scenario, StreamRow } from "../model/scenario.ts";

/** Long enough for visits to overlap. [K] */
const seconds = 30;
/** As many as in the phases of the smallest opening day together, or there would be too few requests to judge. [K] */
const timesLeast = 4;

export const smoke: Scenario = {
  id: "smoke",
  title: "A smoke test",
  purpose: "Shows in half a minute whether everything that people do works at all, with hardly anyone there.",
  judgedBy: ["sign-in", "read", "attendance", "write"],
  marks: marksOfSchoolDay,
  phases: [{ id: "smoke", title: "A few people for everything", seconds, streams: allJourneys.map(few) }],
  /** Think times as in a small rehearsal. [K] */
  pace: () => ({ timeScale: 1, thinkScale: 0.3 }),
};

/** Whatever the district's size: only those who must come. */
function few(journey: Journey): StreamRow {
  const leastArrivals = timesLeast * journey.leastArrivals;
  return { journey, leastArrivals, shape: "flat", rate: "officeMean", times: 0, provenance: "K" };
}
