/** A kind of write: its name, its words in the report, the table its lines are staged in, and how it is checked. */

import type { Write } from "./ledger-entry.ts";
import type { LedgerEvidence } from "./ledger-evidence.ts";

/**
 * A column of the kind's staging table. Its value is a field that was sent or a field of the answer. For a list of rows
 * it is the value at index `item` of each row, ordered by the row's first value (a student's id): an array, or, in a
 * text column, joined by commas, which is faster to compare.
 */
export type StagedColumn<Shape extends Write> =
  | { readonly name: string; readonly type: string; readonly sent: keyof Shape["sent"] & string }
  | {
      readonly name: string;
      readonly type: string;
      readonly answer: keyof NonNullable<Shape["answer"]> & string;
    }
  | {
      readonly name: string;
      readonly type: `${string}[]` | "text";
      readonly eachOf: keyof Shape["sent"] & string;
      readonly item: number;
    };

/** What a write changes: two writes of the same record meet, even if they are of different kinds. */
export type ChangedRecord = {
  /** What it is. */
  readonly record: string;
  /** Fields that were sent or answered; together they say which one. */
  readonly by: readonly string[];
  /** A field that was sent, with a row for each student; otherwise `studentId` is the student. */
  readonly students?: string;
};

/** Most writes in an office are about one student. */
export const changesStudent: ChangedRecord = { record: "student", by: ["studentId"] };

export type WriteKind<Shape extends Write = Write> = {
  readonly kind: Shape["kind"];
  /** Plural, in a school office's words. */
  readonly words: string;
  readonly columns: readonly StagedColumn<Shape>[];
  /** A SELECT with one boolean: whether the SIS has stored the write `$1`, whose line is `$2` (jsonb). */
  readonly isStored?: string;
  readonly changes: ChangedRecord;
  /** Gathers what the SIS stored, for the checks: statements that may run at once, while the lines are being staged. */
  readonly stored?: readonly string[];
  /** Compares the staged lines with the SIS's own tables. */
  readonly check?: string;
  /** The same for a kind that also needs the rows that changed during the run. */
  readonly checkChanges?: string;
};

/** The staging table of a kind, with its schema. */
export function stagingTable(kind: string): string {
  return `firstbell_ledger.${kind.replaceAll(/[^a-z0-9]+/g, "_")}`;
}

/** The words of each kind, as the ledger's account carries them to the report. */
export function kindWords(writes: readonly WriteKind[]): Readonly<Record<string, string>> {
  return Object.fromEntries(writes.map(({ kind, words }) => [kind, words]));
}

/** A kind without its own words (the audit trail knows some) keeps its name. */
export function kindInWords(kind: string, { kindWords }: Pick<LedgerEvidence, "kindWords">): string {
  return kindWords[kind] ?? kind;
}
