/** Finds connections to a server that went silent or isn't the right one anymore: one of them gives away the others. */
import { Socket } from "node:net";
import { Client, type ClientConfig, type Pool, type PoolClient } from "pg";
import { sqlState } from "./statement.ts";

/** Its socket is ours, so that it can be cut without waiting for the other side. */
export class CuttableClient extends Client {
  readonly #socket: Socket;

  constructor(config: ClientConfig = {}) {
    const socket = new Socket();
    super({ ...config, stream: () => socket });
    this.#socket = socket;
  }

  cut(): void {
    this.#socket.destroy();
  }
}

const readTimeout = "Query read timeout";

/** A query got no answer in time, not even a timeout error: the connection or the server is dead. */
export function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === readTimeout;
}

const readOnly = "25006";

/** The server no longer takes writes: since a failover another one does, and reads here would be out of date. */
export function isDemoted(error: unknown): boolean {
  return sqlState(error) === readOnly;
}

/** Later than any time. */
const inUse = Number.POSITIVE_INFINITY;

/**
 * When a connection turns out to be silent, every idle one that hasn't been used since the silence began is cut: a
 * network that drops the data of one connection drops that of the others, and finding out would cost a timeout each.
 */
export function cutDeadConnections(pool: Pool, silentAfterMs: number): void {
  /** One entry for each connection as long as it lives: entries that come and go with each use cost more than the use. */
  const idleSince = new Map<PoolClient, { ms: number }>();
  const note = (client: PoolClient, ms: number): void => {
    const since = idleSince.get(client);
    if (since !== undefined) since.ms = ms;
  };
  pool.on("connect", (client) => idleSince.set(client, { ms: inUse }));
  pool.on("acquire", (client) => note(client, inUse));
  pool.on("remove", (client) => idleSince.delete(client));
  const cutIdleSince = (latestMs: number): void => {
    for (const [idle, { ms }] of idleSince) if (ms <= latestMs) cut(idle);
  };
  pool.on("release", (error, client) => {
    const nowMs = performance.now();
    if (isSilence(error)) cutIdleSince(nowMs - silentAfterMs);
    else if (isDemoted(error)) cutIdleSince(nowMs);
    else note(client, nowMs);
  });
}

function cut(client: PoolClient): void {
  if (client instanceof CuttableClient) client.cut();
}
