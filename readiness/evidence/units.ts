/** The units of measured values and limits, and how each is written. */
import { counted, milliseconds, percent } from "./plain-words.ts";

/** Units that count things: the singular and the plural. */
const counts = {
  minutes: ["minute", "minutes"],
  writes: ["write", "writes"],
  students: ["student", "students"],
  people: ["person", "people"],
  findings: ["finding", "findings"],
  files: ["missing file", "missing files"],
  "changed files": ["changed file", "changed files"],
  arrivals: ["dropped arrival", "dropped arrivals"],
  visits: ["interrupted visit", "interrupted visits"],
  journeys: ["stopped journey", "stopped journeys"],
  phases: ["short phase", "short phases"],
  requests: ["request", "requests"],
  answers: ["answer", "answers"],
  kinds: ["kind of request", "kinds of request"],
  schools: ["school", "schools"],
  lines: ["unread line", "unread lines"],
  orders: ["order", "orders"],
  pairs: ["pair", "pairs"],
  values: ["value", "values"],
  changes: ["change", "changes"],
  settings: ["setting", "settings"],
  secrets: ["secret", "secrets"],
  issues: ["issue", "issues"],
} as const;

const shares = [
  "share of requests",
  "share of writes",
  "share of seconds",
  "share of time",
  "share of arrivals",
  "share of people",
  "share of students",
  "share of classes",
  "share of issues",
  "share of sign-offs",
] as const;

export const units = [
  "milliseconds",
  ...shares,
  "minutes",
  "writes",
  "students",
  "people",
  "findings",
  "files",
  "changed files",
  "arrivals",
  "visits",
  "journeys",
  "phases",
  "requests",
  "answers",
  "kinds",
  "schools",
  "lines",
  "orders",
  "pairs",
  "values",
  "changes",
  "settings",
  "secrets",
  "issues",
  "yes or no",
] as const;
export type Unit = (typeof units)[number];
type CountedUnit = keyof typeof counts;

/** A measured value or a limit with its unit. */
export function quantity(value: number, unit: Unit): string {
  if (unit === "milliseconds") return milliseconds(value);
  if (unit === "yes or no") return value >= 1 ? "yes" : "no";
  if (!isCounted(unit)) return percent(value);
  const [one, many] = counts[unit];
  return counted(value, one, many);
}

/** For these units, zero reads better as "none". */
export function isCounted(unit: Unit): unit is CountedUnit {
  return unit in counts;
}
