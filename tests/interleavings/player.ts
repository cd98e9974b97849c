/** One of two sessions that take turns: its own connection, on which every statement waits for its turn. */
import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { type Frame, frameOf } from "../../sis/db/frame.ts";
import { type StatementConfig, sqlState } from "../../sis/db/statement.ts";
import { createTurns, type Turns } from "./turns.ts";

export type Player = {
  readonly pool: Pool;
  /** The Postgres process that runs the statements; 0 before the first. */
  processId(): number;
  /** The turns of the request being played. */
  turns(): Turns;
  /** The states (SQLSTATE) of the statements that failed since `begin`. */
  failures(): readonly string[];
  mayHoldLocks(): boolean;
  /** The session's transaction; undefined outside of one. */
  transaction(): Frame | undefined;
  /** Starts over with another request. */
  begin(): void;
};

/** Changes a statement's text, to see what breaks without a part of it. */
export type Rewrite = (text: string) => string;

/** The pool has one connection, and nothing else uses it. */
export function createPlayer(pool: Pool, rewrite: Rewrite): Player {
  let processId = 0;
  let turns = createTurns();
  let failures: string[] = [];
  let session: PoolClient | undefined;
  const transaction = (): Frame | undefined => {
    const frame = session === undefined ? undefined : frameOf(session);
    return frame?.stage === "open" ? frame : undefined;
  };
  const send = async (client: PoolClient, query: PoolClient["query"], config: StatementConfig) => {
    await turns.ask();
    try {
      const result: unknown = await Reflect.apply(query, client, [{ ...config, text: rewrite(config.text) }]);
      return result;
    } catch (error) {
      failures.push(sqlState(error) ?? String(error));
      throw error;
    }
  };
  pool.on("connect", (client) => {
    const { query } = client;
    session = client;
    processId = z.int().parse(Reflect.get(client, "processID"));
    Object.assign(client, { query: (config: StatementConfig) => send(client, query, config) });
  });
  return {
    pool,
    processId: () => processId,
    turns: () => turns,
    failures: () => failures,
    mayHoldLocks: () => transaction() !== undefined || turns.state() === "running",
    transaction,
    begin: () => {
      turns = createTurns();
      failures = [];
    },
  };
}
