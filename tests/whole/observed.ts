/** A rehearsal's numbers from two sources: its report, and Prometheus, which the boards show. */
import { queryInstant } from "../../observe/prometheus/query.ts";
import type { LedgerEvidence } from "../../readiness/evidence/ledger-evidence.ts";
import type { LoadEvidence } from "../../readiness/evidence/load-evidence.ts";

/** A number in the report, and the query that a board would send for the same run. */
export type Pair = { readonly quantity: string; readonly reported: number; readonly query: string };

/** The run's last point of each series: a counter's first point already holds a count. */
const total = (metric: string, run: string, match = ""): string =>
  `sum(last_over_time(${metric}{run="${run}"${match}}[15m]))`;

export function countedTwice(run: string, load: LoadEvidence, ledger: LedgerEvidence): Pair[] {
  const whole = load.requests.filter(({ name, phase }) => name === null && phase === null);
  const sum = (values: number[]): number => values.reduce((left, right) => left + right, 0);
  return [
    ...whole.map(({ kind, count }) => ({
      quantity: `requests: ${kind}`,
      reported: count,
      query: total("k6_http_reqs_total", run, `,kind="${kind}"`),
    })),
    {
      quantity: "failed requests",
      reported: sum(whole.map(({ failed }) => failed)),
      query: total("k6_failed_requests_total", run),
    },
    {
      quantity: "people planned",
      reported: sum(load.phases.map(({ plannedArrivals }) => plannedArrivals)),
      query: total("firstbell_planned_arrivals_total", run),
    },
    {
      quantity: "people who arrived",
      reported: sum(load.phases.map(({ startedArrivals }) => startedArrivals)),
      query: total("k6_arrivals_total", run),
    },
    {
      quantity: "people dropped",
      reported: load.generator.droppedArrivals,
      query: `${total("k6_dropped_iterations_total", run)} or vector(0)`,
    },
    {
      quantity: "sign-ins tried",
      reported: sum(load.signInMinutes.map(({ attempts }) => attempts)),
      query: total("k6_sign_in_attempts_total", run),
    },
    {
      quantity: "sign-ins that failed",
      reported: sum(load.signInMinutes.map(({ failed }) => failed)),
      query: total("k6_sign_in_failures_total", run),
    },
    ...ledger.byKind.flatMap(({ kind, ok, refused, unknown }) =>
      Object.entries({ ok, refused, unknown }).map(([outcome, reported]) => ({
        quantity: `writes: ${kind}, ${outcome}`,
        reported,
        query: `${total("firstbell_ledger_operations_total", run, `,kind="${kind}",outcome="${outcome}"`)} or vector(0)`,
      })),
    ),
  ];
}

/** A waiting time from the report in milliseconds, bracketed by two quantiles from Prometheus's histograms. */
export type Bracket = {
  readonly quantity: string;
  readonly reported: number;
  readonly atLeast: Pair;
  readonly atMost: Pair;
};

/** With few samples, k6 interpolates between two of them and a histogram picks one; the neighboring ranks bound both. */
export function waitedTwice(run: string, load: LoadEvidence): Bracket[] {
  return load.requests
    .filter(({ name, phase }) => name === null && phase === null)
    .map(({ kind, count, p95Ms: reported }) => {
      const quantity = `95th percentile: ${kind}`;
      const durations = `sum(last_over_time(k6_http_req_duration_seconds{run="${run}",kind="${kind}"}[15m]))`;
      const at = (share: number): Pair => ({
        quantity,
        reported,
        query: `1000 * histogram_quantile(${share}, ${durations})`,
      });
      return { quantity, reported, atLeast: at(0.95 - 1 / count), atMost: at(Math.min(1, 0.95 + 1 / count)) };
    });
}

export async function shown(url: string, { query }: Pair, atMs: number): Promise<number> {
  const [series] = await queryInstant(url, query, atMs);
  return series?.points[0]?.[1] ?? Number.NaN;
}
