/**
 * Runs prepared statements, and remembers what a connection knows about them. pg's own query copies each configuration,
 * builds an object of column names and asks Postgres to describe the columns again each time: together as much as the
 * rest of what the SIS does for a short read.
 */
import type { Connection, FieldDef, PoolClient, Submittable } from "pg";
import type { StatementConfig } from "./statement.ts";
import { parserOf, sentValue } from "./value-types.ts";

type Column = { readonly name: string; readonly parse: (text: string) => unknown };
/** A statement that the connection has prepared. */
type Known = { readonly text: string; readonly columns: readonly Column[] };
type Result = {
  readonly rows: readonly unknown[][];
  readonly rowCount: number | null;
  readonly fields: readonly Column[];
};
type Callback = (error: unknown, result?: Result) => void;

const knownBy = new WeakMap<Connection, Map<string, Known>>();

function knownOn(connection: Connection): Map<string, Known> {
  const known = knownBy.get(connection) ?? new Map<string, Known>();
  knownBy.set(connection, known);
  return known;
}

/** One run of a statement, as pg's client submits it and hands it the messages that come back. */
class PreparedRun implements Submittable {
  readonly name: string;
  readonly text: string;
  /** pg adds the timer of its `query_timeout` to it. */
  callback: Callback;
  readonly #values: readonly unknown[];
  readonly #rows: unknown[][] = [];
  /** Where to note that the connection knows the statement, if it doesn't yet. */
  #unknownTo: Map<string, Known> | undefined;
  #columns: readonly Column[] = [];
  #rowCount: number | null = null;
  #fault: unknown;

  constructor({ name, text, values }: StatementConfig & { readonly name: string }, callback: Callback) {
    this.name = name;
    this.text = text;
    this.#values = values ?? [];
    this.callback = callback;
  }

  /** Returns an error instead of throwing it, as pg expects. */
  submit(connection: Connection): Error | null {
    const ofConnection = knownOn(connection);
    const known = ofConnection.get(this.name);
    if (known === undefined) this.#unknownTo = ofConnection;
    else if (known.text === this.text) this.#columns = known.columns;
    else return new Error(`Two prepared statements are named ${this.name}.`);
    connection.stream.cork();
    try {
      this.#send(connection, known === undefined);
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  #send(connection: Connection, isFirst: boolean): void {
    const { name, text } = this;
    if (isFirst) {
      // It's there already if it was prepared and then its first run failed.
      connection.close({ type: "S", name }, true);
      connection.parse({ name, text, types: [] }, true);
    }
    connection.bind({ statement: name, values: this.#values.map(sentValue) }, true);
    if (isFirst) connection.describe({ type: "P" }, true);
    connection.execute(null, true);
    connection.sync();
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }));
  }

  handleDataRow({ fields: texts }: { readonly fields: readonly (string | null)[] }): void {
    const columns = this.#columns;
    try {
      this.#rows.push(texts.map((text, index) => (text === null ? null : columns[index]?.parse(text))));
    } catch (error) {
      this.#fault ??= error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const count = Number(text.slice(text.lastIndexOf(" ") + 1));
    this.#rowCount = Number.isNaN(count) ? null : count;
    this.#unknownTo?.set(this.name, { text: this.text, columns: this.#columns });
  }

  handleReadyForQuery(): void {
    const { callback } = this;
    if (this.#fault === undefined)
      callback(null, { rows: this.#rows, rowCount: this.#rowCount, fields: this.#columns });
    else callback(this.#fault);
  }

  handleError(error: unknown): void {
    this.callback(error);
  }
}

/** From now on the client's named statements that return arrays run this way. */
export function keepPrepared(client: PoolClient): void {
  const { query } = client;
  const plain = (given: readonly unknown[]): unknown => Reflect.apply(query, client, given);
  const queryKept = (config: unknown, values?: unknown, callback?: Callback): unknown => {
    if (!isKept(config)) return plain([config, values, callback]);
    if (callback !== undefined) return plain([new PreparedRun(config, callback)]);
    const done = Promise.withResolvers<Result | undefined>();
    plain([
      new PreparedRun(config, (error, result) =>
        error === null ? done.resolve(result) : done.reject(error),
      ),
    ]);
    return done.promise;
  };
  Object.assign(client, { query: queryKept });
}

function isKept(config: unknown): config is StatementConfig & { readonly name: string } {
  if (typeof config !== "object" || config === null) return false;
  return (
    "rowMode" in config && config.rowMode === "array" && "name" in config && typeof config.name === "string"
  );
}
