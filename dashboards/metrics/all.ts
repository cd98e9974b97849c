/** Every series that Prometheus can be queried for, by the name it is stored under. */

import { sisMetrics } from "../../sis/catalogue.ts";
import { collectorMetrics } from "../../sis/collector/catalogue.ts";
import type { MetricRow } from "../../sis/telemetry/catalogue.ts";
import { recordingNames } from "../rules/recording-names.ts";
import { firstbellMetrics } from "./firstbell.ts";
import { k6Metrics } from "./k6.ts";

/** How to query a series; a histogram's sum and count are counters. */
export type SeriesKind = "counter" | "gauge" | "bucket" | "native-histogram";

export type Series = {
  readonly kind: SeriesKind;
  /** The closed set of values of each label, or the name of a set that is known only at run time. */
  readonly labels: MetricRow["labels"];
  /** Upper bounds of the histogram that a bucket belongs to. */
  readonly bounds?: readonly number[];
};

const sourceLabels = { run: "run", job: "job", instance: "instance" } as const;

/** Written by Prometheus itself; alerts carry what their rule adds, plus the labels of their expression. */
const ofPrometheus: Readonly<Record<string, Series>> = {
  up: { kind: "gauge", labels: sourceLabels },
  ALERTS: {
    kind: "gauge",
    labels: {
      ...sourceLabels,
      alertname: "alert",
      alertstate: ["pending", "firing"],
      severity: ["page", "ticket"],
      component: "component",
      requirement: "requirement",
      cause: "cause",
    },
  },
};

function seriesOf([name, row]: [string, MetricRow]): [string, Series][] {
  const labels = { ...row.labels, ...sourceLabels };
  if (row.type !== "histogram") return [[name, { kind: row.type, labels }]];
  const bounds = row.buckets ?? [];
  return [
    [`${name}_bucket`, { kind: "bucket", labels: { ...labels, le: "bound" }, bounds }],
    [`${name}_sum`, { kind: "counter", labels }],
    [`${name}_count`, { kind: "counter", labels }],
  ];
}

const rows: Readonly<Record<string, MetricRow>> = {
  ...sisMetrics,
  ...collectorMetrics,
  ...firstbellMetrics,
  ...k6Metrics,
};

export const allSeries: ReadonlyMap<string, Series> = new Map([
  ...Object.entries(rows).flatMap(seriesOf),
  ...Object.entries(recordingNames).map(([name, { labels }]): [string, Series] => [
    name,
    { kind: "gauge", labels },
  ]),
  ...Object.entries(ofPrometheus),
]);
