/** Turns a line of the ledger into a row for staging, and notices lines that are torn or damaged. */
import { allWrites } from "../../targets/reference-sis/all-writes.ts";
import { outcomes as outcomeNames } from "../evidence/ledger-entry.ts";

/** Columns of `firstbell_ledger.entry`, in the order in which a line fills them. */
export const stagedColumns = [
  "op text",
  "user_name text",
  "sequence int",
  "kind text",
  "outcome text",
  "sent_at float8",
  "ended_at float8",
  "student_id int",
  "section_id int",
  "from_section_id int",
  "school_id int",
  "assignment_id int",
  "grade int",
  "day date",
  "code text",
  "given_name text",
  "family_name text",
  "birth_date date",
  "answer_id int",
  "students int[]",
  "codes text",
  "points numeric[]",
  "versions int[]",
] as const;

export type StagedLine = { op: string; user: string; sequence: number; row: string };
/** A line that cannot be read; its operation's id, where that much of it is left. */
export type DamagedLine = { damagedOp: string | null };

/** A kind or an outcome that no check knows would be counted, and never compared. */
const kinds: ReadonlySet<unknown> = new Set(allWrites.map(({ kind }) => kind));
const outcomes: ReadonlySet<unknown> = new Set(outcomeNames);

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Null for a line that is no part of the ledger. */
export function stageLine(line: string): StagedLine | DamagedLine | null {
  const entry = parse(line);
  if (!isFields(entry)) return line.includes('"op"') ? damaged(line) : null;
  const { op, user, sequence, kind, sent } = entry;
  if (op === undefined && kind === undefined) return null;
  if (typeof op !== "string" || typeof user !== "string" || typeof sequence !== "number" || !isFields(sent)) {
    return damaged(line);
  }
  if (!kinds.has(kind) || !outcomes.has(entry.outcome)) return damaged(line);
  const answer = isFields(entry.answer) ? entry.answer : {};
  const values = [op, user, sequence, ...valuesOf(entry, sent, answer)];
  return { op, user, sequence, row: `${values.map(copyText).join("\t")}\n` };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function damaged(line: string): DamagedLine {
  return { damagedOp: /"op":"([^"\\]+)"/.exec(line)?.[1] ?? null };
}

function valuesOf(entry: Fields, sent: Fields, answer: Fields): unknown[] {
  const { kind, outcome, sentAt, durationMs } = entry;
  const ended = Number(sentAt) + Number(durationMs);
  return [
    kind,
    outcome,
    sentAt,
    ended,
    sent.studentId,
    sent.sectionId ?? sent.toSectionId,
    sent.fromSectionId,
    sent.schoolId ?? sent.toSchoolId,
    sent.assignmentId,
    sent.grade,
    sent.day ?? sent.entryDate,
    sent.entryCode ?? sent.exitCode,
    sent.givenName,
    sent.familyName,
    sent.birthDate,
    answer.revision ?? answer.studentId ?? answer.enrollmentId ?? answer.seat,
    ...setsOf(sent),
  ];
}

/** Marks and scores in the order of students, as the tables are read for comparison. */
function setsOf({ marks, scores }: Fields): (string | null)[] {
  if (Array.isArray(marks)) {
    const rows = byStudent(marks);
    return [braces(rows, 0), rows.map((row) => row[1]).join(","), null, null];
  }
  if (!Array.isArray(scores)) return [null, null, null, null];
  const rows = byStudent(scores);
  return [braces(rows, 0), null, braces(rows, 1), braces(rows, 2)];
}

function byStudent(set: unknown[]): unknown[][] {
  const rows = set.filter((row) => Array.isArray(row));
  return rows.sort((first, second) => Number(first[0]) - Number(second[0]));
}

function braces(rows: unknown[][], column: number): string {
  return `{${rows.map((row) => row[column]).join(",")}}`;
}

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyText(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  return String(value).replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}
