/** A busy SIS is ready, one without its database isn't, and asking never waits. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../sis/db/statement.ts";
import { createOperationsApp } from "../../sis/operations-app.ts";
import { watchReadiness } from "../../sis/readiness.ts";
import { startTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const often = { everyMs: 10, lastsMs: 1_000 };

test("with every connection of both pools taken, the SIS is still ready", async () => {
  const { core, portal, gate, metrics } = app.dependencies;
  const pools = [core, portal].flatMap((pool) => Array.from({ length: pool.options.max }, () => pool));
  const taken = await Promise.all(pools.map((pool) => pool.connect()));
  const readiness = watchReadiness(gate, often);
  const operations = createOperationsApp(metrics, readiness);
  const ask = async (path: string) => (await operations.request(path)).status;
  await expect.poll(() => ask("/readyz")).toBe(200);
  expect([await ask("/livez"), await ask("/metrics"), await ask("/metrics/schools")]).toEqual([
    200, 200, 200,
  ]);
  for (const client of taken) client.release();
  await readiness.stop();
});

test("without its database it's live but not ready, and ready again once the database is back", async () => {
  let cut = true;
  const { gate, metrics } = app.dependencies;
  const query: Database["query"] = async (config) => {
    if (cut) throw new Error("cut off");
    return await gate.query(config);
  };
  const readiness = watchReadiness({ query }, often);
  const operations = createOperationsApp(metrics, readiness);
  const ask = async (path: string) => (await operations.request(path)).status;
  expect([await ask("/livez"), await ask("/readyz")]).toEqual([200, 503]);
  cut = false;
  await expect.poll(() => ask("/readyz")).toBe(200);
  await readiness.stop();
});

test("operations routes aren't on the public port", async () => {
  for (const path of ["/livez", "/readyz", "/metrics", "/metrics/schools"]) {
    expect((await app.ask(undefined, path)).status, path).toBe(404);
  }
});
