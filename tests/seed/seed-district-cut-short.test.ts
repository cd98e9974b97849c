/** A seeding that is cut short: an incomplete district never counts as a complete one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { addressOf, withClient } from "../../seed/load/connection.ts";
import { readMark } from "../../seed/load/marker.ts";
import { seedDistrict } from "../../seed/seed-district.ts";
import { createDatabase, testServer } from "../support/postgres.ts";

describe("a seeding that is cut short", () => {
  test("by an abort ends its threads and leaves no mark of a complete district", async () => {
    const database = await createDatabase("seed_aborted", "template0");
    const controller = new AbortController();
    const seeding = seedDistrict({
      server: testServer(),
      database: database.name,
      students: 20_000,
      seed: 1,
      defects: [],
      signal: controller.signal,
      onProgress: ({ rows }) => rows > 0 && controller.abort(),
    });
    await expect(seeding).rejects.toThrow("aborted");
    expect(await withClient(addressOf(testServer(), database.name), readMark)).toBeUndefined();
    await database.drop();
  });

  test("by kill -9 leaves no mark either, and the next seeding starts over", async () => {
    const database = await createDatabase("seed_killed", "template0");
    const script = resolve(import.meta.dirname, "seed-in-child.ts");
    const address = JSON.stringify({ server: testServer(), database: database.name, students: 20_000 });
    const child = spawn(process.execPath, [script, address], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "exit");
    for await (const line of createInterface(child.stdout)) if (line === "rows") child.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    expect(await withClient(addressOf(testServer(), database.name), readMark)).toBeUndefined();
    const again = { server: testServer(), database: database.name, students: 500, seed: 1, defects: [] };
    expect((await seedDistrict(again)).students).toBe(500);
    await database.drop();
  });
});
