/** Turns a line of the ledger into a row of its kind's staging table, and notices incomplete and damaged lines. */
import { outcomes } from "../evidence/ledger-entry.ts";
import type { WriteKind } from "../evidence/write-kind.ts";

/** A line's number among all lines of one virtual user. */
export type Numbered = { readonly user: string; readonly sequence: number };
export type StagedLine = Numbered & {
  readonly op: string;
  readonly write: WriteKind;
  readonly row: string;
};
/** A line that can't be read, with its operation's id if that much of it is left. */
export type DamagedLine = { readonly damagedOp: string | undefined };

export type WritesByKind = ReadonlyMap<unknown, WriteKind>;
type Fields = Readonly<Record<string, unknown>>;

const knownOutcomes: ReadonlySet<unknown> = new Set(outcomes);

export function isVisit(line: string): boolean {
  return line.startsWith('{"visit":');
}

const wrote = /"wrote":\["([^"\\]+)",(\d+)\]\}\}$/;

/** The last line that the user had written when this visit ended. Read without parsing: there are many visits. */
export function lastWriteOf(visit: string): Numbered | undefined {
  const found = wrote.exec(visit);
  return found === null ? undefined : { user: found[1] ?? "", sequence: Number(found[2]) };
}

/**
 * Undefined for a line that doesn't belong to the ledger. A line of an unknown kind or outcome counts as damaged, since
 * nothing would check it.
 */
export function stageLine(line: string, writes: WritesByKind): StagedLine | DamagedLine | undefined {
  const entry = parse(line);
  if (!isFields(entry)) return line.includes('"op"') ? damaged(line) : undefined;
  const { op, user, sequence, kind, sent } = entry;
  if (op === undefined && kind === undefined) return undefined;
  if (typeof op !== "string" || typeof user !== "string" || typeof sequence !== "number" || !isFields(sent)) {
    return damaged(line);
  }
  const write = writes.get(kind);
  if (write === undefined || !knownOutcomes.has(entry.outcome)) return damaged(line);
  return { op, user, sequence, write, row: rowOf(entry, sent, write) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
  return { damagedOp: /"op":"([^"\\]+)"/.exec(line)?.[1] };
}

/** In the order of `envelopeColumns`, then the kind's own. */
function rowOf(entry: Fields, sent: Fields, { columns }: WriteKind): string {
  const { op, kind, outcome, sentAt, durationMs, digest, refusal, whole } = entry;
  const answer = isFields(entry.answer) ? entry.answer : {};
  const by = isFields(entry.by) ? entry.by : {};
  const envelope = [
    op,
    kind,
    outcome,
    sentAt,
    Number(sentAt) + Number(durationMs),
    by.account,
    by.staff,
    digest,
    refusal,
    whole === undefined ? undefined : JSON.stringify(whole),
  ];
  const own = columns.map((column) => fieldOf(column, sent, answer));
  return `${[...envelope, ...own].map(copyText).join("\t")}\n`;
}

function fieldOf(column: WriteKind["columns"][number], sent: Fields, answer: Fields): unknown {
  if ("answer" in column) return answer[column.answer];
  if ("sent" in column) return sent[column.sent];
  return listOf(sent[column.eachOf], column);
}

function listOf(
  list: unknown,
  { type, item }: { readonly type: string; readonly item: number },
): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = joined(isSorted(list) ? list : sortedRows(list), item);
  return type === "text" ? items : `{${items}}`;
}

/** Every row of a list that is sorted by its first values, as sheets usually are. */
function isSorted(list: readonly unknown[]): list is readonly unknown[][] {
  let last = Number.NEGATIVE_INFINITY;
  for (const row of list) {
    const value: unknown = Array.isArray(row) ? row[0] : undefined;
    if (typeof value !== "number" || value < last) return false;
    last = value;
  }
  return true;
}

function sortedRows(list: readonly unknown[]): unknown[][] {
  const rows = list.filter((row) => Array.isArray(row));
  return rows.sort((one, other) => Number(one[0]) - Number(other[0]));
}

/** Builds the text in one pass, since this runs for every mark of a run. */
function joined(rows: readonly (readonly unknown[])[], item: number): string {
  let items = "";
  for (const [place, row] of rows.entries()) items += `${place === 0 ? "" : ","}${row[item] ?? ""}`;
  return items;
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyText(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  const text = String(value);
  if (!special.test(text)) return text;
  return text.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}
