/**
 * A transaction's BEGIN travels with its first statement and its COMMIT with its last one, so that neither costs a round
 * trip of its own.
 */
import type { Connection, PoolClient } from "pg";
import { withName } from "./statement.ts";

/** How far a client's transaction is. */
export class Frame {
  #stage: "planned" | "open" | "committed" = "planned";
  #isClosing = false;

  get stage(): "planned" | "open" | "committed" {
    return this.#stage;
  }

  /** Whether COMMIT goes with the next statement. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** BEGIN has been sent. */
  open(): void {
    this.#stage = "open";
  }

  closeWithNext(): void {
    this.#isClosing = true;
  }

  commit(): void {
    this.#stage = "committed";
  }
}

const frames = new WeakMap<PoolClient, Frame>();

/** From now on, until `closeFrame`, the client's statements are one transaction. */
export function openFrame(client: PoolClient): Frame {
  const frame = new Frame();
  frames.set(client, frame);
  return frame;
}

/** Undefined outside of a transaction. */
export function frameOf(client: PoolClient): Frame | undefined {
  return frames.get(client);
}

export function closeFrame(client: PoolClient): void {
  frames.delete(client);
}

/** The next statement is the transaction's last: COMMIT goes with it, unless it fails. */
export function closing(client: PoolClient): PoolClient {
  frames.get(client)?.closeWithNext();
  return client;
}

/** In front of a statement's own messages or behind them: a server that fails at one skips those that follow. */
export function sendControl(connection: Connection, { text }: { readonly text: string }): void {
  connection.parse({ name: "", text, types: [] }, true);
  connection.bind({}, true);
  connection.execute(null, true);
}

/**
 * Not prepared: ROLLBACK must run even when nothing else is accepted. Not measured either: most travel with other
 * statements, so that only Postgres can tell them apart.
 */
export const begin = { text: withName("transaction.begin", "BEGIN") };
export const commit = { text: withName("transaction.commit", "COMMIT") };
export const rollback = { text: withName("transaction.rollback", "ROLLBACK") };
