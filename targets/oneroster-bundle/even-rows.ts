/** Rewrites a CSV file in UTF-8, with as many columns in every row as in its header. No row with data is dropped; what is left out of one is logged. */
import { isUtf8 } from "node:buffer";
import { type FileHandle, open } from "node:fs/promises";
import { BadInput } from "../../parts/bad-input.ts";
import { findRecord, lineFeed, mostRecordBytes } from "./find-record.ts";
import type { ProblemLog } from "./problem-log.ts";

const mostColumns = 1000;
const byteOrderMark = "\uFEFF";
const windows = new TextDecoder("windows-1252");

type Bytes = Buffer<ArrayBufferLike>;

export type CsvFile = { readonly name: string; read(): Promise<AsyncIterable<Bytes>> };

/** Returns the header; the file that it writes has none. */
export async function writeEvenRows(csv: CsvFile, path: string, log: ProblemLog): Promise<readonly string[]> {
  const file = await open(path, "w");
  try {
    const rows = createRows(csv.name, log);
    let rest: Bytes = Buffer.alloc(0);
    for await (const chunk of await csv.read()) {
      rest = rows.take(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]), false);
      await rows.flush(file);
    }
    if (rest.length > 0) rows.take(Buffer.concat([rest, Buffer.from("\n")]), true);
    await rows.flush(file);
    return rows.header();
  } finally {
    await file.close();
  }
}

type Rows = {
  /** Takes whole records, and returns the bytes of the one that isn't whole yet. */
  take(block: Bytes, isLast: boolean): Bytes;
  flush(file: FileHandle): Promise<void>;
  header(): readonly string[];
};

function createRows(name: string, log: ProblemLog): Rows {
  let header: readonly string[] | undefined;
  let row = 0;
  let ready: Bytes[] = [];
  const keep = (record: Bytes, suspect: boolean, { fields, odd }: Found): boolean =>
    !odd && fields === header?.length && !(suspect && hasOddBytes(record));
  const pass = (block: Bytes, from: number, to: number): void => {
    if (to > from) ready.push(block.subarray(from, to));
  };
  const mend = (record: Bytes): void => {
    row += 1;
    if (header === undefined) header = readHeader(name, record, log);
    else if (!isBlank(record)) ready.push(mendRow({ name, row, header, log }, record));
  };
  return {
    header: () => header ?? [],
    flush: async (file) => {
      if (ready.length > 0) await file.writev(ready);
      ready = [];
    },
    take: (block, isLast) => {
      const suspect = hasOddBytes(block);
      let [at, from] = [0, 0];
      for (let found = nextRecord(name, block, at, header, isLast); found !== undefined; ) {
        const record = block.subarray(at, found.end);
        if (keep(record, suspect, found)) row += 1;
        else {
          pass(block, from, at);
          mend(record);
          from = found.end;
        }
        at = found.end;
        found = nextRecord(name, block, at, header, isLast);
      }
      pass(block, from, at);
      return block.subarray(at);
    },
  };
}

type Found = { readonly end: number; readonly fields: number; readonly odd: boolean };

/**
 * A record whose quotes aren't closed would swallow those after it: if it has too many or too few columns and several
 * lines, only its first line is taken, and the quotes in it are text.
 */
function nextRecord(
  name: string,
  block: Bytes,
  at: number,
  header: readonly string[] | undefined,
  isLast: boolean,
): Found | undefined {
  if (at >= block.length) return undefined;
  const found = findRecord(block, at);
  const firstLine = () => {
    const end = block.indexOf(lineFeed, at);
    return end < 0 ? undefined : { end: end + 1, fields: 0, odd: true };
  };
  if (found === undefined) {
    if (isLast) return firstLine();
    return block.length - at > mostRecordBytes ? (firstLine() ?? refuseLongRow(name)) : undefined;
  }
  const isWhole = header === undefined || found.fields === header.length;
  return isWhole ? found : firstLine();
}

function refuseLongRow(name: string): never {
  throw new BadInput([
    {
      name,
      seen: `a row of more than ${mostRecordBytes} bytes`,
      wanted: "a CSV file with a line end after every row",
      remedy: "Export it again.",
    },
  ]);
}

function hasOddBytes(bytes: Bytes): boolean {
  return bytes.includes(0) || !isUtf8(bytes);
}

function isBlank(record: Bytes): boolean {
  return record.length <= 2 && record.toString("latin1").trim() === "";
}

function readHeader(name: string, record: Bytes, log: ProblemLog): readonly string[] {
  if (record.includes(0)) return refuseHeader(name, "characters of two bytes (UTF-16)");
  const text = decode(fieldsOf(record).join(","));
  if (text.startsWith(byteOrderMark))
    log.add({ file: name, column: null, problem: "begins with a byte-order mark" }, { row: 1, value: null });
  const header = text.replace(byteOrderMark, "").split(",");
  return header.length > mostColumns ? refuseHeader(name, `${header.length} columns`) : header.map(trimmed);
}

function trimmed(text: string): string {
  return text.trim();
}

function refuseHeader(name: string, seen: string): never {
  throw new BadInput([
    {
      name,
      seen,
      wanted: `a CSV file in UTF-8 whose first row names at most ${mostColumns} columns`,
      remedy: "Export it again.",
    },
  ]);
}

type Place = {
  readonly name: string;
  readonly row: number;
  readonly header: readonly string[];
  readonly log: ProblemLog;
};

function mendRow({ name, row, header, log }: Place, record: Bytes): Bytes {
  const report = (problem: string, value: string) =>
    log.add({ file: name, column: null, problem }, { row, value });
  const raw = fieldsOf(record);
  const fields = raw.map(decode);
  const text = fields.join(",");
  if (!isUtf8(record)) report("isn't in UTF-8; read as Windows-1252", text);
  if (record.includes(0)) report("has a NUL character, which was left out", text);
  if (fields.length > header.length) report("has more columns than the header; they were left out", text);
  if (fields.length < header.length) report("has fewer columns than the header; the others are empty", text);
  if (fields.length === header.length && findRecord(record, 0)?.odd !== false)
    report("has quotes or line ends that CSV doesn't allow", text);
  const even = header.map((_, index) => quoted(fields[index] ?? ""));
  return Buffer.from(`${even.join(",")}\n`);
}

/** Each starts with a comma, as the whole text does here: quoted, or up to the next comma. */
const eachField = /,(?:\s*"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/g;

/** One byte a character. */
function fieldsOf(record: Bytes): string[] {
  const text = `,${record.toString("latin1").replace(/[\r\n]+$/, "")}`;
  return [...text.matchAll(eachField)].map(([, inQuotes, plain = ""]) =>
    inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'),
  );
}

function decode(oneByte: string): string {
  const bytes = Buffer.from(oneByte.replaceAll("\0", ""), "latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : windows.decode(bytes);
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
