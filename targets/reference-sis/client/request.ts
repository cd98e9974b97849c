/** What a request to the SIS is, as plain data that Node and k6 both read: its name, its path, how to read its answer. */

import type { DifferingAnswer } from "../../../readiness/evidence/answers-evidence.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { RequestKind } from "../../../readiness/evidence/load-evidence.ts";
import type { SeenRecord, State } from "../../../readiness/evidence/read-line.ts";

/** One route of the SIS. `path` is written as the SIS registers it, with parameters in braces. */
type RequestRow = {
  readonly kind: RequestKind;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  /** The share that a working SIS may refuse; unless given, `usualMostRefused`. */
  readonly mostRefused?: number;
  /** The share of those planned that nobody may send after all, because there is nothing to ask for; unless given, none. */
  readonly mostLeftOut?: number;
};

/** Nobody asks for what isn't theirs, so hardly anything is refused. [K] */
export const usualMostRefused = 0.01;

/** Requests by the name they have everywhere: in the SIS, in k6, in traces and in logs. */
export type Requests = Readonly<Record<string, RequestRow>>;

type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;
type Value = string | number | boolean;
type Values<Path extends string> = Readonly<Record<ParameterOf<Path>, Value>>;

/** One request, ready to send. */
export type Call = {
  readonly name: string;
  readonly kind: RequestKind;
  readonly method: RequestRow["method"];
  readonly path: string;
  /** Already serialized. */
  readonly body?: string;
  /** The student, if the SIS records who looked. */
  readonly looksAt?: number;
};

/** The fields of an answer. A selector is a GJSON path, which k6 reads faster than it parses a whole body. */
export type Answer = {
  text(selector: string): string | undefined;
  number(selector: string): number | undefined;
  flag(selector: string): boolean | undefined;
  /** Whether the body has this text just so; if not, it may say the same in another order. */
  has(text: string): boolean;
  /** Numbers under a `list.#.field` selector; other values are skipped. */
  numbers(selector: string): number[];
  /** A header of the answer, by its usual spelling; undefined if it isn't there. */
  header(name: string): string | undefined;
  /** All values under such a selector, each in its place. */
  values(selector: string): readonly unknown[];
  /** Numbers as above, where the district is known to have some: an accepted request that returns none is counted as empty. */
  knownNumbers(selector: string): number[];
};

export type ReadCall<Result> = Call & {
  read(answer: Answer): Result;
  /** What it shows of a record that people change; undefined if the answer doesn't say. */
  record?(answer: Answer): SeenRecord;
};

/** Looks for what was written: true if the answer shows it. */
export type ReadBack = ReadCall<boolean>;

type Numbers = Readonly<Record<string, number | undefined>>;
type Complete<Fields> = { readonly [Name in keyof Fields]: number };

/** What an answer promises, for the ledger; null if any of it is missing. */
export function complete<Fields extends Numbers>(fields: Fields): (Fields & Complete<Fields>) | null {
  return isComplete(fields) ? fields : null;
}

function isComplete<Fields extends Numbers>(fields: Fields): fields is Fields & Complete<Fields> {
  return Object.values(fields).every((value) => value !== undefined);
}

/** An answer that differs from what was sent. */
export type Misstated = Pick<DifferingAnswer, "is" | "expected" | "seen" | "students">;

/** A write, as the ledger records it: what was sent, and what to keep of a 2xx answer. */
export type WriteCall<Shape extends Write = Write> = Call & {
  readonly ledger: Omit<Shape, "answer">;
  kept(answer: Answer): Shape["answer"];
  /** What a 2xx answer says that differs from what was sent. `retried`: the first try may have been the one that was done. */
  misstated(answer: Answer, retried: boolean): Misstated | undefined;
  /** Fields of the answer that are left out on purpose if the write is sent again, such as a code that is shown once. */
  readonly onlyInFirst?: readonly string[];
  /** What a refusal tells of others that the person who asks may not know. */
  overtold?(refusal: Answer): Misstated | undefined;
  /** Names of fields of the answer that nobody else may know. */
  readonly secrets?: readonly string[];
};

type Query = Readonly<Record<string, Value>>;

/** The request of this name, with its path filled in. */
export function callOf<Name extends string, Table extends Readonly<Record<Name, RequestRow>>>(
  table: Table,
  name: Name,
  values: Values<Table[Name]["path"]>,
  query: Query = {},
): Call {
  const { kind, method, path } = table[name];
  return { name, kind, method, path: filled(path, values) + queryOf(query) };
}

function filled(path: string, values: Readonly<Record<string, Value>>): string {
  return partsOf(path)
    .map((part, index) => (index % 2 === 0 ? part : encodeURIComponent(values[part] ?? "")))
    .join("");
}

/** Each path, cut at its braces once: text and the names of parameters in turn. */
const cutPaths = new Map<string, readonly string[]>();

function partsOf(path: string): readonly string[] {
  const known = cutPaths.get(path);
  if (known !== undefined) return known;
  const parts = path.split(/[{}]/);
  cutPaths.set(path, parts);
  return parts;
}

function queryOf(query: Query): string {
  const fields = Object.keys(query).map((name) => `${name}=${encodeURIComponent(query[name] ?? "")}`);
  return fields.length === 0 ? "" : `?${fields.join("&")}`;
}

/** What an item shows: the value in its place, if it has one. */
export function stateOf(value: unknown): State {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** How many different ids these are: a list that shows one twice isn't longer for it. */
export function countDistinct(ids: readonly number[]): number {
  return new Set(ids).size;
}

type Sent<Value> = {
  /** By the student. */
  readonly sent: Map<number, Value>;
  readonly mayLeave: readonly number[];
};

/**
 * Whether a list of students, each once, shows all that was sent; others may be in it. Takes what it finds out of `sent`: in
 * k6, that costs less than another set.
 */
export function showsAll<Value>(
  students: readonly number[],
  { sent, mayLeave }: Sent<Value>,
  shows: (value: Value, index: number) => boolean,
): boolean {
  for (let index = 0; index < students.length; index++) {
    const student = students[index] ?? 0;
    const value = sent.get(student);
    if (value === undefined) continue;
    if (!shows(value, index)) return false;
    sent.delete(student);
  }
  if (countDistinct(students) < students.length) return false;
  return sent.size === 0 || [...sent.keys()].every((student) => mayLeave.includes(student));
}

/** Pairs of two lists of one answer, such as the sections of a schedule and their periods. */
export function pairs<First, Second, Pair>(
  left: readonly First[],
  right: readonly Second[],
  pair: (first: First, second: Second) => Pair,
): Pair[] {
  return left.flatMap((first, index) => {
    const second = right[index];
    return second === undefined ? [] : [pair(first, second)];
  });
}
