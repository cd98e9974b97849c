/** One of two sessions that take turns: its own connection, on which every statement waits for its turn. */
import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { commit, type Frame, frameOf, rollback } from "../../sis/db/frame.ts";
import { type StatementConfig, sqlState } from "../../sis/db/statement.ts";
import { type Footprint, noFootprint, unionOf } from "./footprint.ts";
import type { FootprintOf } from "./read-footprints.ts";
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
  /** What the statement that is ready shares with others; with all that its transaction did, if it ends that. */
  pending(): Footprint;
  /** Starts over with another request. */
  begin(): void;
};

/** Changes a statement's text, to see what breaks without a part of it. */
export type Rewrite = (text: string) => string;

const endings: ReadonlySet<string> = new Set([commit.text, rollback.text]);

/** The pool has one connection, and nothing else uses it. */
export function createPlayer(pool: Pool, rewrite: Rewrite, footprintOf: FootprintOf): Player {
  const inTransactions = new WeakMap<Frame, readonly Footprint[]>();
  let pending = noFootprint;
  let processId = 0;
  let turns = createTurns();
  let failures: string[] = [];
  let session: PoolClient | undefined;
  const transaction = (): Frame | undefined => {
    const frame = session === undefined ? undefined : frameOf(session);
    return frame?.stage === "open" ? frame : undefined;
  };
  /** Others see what a transaction changed only when it ends, and its locks are released only then. */
  const stepOf = (frame: Frame | undefined, text: string): Footprint => {
    const own = footprintOf(text);
    if (frame === undefined) return own;
    const all = [...(inTransactions.get(frame) ?? []), own];
    inTransactions.set(frame, all);
    return frame.isClosing || endings.has(text) ? unionOf(all) : { ...own, shows: noFootprint.shows };
  };
  const send = async (client: PoolClient, query: PoolClient["query"], config: StatementConfig) => {
    const text = rewrite(config.text);
    pending = stepOf(frameOf(client), text);
    await turns.ask();
    try {
      const result: unknown = await Reflect.apply(query, client, [{ ...config, text }]);
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
    pending: () => pending,
    begin: () => {
      turns = createTurns();
      failures = [];
    },
  };
}
