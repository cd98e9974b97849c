/** Schools where a large share of the requests failed or came back empty, however small the school is. */
import type { LoadEvidence, SchoolEvidence } from "../../evidence/load-evidence.ts";
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { inWords, type SchoolLimit, worstSchools } from "../worst-schools.ts";

export const brokenSchools = describeMeasure<"broken-schools", SchoolLimit>({
  by: "broken-schools",
  measure: onLoad(measureSchools),
});

function measureSchools({ schools }: LoadEvidence, limit: SchoolLimit): Measurement {
  if (schools.length === 0) return untested("load.json", "Nobody's school was recorded.");
  const broken = worstSchools(schools.map(brokenOf), limit);
  const came = `People came from ${counted(schools.length, "school", "schools")}`;
  return measuredOnRequests(
    broken.length,
    broken.length === 0
      ? `${came}, and the system worked for each.`
      : `${came}; requests failed or came back empty at ${inWords(broken)}.`,
  );
}

function brokenOf({ schoolId, name, requests, failed, empty }: SchoolEvidence) {
  return { schoolId, name, bad: failed + empty, of: requests };
}
