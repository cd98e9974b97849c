/** Reads readiness.yaml: its content, or everything that is wrong with it, with the line of each problem. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from "yaml";
import type { z } from "zod";
import type { InputProblem } from "../../parts/bad-input.ts";
import { type Preparation, preparationFile, preparationSchema } from "../evidence/preparation.ts";
import { type Problem, repeatedIn } from "./repeated.ts";

export type PreparationRead =
  | { readonly preparation: Preparation; readonly problems: readonly [] }
  | { readonly preparation: undefined; readonly problems: readonly InputProblem[] };

/** `file`: how the reader names it. */
export function parsePreparation(text: string, file: string = preparationFile): PreparationRead {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = [...document.errors, ...aliasesIn(document)].map(({ message, pos: [at] }) => ({
    name: `${file}, line ${lines.linePos(at).line}`,
    seen: "a line that isn't YAML",
    wanted: inOneLine(message),
    remedy: "Check its indentation, and put texts with a colon in quotes.",
  }));
  if (broken.length > 0) return { preparation: undefined, problems: broken };
  const content: unknown = document.toJS();
  const parsed = preparationSchema.safeParse(content ?? {});
  const issues: readonly Problem[] = [
    ...(parsed.error?.issues ?? []).flatMap(problemsOf),
    ...repeatedIn(content),
  ];
  if (parsed.success && issues.length === 0) return { preparation: parsed.data, problems: [] };
  const problems = issues
    .map((issue) => ({ issue, line: lines.linePos(offsetOf(document.contents, issue.path)).line }))
    .toSorted((one, other) => one.line - other.line)
    .map(({ issue, line }) => described(issue, content, `${file}, line ${line}`));
  return { preparation: undefined, problems };
}

/** References to other lines: nobody needs them here, and they can make a short file endless. */
function aliasesIn(
  document: Document.Parsed,
): { readonly message: string; readonly pos: readonly [number] }[] {
  const found: { readonly message: string; readonly pos: readonly [number] }[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      found.push({ message: `the value itself instead of *${source}`, pos: [range?.[0] ?? 0] });
    },
  });
  return found;
}

/** A name that no field has is named itself: it may be misspelled. */
function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code !== "unrecognized_keys") return [{ path: issue.path, wanted: issue.message }];
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    wanted: "a field of the template that firstbell readiness init writes",
  }));
}

function described({ path, wanted }: Problem, content: unknown, place: string): InputProblem {
  const where = path.map((part) => (typeof part === "number" ? part + 1 : String(part))).join(" ");
  return {
    name: where === "" ? place : `${place}, ${where}`,
    seen: shown(valueAt(content, path)),
    wanted,
    remedy: "Correct it.",
  };
}

const mostShown = 60;

function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  const text = JSON.stringify(value);
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === String(part))?.[1];
  }, content);
}

/** Where a value stands, or else what it is missing from. */
function offsetOf(node: ParsedNode | null, path: readonly PropertyKey[]): number {
  const [part, ...rest] = path;
  const begin = node?.range?.[0] ?? 0;
  if (part === undefined || node === null) return begin;
  if (isSeq(node)) return offsetOf(node.items[Number(part)] ?? null, rest) || begin;
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === part) : undefined;
  if (pair === undefined) return begin;
  return offsetOf(pair.value, rest) || pair.key.range[0];
}

function inOneLine(message: string): string {
  return message.replaceAll(/\s+/g, " ").trim();
}
