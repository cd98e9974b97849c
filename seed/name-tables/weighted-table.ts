/** Tables of names with weights: counted names first, and a tail of rarer ones for those whom nobody counted by name. */
import { createHash } from "node:crypto";
import type { CountedName } from "./census-names.ts";
import { plainLetters } from "./plain-letters.ts";

export type WeightedName = { readonly name: string; readonly weight: number };

const million = 1_000_000;

/**
 * `people` counts everyone; `others` are the names of those who aren't in `head`. A name of the head is written with the
 * marks that it has in `others`.
 */
export function weightedTable({
  head,
  people,
  others,
}: {
  readonly head: readonly CountedName[];
  readonly people: number;
  readonly others: readonly string[];
}): WeightedName[] {
  const written = mostMarked(others);
  const counted = head.map(({ name, people: bearers }) => ({
    name: written.get(plainLetters(name)) ?? name,
    weight: Math.max(1, Math.round((bearers * million) / people)),
  }));
  const known = new Set(counted.map(({ name }) => plainLetters(name)));
  const tail = [...written].flatMap(([plain, name]) => (known.has(plain) ? [] : [name]));
  const left = million - counted.reduce((sum, { weight }) => sum + weight, 0);
  return byWeight([...counted, ...tailOf(tail, left)]);
}

/** Each name once, by its plain letters: lists differ in which marks they write. */
function mostMarked(names: readonly string[]): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const name of names) {
    const plain = plainLetters(name);
    if ((written.get(plain) ?? plain) === plain) written.set(plain, name);
  }
  return written;
}

/** [K] Names from the most to the least common: the n-th is borne by 1 / (n + 3). */
export function atRank(names: readonly string[]): WeightedName[] {
  return names.map((name, index) => ({ name, weight: Math.round(million / (index + 4)) }));
}

/** How slowly the weights of a tail fall: its first name is about five times as common as its last. */
const flatness = 0.25;

/** No source ranks them, so their order is one that looks random. */
function tailOf(names: readonly string[], weight: number): WeightedName[] {
  const order = names
    .map((name) => ({ name, key: createHash("sha256").update(name).digest("hex") }))
    .sort((first, second) => (first.key < second.key ? -1 : 1));
  const parts = order.map((_, rank) => 1 / (rank + 1 + flatness * order.length));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return order.map(({ name }, rank) => ({
    name,
    weight: Math.max(1, Math.round(((parts[rank] ?? 0) * weight) / all)),
  }));
}

function byWeight(names: readonly WeightedName[]): WeightedName[] {
  return names.toSorted(
    (first, second) => second.weight - first.weight || (first.name < second.name ? -1 : 1),
  );
}
