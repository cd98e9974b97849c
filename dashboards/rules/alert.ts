/** Alerts, recording rules and rule groups before they become Prometheus's. Types only. */
import type { AlertSeverity } from "../../readiness/causes/cause.ts";
import type { Runbook } from "../../readiness/causes/runbook.ts";

export type Alert = {
  readonly name: string;
  readonly severity: AlertSeverity;
  /** The promise at stake, or the cause that the alert names. */
  readonly about: { readonly requirement: string } | { readonly cause: string };
  readonly component: string;
  /** The board to open. */
  readonly board: string;
  /** Plain words with the measured value, as a Prometheus template. */
  readonly summary: string;
  readonly description: string;
  readonly runbook: Runbook;
};

/** One way to raise an alert; an alert may have several, distinguished by further labels. */
export type AlertRule = {
  readonly alert: Alert;
  readonly expression: string;
  readonly forSeconds: number;
  readonly labels?: Readonly<Record<string, string>>;
};

export type RecordingRule = {
  readonly record: string;
  readonly expression: string;
  readonly labels?: Readonly<Record<string, string>>;
};

export type RuleGroup = {
  readonly name: string;
  readonly intervalSeconds: number;
  readonly rules: readonly (RecordingRule | AlertRule)[];
};
