/** The percentile of one kind of request, over the whole load and in each phase with enough samples: the worst of them. */
import type { LoadEvidence, RequestEvidence, RequestKind } from "../../evidence/load-evidence.ts";
import { counted, milliseconds, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { fewestSamplesForPercentile } from "../sample-sizes.ts";
import { ofKind, spanTitle, totalOf } from "../spans.ts";

type Percentile = 50 | 95 | 99;
type Params = { readonly kind: RequestKind; readonly percentile: Percentile };

export const latency = describeMeasure<"latency", Params>({
  by: "latency",
  kinds: ({ kind }) => [kind],
  measure: onLoad(measureLatency),
});

function measureLatency(load: LoadEvidence, { kind, percentile }: Params): Measurement {
  const rows = ofKind(load, kind);
  const total = totalOf(load, kind);
  if (total < fewestSamplesForPercentile)
    return untested("load.json", `Only ${counted(total, "request", "requests")} of this kind were sent.`);
  const judged = rows.filter(({ count }) => count >= fewestSamplesForPercentile);
  const worst = judged.reduce((slowest, row) =>
    percentileOf(row, percentile) > percentileOf(slowest, percentile) ? row : slowest,
  );
  return measuredOnRequests(
    percentileOf(worst, percentile),
    `Slowest in ${spanTitle(load, worst.phase)}, over ${counted(worst.count, "request", "requests")}; ` +
      `the slowest single one took ${milliseconds(worst.maxMs)}.${skippedPhases(load, rows)}`,
  );
}

function percentileOf(row: RequestEvidence, percentile: Percentile): number {
  return { 50: row.p50Ms, 95: row.p95Ms, 99: row.p99Ms }[percentile];
}

function skippedPhases(load: LoadEvidence, rows: readonly RequestEvidence[]): string {
  const few = rows.filter(
    ({ count, phase }) => phase !== null && count > 0 && count < fewestSamplesForPercentile,
  );
  if (few.length === 0) return "";
  const titles = few.map(({ phase, count }) => `${spanTitle(load, phase)} (${number(count)})`);
  return ` Phases with too few requests to be judged by themselves: ${titles.join(", ")}.`;
}
