/** Schools with a large share of classes without attendance on record, of those whose teachers came to take it. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { inWords, type SchoolLimit, worstSchools } from "../worst-schools.ts";

export const schoolsWithoutRolls = describeMeasure<"schools-without-rolls", SchoolLimit>({
  by: "schools-without-rolls",
  kinds: () => ["attendance"],
  measure: onLoad(measureSchools),
});

function measureSchools({ rolls }: LoadEvidence, limit: SchoolLimit): Measurement {
  if (rolls === null || rolls.due === 0)
    return untested("load.json", "Nobody looked which attendance was on record at the end.");
  const without = worstSchools(
    rolls.missing.map(({ schoolId, name, due, rolls: missing }) => ({
      schoolId,
      name,
      bad: missing,
      of: due,
    })),
    limit,
  );
  return {
    ...measuredOnRequests(
      without.length,
      without.length === 0
        ? "Attendance is on record at every school."
        : `Classes have no attendance on record at ${inWords(without)}.`,
    ),
    affected: { by: "not-countable", reason: "nobody knows who was in a class without attendance" },
  };
}
