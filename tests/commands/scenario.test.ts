/** A scenario in a file of one's own: written, checked, and refused with every problem at once. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chooseScenario } from "../../commands/program/named-inputs.ts";
import { usualDistrict } from "../../loadtests/model/full-district.ts";
import { makePlan } from "../../loadtests/model/make-plan.ts";
import { projectFolder, runFirstbell } from "../support/child.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(projectFolder, "tests/commands/own-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("scenario new writes one that is played as it is, passes the compiler, and is never replaced", async () => {
  const file = join(folder, "registration-week.ts");
  const { exitCode } = await runFirstbell(["scenario", "new", file]);
  expect(exitCode).toBe(0);
  const { value, problems } = await chooseScenario("--scenario", file);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ id: "registration-week", file });
  expect(makePlan(value, { ...usualDistrict(5000), load: 1 }).streams).toHaveLength(3);
  const settings = { extends: join(projectFolder, "tsconfig.json"), include: ["registration-week.ts"] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const tsc = join(projectFolder, "node_modules/.bin/tsc");
  await promisify(execFile)(tsc, ["--noEmit", "--incremental", "false", "-p", folder]);

  await writeFile(file, "// mine\n");
  const again = await runFirstbell(["scenario", "new", file]);
  expect([again.exitCode, again.errors]).toEqual([2, expect.stringContaining("never replaced")]);
  expect(await readFile(file, "utf8")).toBe("// mine\n");
}, 120_000);

test("no name is taken that can't be played", async () => {
  for (const name of ["steady.ts", "My Week.ts", "week.js"]) {
    const { exitCode, errors } = await runFirstbell(["scenario", "new", join(folder, name)]);
    expect([exitCode, errors]).toEqual([2, expect.stringContaining("lowercase words with hyphens")]);
  }
});

test("a file with mistakes is refused, with where each is", async () => {
  const file = join(folder, "mistaken.ts");
  await writeFile(
    file,
    `export const scenario = {
      id: "steady", title: "", purpose: "Shows something.", judgedBy: ["sign-in"], marks: ["unheard-of"],
      phases: [{ id: "one", title: "One", seconds: -1, streams: [
        { journey: { id: "nobody" }, shape: "round", rate: "presentShare", times: -1, provenance: "Z" }] }],
    };`,
  );
  const { problems } = await chooseScenario("--scenario", file);
  const names = problems.map(({ name }) => name.replace("--scenario, ", ""));
  const stream = "phases.0.streams.0";
  const wrong = [
    `${stream}.journey.id`,
    `${stream}.shape`,
    `${stream}.rate`,
    `${stream}.times`,
    `${stream}.provenance`,
  ];
  expect(names.sort()).toEqual(["id", "title", "marks.0", "phases.0.seconds", "pace", ...wrong].sort());
});

test("a title of Firstbell's own, or a stream that sends nobody, is refused", async () => {
  const file = join(folder, "taken.ts");
  await writeFile(
    file,
    `export const scenario = {
      id: "mine", title: "opening Day", purpose: "Shows something.", judgedBy: ["read"], marks: [],
      phases: [{ id: "one", title: "One", seconds: 9, streams: [
        { journey: { id: "office" }, shape: "flat", rate: "officeMean", times: 0, provenance: "K", leastArrivals: 0 }] }],
      pace: () => ({ timeScale: 1, thinkScale: 1 }),
    };`,
  );
  const { problems } = await chooseScenario("--scenario", file);
  expect(problems.map(({ name, wanted }) => `${name}: ${wanted}`)).toEqual([
    expect.stringMatching(/, title: .*its report would be taken for that one's$/),
    expect.stringMatching(/, phases\.0\.streams\.0: .*must send somebody/),
  ]);
});

test.each([
  ["missing.ts", undefined, "Cannot find module"],
  ["empty.ts", "export {};", "exports nothing named scenario"],
  ["broken.ts", "export const scenario = {", ""],
])("%s is refused with the reason", async (name, text, reason) => {
  const file = join(folder, name);
  if (text !== undefined) await writeFile(file, text);
  const { problems } = await chooseScenario("--scenario", file);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.wanted).toContain(reason);
});
