/** Failed requests divided by all, over the whole load and in each phase with enough requests: the worst of them. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, number, percent } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { fewestRequestsForErrorRatio } from "../sample-sizes.ts";
import { spanTitle } from "../spans.ts";

export const errorRatio = describeMeasure({ by: "error-ratio", measure: onLoad(measureErrors) });

function measureErrors(load: LoadEvidence): Measurement {
  const whole = errorsOf(load, null);
  if (whole.count === 0) return untested("load.json", "No request was sent.");
  const phases = load.phases.map(({ id }) => errorsOf(load, id));
  const judged = [whole, ...phases.filter(({ count }) => count >= fewestRequestsForErrorRatio)];
  const worst = judged.reduce((most, row) =>
    row.failed / row.count > most.failed / most.count ? row : most,
  );
  return measuredOnRequests(
    worst.failed / worst.count,
    `${number(whole.failed)} of ${counted(whole.count, "request", "requests")} failed in the whole load; ` +
      `the highest share, ${percent(worst.failed / worst.count)}, was in ${spanTitle(load, worst.phase)}.`,
  );
}

type Errors = { readonly phase: string | null; readonly count: number; readonly failed: number };

function errorsOf(load: LoadEvidence, phase: string | null): Errors {
  const rows = load.requests.filter((row) => row.name === null && row.phase === phase);
  return {
    phase,
    count: rows.reduce((sum, { count }) => sum + count, 0),
    failed: rows.reduce((sum, { failed }) => sum + failed, 0),
  };
}
