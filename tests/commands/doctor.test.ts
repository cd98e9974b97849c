/** The doctor lists each part with its version or what to do, and its exit codes work in scripts. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { missingPart, ownPostgres } from "../../commands/program/checked-part.ts";
import { runFirstbell } from "../support/child.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";
import { textWith } from "../support/matchers.ts";

const answer = z.object({
  parts: z.array(
    z.object({
      name: z.string(),
      status: z.enum(["found", "on-demand", "missing"]),
      version: z.string().nullable(),
      remedy: z.string().nullable(),
    }),
  ),
});

let home: HomeFolder;
beforeAll(async () => {
  home = await makeHomeFolder();
});
afterAll(() => home.remove());

test("with --json, standard output is one object with every part", async () => {
  const { exitCode, output, errors } = await runFirstbell(["doctor", "--json"], home.environment);
  const { parts } = answer.parse(JSON.parse(output));
  expect(parts.map(({ name }) => name)).toEqual([
    "node",
    "postgres",
    "sis role",
    "k6",
    "prometheus",
    "chromium",
    "disk",
    "memory",
    "/dev/shm",
  ]);
  expect(exitCode).toBe(parts.some(({ status }) => status === "missing") ? 3 : 0);
  expect(errors).toContain("postgres");
});

test("a missing part has a remedy, and the exit code is 3", async () => {
  const environment = { ...home.environment, K6_BIN: "/nowhere/k6", CHROMIUM_BIN: "/nowhere/chromium" };
  const { exitCode, output } = await runFirstbell(["doctor", "--json"], environment);
  const missing = answer.parse(JSON.parse(output)).parts.filter(({ status }) => status === "missing");
  expect(exitCode).toBe(3);
  expect(missing.map(({ name }) => name)).toEqual(["k6", "chromium"]);
  for (const part of missing) expect(part.remedy).toMatch(/nset (it|K6_BIN)/);
});

test("a database that doesn't answer counts as a missing part, and its password isn't shown", async () => {
  const environment = { ...home.environment, DATABASE_URL: "postgres://clerk:geheim@127.0.0.1:1/district" };
  const { exitCode, output, errors } = await runFirstbell(["doctor", "--json"], environment);
  expect(exitCode).toBe(3);
  expect(output).toContain("does not answer");
  expect(output + errors).not.toContain("geheim");
});

test("a Postgres of one's own that is too old is missing, and the remedy names the oldest that works", () => {
  expect(ownPostgres("15.18")).toMatchObject({
    status: "missing",
    remedy: textWith("Postgres 18"),
  });
  expect(ownPostgres("18.4 (Debian 18.4-1)")).toMatchObject({ status: "found", remedy: null });
});

test("a folder that can't be read is a missing part with its remedy, so that the other parts are checked too", () => {
  const closed = Object.assign(new Error("permission denied, open '/closed/k6'"), { code: "EACCES" });
  expect(missingPart(closed)).toMatchObject({
    status: "missing",
    remedy: textWith("/closed/k6"),
  });
  expect(missingPart(closed)).toMatchObject({ remedy: textWith("XDG_CACHE_HOME") });
  expect(() => missingPart(new TypeError("undefined is not a function"))).toThrow(TypeError);
});
