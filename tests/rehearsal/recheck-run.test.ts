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

type Edit = (text: string) => string;

/** Sets one value of a JSON file; `path` names it from the top. */
function set(path: readonly (string | number)[], value: unknown): Edit {
  return (text) => JSON.stringify(replaced(JSON.parse(text), path, value));
}

function replaced(content: unknown, [name, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(content))
    return content.map((item: unknown, index) => (index === name ? replaced(item, rest, value) : item));
  const fields = Object.entries(content ?? {});
  return Object.fromEntries(
    fields.map(([key, item]) => [key, key === name ? replaced(item, rest, value) : item]),
  );
}

const edits: readonly (readonly [name: string, file: string, edit: Edit, shownIn: string, says: RegExp])[] = [
  [
    "a ledger without lines",
    "ledger.ndjson",
    () => "",
    "ledger-account.json",
    /entries is 3; 0 follows from/,
  ],
  [
    "a refused write that was accepted",
    "ledger.ndjson",
    (text) => text.replace('"refused"', '"ok"'),
    "ledger-account.json",
    /byKind.schedule.add.ok is 2; 3 follows/,
  ],
  [
    "a visit without its failures",
    "ledger.ndjson",
    (text) => text.replace("[1,1,0,0]", "[9,9,0,0]"),
    "load.json",
    /sent is 1; 9 follows/,
  ],
  ["no samples of the machine", "machine.ndjson", () => "", "load.json", /cores.generator is 0.2; 0 follows/],
  [
    "another summary of k6",
    "k6-summary.json",
    (text) => text.replace('"p(95)":40', '"p(95)":4'),
    "load.json",
    /p95Ms is 40; 4 follows/,
  ],
  ["a shorter plan", "plan.json", set(["phases"], []), "load.json", /the length of phases is 5; 0 follows/],
  [
    "a plan of another size",
    "plan.json",
    set(["students"], 650_000),
    "run.json",
    /students is 800; 650000 follows/,
  ],
  ["no empty answers", "load.json", set(["emptyAnswers"], 0), "load.json", /emptyAnswers is 0; 12 follows/],
  [
    "faster requests",
    "load.json",
    set(["requests", 1, "p95Ms"], 1),
    "load.json",
    /requests\[1\].p95Ms is 1; 40 follows/,
  ],
  ["one phase", "load.json", set(["phases"], []), "load.json", /the length of phases is 0; 5 follows/],
  [
    "a generator that ended well",
    "played.json",
    set(["outcome", "generatorExitCode"], 107),
    "load.json",
    /generatorExitCode is 0; 107 follows/,
  ],
  [
    "fewer kinds of write",
    "ledger-account.json",
    set(["byKind"], []),
    "ledger-account.json",
    /byKind.schedule.add is absent; /,
  ],
  [
    "an audit of 5 students",
    "audit.json",
    set(["students"], 5),
    "audit.json",
    /students is 5; about 800 follows/,
  ],
  [
    "an audit without its rules",
    "audit.json",
    set(["rules"], []),
    "audit.json",
    /without rule R01; each rule was expected, once/,
  ],
  [
    "a larger district",
    "run.json",
    set(["students"], 650_000),
    "run.json",
    /students is 650000; 800 follows/,
  ],
  ["the full rate", "run.json", set(["load"], 1), "run.json", /load is 1; 0.01 follows/],
  [
    "a fault that nobody injected",
    "run.json",
    set(["fault"], "held-lock"),
    "run.json",
    /fault is "held-lock"; null follows/,
  ],
];

const gaps: readonly (readonly [name: string, file: string, edit: Edit, says: RegExp])[] = [
  [
    "an account of another run",
    "ledger-account.json",
    set(["run"], "20260811T080000Z-77aa01"),
    /of another run, 20260811T080000Z-77aa01/,
  ],
  [
    "an account without its faults",
    "ledger-account.json",
    set(["faults"], []),
    /not in the expected format at faults: each of lost/,
  ],
];

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
