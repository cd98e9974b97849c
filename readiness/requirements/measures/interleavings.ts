/** What went wrong when every pair of writes was played in every order of its statements, and in random histories. */
import type { FoundEvidence } from "../../evidence/found-evidence.ts";
import type { InterleavingsEvidence } from "../../evidence/interleavings-evidence.ts";
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure } from "../describe-measure.ts";
import { type Measurement, untested } from "../measurement.ts";

const file = "interleavings.json";
const notPlayed =
  "this version of the system wasn't tested with two people writing at the same moment; npm run interleavings does that";
const mostNamed = 5;

export const interleavings = describeMeasure({
  by: "interleavings",
  notOf: ({ interleavings: played }: FoundEvidence) => (played === undefined ? notPlayed : undefined),
  measure: ({ interleavings: played }) =>
    played === undefined ? untested(file, `Not tested: ${notPlayed}.`) : measureViolations(played),
});

function measureViolations({ pairs, orders, violations, histories }: InterleavingsEvidence): Measurement {
  const wrong = pairs.filter((pair) => pair.violations.length > 0);
  const named = wrong.slice(0, mostNamed).map(({ first, second }) => `${first} and ${second}`);
  const played = `${counted(pairs.length, "pair of writes", "pairs of writes")} in ${counted(orders, "order", "orders")} of their statements, and ${counted(histories.operations, "random operation", "random operations")}.`;
  return {
    measured: violations + histories.violations,
    detail: named.length === 0 ? played : `${played} Wrong: ${named.join("; ")}.`,
    affected: { by: "not-countable", reason: "the students were made up for this test" },
    worstSchools: [],
    evidence: file,
  };
}
