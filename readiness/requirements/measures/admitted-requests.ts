/** Requests that must be refused, and weren't; nearly all that were planned, of every kind, must have been refused. */
import {
  type ForbiddenEvidence,
  type ForbiddenKind,
  forbiddenWords,
} from "../../evidence/forbidden-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { isEnough } from "../enough.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { ifOpenToAnyone } from "../open-to-anyone.ts";

export const admittedRequests = describeMeasure({
  by: "admitted-requests",
  kinds: () => ["read", "sign-in"],
  measure: (evidence) =>
    onLoad(({ forbidden }) => ifOpenToAnyone(measureAdmitted(forbidden), ofOthers(forbidden), evidence))(
      evidence,
      {},
    ),
});

/** What asks for others' records, or for their sessions. */
const others: readonly ForbiddenKind[] = [
  "another-family",
  "another-section",
  "another-school",
  "wrong-password",
  "forged-token",
];

function ofOthers({ kinds }: ForbiddenEvidence): ForbiddenEvidence["kinds"] {
  return kinds.filter(({ kind }) => others.includes(kind));
}

function measureAdmitted({ kinds, samples }: ForbiddenEvidence): Measurement {
  const admitted = kinds.filter((row) => row.admitted > 0);
  if (admitted.length === 0) return measureRefused(kinds);
  const named = admitted.map(
    (row) => `${forbiddenWords[row.kind]} (${number(row.admitted)} of ${number(row.admitted + row.refused)})`,
  );
  const statuses = [...new Set(samples.map(({ status }) => status))].join(", ");
  return measuredOnRequests(
    admitted.reduce((sum, row) => sum + row.admitted, 0),
    `Not refused: ${named.join("; ")}. The system answered with ${statuses}.`,
  );
}

/** What nobody tried proves nothing. */
function measureRefused(kinds: ForbiddenEvidence["kinds"]): Measurement {
  if (kinds.length === 0) return untested("load.json", "Nobody was to try what is forbidden.");
  const untried = kinds
    .filter(({ refused, planned }) => !isEnough(refused, planned))
    .map(
      ({ kind, refused, planned }) => `${forbiddenWords[kind]} (${number(refused)} of ${number(planned)})`,
    );
  if (untried.length > 0) return untested("load.json", `Too few were clearly refused ${untried.join("; ")}.`);
  const refused = kinds.reduce((sum, row) => sum + row.refused, 0);
  return measuredOnRequests(
    0,
    `${counted(refused, "request was", "requests were")} refused, of ${counted(kinds.length, "kind", "kinds")}.`,
  );
}
