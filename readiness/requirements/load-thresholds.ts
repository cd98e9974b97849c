/** The requirements that the load generator can watch while it runs, as thresholds in k6's syntax. */
import type { RequestKind } from "../evidence/load-evidence.ts";
import type { Requirement } from "./requirement.ts";

/** `phase` null: over the whole load. */
export type LoadThreshold =
  | {
      readonly requirement: string;
      readonly metric: "latency";
      readonly kind: RequestKind;
      readonly phase: string | null;
      readonly expression: string;
    }
  | {
      readonly requirement: string;
      readonly metric: "errors";
      readonly kind: null;
      readonly phase: string | null;
      readonly expression: string;
    }
  | {
      readonly requirement: string;
      readonly metric: CountedMetric;
      readonly kind: null;
      readonly phase: null;
      readonly expression: string;
    };

/** What is counted over the whole load. */
type CountedMetric = "dropped-arrivals" | "foreign-answers" | "wrong-answers" | "admitted-requests";

const signs = { below: "<", "at most": "<=", "at least": ">=" } as const;

/** Thresholds for each kind and phase; the caller adds its metric and tag names. */
export function loadThresholds(list: readonly Requirement[], phases: readonly string[]): LoadThreshold[] {
  return list.flatMap((requirement) => thresholdsOf(requirement, [null, ...phases]));
}

function thresholdsOf(
  { id: requirement, measure, comparison, limit }: Requirement,
  spans: readonly (string | null)[],
): LoadThreshold[] {
  const bound = `${signs[comparison]}${limit}`;
  if (measure.by === "latency") {
    const { kind, percentile } = measure;
    const expression = `p(${percentile})${bound}`;
    return spans.map((phase) => ({ requirement, metric: "latency", kind, phase, expression }));
  }
  if (measure.by === "error-ratio")
    return spans.map((phase) => ({
      requirement,
      metric: "errors",
      kind: null,
      phase,
      expression: `rate${bound}`,
    }));
  const metric = countedBy(measure);
  if (metric === undefined) return [];
  return [{ requirement, metric, kind: null, phase: null, expression: `count${bound}` }];
}

function countedBy(measure: Requirement["measure"]): CountedMetric | undefined {
  if (measure.by === "differing-answers") return `${measure.is}-answers`;
  if (measure.by === "admitted-requests") return measure.by;
  return measure.by === "dropped-arrivals" && measure.because === "generator" ? measure.by : undefined;
}
