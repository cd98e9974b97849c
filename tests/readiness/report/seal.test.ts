/** The report says whether anyone changed the evidence, who signed it, and how a reader checks that. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeReport, writeSealedReport } from "../../../readiness/report/write-report.ts";
import { makeSealKey, readSealKey } from "../../../readiness/seal/seal-key.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "report-seal-"));
});
afterAll(() => rm(home, { recursive: true }));

async function folderNamed(name: string): Promise<string> {
  const directory = join(home, name);
  await writeRunFolder(directory, heldEvidence());
  return directory;
}

async function textOf(page: string): Promise<string> {
  return (await readFile(page, "utf8")).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

test("a signed run names the key, and how to check it", async () => {
  const key = readSealKey(makeSealKey());
  const { report, reportHtml } = await writeSealedReport(await folderNamed("signed"), key);
  const text = await textOf(reportHtml);
  expect(report.seal).toEqual({ state: "signed", key: key?.fingerprint, changes: [] });
  expect(text).toContain(`It was signed with the key that has this fingerprint: ${key?.fingerprint}`);
  expect(text).toContain("run npx firstbell verify runs/2026-08-03-example");
});

test("a run without a signature says what that means", async () => {
  const { reportHtml } = await writeSealedReport(await folderNamed("unsigned"));
  expect(await textOf(reportHtml)).toContain(
    "But it isn’t signed. Someone who changed a file on purpose could",
  );
});

test("a run without its manifest, or with a changed file, can't be judged, and the report names the file", async () => {
  const directory = await folderNamed("changed");
  const never = await writeReport(directory);
  expect([never.verdict, await textOf(never.reportHtml)]).toEqual([
    "INVALID RUN",
    expect.stringContaining("Nobody can tell: manifest.json is missing."),
  ]);
  await writeSealedReport(directory);
  await writeFile(join(directory, "plan.json"), "[]");
  const changed = await writeReport(directory);
  expect([changed.verdict, await textOf(changed.reportHtml)]).toEqual([
    "INVALID RUN",
    expect.stringContaining("What differs: plan.json : changed: its SHA-256 is "),
  ]);
});
