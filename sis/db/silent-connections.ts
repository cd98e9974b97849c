/** Connections on which nothing arrives any longer: when a query times out on one, the others are suspect. */
import { Socket } from "node:net";
import { Client, type ClientConfig, type Pool, type PoolClient } from "pg";

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

/**
 * When a connection turns out to be silent, every idle one that hasn't been used since the silence began is cut: a
 * network that drops the data of one connection drops that of the others, and finding out would cost a timeout each.
 */
export function cutSilentConnections(pool: Pool, silentAfterMs: number): void {
  const idleSinceMs = new Map<PoolClient, number>();
  pool.on("acquire", (client) => idleSinceMs.delete(client));
  pool.on("remove", (client) => idleSinceMs.delete(client));
  pool.on("release", (error, client) => {
    if (isSilence(error)) {
      const beganMs = performance.now() - silentAfterMs;
      for (const [idle, sinceMs] of idleSinceMs) if (sinceMs <= beganMs) cut(idle);
    } else {
      idleSinceMs.set(client, performance.now());
    }
  });
}

function cut(client: PoolClient): void {
  if (client instanceof CuttableClient) client.cut();
}
