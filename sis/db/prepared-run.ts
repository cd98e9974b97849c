/**
 * Runs prepared statements, and remembers what a connection knows about them. pg's own query copies each configuration,
 * builds an object of column names and asks Postgres to describe the columns again each time: together as much as the
 * rest of what the SIS does for a short read.
 */
import type { Connection, FieldDef, PoolClient, Submittable } from "pg";
import { begin, commit, type Frame, frameOf, sendControl } from "./frame.ts";
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
type Named = StatementConfig & { readonly name: string };

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
  readonly #frame: Frame | undefined;
  readonly #begins: boolean;
  readonly #commits: boolean;
  /** How many commands have completed: BEGIN is the first of them if it goes along. */
  #completed = 0;

  constructor({ name, text, values }: Named, frame: Frame | undefined, callback: Callback) {
    this.name = name;
    this.text = text;
    this.#values = values ?? [];
    this.#frame = frame;
    this.#begins = frame?.stage === "planned";
    this.#commits = frame?.isClosing === true;
    this.callback = callback;
    if (this.#begins) frame?.open();
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
    if (this.#begins) sendControl(connection, begin);
    if (isFirst) {
      // It's there already if it was prepared and then its first run failed.
      connection.close({ type: "S", name }, true);
      connection.parse({ name, text, types: [] }, true);
    }
    connection.bind({ statement: name, values: this.#values.map(sentValue) }, true);
    if (isFirst) connection.describe({ type: "P" }, true);
    connection.execute(null, true);
    if (this.#commits) sendControl(connection, commit);
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
    this.#completed += 1;
    if (this.#completed !== (this.#begins ? 2 : 1)) return;
    const count = Number(text.slice(text.lastIndexOf(" ") + 1));
    this.#rowCount = Number.isNaN(count) ? null : count;
    this.#unknownTo?.set(this.name, { text: this.text, columns: this.#columns });
  }

  handleReadyForQuery(): void {
    const { callback } = this;
    if (this.#commits) this.#frame?.commit();
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
    const frame = frameOf(client);
    if (!isKept(config)) return plainIn(frame, plain, [config, values, callback]);
    if (callback !== undefined) return plain([new PreparedRun(config, frame, callback)]);
    const done = Promise.withResolvers<Result | undefined>();
    plain([
      new PreparedRun(config, frame, (error, result) =>
        error === null ? done.resolve(result) : done.reject(error),
      ),
    ]);
    return done.promise;
  };
  Object.assign(client, { query: queryKept });
}

/** BEGIN goes ahead of a first statement that isn't prepared; if it fails, the statement isn't sent. */
function plainIn(
  frame: Frame | undefined,
  plain: (given: readonly unknown[]) => unknown,
  given: readonly unknown[],
): unknown {
  if (frame?.stage !== "planned") return plain(given);
  frame.open();
  return Promise.resolve(plain([begin])).then(() => plain(given));
}

function isKept(config: unknown): config is Named {
  if (typeof config !== "object" || config === null) return false;
  return (
    "rowMode" in config && config.rowMode === "array" && "name" in config && typeof config.name === "string"
  );
}
