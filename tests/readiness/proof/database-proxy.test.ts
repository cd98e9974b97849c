/** The proxy before the database: nothing lost, nothing out of order, late only while it is told to be. */
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DatabaseProxy, startDatabaseProxy } from "../../../readiness/proof/database-proxy.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";

let database: TestDatabase;
let proxy: DatabaseProxy;
let client: Client;

beforeAll(async () => {
  database = await createDatabase("proxied");
  proxy = await startDatabaseProxy(database.url);
  client = new Client({ connectionString: proxy.url });
  client.on("error", () => {});
  await client.connect();
});

afterAll(async () => {
  await client.end().catch(() => {});
  await proxy.stop();
  await database.drop();
});

const ask = async (count: number): Promise<{ answers: unknown[]; seconds: number }> => {
  const beganAt = performance.now();
  const asked = Array.from({ length: count }, (_, index) =>
    client.query("SELECT $1::int AS number, repeat('x', 100000) AS much", [index]),
  );
  const answers = (await Promise.all(asked)).map(({ rows }) => rows[0]?.number);
  return { answers, seconds: (performance.now() - beganAt) / 1000 };
};

const inOrder = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test("statements are late while it delays, and everything arrives in its order when it stops to", async () => {
  proxy.delay(50);
  const delayed = ask(20);
  setTimeout(() => proxy.delay(0), 200);
  const { answers, seconds } = await delayed;
  expect(answers).toEqual(inOrder(20));
  expect(seconds).toBeGreaterThan(0.2);
  expect((await ask(20)).answers).toEqual(inOrder(20));
});

test("a stopped proxy cuts its clients off, and nobody comes in by it any more", async () => {
  const cut = new Promise((resolve) => client.once("end", resolve));
  await proxy.stop();
  await cut;
  await expect(new Client({ connectionString: proxy.url }).connect()).rejects.toThrow(/ECONNREFUSED/);
});
