/** `page`: somebody acts now, at 7:55 too. `ticket`: somebody looks today; it tells why, or it may grow. */
export type AlertSeverity = "page" | "ticket";

/** Identifiers of boards, as their addresses have them. */
export type BoardId =
  | "first-bell"
  | "sis-modules"
  | "postgres"
  | "generator-health"
  | "error-budget"
  | "one-school";

export type Alert = {
  name: string;
  severity: AlertSeverity;
  /** The promise that is at stake, or the cause that the alert names. */
  about: { requirement: string } | { cause: string };
  component: string;
  board: BoardId;
  /** Plain words with the measured value, as a template of Prometheus. */
  summary: string;
  description: string;
};

/** One way in which an alert is raised; an alert may have several, told apart by further labels. */
export type AlertRule = {
  alert: Alert;
  expression: string;
  forSeconds: number;
  labels?: Readonly<Record<string, string>>;
};

export type RecordingRule = {
  record: string;
  expression: string;
  labels?: Readonly<Record<string, string>>;
};

export type RuleGroup = {
  name: string;
  intervalSeconds: number;
  rules: readonly (RecordingRule | AlertRule)[];
};
