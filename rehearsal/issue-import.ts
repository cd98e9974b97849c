/** Takes a register of issues from a CSV export into a readiness file, whose other lines and comments stay as they are. */
import { type Document, parseDocument } from "yaml";
import type { z } from "zod";
import type { InputProblem } from "../parts/bad-input.ts";
import { type CsvRow, parseCsv } from "../parts/csv.ts";
import { issueModules, issueSchema, type Preparation } from "../readiness/evidence/preparation.ts";
import { sisSystems } from "../readiness/evidence/sis-systems.ts";
import { parsePreparation } from "../readiness/judge/preparation-file.ts";

type Field = keyof z.input<typeof issueSchema>;

/** What exports call the columns, in lowercase: ours first, then those of Jira and GitHub. */
const columns = [
  { field: "id", names: ["id", "issue key", "key", "number"], needed: true },
  { field: "title", names: ["title", "summary"], needed: true },
  { field: "module", names: ["module", "component/s", "component", "components"], needed: true },
  { field: "severity", names: ["severity", "priority"], needed: true },
  { field: "owner", names: ["owner", "assignee"], needed: false },
  { field: "opened", names: ["opened", "created", "created_at", "createdat"], needed: true },
  { field: "due", names: ["due", "due date", "duedate"], needed: false },
  { field: "closed", names: ["closed", "resolved", "closed_at", "closedat"], needed: false },
  { field: "evidence", names: ["evidence", "trace", "url"], needed: false },
] as const satisfies readonly { field: Field; names: readonly string[]; needed: boolean }[];

/** What other registers call our severities. */
const severities: Readonly<Record<string, string>> = {
  ...{ blocker: "critical", highest: "critical", major: "high", normal: "medium" },
  ...{ minor: "low", lowest: "low", trivial: "low" },
};

type Given = Partial<Record<Field, string>>;
type Imported = { readonly line: number; readonly given: Given };
export type Import =
  | {
      readonly text: string;
      readonly added: number;
      readonly updated: number;
      readonly problems: readonly [];
    }
  | { readonly problems: readonly InputProblem[] };

type Target = Source & { readonly preparation: Preparation };
type Source = { readonly name: string; readonly text: string };

export function importIssues(csv: Source, into: Target): Import {
  const { rows, problems } = readRows(csv);
  if (problems.length > 0) return { problems };
  const known = new Set(into.preparation.issues?.map(({ id }) => id));
  const text = merged(into, rows);
  const check = parsePreparation(text, `${into.name} with these issues`);
  if (check.problems.length > 0) return { problems: check.problems };
  const updated = rows.filter(({ given: { id = "" } }) => known.has(id)).length;
  return { text, updated, added: rows.length - updated, problems: [] };
}

function readRows({ name, text }: Source): { readonly rows: Imported[]; readonly problems: InputProblem[] } {
  try {
    const [head, ...lines] = parseCsv(text);
    const fields = (head?.cells ?? []).map(fieldOf);
    const missing = columns.filter(({ field, needed }) => needed && !fields.includes(field));
    if (missing.length > 0)
      return { rows: [], problems: missing.map((column) => without(name, column, head)) };
    const rows = lines.map(({ line, cells }) => ({ line, given: givenIn(cells, fields) }));
    return { rows, problems: [...rows.flatMap((row) => problemsOf(name, row)), ...repeated(name, rows)] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const remedy = "Check its quotes: each that opens must close.";
    return { rows: [], problems: [{ name, seen: error.message, wanted: "a CSV file", remedy }] };
  }
}

function fieldOf(title: string): Field | undefined {
  const name = title.trim().toLowerCase();
  return columns.find(({ names }) => names.some((known) => known === name))?.field;
}

function without(
  name: string,
  { field, names }: (typeof columns)[number],
  head: CsvRow | undefined,
): InputProblem {
  const seen = head === undefined ? "an empty file" : `the columns ${head.cells.join(", ")}`;
  return { name, seen, wanted: `a column ${field}`, remedy: `It may be called ${names.join(", or ")}.` };
}

/** Empty cells count as left out. */
function givenIn(cells: readonly string[], fields: readonly (Field | undefined)[]): Given {
  const given: Given = {};
  for (const [index, field] of fields.entries())
    if (field !== undefined) given[field] = ours(field, cells[index]?.trim() ?? "");
  return given;
}

/** In our words, if it's clear which; otherwise as it is. */
function ours(field: Field, value: string): string {
  const plain = value.toLowerCase();
  if (field === "severity") return severities[plain] ?? plain;
  if (field === "module") return moduleIn(plain) ?? value;
  return field === "opened" || field === "due" || field === "closed" ? dayIn(value) : value;
}

function moduleIn(name: string): string | undefined {
  const id = name.replaceAll(/\s+/g, "-");
  return (
    issueModules.find((module) => module === id) ?? sisSystems.find((system) => system.name === name)?.id
  );
}

/** "2026-08-11T09:00:00Z" and "8/11/2026" → "2026-08-11" */
function dayIn(value: string): string {
  const [, month = "", day = "", year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(value) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return /^(\d{4}-\d{2}-\d{2})[T ]/.exec(value)?.[1] ?? value;
}

function problemsOf(name: string, row: Imported): InputProblem[] {
  const filled = filledIn(row);
  const problems = issueSchema.safeParse(filled).error?.issues ?? [];
  return problems.map(({ path: [field], message }) => ({
    name: `${name}, line ${row.line}, ${String(field)}`,
    seen: JSON.stringify(filled[String(field)]) ?? "nothing",
    wanted: message,
    remedy: "Correct it.",
  }));
}

function repeated(name: string, rows: readonly Imported[]): InputProblem[] {
  const ids = rows.map(({ given }) => given.id);
  return rows.flatMap(({ line, given: { id } }, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            name: `${name}, line ${line}, id`,
            seen: `${id}`,
            wanted: "each issue once",
            remedy: "Leave one out.",
          },
        ],
  );
}

/** An issue that is known gets the export's values; what the export has no column for stays. */
function merged({ text, preparation: { issues = [] } }: Target, rows: readonly Imported[]): string {
  const document = parseDocument(text);
  for (const { given } of rows)
    update(
      document,
      issues.findIndex(({ id }) => id === given.id),
      given,
    );
  const added = rows.filter(({ given }) => !issues.some(({ id }) => id === given.id)).map(filledIn);
  if (issues.length === 0) document.set("issues", document.createNode(added));
  else for (const issue of added) document.addIn(["issues"], document.createNode(issue));
  return document.toString({ lineWidth: 0 });
}

/** `index` -1: it isn't known. */
function update(document: Document, index: number, given: Given): void {
  if (index === -1) return;
  for (const [field, value] of Object.entries(given)) {
    if (value === "") document.deleteIn(["issues", index, field]);
    else document.setIn(["issues", index, field], value);
  }
}

function filledIn({ given }: Pick<Imported, "given">): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}
