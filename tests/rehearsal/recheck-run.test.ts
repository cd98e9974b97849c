/** Evidence that someone edited and sealed again without a key: it doesn't follow from the files it's derived from. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recheckedFolder } from "../../readiness/report/recheck.ts";
import { writeReport, writeSealedReport } from "../../readiness/report/write-report.ts";
import { writeManifest } from "../../readiness/seal/write-manifest.ts";
import { recheckRun } from "../../rehearsal/recheck-run.ts";
import { type Edit, edits, gaps, set } from "./edits.ts";
import { writeRawRun } from "./raw-files.ts";

let home = "";
let original = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "recheck-run-"));
  original = join(home, "original");
  await writeRawRun(original);
  await writeSealedReport(original);
});
afterAll(() => rm(home, { recursive: true }));

let copies = 0;
/** Edits one file, and seals the folder as if the edit had always been there. */
async function forged(file: string, edit: Edit): Promise<string> {
  copies += 1;
  const folder = join(home, `forged-${copies}`);
  await cp(original, folder, { recursive: true });
  const path = join(folder, file);
  const before = await readFile(path, "utf8");
  const after = edit(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
  await writeManifest(folder);
  return folder;
}

test("a run that nobody touched follows from its files", async () => {
  expect((await recheckedFolder(original, recheckRun)).seal).toEqual({
    state: "unsigned",
    key: null,
    changes: [],
  });
});

describe("an edited run is found, although its digests were made again:", () => {
  test.each(edits)("%s", async (_, file, edit, shownIn, says) => {
    const { seal } = await recheckedFolder(await forged(file, edit), recheckRun);
    const told = seal.changes.filter((change) => change.file === shownIn).map(({ problem }) => problem);
    expect(told.join("\n")).toMatch(says);
  });

  test.each(gaps)("%s", async (_, file, edit, says) => {
    const { evidence } = await recheckedFolder(await forged(file, edit), recheckRun);
    const told = evidence.gaps?.filter((gap) => gap.file === file).map(({ problem }) => problem);
    expect(told?.join("\n")).toMatch(says);
  });

  test("a series of k6 that was cut short", async () => {
    const folder = join(home, "cut-short");
    await cp(original, folder, { recursive: true });
    const path = join(folder, "k6-series.ndjson.gz");
    const kept = gunzipSync(await readFile(path))
      .toString()
      .split("\n")
      .slice(0, 4)
      .join("\n");
    await writeFile(path, gzipSync(`${kept}\n`));
    await writeManifest(folder);
    expect((await recheckedFolder(folder, recheckRun)).seal.changes).not.toEqual([]);
  });
});

test("a report of changed evidence is an INVALID RUN that names the file, the value and the value wanted", async () => {
  const folder = await forged("load.json", set(["emptyAnswers"], 0));
  const { verdict, report, reportHtml } = await writeReport(folder, recheckRun);
  expect(verdict).toBe("INVALID RUN");
  expect(report.why).toContain("Nobody changed the evidence after the run ended");
  expect(await readFile(reportHtml, "utf8")).toContain(
    "emptyAnswers is 0; 12 follows from what k6, the plan and the machine recorded",
  );
});

test("changed evidence proves no failure, whatever it shows", async () => {
  const folder = await forged("ledger-account.json", (text) =>
    text.replace('"operations":0', '"operations":7'),
  );
  await writeFile(join(folder, "audit.json"), "{}");
  const { verdict, report } = await writeReport(folder, recheckRun);
  expect(verdict).toBe("INVALID RUN");
  expect(report.requirements.filter(({ proven }) => proven)).toEqual([]);
});
