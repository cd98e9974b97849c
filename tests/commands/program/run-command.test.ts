/** Bad usage and bad settings: exit 2, all problems together, nothing started. */
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runFirstbell } from "../../support/child.ts";
import { type HomeFolder, makeHomeFolder } from "../../support/home-folder.ts";
import { createDatabase } from "../../support/postgres.ts";

let home: HomeFolder;
beforeAll(async () => {
  home = await makeHomeFolder();
});
afterAll(() => home.remove());

test("every bad option and setting is reported together, and nothing is started", async () => {
  const options = ["--students", "3", "--seed", "x", "--load", "0", "--scenario", "ball", "--defects", "R99"];
  const environment = { ...home.environment, DATABASE_URL: "sqlite:district" };
  const { exitCode, errors } = await runFirstbell(["rehearse", ...options], environment);
  expect(exitCode).toBe(2);
  for (const name of ["DATABASE_URL", "--students", "--seed", "--load", "--scenario", "--defects"]) {
    expect(errors).toContain(`${name}: seen`);
  }
  expect(await readdir(home.path)).toEqual([]);
});

test("a district with a history has no mess, unless somebody asks for it, and then that's refused", async () => {
  const options = ["rehearse", "--students", "3", "--through", "2026-09-18"];
  const quiet = await runFirstbell(options, home.environment);
  expect([quiet.exitCode, quiet.errors.match(/^--\w+: seen/gm)]).toEqual([2, ["--students: seen"]]);
  const asked = await runFirstbell([...options, "--mess", "normal"], home.environment);
  expect([asked.exitCode, asked.errors]).toEqual([2, expect.stringContaining('--mess: seen "normal"')]);
});

test("an invalid waivers file is reported with the other problems", async () => {
  const file = join(home.path, "waivers.json");
  const waiver = {
    requirement: "no.such",
    person: "Ada Ames",
    reason: "Known and mended",
    expires: "2030-01-01",
  };
  await writeFile(file, JSON.stringify({ waivers: [waiver] }));
  for (const [given, seen] of [[file, "no.such"] as const, [home.path, "EISDIR"] as const]) {
    const { exitCode, errors } = await runFirstbell(
      ["rehearse", "--students", "3", "--waivers", given],
      home.environment,
    );
    expect([exitCode, errors]).toEqual([2, expect.stringContaining("--students: seen")]);
    expect(errors).toMatch(new RegExp(`--waivers: seen .*${seen}`));
  }
  await rm(file);
});

test("prove reports every unknown fault, and refuses a database that isn't its own", async () => {
  const given = ["prove", "--only", "held-lock,earthquake", "--page", "/nowhere/page.md"];
  const unknown = await runFirstbell(given, home.environment);
  expect([unknown.exitCode, unknown.errors]).toEqual([2, expect.stringMatching(/--only: seen "earthquake"/)]);
  expect(unknown.errors).toMatch(/--page: seen "\/nowhere\/page.md"/);
  const folder = await runFirstbell(["prove", "--page", home.path], home.environment);
  expect([folder.exitCode, folder.errors]).toEqual([2, expect.stringContaining(`"${home.path}"`)]);
  const page = join(home.path, "page.md");
  const some = await runFirstbell(["prove", "--only", "calm", "--page", page], home.environment);
  expect([some.exitCode, some.errors]).toEqual([2, expect.stringMatching(/page\.md" with --only/)]);
  const own = await runFirstbell(["prove"], {
    ...home.environment,
    DATABASE_URL: "postgres://a:b@127.0.0.1/c",
  });
  expect([own.exitCode, own.errors]).toEqual([2, expect.stringMatching(/DATABASE_URL: seen a Postgres/)]);
});

test("bad SIS settings and read-only folders are refused before anything starts", async () => {
  const sis = await runFirstbell(["serve"], {
    ...home.environment,
    SIS_HASH_QUEUE: "-1",
    SIS_TIME_ZONE: "Mars",
  });
  expect([sis.exitCode, sis.errors.match(/^SIS_\w+: seen/gm)]).toEqual([
    2,
    ["SIS_HASH_QUEUE: seen", "SIS_TIME_ZONE: seen"],
  ]);
  const folders = {
    FIRSTBELL_HOME: "/dev/null/home",
    FIRSTBELL_RUNS: "/dev/null",
    FIRSTBELL_TARGETS: "/nowhere",
  };
  const { exitCode, errors } = await runFirstbell(["doctor"], folders);
  expect([exitCode, errors.match(/^FIRSTBELL_\w+: seen/gm)]).toEqual([
    2,
    ["FIRSTBELL_HOME: seen", "FIRSTBELL_RUNS: seen", "FIRSTBELL_TARGETS: seen"],
  ]);
});

test("with --json, bad usage is also one result on standard output", async () => {
  const { exitCode, output } = await runFirstbell(["seed", "--pupils", "7", "--json"], home.environment);
  expect(exitCode).toBe(2);
  expect(JSON.parse(output)).toEqual({
    error: { exitCode: 2, lines: [expect.stringContaining("--pupils")] },
  });
});

test.each([[["ball"]], [["seed", "--pupils", "7"]], [["load"]], [["report"]]])(
  "%j is bad usage",
  async (args) => {
    const { exitCode, errors } = await runFirstbell(args, home.environment);
    expect(exitCode).toBe(2);
    expect(errors).toMatch(/error: .*\n/);
  },
);

test("a load needs a target, and an explanation only the size of a district", async () => {
  const load = await runFirstbell(["load", "opening-day", "--students", "500"], home.environment);
  expect([load.exitCode, load.errors.match(/^--\w+: seen/gm)]).toEqual([
    2,
    ["--target: seen", "--students: seen"],
  ]);
  const explained = await runFirstbell(
    ["load", "steady", "--explain", "--students", "500"],
    home.environment,
  );
  expect([explained.exitCode, explained.output]).toEqual([
    0,
    expect.stringContaining("Where the rates are from"),
  ]);
});

test("a load on someone else's machine is refused", async () => {
  const args = ["load", "opening-day", "--target", "https://sis.district.example"];
  const { exitCode, errors } = await runFirstbell(args, home.environment);
  expect(exitCode).toBe(2);
  expect(errors).toContain("FIRSTBELL_TARGETS");
});

test("a folder that isn't a run has no report", async () => {
  const { exitCode, errors } = await runFirstbell(["report", home.path], home.environment);
  expect(exitCode).toBe(2);
  expect(errors).toContain("run.json");
});

test("a database with someone else's tables is refused, and the tables are still there", async () => {
  const database = await createDatabase("payroll", "template0");
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("create table payments as select 1 as amount");
  const environment = { ...home.environment, DATABASE_URL: database.url };
  const { exitCode, errors } = await runFirstbell(["seed", "--students", "500"], environment);
  expect(exitCode).toBe(2);
  expect(errors).toContain(`FIRSTBELL_ALLOW_DATABASE=${database.name}`);
  expect((await client.query("select amount from payments")).rows).toEqual([{ amount: 1 }]);
  await client.end();
  await database.drop();
});

test("help isn't an error", async () => {
  expect((await runFirstbell(["--help"])).exitCode).toBe(0);
  expect((await runFirstbell(["rehearse", "--help"])).output).toContain("--students");
});
