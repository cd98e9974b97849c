/** The report of a load on its own: its limits, its exit code, and nothing about what nobody looked at. */
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LoadEvidence } from "../../../readiness/evidence/load-evidence.ts";
import { loadTable } from "../../../readiness/report/load-table.ts";
import { writeReport, writeSealedReport } from "../../../readiness/report/write-report.ts";
import { exampleRun, heldEvidence } from "../support/example-evidence.ts";
import { withSlowReads } from "../support/example-failures.ts";
import { exampleLoad } from "../support/example-load.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";
import { notPlayed } from "../support/example-stalls.ts";

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "load-report-"));
});
afterAll(() => rm(home, { recursive: true }));

/** The folder of a load has nothing but what the load leaves behind. */
async function folderOf(name: string, load: LoadEvidence | undefined): Promise<string> {
  const directory = join(home, name);
  const run = { ...exampleRun(), kind: "load" } as const;
  const unchecked = { ledger: undefined, audit: undefined, interleavings: undefined };
  await writeRunFolder(directory, { ...heldEvidence(), ...unchecked, run, load });
  return directory;
}

async function reportOf(name: string, load: LoadEvidence | undefined) {
  const written = await writeSealedReport(await folderOf(name, load));
  return { ...written, table: loadTable(written.report), html: await readFile(written.reportHtml, "utf8") };
}

test("a load that keeps every limit ends with 0, and says that it is no rehearsal", async () => {
  const { exitCode, table, html } = await reportOf("held", exampleLoad());
  expect(exitCode).toBe(0);
  expect(table).toMatch(/\nsign-in +[\d,]+ +0 +[\d.]+ ms/);
  expect(table).toMatch(/\n +requests +95 of 100 +99 of 100 +people +waited over 6 s\n/);
  expect(table).toMatch(/\noffice +420 +118 ms +201 ms +220 +0 \(0%\)\n/);
  expect(table).toMatch(/None of \d+ limits was crossed\.$/);
  expect(html).toContain("This is no rehearsal");
  expect(html).not.toMatch(/NaN|undefined|description of the run is missing/);
});

test("a load that crosses a limit ends with 11, and names it with what was measured", async () => {
  const { exitCode, table, html } = await reportOf("slow", withSlowReads(exampleLoad(), "release", 9000));
  expect(exitCode).toBe(11);
  expect(table).toMatch(/ {2}speed\.read: 9 s, limit /);
  expect(html).toContain("Limits crossed");
});

test("a load with one wrong answer of each kind ends with 11, and names them all", async () => {
  const { exitCode, table } = await reportOf("wrong", withWrongAnswers(exampleLoad()));
  expect(exitCode).toBe(11);
  for (const id of ["privacy.others-data", "records.shown", "privacy.forbidden", "records.own-reads"])
    expect(table).toContain(`  ${id}: `);
});

/** One of each. */
function withWrongAnswers(load: LoadEvidence): LoadEvidence {
  const { answers, forbidden, readBacks } = load;
  return {
    ...load,
    answers: { ...answers, compared: answers.compared.map((row) => ({ ...row, foreign: 1, wrong: 1 })) },
    forbidden: { ...forbidden, kinds: forbidden.kinds.map((row) => ({ ...row, admitted: 1 })) },
    readBacks: readBacks.map((row) => (row.by === "self" ? { ...row, stale: 1 } : row)),
  };
}

test("a load that nobody could be sent for says why", async () => {
  const { exitCode, html } = await reportOf("closed", notPlayed(exampleLoad()));
  expect(exitCode).not.toBe(0);
  expect(html).toContain("The SIS answered 401 to a sign-in before the load");
});

test("its headline says what it is, and gives no verdict on a school year", async () => {
  const { report, html } = await reportOf("headline", exampleLoad());
  expect(report.headline).toBe(
    "Within limits: a load on its own: opening day, sent to http://127.0.0.1:41873",
  );
  expect(report.meaning).toContain("This is no rehearsal");
  expect(report.verdict).toBe("not judged");
  expect(JSON.stringify(report)).not.toMatch(/\bGO\b/);
  expect(html).not.toMatch(/\bGO\b/);
});

test("a load is sealed like a rehearsal: one changed file, and it can't be judged", async () => {
  const directory = await folderOf("sealed", exampleLoad());
  await writeSealedReport(directory);
  expect((await writeReport(directory)).exitCode).toBe(0);
  await appendFile(join(directory, "machine.ndjson"), "\n");
  const { exitCode, report, reportHtml } = await writeReport(directory);
  expect([exitCode, report.seal?.changes.map(({ file }) => file)]).toEqual([12, ["machine.ndjson"]]);
  expect(await readFile(reportHtml, "utf8")).toContain("Can’t be judged");
});

test("a load that lacks evidence can't be judged, and misses no file that only rehearsals have", async () => {
  const { exitCode, report } = await reportOf("lacking", undefined);
  expect([exitCode, report.gaps]).toEqual([12, [{ file: "load.json", problem: "missing" }]]);
});

test("a load that was interrupted has a report that says so", async () => {
  const directory = await folderOf("interrupted", undefined);
  const { id, startedAt, localDay, scenario, students, seed, load, fault, observed, settings } = exampleRun();
  const begun = { stage: "load", stopped: "interrupted by SIGINT" };
  const inputs = { id, startedAt, localDay, scenario, students, seed, load, fault, observed, settings };
  const written = { kind: "load", ...inputs, defects: [], begun };
  await writeFile(join(directory, "run.json"), JSON.stringify(written));
  const { exitCode, reportHtml } = await writeReport(directory);
  const html = await readFile(reportHtml, "utf8");
  expect([exitCode, html]).toEqual([12, expect.stringContaining("interrupted by SIGINT")]);
});
