/** What a service of OneRoster is: the lists that it serves, and what belongs to what. */
import { type SQL, sql } from "drizzle-orm";
import type { List, Part } from "./lists/list.ts";

/** Lists and single records, by path. */
export type Collection = { readonly path: string; readonly list: List; readonly scopes: readonly string[] };

/** What belongs to a record: `/schools/{sourcedId}/classes`. */
export type Related = {
  /** The record's list, and its path. */
  readonly of: string;
  readonly parents: List;
  readonly path: string;
  readonly list: List;
  /** Which rows of the part belong to the record, which is a row of the other part. */
  readonly only: (part: Part, parent: Part) => SQL | undefined;
};

type Named = { readonly path: string; readonly list: List; readonly parameter: string };

/** What belongs to two records: `/schools/{schoolSourcedId}/classes/{classSourcedId}/students`. */
export type Within = {
  readonly of: Named;
  readonly within: Named;
  /** True if both exist, and the second is one of the first. */
  readonly exists: SQL;
  readonly path: string;
  readonly list: List;
  readonly only: (part: Part) => SQL;
};

export type Service = {
  readonly name: string;
  readonly path: string;
  /** What clients look for its description as. */
  readonly documents: readonly string[];
  readonly relatedScopes: readonly string[];
  readonly collections: readonly Collection[];
  readonly related: readonly Related[];
  readonly within: readonly Within[];
};

/** The numbers of the sourcedIds in the path. */
export const parent = sql`${sql.placeholder("parentId")}::int`;
export const within = sql`${sql.placeholder("withinId")}::int`;

/** True if the record that the path names exists. */
export function parentExists({ table, key, only }: Part): SQL {
  return sql`EXISTS (SELECT FROM ${table} WHERE ${key[0]} = ${parent} AND ${only ?? sql`true`})`;
}
