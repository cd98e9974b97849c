/** Runs the statement of a page, prepared where it is one that many clients send. */
import { is, Placeholder } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { z } from "zod";
import { type Database, executeAs, withName } from "../db/statement.ts";
import { pageStatement, type Selection, type Shape } from "./page-statement.ts";
import type { RowKey } from "./sourced-ids.ts";

/** The row that a page begins after. */
export type Position = {
  /** Which of the list's parts. */
  readonly part: number;
  readonly key: RowKey;
  /** What the list is sorted by; empty if by its keys. */
  readonly by: string;
};
export type PageAsked = {
  readonly limit: number;
  readonly offset: number;
  readonly after: Position | undefined;
  /** Of a single row. */
  readonly key?: RowKey;
  readonly withTotal: boolean;
};
export type Page = {
  /** What the path names exists. */
  readonly found: boolean;
  /** Undefined if it wasn't asked for. */
  readonly total: number | undefined;
  /** Each as JSON. */
  readonly rows: readonly string[];
  readonly last: Position | undefined;
};

/** What every statement may name. */
export type Surroundings = {
  readonly today: string;
  readonly schoolYear: number;
  readonly base: string;
  /** The numbers of the sourcedIds in the path. */
  readonly parentId?: number | undefined;
  readonly withinId?: number | undefined;
};

export type ReadPage = (
  selection: Selection,
  asked: PageAsked,
  values: Surroundings,
  preparedAs?: string,
) => Promise<Page>;

type Written = { readonly name?: string; readonly text: string; readonly params: readonly unknown[] };

const measuredAs = "oneroster.page";
const dialect = new PgDialect();

export function createReadPage(database: Database): ReadPage {
  const prepared = new Map<string, Written>();
  const write = (selection: Selection, shape: Shape, preparedAs: string | undefined): Written => {
    if (preparedAs === undefined) return writeStatement(selection, shape);
    const name = `${preparedAs}.${shape.afterPart ?? "start"}.${shape.withTotal}`;
    const known = prepared.get(name) ?? { name, ...writeStatement(selection, shape) };
    prepared.set(name, known);
    return known;
  };
  return async (selection, { limit, offset, after, key, withTotal }, values, preparedAs) => {
    const { params, ...written } = write(selection, { afterPart: after?.part, withTotal }, preparedAs);
    const [first, second, day] = after?.key ?? key ?? [];
    const given = { ...values, limit, offset, upTo: limit + offset, by: after?.by, first, second, day };
    const sent = params.map((param): unknown =>
      is(param, Placeholder) ? Reflect.get(given, param.name) : param,
    );
    const { rows } = await executeAs(database, measuredAs, { ...written, rowMode: "array", values: sent });
    return pageOf(rows);
  };
}

function writeStatement(selection: Selection, shape: Shape): Written {
  const { sql: text, params } = dialect.sqlToQuery(pageStatement(selection, shape));
  return { text: withName(measuredAs, text), params };
}

const total = z.number().nullable();
const noRow = z.tuple([z.boolean(), total, z.null()]).rest(z.unknown());
const row = z
  .tuple([z.boolean(), total, z.number(), z.number(), z.number(), z.string(), z.string()])
  .rest(z.string());

function pageOf(rows: readonly unknown[]): Page {
  const none = noRow.safeParse(rows[0]).data;
  if (none !== undefined) return { found: none[0], total: none[1] ?? undefined, rows: [], last: undefined };
  const [found, counted] = row.parse(rows[0]);
  const [, , part, first, second, day, by] = row.parse(rows.at(-1));
  return {
    found,
    total: counted ?? undefined,
    rows: rows.map(jsonIn),
    last: { part, key: [first, second, day], by },
  };
}

const jsonColumn = 7;

function jsonIn(columns: unknown): string {
  const json: unknown = Array.isArray(columns) ? columns[jsonColumn] : undefined;
  return typeof json === "string" ? json : "{}";
}
