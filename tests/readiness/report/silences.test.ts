/** The report says what it couldn't see: a silent source, a damaged file, alerts that weren't recorded. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SignalLine, SignalSource } from "../../../readiness/evidence/signals/signals.ts";
import { writeSealedReport } from "../../../readiness/report/write-report.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { noGoEvidence } from "../support/example-failures.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "report-unseen-"));
});
afterAll(() => rm(home, { recursive: true }));

let folders = 0;
const reportWith = async (
  evidence: ReturnType<typeof heldEvidence>,
  files: Record<string, string | Buffer>,
) => {
  folders += 1;
  const directory = join(home, `run-${folders}`);
  await writeRunFolder(directory, evidence);
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
  const { report, reportHtml } = await writeSealedReport(directory);
  const html = await readFile(reportHtml, "utf8");
  return { report, html, text: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
};

const beganAtMs = Date.parse(heldEvidence().load?.startedAt ?? "");
const seconds = (Date.parse(heldEvidence().load?.endedAt ?? "") - beganAtMs) / 1000;

/** Every source reports each second of the load, unless it is silent. */
const signals = (isSilent: (source: SignalSource, second: number) => boolean): Buffer => {
  const lines: SignalLine[] = [];
  for (let second = 0; second <= seconds; second += 1)
    for (const source of ["sis", "postgres", "schools", "machine"] as const)
      if (!isSilent(source, second))
        lines.push({ atMs: beganAtMs + second * 1000, source, values: { [`${source}_up`]: 1 } });
  return gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
};

const file = "signals.ndjson.gz";
const collectorsSilence =
  "the collector beside the database reported nothing from second 20 to second 34 of the load";

describe("causes", () => {
  test("are said not to stand out, without reservation, only if every source reported all the time", async () => {
    const { report, text } = await reportWith(noGoEvidence(), { [file]: signals(() => false) });
    expect(report.silences).toEqual([]);
    expect(text).toContain("None stands out.");
    expect(text).not.toContain("Not seen:");
  });

  test("may be hidden while a source was silent: the summary and their section both say so", async () => {
    const isSilent = (source: SignalSource, second: number) =>
      source === "postgres" && second > 20 && second < 34;
    const { report, text } = await reportWith(noGoEvidence(), { [file]: signals(isSilent) });
    expect(report.silences).toEqual([{ source: "postgres", fromSecond: 20, toSecond: 34 }]);
    expect(text).toContain(`not known. None stands out in what was recorded, but ${collectorsSilence}.`);
    expect(text).toContain(`None stands out in what was recorded. Not seen: ${collectorsSilence}.`);
  });

  test("are unknown after the point where a file is damaged, and entirely if it can't be read", async () => {
    const whole = signals(() => false);
    const torn = await reportWith(noGoEvidence(), { [file]: whole.subarray(0, whole.length / 2) });
    const last = torn.report.silences.filter(({ toSecond }) => toSecond === seconds);
    expect(last.map(({ source }) => source).sort()).toEqual(["machine", "postgres", "schools", "sis"]);
    const garbage = await reportWith(noGoEvidence(), { [file]: "no gzip at all" });
    expect(garbage.report).toMatchObject({ likelyCauses: null, unread: [{ file }] });
    expect(garbage.text).toContain(`${file} could not be used (cannot be read): it is not known why`);
  });
});

describe("alerts", () => {
  test.each([
    [
      '{"rules":"rehearsal","alerts":[',
      "alerts.json could not be used (damaged or not JSON): it is not known",
    ],
    [
      JSON.stringify({ rules: "rehearsal", notRecorded: "Prometheus was gone" }),
      "Alerts were not recorded: Prometheus was gone.",
    ],
    [
      JSON.stringify({
        rules: "rehearsal",
        alerts: [],
        blind: [{ fromMs: beganAtMs + 20_000, toMs: beganAtMs + 34_000 }],
      }),
      "Prometheus was not watching from second 20 to second 34 of the load. No alert fired while Prometheus was watching;",
    ],
  ])("aren't reported as silent if Prometheus wasn't watching: %s", async (content, sentence) => {
    const { html, text } = await reportWith(heldEvidence(), { "alerts.json": content });
    expect(text).toContain(sentence);
    expect(text).not.toContain("No alert fired.");
    expect(html).toContain('<a href="#alerts">');
  });
});
