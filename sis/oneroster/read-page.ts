/** Runs the statement of a page, prepared where it is one that many clients send. */
import { is, Placeholder, type SQL } from "drizzle-orm";
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
  /** How many rows it has. */
  readonly rows: number;
  /** The rows as JSON, with commas between them. */
  readonly body: string;
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

/**
 * Pages of these sizes have statements of their own: if Postgres doesn't know how many rows are wanted, it makes a new plan
 * for every page.
 */
const usualSizes = [1, 100, 1_000, 5_000, 10_000] as const;
const measuredAs = "oneroster.page";
const dialect = new PgDialect();

export function createReadPage(database: Database): ReadPage {
  const prepared = new Map<string, Written>();
  const write = (selection: Selection, shape: Shape, preparedAs: string | undefined): Written => {
    if (preparedAs === undefined) return writeStatement(selection, shape);
    const { afterPart = "start", withTotal, skips, limit = "any" } = shape;
    const name = `${preparedAs}.${afterPart}.${withTotal}.${skips}.${limit}`;
    const known = prepared.get(name) ?? { name, ...writeStatement(selection, shape) };
    prepared.set(name, known);
    return known;
  };
  return async (selection, { limit, offset, after, key, withTotal }, values, preparedAs) => {
    const size = usualSizes.find((each) => each === limit);
    const shape = { afterPart: after?.part, withTotal, skips: offset > 0, limit: size };
    const { params, ...written } = write(selection, shape, preparedAs);
    const [first, second, day] = after?.key ?? key ?? [];
    const given = { ...values, limit, offset, upTo: limit + offset, by: after?.by, first, second, day };
    const sent = valuesFor(params, given);
    const { rows } = await executeAs(database, measuredAs, { ...written, rowMode: "array", values: sent });
    return pageOf(rows);
  };
}

function writeStatement(selection: Selection, shape: Shape): Written {
  return writtenAs(measuredAs, pageStatement(selection, shape));
}

export function writtenAs(name: string, statement: SQL): Written {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  return { text: withName(name, text), params };
}

/** Placeholders take the given values. */
export function valuesFor(params: readonly unknown[], given: object): unknown[] {
  return params.map((param): unknown => (is(param, Placeholder) ? Reflect.get(given, param.name) : param));
}

const total = z.number().nullable();
const none = z.tuple([z.boolean(), total, z.literal(0)]).rest(z.unknown());
const some = z.tuple([
  z.boolean(),
  total,
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.string(),
  z.string(),
  z.string(),
]);

function pageOf([row]: readonly unknown[]): Page {
  const empty = none.safeParse(row).data;
  if (empty !== undefined)
    return { found: empty[0], total: empty[1] ?? undefined, rows: 0, body: "", last: undefined };
  const [found, counted, rows, part, first, second, day, by, body] = some.parse(row);
  return {
    ...{ found, rows, body },
    total: counted ?? undefined,
    last: { part, key: [first, second, day], by },
  };
}
