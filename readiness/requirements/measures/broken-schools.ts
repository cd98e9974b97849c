/** Schools where most requests failed or came back empty, however small the school is. */
import type { LoadEvidence, SchoolEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";

type Params = { readonly share: number; readonly fewestRequests: number };

const mostNamed = 10;

export const brokenSchools = describeMeasure<"broken-schools", Params>({
  by: "broken-schools",
  measure: onLoad(measureSchools),
});

function measureSchools({ schools }: LoadEvidence, { share, fewestRequests }: Params): Measurement {
  if (schools.length === 0) return untested("load.json", "Nobody's school was recorded.");
  const broken = schools
    .filter((school) => school.requests >= fewestRequests && brokenShare(school) > share)
    .sort((one, other) => brokenShare(other) - brokenShare(one) || one.schoolId - other.schoolId);
  const named = broken
    .slice(0, mostNamed)
    .map(
      (school) =>
        `${school.name ?? `school ${school.schoolId}`} (${number(school.failed + school.empty)} of ${number(school.requests)})`,
    );
  const came = `People came from ${counted(schools.length, "school", "schools")}`;
  return measuredOnRequests(
    broken.length,
    broken.length === 0
      ? `${came}, and the system worked for each.`
      : `${came}; most requests failed or came back empty at ${named.join(", ")}.`,
  );
}

function brokenShare({ requests, failed, empty }: SchoolEvidence): number {
  return (failed + empty) / requests;
}
