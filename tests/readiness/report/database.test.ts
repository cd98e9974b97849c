/** The engineers' sections: what the database did and which alerts fired, in plain words. They don't affect the verdict. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DatabaseEvidence } from "../../../readiness/evidence/database-evidence.ts";
import { renderReport } from "../../../readiness/report/render-report.ts";
import { reportSchema } from "../../../readiness/report/report.ts";
import { writeSealedReport } from "../../../readiness/report/write-report.ts";
import { textLike } from "../../support/matchers.ts";
import { exampleAlerts, exampleDatabase } from "../support/example-database.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "report-database-"));
});
afterAll(() => rm(home, { recursive: true }));

let folders = 0;
const reportWith = async (files: Readonly<Record<string, unknown>>, signals: readonly unknown[] = []) => {
  folders += 1;
  const directory = join(home, `run-${folders}`);
  await writeRunFolder(directory, heldEvidence());
  for (const [name, content] of Object.entries(files))
    await writeFile(join(directory, name), typeof content === "string" ? content : JSON.stringify(content));
  if (signals.length > 0) {
    const lines = signals.map((line) => `${JSON.stringify(line)}\n`).join("");
    await writeFile(join(directory, "signals.ndjson.gz"), gzipSync(lines));
  }
  const { verdict, report, reportHtml, reportJson } = await writeSealedReport(directory);
  const html = await readFile(reportHtml, "utf8");
  const again = await renderReport(reportSchema.parse(JSON.parse(await readFile(reportJson, "utf8"))));
  return { verdict, report, html, again, text: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
};

const withBoth = () => reportWith({ "database.json": exampleDatabase, "alerts.json": exampleAlerts });

test("names the statements that took the most time in the busiest phase", async () => {
  const { report, text } = await withBoth();
  expect(text).toContain("worked hardest in the phase “First bells and the attendance wave”");
  expect(text).toContain("Monitoring cost Postgres 630 ms in 1 min 58 s.");
  expect(text).toContain("The first 10 of 14 statements of the phase");
  const [first] = report.database?.busiest?.statements ?? [];
  expect(first).toMatchObject({ statement: "attendance.roster", callsPerRequest: 0.25, share: 0.8227 });
});

/** What the SIS reports about a statement that runs 145 times while a table is locked, and is cut off 95 times after 5 s. */
const submit = (outcome: string) =>
  `sis_statement_calls_total{statement="attendance.submit",outcome="${outcome}"}`;
const submitSeconds = 'sis_statement_seconds_total{statement="attendance.submit"}';
const answered = 'http_request_duration_seconds_count{kind="attendance"}';
const cutOff = (fromMs: number) => [
  {
    ...{ atMs: fromMs, source: "sis" },
    values: { [submit("ok")]: 10, [submit("failed")]: 0, [submitSeconds]: 1, [answered]: 40 },
  },
  {
    ...{ atMs: fromMs + 9_000, source: "sis" },
    values: { [submit("ok")]: 60, [submit("failed")]: 95, [submitSeconds]: 476.5, [answered]: 330 },
  },
];

/** Postgres completed 50 of them. */
const locked = (countedFromMs: number | null): DatabaseEvidence => {
  const fromMs = Date.parse("2026-08-03T09:03:00.000Z");
  const counts = { statement: "attendance.submit", calls: 50, seconds: 0.034, rows: 50, slowestPlan: null };
  const statements = [{ ...counts, callsPerRequest: 0.1724, rowsPerRequest: 0.1724 }];
  const phase = { phase: "first-bell", requests: 290, watchSeconds: 0, statements, countedFromMs };
  return { ...exampleDatabase, phases: [{ ...phase, fromMs, toMs: fromMs + 10_000 }] };
};

test("shows calls from the SIS beside what Postgres completed, and says which were cut off", async () => {
  const found = locked(null);
  const { report, text, html, again } = await reportWith(
    { "database.json": found },
    cutOff(found.phases[0]?.fromMs ?? 0),
  );
  expect(report.database?.busiest?.statements).toMatchObject([
    { calls: 50, asked: { calls: 145, failed: 95, seconds: 475.5 }, callsPerRequest: 0.5 },
  ]);
  expect(text).toContain("Of 145 calls of the SIS, 95 were cut off or failed");
  expect(text).toMatch(
    /most of all attendance\.submit ?: 95 of 145 calls\. Postgres counts only completed calls/,
  );
  expect(text).not.toContain("Postgres lost its counters");
  expect(again).toBe(html);
});

test("says that counts cover only part of the phase if Postgres lost them", async () => {
  const found = locked(Date.parse("2026-08-03T09:03:08.000Z"));
  const { text } = await reportWith({ "database.json": found });
  expect(text).toMatch(/Postgres lost its counters in this phase ?, .* cover only the last 2 s of 10 s\./);
});

test("shows a scan with its earlier plan, who held a lock, unused indexes, and what wasn't recorded", async () => {
  const { text } = await withBoth();
  expect(text).toContain("attendance.roster reads all or most of section_enrollments (2,201,380 rows)");
  expect(text).toMatch(
    /The plan was different when the load began.*By the end of the load, the old plan was back\./,
  );
  expect(text).toContain("nightly-export, idle in transaction, after a statement without a name");
  expect(text).toContain("2 indexes of 16.4 MiB in total");
  expect(text).toContain("The database server restarted once during the load ; it did not respond for 2.4 s");
  expect(text).toContain("plans as they were executed: the log of this Postgres is not ours to read");
});

test("lists an alert once, with each time it fired, what it's about, and a link to its runbook", async () => {
  const { report, text } = await withBoth();
  expect(report.alerts?.map(({ alert }) => alert)).toEqual([
    "LockHeld",
    "SlowReads",
    "IndexMissing",
    "NewerThanThisReport",
  ]);
  expect(report.alerts?.[1]).toMatchObject({
    ...{ times: 2, firstSecond: 80, seconds: 78, firingAtEnd: true, pages: true },
    about: textLike(/^the promise that a page or list opens/),
  });
  expect(text).toContain("LockHeld : A session holds a lock that others wait for");
  expect(text).toContain("table section_enrollments");
  expect(text).toContain("docs/runbooks.md#lockheld");
});

test("is rebuilt from report.json, and doesn't affect the verdict", async () => {
  const { verdict, html, again } = await withBoth();
  expect(verdict).toBe("GO");
  expect(again).toBe(html);
});

test("says that no alert fired, and leaves alerts out if Prometheus wasn't watching", async () => {
  const calm = await reportWith({ "alerts.json": { rules: "rehearsal", alerts: [] } });
  expect(calm.text).toContain("No alert fired.");
  const alone = await reportWith({});
  expect(alone.html).not.toContain('id="alerts"');
  expect(alone.text).toContain("Nothing was recorded.");
});

test("says that a damaged file can't be read; the verdict stays the same", async () => {
  const { verdict, text, report } = await reportWith({ "database.json": '{"phases": [' });
  expect(text).toContain("database.json exists but cannot be read: damaged or not JSON.");
  expect({ verdict, gaps: report.gaps }).toEqual({ verdict: "GO", gaps: [] });
});
