/** The report of a load on its own: its limits, its exit code, and nothing about what nobody looked at. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LoadEvidence } from "../../../readiness/evidence/load-evidence.ts";
import { writeLoadReport } from "../../../readiness/report/load-report.ts";
import { loadTable } from "../../../readiness/report/load-table.ts";
import { heldEvidence } from "../support/example-evidence.ts";
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
async function reportOf(name: string, load: LoadEvidence) {
  const directory = join(home, name);
  await writeRunFolder(directory, { ...heldEvidence(), load }, []);
  for (const file of ["run.json", "ledger-account.json", "audit.json"]) await rm(join(directory, file));
  const written = await writeLoadReport(directory);
  return { ...written, table: loadTable(written.report), html: await readFile(written.reportHtml, "utf8") };
}

test("a load that keeps every limit ends with 0, and says that it is no rehearsal", async () => {
  const { exitCode, table, html } = await reportOf("held", exampleLoad());
  expect(exitCode).toBe(0);
  expect(table).toMatch(/\nsign-in +[\d,]+ +0 +[\d.]+ ms/);
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
