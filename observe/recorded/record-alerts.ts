/** The alerts of a run as time spans: what fired, when it started and when it ended. */
import type { RecordedAlert } from "../../readiness/evidence/alert-evidence.ts";
import { type Labels, queryRange, type Span } from "../prometheus/query.ts";

/** Points further apart than this belong to separate alerts. */
const gapSteps = 2;

/** Alerts that fired for the run in the span, earliest first. */
export async function recordAlerts(url: string, run: string, span: Span): Promise<RecordedAlert[]> {
  const series = await queryRange(url, `ALERTS{alertstate="firing",run="${run}"}`, span);
  return series
    .flatMap(({ labels, points }) =>
      spansOf(
        labels,
        points.map(([at]) => at),
        span,
      ),
    )
    .sort((left, right) => left.firedAtMs - right.firedAtMs || (left.alert < right.alert ? -1 : 1));
}

function spansOf(labels: Labels, atMs: readonly number[], { toMs, stepSeconds }: Span): RecordedAlert[] {
  const { alertname: alert = "", alertstate: _, __name__: __, ...rest } = labels;
  const stepMs = stepSeconds * 1000;
  const spans: RecordedAlert[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const at of atMs) {
    const current = spans.at(-1);
    if (current === undefined || at - last > gapSteps * stepMs)
      spans.push({ alert, labels: rest, firedAtMs: at, resolvedAtMs: at + stepMs });
    else current.resolvedAtMs = at + stepMs;
    last = at;
  }
  const final = spans.at(-1);
  if (final !== undefined && toMs - last <= stepMs) final.resolvedAtMs = null;
  return spans;
}
