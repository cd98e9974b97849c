/** The database proxy loses nothing, keeps the order, and delays only when asked. */
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listenOnLoopback } from "../../parts/listening.ts";
import { type DatabaseProxy, startDatabaseProxy } from "../../proof/database-proxy.ts";

let echo: Server;
let proxy: DatabaseProxy;
let client: Socket;
let heard = "";

const portOf = (url: string): number => Number(new URL(url).port);

/** Echoes what it receives, as Postgres answers each statement. */
beforeAll(async () => {
  echo = createServer((socket) => socket.on("error", () => {}).pipe(socket));
  proxy = await startDatabaseProxy(
    `postgres://user:secret@127.0.0.1:${await listenOnLoopback(echo)}/district`,
  );
  client = connect(portOf(proxy.url), "127.0.0.1").setEncoding("utf8");
  client.on("data", (piece) => {
    heard += piece;
  });
  client.on("error", () => {});
  await once(client, "connect");
});

afterAll(async () => {
  client.destroy();
  await proxy.stop();
  echo.close();
});

const untilHeard = async (text: string): Promise<void> => {
  while (heard.length < text.length) await once(client, "data");
};

test("its address is the database's, except for host and port", () => {
  expect(proxy.url).toMatch(/^postgres:\/\/user:secret@127\.0\.0\.1:\d+\/district$/);
});

test("data is late during a delay, and all of it arrives in order after the delay ends", async () => {
  const pieces = Array.from({ length: 40 }, (_, index) => `${index};`);
  proxy.delay(80);
  const beganAt = performance.now();
  for (const [index, piece] of pieces.entries()) {
    if (index === 20) proxy.delay(0);
    client.write(piece);
    if (index === 0) {
      await once(client, "data");
      expect(performance.now() - beganAt).toBeGreaterThan(75);
    }
    await delay(2);
  }
  await untilHeard(pieces.join(""));
  expect(heard).toBe(pieces.join(""));
});

test("a connection that is silenced hears nothing more, and a new one works", async () => {
  proxy.silence();
  const before = heard;
  client.write("into the void");
  const fresh = connect(portOf(proxy.url), "127.0.0.1").setEncoding("utf8");
  fresh.write("hello");
  expect(await once(fresh, "data")).toEqual(["hello"]);
  expect(heard).toBe(before);
  fresh.destroy();
});

test("a proxy that refuses resets its connections and takes new ones only when it's told to", async () => {
  const cut = new Promise((resolve) => client.once("close", resolve));
  const acceptAgain = await proxy.refuse();
  await cut;
  const refused = connect(portOf(proxy.url), "127.0.0.1");
  expect(String(await once(refused, "error"))).toContain("ECONNREFUSED");
  await acceptAgain();
  client = connect(portOf(proxy.url), "127.0.0.1").setEncoding("utf8");
  client.on("error", () => {});
  await once(client, "connect");
});

test("a stopped proxy disconnects its clients and accepts no new ones", async () => {
  const cut = once(client, "close");
  await proxy.stop();
  await cut;
  const late = connect(portOf(proxy.url), "127.0.0.1");
  const failed: unknown[] = await once(late, "error");
  expect(String(failed[0])).toContain("ECONNREFUSED");
});
