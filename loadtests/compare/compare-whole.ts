/**
 * Compares a whole answer with what is on record: every field of every row, and nothing beside them. A field that isn't in
 * the contract is a fault, and so is one that is missing, and a row that comes twice. Pure.
 */
import { counted } from "../../readiness/evidence/plain-words.ts";

/** Where they differ; both are short enough to read. */
export type WholeDifference = { readonly expected: string; readonly seen: string };

type Lists = {
  /** Whether each list has one order only. */
  readonly inOrder: boolean;
  /** Longer lists are cut: any of their rows may be shown. */
  readonly mostRows?: number;
};

/** Both as JSON has them. */
export function differenceInWhole(
  onRecord: unknown,
  shown: unknown,
  lists: Lists,
): WholeDifference | undefined {
  return differ("", onRecord, shown, lists);
}

function differ(at: string, onRecord: unknown, shown: unknown, lists: Lists): WholeDifference | undefined {
  if (Array.isArray(onRecord) && Array.isArray(shown)) return differInRows(at, onRecord, shown, lists);
  if (isObject(onRecord) && isObject(shown)) return differInFields(at, onRecord, shown, lists);
  if (textOf(onRecord) === textOf(shown)) return undefined;
  const where = at === "" ? "" : `${at} `;
  return { expected: `${where}${short(onRecord)}`, seen: `${where}${short(shown)}` };
}

function differInFields(
  at: string,
  onRecord: object,
  shown: object,
  lists: Lists,
): WholeDifference | undefined {
  const expected = new Map(Object.entries(onRecord));
  const seen = new Map(Object.entries(shown));
  for (const name of new Set([...expected.keys(), ...seen.keys()])) {
    const path = fieldAt(at, name);
    if (!seen.has(name)) return { expected: `a field ${path}`, seen: "none" };
    if (!expected.has(name))
      return { expected: `no field ${path}`, seen: `${path} ${short(seen.get(name))}` };
    const difference = differ(path, expected.get(name), seen.get(name), lists);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** `at`: an object, or a row of a list, which ends with a colon. */
function fieldAt(at: string, name: string): string {
  if (at === "") return name;
  return at.endsWith(":") ? `${at} ${name}` : `${at}.${name}`;
}

function differInRows(
  at: string,
  onRecord: readonly unknown[],
  shown: readonly unknown[],
  lists: Lists,
): WholeDifference | undefined {
  const { mostRows = onRecord.length, inOrder } = lists;
  const { missing, extra } = unmatched(onRecord, shown);
  const [first] = extra;
  if (first !== undefined) return differInRow(at, first, missing, onRecord, lists);
  const length = Math.min(onRecord.length, mostRows);
  if (shown.length !== length)
    return {
      expected: `${counted(length, "row", "rows")} of ${at}`,
      seen: `${shown.length}, without ${short(missing[0])}`,
    };
  if (!inOrder || textOf(onRecord) === textOf(shown)) return undefined;
  const index = onRecord.findIndex((row, place) => textOf(row) !== textOf(shown[place]));
  return {
    expected: `${at}: ${short(onRecord[index])} in row ${index + 1}`,
    seen: short(shown[index]),
  };
}

/** A row that isn't on record, or comes once too often, beside the one on record that is most like it. */
function differInRow(
  at: string,
  row: unknown,
  missing: readonly unknown[],
  onRecord: readonly unknown[],
  lists: Lists,
): WholeDifference | undefined {
  if (onRecord.some((known) => textOf(known) === textOf(row)))
    return { expected: `each row of ${at} once`, seen: `${short(row)} again` };
  const likest = missing.toSorted((one, other) => likeness(other, row) - likeness(one, row))[0];
  if (likest === undefined) return { expected: `no more rows in ${at}`, seen: short(row) };
  return differ(`${at} ${short(firstField(likest))}:`, likest, row, lists);
}

/** Each row on record stands for one that is shown. */
function unmatched(onRecord: readonly unknown[], shown: readonly unknown[]) {
  const left = Map.groupBy(onRecord, textOf);
  const extra = shown.filter((row) => left.get(textOf(row))?.pop() === undefined);
  return { missing: [...left.values()].flat(), extra };
}

/** How many fields are the same; the first one, which names a row, weighs more than all others. */
function likeness(one: unknown, other: unknown): number {
  if (!isObject(one) || !isObject(other)) return 0;
  const fields = new Map(Object.entries(other));
  const same = Object.entries(one).map(([name, value]) => textOf(fields.get(name)) === textOf(value));
  const isSameRow = textOf(fields.get(nameOfRow(one))) === textOf(firstField(one));
  return same.filter(Boolean).length + (isSameRow ? same.length : 0);
}

function firstField(row: unknown): unknown {
  return isObject(row) ? new Map(Object.entries(row)).get(nameOfRow(row)) : row;
}

/** The id, if the rows have one. */
function nameOfRow(row: object): string {
  const names = Object.keys(row);
  return names.find((name) => name.endsWith("Id")) ?? names[0] ?? "";
}

function textOf(value: unknown): string {
  return JSON.stringify(value, sortFields) ?? "nothing";
}

function sortFields(_: string, value: unknown): unknown {
  if (!isObject(value) || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

const mostLetters = 120;

function short(value: unknown): string {
  const text = textOf(value);
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters)}…`;
}
