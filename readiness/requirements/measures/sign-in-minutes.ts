/** Minutes in which more than a given share of the sign-ins failed. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";

type Params = { readonly failedShare: number };

export const signInMinutes = describeMeasure<"sign-in-minutes", Params>({
  by: "sign-in-minutes",
  kinds: () => ["sign-in"],
  measure: onLoad(measureSignIns),
});

function measureSignIns(load: LoadEvidence, { failedShare }: Params): Measurement {
  const attempts = load.signInMinutes.reduce((sum, minute) => sum + minute.attempts, 0);
  if (attempts === 0) return untested("load.json", "Nobody signed in.");
  const failed = load.signInMinutes.reduce((sum, minute) => sum + minute.failed, 0);
  const down = load.signInMinutes.filter((minute) => minute.failed > minute.attempts * failedShare);
  const which =
    down.length === 0 ? "" : ` Minutes of the load: ${down.map(({ minute }) => minute).join(", ")}.`;
  return measuredOnRequests(
    down.length,
    `${number(failed)} of ${counted(attempts, "sign-in", "sign-ins")} failed overall.${which}`,
  );
}
