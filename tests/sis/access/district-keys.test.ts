/** The district's keys outlive their server: real key servers that answer, hang, break, change their key, or are gone. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { afterEach, beforeAll, expect, test } from "vitest";
import { listenOnLoopback } from "../../../parts/listening.ts";
import { createDistrictKeys, type KeyReading, KeysUnavailable } from "../../../sis/access/district-keys.ts";

const hourMs = 3_600_000;
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

let oldKey: JWK;
let newKey: JWK;
beforeAll(async () => {
  const make = async (kid: string) => {
    const { publicKey } = await generateKeyPair("ES256");
    return { ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" };
  };
  oldKey = await make("old");
  newKey = await make("new");
});

type KeyServer = {
  readonly url: URL;
  asked(): number;
  publish(keys: readonly JWK[] | "hang" | "break"): void;
};

async function startKeyServer(): Promise<KeyServer & { server: Server }> {
  let published: readonly JWK[] | "hang" | "break" = [oldKey];
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    if (published === "hang") return;
    const body = published === "break" ? "<h1>Maintenance</h1>" : JSON.stringify({ keys: published });
    response.setHeader("Content-Type", "application/json").end(body);
  });
  const url = new URL(`http://127.0.0.1:${await listenOnLoopback(server)}/keys`);
  cleanups.push(async () => stop(server));
  return { url, server, asked: () => asked, publish: (keys) => (published = keys) };
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

function createKeys(url: URL) {
  let nowMs = Date.parse("2026-08-11T07:00:00Z");
  const readings: KeyReading[] = [];
  const keys = createDistrictKeys({
    url,
    clock: () => new Date(nowMs),
    keptMs: 24 * hourMs,
    timeoutMs: 200,
    onRead: (reading) => readings.push(reading),
  });
  const find = async (kid: string): Promise<string> => {
    try {
      await keys.find({ alg: "ES256", kid }, { payload: "", signature: "" });
      return "found";
    } catch (error) {
      return error instanceof Error ? error.name : "thrown";
    }
  };
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { keys, find, pass, readings };
}

const unavailable = new KeysUnavailable().name;

test("keys stay in use for a day after their server is gone, and no longer", async () => {
  const { url, server } = await startKeyServer();
  const { find, pass } = createKeys(url);
  expect(await find("old")).toBe("found");
  await stop(server);
  pass(24 * hourMs - 1);
  expect(await find("old")).toBe("found");
  pass(1);
  expect(await find("old")).toBe(unavailable);
});

test("while the key server hangs, sign-ins with known keys don't wait for it", async () => {
  const { url, publish, asked } = await startKeyServer();
  const { find, pass, readings } = createKeys(url);
  await find("old");
  publish("hang");
  pass(23 * hourMs);
  expect(await Promise.all(Array.from({ length: 50 }, () => find("old")))).toEqual(Array(50).fill("found"));
  expect([asked(), readings]).toEqual([1, ["read"]]);
});

test("without keys, everyone waits for one try, and no one waits until the next one", async () => {
  const { url, publish, asked } = await startKeyServer();
  const { find, pass, readings } = createKeys(url);
  publish("hang");
  const waiting = Array.from({ length: 50 }, () => find("old"));
  expect(await Promise.all(waiting)).toEqual(Array(50).fill(unavailable));
  expect([asked(), readings]).toEqual([1, ["timed-out"]]);
  expect(await find("old")).toBe(unavailable);
  expect(asked()).toBe(1);
  publish([oldKey]);
  pass(10_000);
  expect(await find("old")).toBe("found");
});

test("a new key is read once when a token names it, and made-up names don't flood the key server", async () => {
  const { url, publish, asked } = await startKeyServer();
  const { find, pass } = createKeys(url);
  await find("old");
  publish([oldKey, newKey]);
  pass(10_000);
  expect(await Promise.all([find("new"), find("new"), find("old")])).toEqual(["found", "found", "found"]);
  expect(asked()).toBe(2);
  for (let index = 0; index < 20; index += 1) expect(await find(`made-up-${index}`)).not.toBe("found");
  expect(asked()).toBe(2);
});

test("a token with a new key can't be checked while the key server is down", async () => {
  const { url, server } = await startKeyServer();
  const { find, pass } = createKeys(url);
  await find("old");
  await stop(server);
  pass(10_000);
  expect([await find("new"), await find("old")]).toEqual([unavailable, "found"]);
});

test.each([["break" as const], [[]]])(
  "a key server that publishes %j doesn't take our keys away",
  async (bad) => {
    const { url, publish } = await startKeyServer();
    const { find, pass, readings } = createKeys(url);
    await find("old");
    publish(bad);
    pass(10_000);
    expect([await find("new"), await find("old")]).toEqual([unavailable, "found"]);
    expect(readings).toEqual(["read", "failed"]);
  },
);

test("keys are read before anyone signs in", async () => {
  const { url, asked } = await startKeyServer();
  const { keys, find } = createKeys(url);
  const stopReading = keys.keepFresh();
  await expect.poll(() => keys.ageSeconds()).toBe(0);
  expect([await find("old"), asked()]).toEqual(["found", 1]);
  stopReading();
});
