/** `firstbell readiness`: begins a file, checks it, takes in issues; and a bad one never starts a rehearsal. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runFirstbell } from "../support/child.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-readiness-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("a file is begun, never replaced, checked, and filled from a tracker's export", async () => {
  const file = join(folder, "readiness.yaml");
  expect((await runFirstbell(["readiness", "init", file])).exitCode).toBe(0);
  const again = await runFirstbell(["readiness", "init", file]);
  expect([again.exitCode, again.errors]).toEqual([2, expect.stringContaining("never replaced")]);
  const empty = await runFirstbell(["readiness", "check", file]);
  expect([empty.exitCode, empty.errors.match(/seen nothing/g)]).toEqual([
    2,
    ["seen nothing", "seen nothing"],
  ]);

  const template = await readFile(file, "utf8");
  const begun = template
    .replace("statedBy:", "statedBy: A. Ruiz")
    .replace("statedOn:", "statedOn: 2026-08-02");
  await writeFile(file, begun);
  const csv = join(folder, "issues.csv");
  await writeFile(csv, "id,title,module,severity,opened\nSIS-2,Slow,scores,low,2026-07-04\n");
  expect((await runFirstbell(["readiness", "import", csv, "--into", file])).exitCode).toBe(0);
  const checked = await runFirstbell(["readiness", "check", file, "--json"]);
  expect(JSON.parse(checked.output)).toMatchObject({
    stated: ["known issues"],
    notTested: ["training", "help desk", "way back", "sign-offs"],
  });
}, 30_000);

test.each([["chek"], ["check", "--bogus"]])("a misspelled %s is bad usage", async (...words) => {
  const { exitCode, errors } = await runFirstbell(["readiness", ...words]);
  expect([exitCode, errors]).toEqual([2, expect.stringContaining("unknown")]);
});

test("a bad file is refused with the rehearsal's other problems, before anything starts", async () => {
  const file = join(folder, "bad.yaml");
  await writeFile(file, "statedBy: A. Ruiz\nstatedOn: soon\n");
  const { exitCode, errors } = await runFirstbell(["rehearse", "--students", "3", "--readiness", file]);
  expect([exitCode, errors]).toEqual([2, expect.stringContaining("--students: seen")]);
  expect(errors).toContain(`${file}, line 2, statedOn: seen "soon", wanted a day, YYYY-MM-DD.`);
  const missing = await runFirstbell(["rehearse", "--readiness", join(folder, "none.yaml")]);
  expect([missing.exitCode, missing.errors]).toEqual([2, expect.stringContaining("--readiness: seen")]);
}, 30_000);
