/** What clients may ask of a list: which page of it, in which order, filtered how, and which fields. */
import { z } from "@hono/zod-openapi";
import { isRefusal, type Problem, type Refusal, refuseInvalid } from "../errors.ts";
import { inText, textUpTo } from "../http/request-fields.ts";
import { compileFilter, pathsOf } from "./filter-sql.ts";
import type { List } from "./lists/list.ts";
import type { Selection } from "./page-statement.ts";
import { readPosition } from "./position-token.ts";
import type { Position } from "./read-page.ts";
import { refuseField } from "./status-info.ts";

/** A text that Postgres can compare with what it has. */
export function storable(longest: number) {
  return textUpTo(longest)
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "text without NUL and half characters")
    .openapi({ maxLength: longest });
}

const longestId = 255;
export const sourcedId = storable(longestId);

const largestOffset = 2_147_483_647;
const longestLimit = 10_000;
const longestFilter = 2_000;
const limit = z.int("a whole number").min(1, "1 or more").max(longestLimit, `${longestLimit} or less`);
const offset = z.int("a whole number").min(0, "0 or more").max(largestOffset, `${largestOffset} or less`);

const fields = storable(longestFilter).optional();
export const oneQuery = z.object({ fields });
export const listQuery = z.object({
  fields,
  limit: inText(limit).default(100),
  offset: inText(offset).default(0),
  sort: storable(longestFilter).optional(),
  orderBy: z.enum(["asc", "desc"], "asc or desc").default("asc"),
  filter: storable(longestFilter).optional(),
  /** From a `Link`: the page begins right after the last row of the one before, whatever others have written. */
  after: storable(longestFilter).optional(),
});
export type ListQuery = z.output<typeof listQuery>;

export type Wanted = Pick<Selection, "filter" | "sort" | "fields"> & { readonly after: Position | undefined };

export function readWanted(list: List, query: ListQuery): Wanted | Refusal {
  const filter = query.filter === undefined ? undefined : compileFilter(list, query.filter);
  if (isRefusal(filter)) return filter;
  const chosen = readFields(list, query.fields);
  if (isRefusal(chosen)) return chosen;
  const sort = readSort(list, query);
  if (isRefusal(sort)) return sort;
  if (query.after === undefined) return { filter, fields: chosen, sort, after: undefined };
  const after = readPosition(list, query.after);
  return after === undefined
    ? refuseInvalid([staleLink(query.after)])
    : { filter, fields: chosen, sort, after };
}

function staleLink(seen: string): Problem {
  return { at: "query.after", seen, wanted: "what a Link of this list says" };
}

export function readFields(list: List, text: string | undefined): readonly string[] | undefined | Refusal {
  if (text === undefined) return undefined;
  const known = [...new Set(list.parts.flatMap((part) => Object.keys(part.fields)))];
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !known.includes(name));
  return unknown === undefined ? names : refuseField("fields", unknown, known);
}

function readSort(list: List, { sort, orderBy }: ListQuery): Selection["sort"] | Refusal {
  if (sort === undefined) return undefined;
  const known = pathsOf(list);
  if (!known.includes(sort)) return refuseField("sort", sort, known);
  return { field: sort, descending: orderBy === "desc" };
}
