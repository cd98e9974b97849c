/** What this process remembers of lists that clients read page by page: where pages ended, and how many rows there are. */
import { createKept } from "../http/kept.ts";
import type { Position } from "./read-page.ts";

export type PageEnd = {
  /** Of the first row that the page didn't have. */
  readonly offset: number;
  readonly last: Position;
  /** There were no more rows. */
  readonly isLast: boolean;
};
export type KnownPages = {
  /** The row before this offset, if it's where this client's page before ended: this one then begins right after it. */
  before(reader: string, offset: number): Position | undefined;
  ended(reader: string, end: PageEnd): void;
  total(list: string): number | undefined;
  counted(list: string, total: number): void;
};

/** A client that reads on by offset gets every row once, whatever others write, if it takes no longer between pages. */
const endsKeptMs = 600_000;
/** About 10 MB. */
const endsAtMost = 50_000;
/** Counting more rows than this takes longer than reading a page. */
const countedEachTime = 10_000;
/** How old the number of rows of a long list may be. */
const totalsKeptMs = 30_000;
const totalsAtMost = 10_000;

export function createKnownPages(): KnownPages {
  const ends = createKept<PageEnd & { readonly atMs: number }>(endsAtMost);
  const totals = createKept<{ readonly total: number; readonly atMs: number }>(totalsAtMost);
  return {
    before: (reader, offset) => {
      const end = fresh(ends.get(reader), endsKeptMs);
      if (end === undefined) return undefined;
      return offset === end.offset || (end.isLast && offset > end.offset) ? end.last : undefined;
    },
    ended: (reader, end) => ends.set(reader, { ...end, atMs: performance.now() }),
    total: (list) => fresh(totals.get(list), totalsKeptMs)?.total,
    counted: (list, total) => {
      if (total > countedEachTime) totals.set(list, { total, atMs: performance.now() });
    },
  };
}

/** What is known, unless it is older than that. */
export function fresh<Value extends { readonly atMs: number }>(
  known: Value | undefined,
  keptMs: number,
): Value | undefined {
  return known !== undefined && performance.now() - known.atMs < keptMs ? known : undefined;
}
