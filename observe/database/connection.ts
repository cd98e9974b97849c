/** A separate connection to the watched Postgres: opened on first use, and reopened after it is lost. */
import pg from "pg";
import { z } from "zod";

export type Asked<Columns extends z.ZodRawShape> = {
  /** Shows up in pg_stat_statements as `firstbell.<name>`, so that the cost of watching can be measured. */
  name: string;
  text: string;
  columns: Columns;
  values?: unknown[];
};

/** The connection failed, was lost, or timed out. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("Postgres is out of reach", { cause });
    this.name = "Unreachable";
  }
}

export type DatabaseConnection = {
  /** Throws Unreachable, after which the next call tries again, or the error that Postgres returned. */
  ask<Columns extends z.ZodRawShape>(asked: Asked<Columns>): Promise<z.output<z.ZodObject<Columns>>[]>;
  end(): Promise<void>;
};

const applicationName = "firstbell-watch";
const connectMs = 2_000;
const answerMs = 2_000;
/** Reading about a lock must not wait for that lock. */
const lockMs = 100;

async function connect(connectionString: string, onLost: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: applicationName,
    connectionTimeoutMillis: connectMs,
    statement_timeout: answerMs,
    lock_timeout: lockMs,
    query_timeout: answerMs + 500,
  });
  // Without a listener, losing an idle connection would end the process.
  client.on("error", onLost);
  client.on("end", onLost);
  await client.connect();
  return client;
}

/** An error from Postgres itself leaves the connection usable. */
export function refusal(error: unknown): pg.DatabaseError | null {
  return error instanceof pg.DatabaseError && error.code !== undefined ? error : null;
}

export function openConnection(connectionString: string): DatabaseConnection {
  let current: Promise<pg.Client> | null = null;
  const reconnect = (): Promise<pg.Client> => {
    const made = connect(connectionString, () => {
      if (current === made) current = null;
    });
    current = made;
    return made;
  };
  const forget = async (): Promise<void> => {
    const lost = current;
    current = null;
    await lost?.then((client) => client.end()).catch(() => {});
  };
  return {
    ask: async ({ name, text, columns, values }) => {
      const named = `${text} /* statement:firstbell.${name} */`;
      let rows: unknown[];
      try {
        const client = await (current ?? reconnect());
        // Without values it's sent as plain text, which EXPLAIN with open parameters needs.
        const asked = values === undefined ? { text: named } : { name, text: named, values };
        rows = (await client.query<Record<string, unknown>>(asked)).rows;
      } catch (error) {
        if (refusal(error) !== null) throw error;
        await forget();
        throw new Unreachable(error);
      }
      return rows.map((row) => z.object(columns).parse(row));
    },
    end: forget,
  };
}
