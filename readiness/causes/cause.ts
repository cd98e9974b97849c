/** What the folder of a cause holds: its words and limits, its detector, its alert condition, and the fault that proves it. */
import type { Fault } from "./fault.ts";
import type { Detector } from "./finding.ts";
import type { Windows } from "./promql.ts";
import type { Runbook } from "./runbook.ts";

export type Cause = {
  readonly id: string;
  /** Where to look, in plain words. */
  readonly component: string;
  readonly title: string;
  /** One sentence for the report; words in braces are filled in from the evidence. */
  readonly sentence: string;
  readonly alert: CauseAlert;
  /** Limits and the window they're measured over, each with its unit in the name. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** Ids of the causes that also show up while this one lasts but are only its effects, or `everyWait` for all waits. */
  readonly explains: readonly string[];
  /** Seen in any SIS whose statements wait for something else. */
  readonly isWait?: true;
  /** Puts every other measurement of the run in doubt, so the report names it first. */
  readonly putsRunInDoubt?: true;
  readonly detect: Detector;
  /** In PromQL. */
  readonly condition: (windows: Windows) => string;
  readonly fault: Fault;
};

/** `page`: someone acts now, even at 7:55. `ticket`: someone looks today; it explains why, or it may get worse. */
export type AlertSeverity = "page" | "ticket";

type CauseAlert = {
  readonly name: string;
  readonly severity: AlertSeverity;
  /** The board to open. */
  readonly board: string;
  /** Plain words with the measured value, as a Prometheus template. */
  readonly summary: string;
  /** Longest time from the start of the fault until the alert fires. */
  readonly promisedSeconds: number;
  readonly runbook: Runbook;
};

export const everyWait = "every wait";

/** The measured value of an alert, in a summary. */
export function measured(format: string): string {
  return `{{ printf "${format}" $value }}`;
}
