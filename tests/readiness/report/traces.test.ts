/** Traces in the report: which ones it shows, what it says about them, and that they never change a verdict. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderReport } from "../../../readiness/report/render-report.ts";
import { reportSchema } from "../../../readiness/report/report.ts";
import { reportedTraces } from "../../../readiness/report/traces.ts";
import { writeReport, writeSealedReport } from "../../../readiness/report/write-report.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";
import { exampleTraces, part, trace, traceLines } from "../support/example-traces.ts";

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "traces-"));
});
afterAll(() => rm(home, { recursive: true }));

let folders = 0;
const reportWith = async (traces: string | undefined) => {
  folders += 1;
  const directory = join(home, `run-${folders}`);
  await writeRunFolder(directory, heldEvidence());
  if (traces !== undefined) await writeFile(join(directory, "traces.ndjson"), traces);
  const written = await writeSealedReport(directory);
  return { ...written, html: await readFile(written.reportHtml, "utf8"), directory };
};

test("draws a slow request part by part, in plain words, the same bytes each time", async () => {
  const { html, reportJson, directory, reportHtml } = await reportWith(traceLines(exampleTraces));
  expect(html).toContain("kept 3 slow requests and 2 failed ones with all their parts");
  expect(html).toContain("Longest part: waiting for a connection to the database, 1.9 s, 79% of the total.");
  expect(html).toContain("statement <code>attendance.submit</code>, failed");
  expect(html).toContain(
    "Longest part: statement <code>enrollment.one-student</code>, 40 times, 820 ms together",
  );
  expect(html).toContain("The request ended before any of its parts started.");
  expect(html.match(/<table class="waterfall">/g)).toHaveLength(4);
  const report = reportSchema.parse(JSON.parse(await readFile(reportJson, "utf8")));
  expect(await renderReport(report)).toBe(html);
  await writeReport(directory);
  expect(await readFile(reportHtml, "utf8")).toBe(html);
});

test("says so if no trace was kept", async () => {
  for (const file of [undefined, ""]) {
    const { html, verdict } = await reportWith(file);
    expect(html).toContain("No trace of a slow or failed request was kept.");
    expect(verdict).toBe("GO");
  }
});

test("skips damaged lines and says so; the verdict stays the same", async () => {
  const { html, verdict } = await reportWith(`${traceLines(exampleTraces)}{"traceId":"torn\n{}\n`);
  expect(html).toContain("2 lines of it are unreadable.");
  expect(verdict).toBe("GO");
});

test("shows hostile names as text", async () => {
  const name = "<script>alert(1)</script>";
  const { html } = await reportWith(traceLines([trace("b1", 1_000, [part(name, 0, 900)], { route: name })]));
  expect(html).not.toContain("<script>");
});

test("names the longest parts, and counts the others", () => {
  const parts = Array.from({ length: 30 }, (_, index) =>
    part(`s.${index % 15}`, index * 10, 1 + (index % 15)),
  );
  const { shown } = reportedTraces({
    traces: [trace("e1", 1_000, parts, { spansLeftOut: 7 })],
    unreadable: 0,
  });
  const [first] = shown;
  expect(first?.parts.map(({ name }) => name)).toEqual(
    Array.from({ length: 12 }, (_, index) => `s.${index + 3}`),
  );
  expect(first?.parts[0]).toMatchObject({ times: 2, failed: 0, beginMs: 30, durationMs: 8 });
  expect(first?.parts[0]?.bars).toHaveLength(2);
  expect(first?.others).toEqual({ spans: 3 * 2 + 7, durationMs: 12 });
});

test("picks the slowest requests of different routes, and counts overlapping parts once", () => {
  const same = [1_900, 1_800, 1_700].map((duration, index) => trace(`c${index}`, duration, []));
  const other = trace("d1", 1_100, [part("a.b", 0, 600), part("c.d", 300, 600)], { route: "me" });
  const { shown } = reportedTraces({ traces: [...same, other], unreadable: 0 });
  expect(shown.map(({ durationMs }) => durationMs)).toEqual([1_900, 1_800, 1_100]);
  expect(shown.at(-1)?.ownMs).toBe(200);
});
