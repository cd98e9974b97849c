/**
 * Share of the seconds in which programs outside the rehearsal filled the machine, if that may have mattered: a
 * request failed, or some 95th percentile reached `slowMs`. Requests that were fast on a full machine would only be
 * faster on a quiet one.
 */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { milliseconds } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnly } from "../measurement.ts";
import { fewestSamplesForPercentile } from "../sample-sizes.ts";
import { fullSeconds, unsampled } from "../saturation.ts";

type Params = { readonly slowMs: number };

export const foreignLoad = describeMeasure<"foreign-load", Params>({
  by: "foreign-load",
  measure: onLoad((load, params) => unsampled(load) ?? measureForeign(load, params)),
});

function measureForeign(load: LoadEvidence, { slowMs }: Params): Measurement {
  const { saturatedBy, saturatedShare } = load.generator;
  if (saturatedBy !== "other") return measuredOnly("load.json", 0, fullSeconds(load));
  if (mayHaveMattered(load, slowMs)) return measuredOnly("load.json", saturatedShare, fullSeconds(load));
  const fast = `Even so, nothing failed and 95 of 100 requests of each kind took less than ${milliseconds(slowMs)}; on a quiet machine they would only have been faster.`;
  return measuredOnly("load.json", 0, `${fullSeconds(load)} ${fast}`);
}

function mayHaveMattered({ requests }: LoadEvidence, slowMs: number): boolean {
  return requests.some(
    (row) => row.failed > 0 || (row.count >= fewestSamplesForPercentile && row.p95Ms >= slowMs),
  );
}
