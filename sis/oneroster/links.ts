/** The `Link` header of a page (RFC 8288): where the first, the last, the page before and the next one are. */
import type { ListQuery } from "./query.ts";

export type PagePlace = {
  /** The address without its query. */
  readonly address: string;
  readonly query: ListQuery;
  readonly total: number;
  /** For the next page; undefined if this is the last one. */
  readonly next: string | undefined;
};

export function linksOf({ address, query, total, next }: PagePlace): string {
  const { limit, offset } = query;
  const at = (start: number, after?: string) => `${address}?${written({ ...query, offset: start, after })}`;
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
  return [
    next === undefined ? [] : [`<${at(offset + limit, next)}>; rel="next"`],
    offset === 0 ? [] : [`<${at(Math.max(0, offset - limit))}>; rel="prev"`],
    [`<${at(0)}>; rel="first"`, `<${at(last)}>; rel="last"`],
  ]
    .flat()
    .join(", ");
}

function written(query: ListQuery): URLSearchParams {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(given);
}
