/** Schools where a large share of the people waited longer for one answer than patience lasts. */
import type { LoadEvidence, SchoolEvidence } from "../../evidence/load-evidence.ts";
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { inWords, type SchoolLimit, worstSchools } from "../worst-schools.ts";

export const slowSchools = describeMeasure<"slow-schools", SchoolLimit>({
  by: "slow-schools",
  measure: onLoad(measureSchools),
});

function measureSchools({ schools }: LoadEvidence, limit: SchoolLimit): Measurement {
  if (schools.length === 0) return untested("load.json", "Nobody's school was recorded.");
  const slow = worstSchools(schools.map(slowOf), limit);
  const came = `People came from ${counted(schools.length, "school", "schools")}`;
  return measuredOnRequests(
    slow.length,
    slow.length === 0
      ? `${came}, and the system answered each in time.`
      : `${came}; people waited too long at ${inWords(slow)}.`,
  );
}

function slowOf({ schoolId, name, visits, longWaits }: SchoolEvidence) {
  return { schoolId, name, bad: longWaits, of: visits };
}
