/** Drizzle queries, prepared by name on the pool or client that runs them, with rows typed by the schema. */
import { type Query as Built, is, Param, Placeholder, SQL, sql } from "drizzle-orm";
import type { NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import {
  PgDatabase,
  PgDialect,
  PgPreparedQuery,
  PgSession,
  type PreparedQueryConfig,
  type SelectedFieldsOrdered,
} from "drizzle-orm/pg-core";
import { type Database, execute, withName } from "./statement.ts";

/** Placeholders for the values that a query is run with, by their names. */
export type Given<Values> = { readonly [Name in keyof Values & string]: Placeholder<Name, Values[Name]> };

export type Query<Values, Row> = {
  readonly name: string;
  /** Every row. */
  all(database: Database, values: Values): Promise<Row[]>;
  /** The first row, if there is one. */
  first(database: Database, values: Values): Promise<Row | undefined>;
};

type Preparable<Result> = {
  prepare(name: string): PgPreparedQuery<PreparedQueryConfig & { readonly execute: Result }>;
};

/**
 * Names are unique in the program: Postgres rejects a different text under a name that a connection has already
 * prepared.
 */
export function query<Values extends object, Row>(
  name: string,
  build: (given: Given<Values>) => Preparable<Row[]>,
): Query<Values, Row> {
  const prepared = prepare(name, build);
  const all = async (database: Database, values: Values): Promise<Row[]> => {
    const { rows } = await prepared.run(database, values);
    const found = prepared.decode(rows);
    if (isOfType<Row[]>(found)) return found;
    throw new TypeError(`${name} did not return rows`);
  };
  return { name, all, first: async (database, values) => (await all(database, values))[0] };
}

/** A query that returns the number of rows it touched: the builder's, or one that only a `sql` template can express. */
export function change<Values extends object>(
  name: string,
  build: (given: Given<Values>) => Preparable<unknown> | SQL,
): (database: Database, values: Values) => Promise<number> {
  const prepared = prepare(name, build);
  return async (database, values) => (await prepared.run(database, values)).rowCount ?? 0;
}

function prepare<Values>(
  name: string,
  build: (given: Given<Values>) => Preparable<unknown> | SQL,
): PreparedStatement {
  const given = new Proxy({}, { get: (_, key) => sql.placeholder(String(key)), ownKeys: refuseSpread });
  if (!isOfType<Given<Values>>(given)) throw new TypeError("a proxy is an object");
  const built = build(given);
  if (is(built, SQL)) return new PreparedStatement(dialect.sqlToQuery(built), [], name);
  const prepared = built.prepare(name);
  if (isPrepared(prepared)) return prepared;
  throw new TypeError(`${name} is not built with the db of sis/db/query.ts`);
}

function isPrepared(value: unknown): value is PreparedStatement {
  return value instanceof PreparedStatement;
}

function refuseSpread(): never {
  throw new TypeError("name each placeholder: there are no keys to spread");
}

/** Drizzle's types say what a selection returns; the compiler can't follow them through the driver. */
function isOfType<Type>(value: unknown): value is Type {
  return typeof value === "object" && value !== null;
}

/** Queries are built once, from constants and placeholders; inlined, the constants count in generic plans too. */
class StatementDialect extends PgDialect {
  override sqlToQuery(query: SQL, source?: "indexes"): ReturnType<PgDialect["sqlToQuery"]> {
    return super.sqlToQuery(query.inlineParams(), source);
  }
}

/** Prepares without a connection. */
class StatementSession extends PgSession<NodePgQueryResultHKT> {
  prepareQuery<Config extends PreparedQueryConfig>(
    built: Built,
    fields: SelectedFieldsOrdered | undefined,
    name: string | undefined,
  ): PreparedStatement<Config> {
    if (name === undefined) throw new TypeError("a query needs a name to be prepared by");
    return new PreparedStatement(built, fields ?? [], name);
  }

  transaction(): Promise<never> {
    throw new TypeError("transactions are opened by sis/db/transaction.ts");
  }
}

type ValueReader = (values: object) => unknown;

class PreparedStatement<
  Config extends PreparedQueryConfig = PreparedQueryConfig,
> extends PgPreparedQuery<Config> {
  readonly #name: string;
  readonly #text: string;
  readonly #readers: readonly ValueReader[];
  readonly #fields: readonly string[];
  /** Has every field, so that all rows have the same hidden class. */
  readonly #emptyRow: Readonly<Record<string, unknown>>;

  constructor(built: Built, fields: SelectedFieldsOrdered, name: string) {
    super(built, undefined, undefined);
    this.#name = name;
    this.#text = withName(name, built.sql);
    this.#readers = built.params.map(valueReader);
    this.#fields = fields.map(fieldName);
    this.#emptyRow = Object.fromEntries(this.#fields.map((field) => [field, null]));
  }

  execute(): Promise<never> {
    throw new TypeError(`${this.#name} runs on a pool or client: use all, first or the change itself`);
  }

  run(database: Database, values: object): ReturnType<Database["query"]> {
    const given = this.#readers.map((read) => read(values));
    return execute(database, { name: this.#name, text: this.#text, rowMode: "array", values: given });
  }

  decode(rows: readonly unknown[]): unknown {
    return rows.map((row) => this.#decodeRow(row));
  }

  #decodeRow(values: unknown): Record<string, unknown> {
    if (!Array.isArray(values)) throw new TypeError("rows must be arrays");
    const row = { ...this.#emptyRow };
    let index = 0;
    for (const field of this.#fields) {
      const value: unknown = values[index];
      row[field] = value;
      index += 1;
    }
    return row;
  }
}

/** A placeholder for a column's value is encoded as the column is. */
function valueReader(param: unknown): ValueReader {
  if (is(param, Placeholder)) return (values): unknown => Reflect.get(values, param.name);
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder } = param;
    const { name } = param.value;
    return (values) => {
      const value: unknown = Reflect.get(values, name);
      return value === undefined || value === null ? null : encoder.mapToDriverValue(value);
    };
  }
  return () => param;
}

/** The pool has already parsed the value into the schema's type: see `sis/db/value-types.ts`. */
function fieldName({ path }: SelectedFieldsOrdered[number]): string {
  const [name, ...deeper] = path;
  if (name === undefined || deeper.length > 0) throw new TypeError("select named fields, one level deep");
  return name;
}

const dialect = new StatementDialect();

/** What every query of the SIS is built with. */
export const db = new PgDatabase<NodePgQueryResultHKT>(dialect, new StatementSession(dialect), undefined);
