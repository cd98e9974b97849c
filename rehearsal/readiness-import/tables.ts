/** The tables that a readiness file takes in: their columns, by the names that exports give them, and how each value is read. */
import { issueModules, issueSchema, trainingSchema } from "../../readiness/evidence/preparation.ts";
import { sisSystems } from "../../readiness/evidence/sis-systems.ts";

export type Value = string | number;

type Column = {
  readonly field: string;
  /** In lowercase: ours first, then those of Jira, GitHub and learning systems. */
  readonly names: readonly string[];
  readonly needed: boolean;
  /** In our words, if it's clear which; otherwise as it is. */
  readonly read: (cell: string) => Value;
};

/** What other registers call our severities. */
const severities: Readonly<Record<string, string>> = {
  ...{ blocker: "critical", highest: "critical", major: "high", normal: "medium" },
  ...{ minor: "low", lowest: "low", trivial: "low" },
};

const issues = {
  part: "issues",
  one: "issue",
  many: "issues",
  /** What tells one from another. */
  key: ["id"],
  schema: issueSchema,
  columns: [
    { field: "id", names: ["id", "issue key", "key", "number"], needed: true, read: asIs },
    { field: "title", names: ["title", "summary"], needed: true, read: asIs },
    {
      field: "module",
      names: ["module", "component/s", "component", "components"],
      needed: true,
      read: moduleIn,
    },
    { field: "severity", names: ["severity", "priority"], needed: true, read: severityIn },
    { field: "owner", names: ["owner", "assignee"], needed: false, read: asIs },
    { field: "opened", names: ["opened", "created", "created_at", "createdat"], needed: true, read: dayIn },
    { field: "due", names: ["due", "due date", "duedate"], needed: false, read: dayIn },
    { field: "closed", names: ["closed", "resolved", "closed_at", "closedat"], needed: false, read: dayIn },
    { field: "evidence", names: ["evidence", "trace", "url"], needed: false, read: asIs },
  ],
} as const;

const training = {
  part: "training",
  one: "line of training",
  many: "lines of training",
  key: ["school", "role"],
  schema: trainingSchema,
  columns: [
    { field: "school", names: ["school", "school name", "site"], needed: true, read: asIs },
    { field: "role", names: ["role", "job", "position"], needed: true, read: asIs },
    { field: "people", names: ["people", "enrolled", "assigned"], needed: true, read: wholeIn },
    { field: "finished", names: ["finished", "completed", "complete"], needed: true, read: wholeIn },
  ],
} as const;

export type Table = typeof issues | typeof training;
export const tables: readonly Table[] = [issues, training];

export function columnsOf({ columns }: Table): readonly Column[] {
  return columns;
}

function asIs(cell: string): string {
  return cell;
}

function severityIn(cell: string): string {
  const plain = cell.toLowerCase();
  return severities[plain] ?? plain;
}

function moduleIn(cell: string): string {
  const plain = cell.toLowerCase();
  const id = plain.replaceAll(/\s+/g, "-");
  const system = sisSystems.find(({ name }) => name === plain)?.id;
  return issueModules.find((module) => module === id) ?? system ?? cell;
}

/** "2026-08-11T09:00:00Z" and "8/11/2026" → "2026-08-11" */
function dayIn(cell: string): string {
  const [, month = "", day = "", year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(cell) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return /^(\d{4}-\d{2}-\d{2})[T ]/.exec(cell)?.[1] ?? cell;
}

/** "1,204" → 1204 */
function wholeIn(cell: string): Value {
  const plain = cell.replaceAll(",", "");
  return /^\d+$/.test(plain) ? Number(plain) : cell;
}
