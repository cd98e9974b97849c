/** Runs statements, prepared once per connection by name and measured by that name. */
import { Pool, type QueryConfig } from "pg";
import { z } from "zod";

/** How a statement went. Times in milliseconds, from `performance.now()`. */
export type Execution = {
  readonly name: string;
  /** When it was sent to the pool. */
  readonly askedMs: number;
  /** When a connection took it; not a number while it waits for one. */
  beganMs: number;
  endedMs: number;
  readonly failed: boolean;
  readonly rows: number;
};

/** Receives the timing of each statement. */
export type StatementObserver = {
  /** How long something waited for a connection, and until when, from `performance.now()`. */
  waited(seconds: number, untilMs: number): void;
  /** Called for each statement that a connection ran, whether it succeeded or failed. */
  executed(execution: Execution): void;
};

/** What a pool or client runs; rows come as arrays or, without `rowMode`, by column name. */
export type StatementConfig = QueryConfig<unknown[]> & { readonly rowMode?: "array" | undefined };
export type StatementResult = { readonly rows: readonly unknown[]; readonly rowCount: number | null };

/** A pool, or the client of a transaction. */
export interface Database {
  readonly observer?: StatementObserver | undefined;
  query(config: StatementConfig): Promise<StatementResult>;
}

export type Statement<Row> = {
  readonly name: string;
  /** Every row. */
  all(database: Database, values: unknown[]): Promise<Row[]>;
  /** The first row, if there is one. */
  first(database: Database, values: unknown[]): Promise<Row | undefined>;
};

/**
 * For Postgres's own catalogs and views; the SIS's tables are queried through `query.ts`. Names are unique in the
 * program: Postgres rejects a different text under a name that a connection has already prepared.
 * `columns` are the selected columns by their aliases, for instance `{ studentId: z.int() }` for `id AS "studentId"`.
 */
export function statement<Columns extends z.ZodRawShape>(
  name: string,
  text: string,
  columns: Columns,
): Statement<z.output<z.ZodObject<Columns>>> {
  const row = z.object(columns);
  const named = withName(name, text);
  const all = async (database: Database, values: unknown[]) => {
    const result = await execute(database, { name, text: named, values });
    return result.rows.map((columnsSeen) => row.parse(columnsSeen));
  };
  return { name, all, first: async (database, values) => (await all(database, values))[0] };
}

/** A statement that returns how many rows it changed. */
export function command(
  name: string,
  text: string,
): (database: Database, values: unknown[]) => Promise<number> {
  const named = withName(name, text);
  return async (database, values) => (await execute(database, { name, text: named, values })).rowCount ?? 0;
}

/** At the end, because pg_stat_statements strips comments before a statement. */
export function withName(name: string, text: string): string {
  return `${text} /* statement:${name} */`;
}

/**
 * Runs what is prepared under its name. If its plan is stale, runs it once more without that plan. In a transaction, a
 * stale plan breaks the transaction, and the caller that opened it starts over.
 */
export async function execute(
  database: Database,
  config: StatementConfig & { readonly name: string },
): Promise<StatementResult> {
  return await executeAs(database, config.name, config);
}

/** The same for a statement whose text depends on what is asked: many are measured under one name. */
export async function executeAs(
  database: Database,
  measuredAs: string,
  config: StatementConfig,
): Promise<StatementResult> {
  try {
    return await observed(database, measuredAs, config);
  } catch (error) {
    if (!(database instanceof Pool) || !isStalePlan(error)) throw error;
    const { name: _, ...unprepared } = config;
    return await observed(database, measuredAs, unprepared);
  }
}

const featureNotSupported = "0A000";

/** A table has changed since the connection prepared the statement. */
export function isStalePlan(error: unknown): boolean {
  return sqlState(error) === featureNotSupported && String(error).includes("cached plan");
}

async function observed(database: Database, name: string, config: StatementConfig): Promise<StatementResult> {
  const { observer } = database;
  if (observer === undefined) return await database.query(config);
  const askedMs = performance.now();
  const execution = { name, askedMs, beganMs: Number.NaN, endedMs: Number.NaN, failed: true, rows: 0 };
  try {
    const result = await database.query(new WatchedStatement(config, execution));
    execution.failed = false;
    execution.rows = result.rowCount ?? 0;
    return result;
  } finally {
    report(observer, execution);
  }
}

/** pg reads the values only when a connection takes the statement, so they are copied. */
class WatchedStatement {
  readonly name: string | undefined;
  readonly text: string;
  readonly rowMode: "array" | undefined;
  readonly given: unknown[] | undefined;
  readonly execution: Execution;

  constructor({ name, text, rowMode, values }: StatementConfig, execution: Execution) {
    this.name = name;
    this.text = text;
    this.rowMode = rowMode;
    this.given = values;
    this.execution = execution;
  }

  get values(): unknown[] {
    const { execution } = this;
    if (Number.isNaN(execution.beganMs)) execution.beganMs = performance.now();
    return this.given ?? [];
  }
}

/** A statement that never got a connection was never executed. */
function report(observer: StatementObserver, execution: Execution): void {
  execution.endedMs = performance.now();
  const { askedMs, beganMs, endedMs } = execution;
  const taken = !Number.isNaN(beganMs);
  const untilMs = taken ? beganMs : endedMs;
  observer.waited((untilMs - askedMs) / 1000, untilMs);
  if (taken) observer.executed(execution);
}

/** The SQLSTATE of an error that Postgres raised, for instance `23505`. */
export function sqlState(error: unknown): string | undefined {
  // Called each time a connection is given back, where a failed parse would cost more than all the rest.
  if (!(error instanceof Error)) return undefined;
  return databaseError.safeParse(error).data?.code;
}

/** The constraint or unique index that a write violated. */
export function violatedConstraint(error: unknown): string | undefined {
  return databaseError.safeParse(error).data?.constraint;
}

const databaseError = z.object({ code: z.string().length(5), constraint: z.string().optional() });
