/** A TCP proxy on loopback in front of Postgres that can delay, drop, reset or refuse what clients send. */
import { createServer, connect as open, type Socket } from "node:net";
import { listenOnLoopback, loopback } from "../parts/listening.ts";

export type DatabaseProxy = {
  /** The database's address through the proxy. */
  readonly url: string;
  /** Delays everything that clients send from now on; 0 for no delay. */
  delay(milliseconds: number): void;
  /** Silently drops everything on existing connections; new ones work. */
  silence(): void;
  /** Resets existing connections, whatever they are doing; new ones work. */
  reset(): void;
  /** Resets the connections and refuses new ones, until the returned function is called. */
  refuse(): Promise<() => Promise<void>>;
  /** Closes every connection. */
  stop(): Promise<void>;
};

type Pair = { readonly client: Socket; readonly database: Socket; silent: boolean };

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const url = new URL(databaseUrl);
  const { hostname: host, port } = url;
  const pairs = new Set<Pair>();
  let delayMs = 0;
  const server = createServer((client) => {
    const database = open({ host, port: Number(port) });
    const pair = { client, database, silent: false };
    pairs.add(pair);
    client.once("close", () => pairs.delete(pair));
    forward(pair, () => delayMs);
  });
  const ownPort = await listenOnLoopback(server);
  url.host = `${loopback}:${ownPort}`;
  const resetAll = (): void => {
    for (const { client } of pairs) client.resetAndDestroy();
  };
  const close = async (end: () => void): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    end();
    await closed;
  };
  return {
    url: url.href,
    delay: (milliseconds) => {
      delayMs = milliseconds;
    },
    silence: () => {
      for (const pair of pairs) pair.silent = true;
    },
    reset: resetAll,
    refuse: async () => {
      await close(resetAll);
      return async () => {
        await listenOnLoopback(server, ownPort);
      };
    },
    stop: () =>
      close(() => {
        for (const { client } of pairs) client.destroy();
      }),
  };
}

function forward(pair: Pair, delayMs: () => number): void {
  const { client, database } = pair;
  for (const socket of [client, database]) socket.setNoDelay(true);
  forwardLate(pair, delayMs);
  database.on("data", (piece) => {
    if (!pair.silent) client.write(piece);
  });
  endTogether(pair);
}

/** Keeps the order even when the delay gets shorter: one queue, and one timer for its head. */
function forwardLate(pair: Pair, delayMs: () => number): void {
  const waiting: { piece: Buffer | string; dueMs: number }[] = [];
  const forward = (): void => {
    for (let head = waiting[0]; head !== undefined; head = waiting[0]) {
      const leftMs = head.dueMs - performance.now();
      if (leftMs > 0) {
        setTimeout(forward, leftMs);
        return;
      }
      if (!pair.silent) pair.database.write(head.piece);
      waiting.shift();
    }
  };
  pair.client.on("data", (piece) => {
    waiting.push({ piece, dueMs: performance.now() + delayMs() });
    if (waiting.length === 1) forward();
  });
}

/** A silent pair keeps the end of one side from the other, too. */
function endTogether(pair: Pair): void {
  const { client, database } = pair;
  for (const [socket, peer] of [
    [client, database],
    [database, client],
  ] as const) {
    socket.on("error", () => peer.destroy());
    socket.on("close", () => peer.destroy());
    socket.on("end", () => {
      if (!pair.silent) peer.end();
    });
  }
}
