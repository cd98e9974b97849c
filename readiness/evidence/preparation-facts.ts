/** What follows from a district's statements on a day: who is trained, which issues are open, how old they are. Pure. */

import { type Issue, issueSeverities, type Preparation, type Training } from "./preparation.ts";
import type { SisSystemId } from "./sis-systems.ts";

export type Trained = { readonly people: number; readonly finished: number; readonly share: number };
export type TrainedSchool = Trained & {
  readonly school: string;
  /** The role with the lowest share. */
  readonly lowest: Trained & { readonly role: string };
};

export function trainedIn(rows: Training): Trained {
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  const finished = rows.reduce((sum, row) => sum + row.finished, 0);
  return { people, finished, share: finished / people };
}

/** The least trained first. */
export function trainedBySchool(training: Training): TrainedSchool[] {
  return [...Map.groupBy(training, ({ school }) => school)]
    .map(([school, rows]) => ({ school, ...trainedIn(rows), lowest: lowestRole(rows) }))
    .sort((one, other) => one.share - other.share || inAlphabet(one.school, other.school));
}

/** The least trained first. */
export function trainedByRole(training: Training): (Trained & { readonly role: string })[] {
  return [...Map.groupBy(training, ({ role }) => role)]
    .map(([role, rows]) => ({ role, ...trainedIn(rows) }))
    .sort((one, other) => one.share - other.share || inAlphabet(one.role, other.role));
}

function lowestRole(rows: Training): TrainedSchool["lowest"] {
  const [first, ...others] = trainedByRole(rows);
  if (first === undefined) throw new Error(`No role among ${others.length} rows.`);
  return first;
}

export type OpenIssue = Issue & {
  readonly ageDays: number;
  readonly isOverdue: boolean;
};

/** Those that are open at the end of a day: the worst first, then the oldest. */
export function openIssues(issues: readonly Issue[], day: string): OpenIssue[] {
  return issues
    .filter(({ closed }) => closed === undefined || closed > day)
    .map((issue) => ({
      ...issue,
      ageDays: Math.max(0, daysBetween(issue.opened, day)),
      isOverdue: issue.due !== undefined && issue.due < day,
    }))
    .sort(worstFirst);
}

function worstFirst(one: OpenIssue, other: OpenIssue): number {
  return (
    issueSeverities.indexOf(one.severity) - issueSeverities.indexOf(other.severity) ||
    other.ageDays - one.ageDays ||
    inAlphabet(one.id, other.id)
  );
}

/** `systems` null: nobody knows which parts a run covers, so it may be any of them. */
export function isCovered({ module }: Issue, systems: readonly SisSystemId[] | null): boolean {
  return module === "everything" || systems === null || systems.includes(module);
}

export type WayBack = NonNullable<Preparation["wayBack"]>;

/** Days since the way back was rehearsed; undefined if it wasn't, or not while there was one. */
export function daysSinceRehearsed(
  { rehearsedOn, pointOfNoReturn }: WayBack,
  day: string,
): number | undefined {
  const isInTime = rehearsedOn !== "never" && rehearsedOn <= day && rehearsedOn < pointOfNoReturn;
  return isInTime ? daysBetween(rehearsedOn, day) : undefined;
}

const dayMs = 24 * 3600 * 1000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

function inAlphabet(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
