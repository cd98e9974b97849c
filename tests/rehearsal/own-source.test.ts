/** The digest of Firstbell's own source covers every file that runs, and anyone can calculate it. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RunEvidence } from "../../readiness/evidence/evidence.ts";
import { describeOwnSource, sourceParts } from "../../rehearsal/own-source.ts";
import { sourceDifference } from "../../rehearsal/source-difference.ts";
import { heldEvidence } from "../readiness/support/example-evidence.ts";
import { projectFolder } from "../support/child.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "own-source-"));
  await mkdir(join(folder, "readiness", "judge"), { recursive: true });
  await writeFile(join(folder, "firstbell.ts"), "rehearse();\n");
  await writeFile(join(folder, "readiness", "judge", "judge.ts"), "judge();\n");
});
afterAll(() => rm(folder, { recursive: true }));

const untold = ["docs", "tests"];
const ofTools = ["biome.json", "drizzle.config.ts", "knip.json", "oxlint.config.ts", "tsconfig.json"];
const ofTests = ["vitest.config.ts"];

test("everything in the repository that isn't documentation, a test or a tool's settings is part of it", () => {
  const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: projectFolder, encoding: "utf8" });
  const tops = new Set(tracked.split("\0").map((name) => name.split("/")[0] ?? ""));
  const others = [...tops].filter(
    (name) => !sourceParts.includes(name) && !/^\.|\.md$|^LICENSE$|^$/.test(name),
  );
  expect(others.sort()).toEqual([...untold, ...ofTools, ...ofTests].sort());
});

test("sha256sum finds the same digest", async () => {
  const command = "find firstbell.ts readiness -type f | LC_ALL=C sort | xargs sha256sum | sha256sum";
  const { stdout } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
  expect(await describeOwnSource(folder)).toEqual({ sha256: stdout.split(" ")[0], commit: null });
});

test("one changed byte changes it, and so does a file that is added", async () => {
  const before = await describeOwnSource(folder);
  await writeFile(join(folder, "readiness", "judge", "judge.ts"), "judge()!\n");
  const changed = await describeOwnSource(folder);
  await writeFile(join(folder, "readiness", "lenient.ts"), "");
  const added = await describeOwnSource(folder);
  expect(new Set([before, changed, added].map(({ sha256 }) => sha256)).size).toBe(3);
});

test("a run that another version judged is said to be one, and so is a run that doesn't say", () => {
  const { run } = heldEvidence();
  const own = { sha256: "6".repeat(64), commit: null };
  const of = (source: RunEvidence["source"]) => sourceDifference({ ...run, source }, own).join("\n");
  expect(of(own)).toBe("");
  expect(of({ sha256: "5".repeat(64), commit: "c".repeat(40) })).toMatch(
    /^Another version .*\n.*5{64}, commit c{40}\. .*6{64}\.$/,
  );
  expect(of(null)).toBe("This run doesn't say which version of Firstbell judged it.");
  expect(sourceDifference(undefined, own)).toEqual([]);
});
