/** Reads sourcedIds: a prefix that says which table, then the row's key. */
import { z } from "zod";
import { idInText } from "../http/request-fields.ts";
import type { List, Part } from "./lists/list.ts";

/** A row's key; what a table's key doesn't have is 0 and empty. */
export type RowKey = readonly [first: number, second: number, day: string];
export type FoundRow = { readonly part: Part; readonly key: RowKey };

/** Postgres has no year 0. */
export const calendarDay = z.iso.date().refine((text) => text >= "0001");
const single = z.tuple([idInText]);
const pair = z.tuple([idInText, idInText]);
const triple = z.tuple([idInText, idInText, calendarDay]);

/** Undefined if no row of the list can have it. */
export function readSourcedId({ parts }: List, sourcedId: string): FoundRow | undefined {
  for (const part of parts) {
    const key = sourcedId.startsWith(part.prefix)
      ? readKey(part, sourcedId.slice(part.prefix.length))
      : undefined;
    if (key !== undefined) return { part, key };
  }
  return undefined;
}

function readKey(part: Part, text: string): RowKey | undefined {
  if (part.key.length === 1) {
    const [first] = single.safeParse([text]).data ?? [];
    return first === undefined ? undefined : [first, 0, ""];
  }
  if (part.key.length === 2) {
    const [first, second] = pair.safeParse(/^(\d+)-(\d+)$/.exec(text)?.slice(1)).data ?? [];
    return first === undefined || second === undefined ? undefined : [first, second, ""];
  }
  const [, first, second, day] = /^(\d+)-(\d+)-(.+)$/s.exec(text) ?? [];
  return triple.safeParse([first, second, day]).data;
}
