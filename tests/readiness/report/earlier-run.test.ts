/** A report says what became softer since the run before, whichever run somebody puts in between. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Evidence, Waiver } from "../../../readiness/evidence/evidence.ts";
import { keepEarlierRun } from "../../../readiness/report/earlier-run.ts";
import type { Report } from "../../../readiness/report/report.ts";
import { writeReport, writeSealedReport } from "../../../readiness/report/write-report.ts";
import { exampleRun, heldEvidence } from "../support/example-evidence.ts";
import { noGoEvidence, withDropped } from "../support/example-failures.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";

let runs = "";
let folders = 0;
beforeAll(async () => {
  runs = await mkdtemp(join(tmpdir(), "earlier-runs-"));
});
afterAll(() => rm(runs, { recursive: true }));

type Change = Partial<Evidence["run"]>;

/** The next run in the folder, from its evidence to its sealed report. */
async function play(
  change: Change = {},
  evidence: Evidence = heldEvidence(),
  waivers: readonly Waiver[] = [],
): Promise<{ readonly directory: string; readonly report: Report }> {
  const directory = join(runs, `20260803T07000${folders++}Z-000000`);
  const run = { ...exampleRun(), id: `run-${folders}`, ...change };
  await writeRunFolder(directory, { ...evidence, run }, waivers);
  await keepEarlierRun(directory, run);
  return { directory, report: (await writeSealedReport(directory)).report };
}

const softerThan = ({ softer }: Report) => softer?.since?.run?.id;

test("each run is compared with the one before that could be permission, if it could be permission itself", async () => {
  const first = await play();
  expect(first.report.softer).toEqual({ since: null, sentences: [], passedOver: [] });
  const small = await play({ students: 5000 });
  expect([softerThan(small.report), small.report.softer?.sentences]).toEqual([
    "run-1",
    ["The district has 5,000 students instead of 650,000."],
  ]);
  const next = await play({}, noGoEvidence(), [waiverOf("records.lost")]);
  expect(softerThan(next.report)).toBe("run-1");
  expect(next.report.softer?.sentences).toContainEqual(
    expect.stringMatching(/\(records\.lost\): A\. Person accepts that it fails, through 2026-09-01\.$/),
  );
  const page = (await readFile(join(next.directory, "report.html"), "utf8")).replaceAll(/<[^>]+>/g, "");
  expect(page).toContain("Softer than the run of Monday, August 3, 2026 (GO, run-1): ");
});

test("a run that somebody changed, or that tests the tester, isn't compared with; nor is a rebuilt report different", async () => {
  const changed = await play();
  await writeFile(
    join(changed.directory, "report.json"),
    JSON.stringify({ ...changed.report, verdict: "GO " }),
  );
  await play({ fault: "statement-per-row" });
  const { load } = heldEvidence();
  await play({}, { ...heldEvidence(), ...(load && { load: withDropped(load, 300) }) });
  const after = await play();
  const { since, passedOver } = after.report.softer ?? {};
  expect(since?.run?.id).toBe("run-3");
  expect(passedOver?.map(({ run, because }) => `${run.slice(0, 16)}: ${because}`)).toEqual([
    "20260803T070005Z: it was an invalid run, which tested nothing",
    "20260803T070003Z: it was changed after it ended",
  ]);
  await rm(join(runs, "20260803T070002Z-000000"), { recursive: true });
  expect((await writeReport(after.directory)).report.softer).toEqual(after.report.softer);
});

function waiverOf(requirement: string): Waiver {
  return { requirement, person: "A. Person", reason: "known to everybody", expires: "2026-09-01" };
}
