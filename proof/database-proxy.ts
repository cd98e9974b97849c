/** A TCP proxy on loopback in front of Postgres that can delay what clients send. */
import { createServer, connect as open, type Socket } from "node:net";
import { listenOnLoopback, loopback } from "../parts/listening.ts";

export type DatabaseProxy = {
  /** The database's address through the proxy. */
  readonly url: string;
  /** Delays everything that clients send from now on; 0 for no delay. */
  delay(milliseconds: number): void;
  /** Closes every connection. */
  stop(): Promise<void>;
};

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let delayMs = 0;
  const server = createServer((client) => {
    const database = open({ host: hostname, port: Number(port) });
    for (const socket of [client, database]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
    }
    forwardLate(client, database, () => delayMs);
    database.pipe(client);
    endTogether(client, database);
  });
  const url = new URL(databaseUrl);
  url.host = `${loopback}:${await listenOnLoopback(server)}`;
  return {
    url: url.href,
    delay: (milliseconds) => {
      delayMs = milliseconds;
    },
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Keeps the order even when the delay gets shorter: one queue, and one timer for its head. */
function forwardLate(from: Socket, to: Socket, delayMs: () => number): void {
  const waiting: { piece: Buffer | string; dueMs: number }[] = [];
  const forward = (): void => {
    for (let head = waiting[0]; head !== undefined; head = waiting[0]) {
      const leftMs = head.dueMs - performance.now();
      if (leftMs > 0) {
        setTimeout(forward, leftMs);
        return;
      }
      to.write(head.piece);
      waiting.shift();
    }
  };
  from.on("data", (piece) => {
    waiting.push({ piece, dueMs: performance.now() + delayMs() });
    if (waiting.length === 1) forward();
  });
}

function endTogether(one: Socket, other: Socket): void {
  for (const [socket, peer] of [
    [one, other],
    [other, one],
  ] as const) {
    socket.on("error", () => peer.destroy());
    socket.on("close", () => peer.destroy());
    socket.on("end", () => peer.end());
  }
}
