/** Takes a table of issues or training from a CSV export into a readiness file, whose other lines and comments stay as they are. */
import { type Document, parseDocument } from "yaml";
import type { InputProblem } from "../../parts/bad-input.ts";
import { type CsvRow, parseCsv } from "../../parts/csv.ts";
import type { Preparation } from "../../readiness/evidence/preparation.ts";
import { parsePreparation } from "../../readiness/judge/preparation-file.ts";
import { columnsOf, type Table, tables, type Value } from "./tables.ts";

/** Empty texts: the export has the column, and nothing in it. */
type Given = Readonly<Record<string, Value>>;
type Row = { readonly line: number; readonly given: Given };
type Source = { readonly name: string; readonly text: string };
type Target = Source & { readonly preparation: Preparation };

export type Import =
  | {
      readonly text: string;
      readonly table: Table;
      readonly added: number;
      readonly updated: number;
      readonly problems: readonly [];
    }
  | { readonly problems: readonly InputProblem[] };

export function importTable(csv: Source, into: Target): Import {
  const read = readCsv(csv);
  if (read.problems.length > 0 || read.table === undefined) return { problems: read.problems };
  const { table, rows } = read;
  const problems = [
    ...rows.flatMap((row) => problemsOf(csv.name, table, row)),
    ...repeated(csv.name, table, rows),
  ];
  if (problems.length > 0) return { problems };
  const known = keysOf(into.preparation[table.part] ?? [], table);
  const text = merged(into.text, table, known, rows);
  const check = parsePreparation(text, `${into.name} with ${csv.name}`);
  if (check.problems.length > 0) return { problems: check.problems };
  const updated = rows.filter(({ given }) => known.includes(keyOf(given, table))).length;
  return { text, table, updated, added: rows.length - updated, problems: [] };
}

type Read =
  | { readonly table: Table; readonly rows: readonly Row[]; readonly problems: readonly [] }
  | { readonly table: undefined; readonly problems: readonly InputProblem[] };

function readCsv({ name, text }: Source): Read {
  try {
    const [head, ...lines] = parseCsv(text);
    const titles = (head?.cells ?? []).map((title) => title.trim().toLowerCase());
    const table = tables.find((one) => missingIn(one, titles).length === 0);
    if (table === undefined) return { table, problems: [unknownTable(name, head, titles)] };
    return {
      table,
      rows: lines.map(({ line, cells }) => ({ line, given: givenIn(cells, titles, table) })),
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const remedy = "Check its quotes: each that opens must close.";
    return { table: undefined, problems: [{ name, seen: error.message, wanted: "a CSV file", remedy }] };
  }
}

function missingIn(table: Table, titles: readonly string[]) {
  return columnsOf(table).filter(
    ({ names, needed }) => needed && !names.some((name) => titles.includes(name)),
  );
}

/** Of the table that it is most like. */
function unknownTable(name: string, head: CsvRow | undefined, titles: readonly string[]): InputProblem {
  const missing = tables
    .map((table) => missingIn(table, titles))
    .toSorted((one, other) => one.length - other.length);
  const columns = (missing[0] ?? []).map(({ names }) => names.join(" or "));
  return {
    name,
    seen: head === undefined ? "an empty file" : `the columns ${head.cells.join(", ")}`,
    wanted: `also the columns ${columns.join("; ")}`,
    remedy: "Give the columns these names.",
  };
}

function givenIn(cells: readonly string[], titles: readonly string[], table: Table): Given {
  const filled = columnsOf(table).flatMap(({ field, names, read }) => {
    const index = titles.findIndex((title) => names.includes(title));
    return index === -1 ? [] : [[field, read(cells[index]?.trim() ?? "")] as const];
  });
  return Object.fromEntries(filled);
}

function problemsOf(name: string, { schema }: Table, row: Row): InputProblem[] {
  const filled = filledIn(row.given);
  const problems = schema.safeParse(filled).error?.issues ?? [];
  return problems.map(({ path: [field], message }) => ({
    name: `${name}, line ${row.line}, ${String(field)}`,
    seen: JSON.stringify(filled[String(field)]) ?? "nothing",
    wanted: message,
    remedy: "Correct it.",
  }));
}

function repeated(name: string, table: Table, rows: readonly Row[]): InputProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ line, given }) => {
    const key = keyOf(given, table);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const place = `${name}, line ${line}, ${table.key.join(" and ")}`;
    return [{ name: place, seen: key, wanted: `each ${table.one} once`, remedy: "Leave one out." }];
  });
}

function keyOf(given: Given, { key }: Table): string {
  return key.map((field) => String(given[field])).join(", ");
}

function keysOf(items: readonly Readonly<Record<string, Value | undefined>>[], { key }: Table): string[] {
  return items.map((item) => key.map((field) => String(item[field])).join(", "));
}

/** What is known gets the export's values; what the export has no column for stays. */
function merged(text: string, table: Table, known: readonly string[], rows: readonly Row[]): string {
  const document = parseDocument(text);
  for (const { given } of rows) update(document, [table.part, known.indexOf(keyOf(given, table))], given);
  const added = rows.map(({ given }) => given).filter((given) => !known.includes(keyOf(given, table)));
  const news = added.map(filledIn);
  if (known.length === 0) document.set(table.part, document.createNode(news));
  else for (const item of news) document.addIn([table.part], document.createNode(item));
  return document.toString({ lineWidth: 0 });
}

/** `index` -1: it isn't known. */
function update(document: Document, [part, index]: readonly [string, number], given: Given): void {
  if (index === -1) return;
  for (const [field, value] of Object.entries(given)) {
    if (value === "") document.deleteIn([part, index, field]);
    else document.setIn([part, index, field], value);
  }
}

function filledIn(given: Given): Record<string, Value> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}
