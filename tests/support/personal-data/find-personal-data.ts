/**
 * Searches texts for people's data. A match gives the place and kind but never the data: a leak report that quotes
 * it is another leak. Finds data that is plain, percent-encoded, or written with JSON's escapes.
 */
import { hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import {
  type Kind,
  type KnownKind,
  knownKinds,
  secretKinds,
  secretShapes,
  shapes,
  wordPairs,
} from "./shapes.ts";

/** Names as returned by `namePair`, session tokens by `tokenDigest` (finds both forms), everything else in lower case. */
export type Needles = Readonly<Record<KnownKind, ReadonlySet<string>>>;

export type Find = { readonly place: string; readonly line: number; readonly kind: Kind };

/** Which kinds of personal data a text contains. */
export type Look = (text: string) => Kind[];

export function tokenDigest(token: string): string {
  return hash("sha256", token, "hex");
}

/** Throws if a value could never be found. */
export function createLook(needles: Needles): Look {
  const holds = createHolds(needles);
  refuseUnfindable(needles, holds);
  return (text) => {
    const plain = decoded(text);
    return [
      ...secretKinds.filter((kind) => secretShapes[kind].test(plain)),
      ...knownKinds.filter((kind) => holds(kind, plain)),
    ];
  };
}

type Holds = (kind: KnownKind, text: string) => boolean;

function createHolds(needles: Needles): Holds {
  const givenNames = new Set([...needles.name].map((pair) => pair.split(" ", 1)[0]));
  return (kind, text) => {
    const known = needles[kind];
    if (kind === "name")
      return wordPairs(text, (word) => givenNames.has(word)).some((pair) => known.has(pair));
    const isKnown = (value: string): boolean =>
      known.has(value.toLowerCase()) || (kind === "session token" && known.has(tokenDigest(value)));
    return shapes[kind].some((shape) => text.matchAll(shape).some(([, value = ""]) => isKnown(value)));
  };
}

/** Each value as it would appear in a text. */
function refuseUnfindable(needles: Needles, holds: Holds): void {
  const isFound = (kind: KnownKind, value: string) => holds(kind, kind === "id" ? `student ${value}` : value);
  const unfindable = knownKinds.filter((kind) => ![...needles[kind]].every((value) => isFound(kind, value)));
  if (unfindable.length > 0) throw new Error(`The search can't find values of this shape: ${unfindable}.`);
}

const escaped = /(?:%[0-9a-f]{2})+|\\u([0-9a-f]{4})/gi;

function decoded(text: string): string {
  return text.replace(escaped, (sequence, code: string | undefined) =>
    code === undefined
      ? Buffer.from(sequence.replaceAll("%", ""), "hex").toString()
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Works across chunk boundaries. */
export async function searchStream(place: string, stream: Readable, look: Look): Promise<Find[]> {
  const finds: Find[] = [];
  let line = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    finds.push(...look(text).map((kind) => ({ place, line, kind })));
  }
  return finds;
}

/** Decompresses `.gz` files. */
export async function searchFile(path: string, place: string, look: Look): Promise<Find[]> {
  const bytes = createReadStream(path);
  if (!path.endsWith(".gz")) return searchStream(place, bytes, look);
  const unpacked = createGunzip();
  bytes.once("error", (error) => unpacked.destroy(error));
  return searchStream(place, bytes.pipe(unpacked), look);
}
