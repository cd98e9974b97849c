/** What a district states about itself is evidence of the run: shown, sealed, and the same whenever the report is built again. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preparationFile } from "../../../readiness/evidence/preparation.ts";
import { renderReport } from "../../../readiness/report/render-report.ts";
import {
  type WrittenReport,
  writeReport,
  writeSealedReport,
} from "../../../readiness/report/write-report.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { poorPreparationText } from "../support/example-preparation.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "report-preparation-"));
});
afterAll(() => rm(home, { recursive: true }));

async function sealedRun(
  name: string,
  text?: string,
): Promise<WrittenReport & { readonly directory: string }> {
  const directory = join(home, name);
  await writeRunFolder(directory, heldEvidence());
  if (text !== undefined) await writeFile(join(directory, preparationFile), text);
  return { directory, ...(await writeSealedReport(directory)) };
}

describe("a run with a readiness file", () => {
  test("is reported with the worst first, as of the day of the run", async () => {
    const { report } = await sealedRun("poor", poorPreparationText);
    const { stated, notJudged } = report.preparation;
    expect(notJudged).toEqual([]);
    expect(stated?.training?.worst.map(({ school, share }) => [school, share])).toEqual([
      ["Franklin High School", 40 / 108],
      ["Sunset Elementary School", 22 / 31],
      ["Harbor Middle School", 47 / 48],
    ]);
    expect(stated?.training?.worst[0]?.lowest).toMatchObject({ role: "teacher", finished: 31 });
    expect(stated?.issues).toMatchObject({ open: 4, unowned: 2, overdue: 1 });
    expect(
      stated?.issues?.worst.map(({ id, ageDays, isOverdue, isCovered }) => [
        id,
        ageDays,
        isOverdue,
        isCovered,
      ]),
    ).toEqual([
      ["SIS-77", 35, true, true],
      ["SIS-80", 28, false, false],
      ["SIS-81", 21, false, true],
      ["SIS-90", 4, false, true],
    ]);
    expect(stated?.issues?.byModule.map(({ module, open, before }) => [module, open, before])).toEqual([
      ["sign-in", 1, 0],
      ["schedules", 1, 1],
      ["transcripts", 1, 0],
      ["everything", 1, 0],
    ]);
    expect(stated?.issues?.trend.map(({ open }) => open)).toEqual([2, 3, 4, 3, 3, 4]);
  });

  test("gives the same bytes again, and says how to repeat it with the file", async () => {
    const { directory, reportHtml, report } = await sealedRun("again", poorPreparationText);
    const before = await readFile(reportHtml, "utf8");
    expect((await writeReport(directory)).verdict).toBe("NO-GO");
    expect(await readFile(reportHtml, "utf8")).toBe(before);
    expect(report.reproduce[0]?.command).toContain(`--readiness runs/${report.run?.id}/${preparationFile}`);
  });

  test("is an INVALID RUN if somebody changes, breaks or removes the file afterward", async () => {
    for (const change of [
      (file: string) =>
        writeFile(file, poorPreparationText.replace("closed: 2026-07-20", "closed: 2026-07-21")),
      (file: string) => writeFile(file, "training: ["),
      (file: string) => rm(file),
    ]) {
      const { directory } = await sealedRun("changed", poorPreparationText);
      await change(join(directory, preparationFile));
      expect((await writeReport(directory)).verdict).toBe("INVALID RUN");
    }
  });

  test("can't hide markup in it", async () => {
    const { report } = await sealedRun(
      "markup",
      poorPreparationText.replace("D. Flores", '"<b>D. Flores</b>"'),
    );
    expect(await renderReport(report)).toContain("&lt;b&gt;D. Flores&lt;/b&gt;");
  });
});

test("without a file, the head says what is not judged, and the list of what was not tested has one line for it", async () => {
  const { report, reportHtml } = await sealedRun("none");
  const page = await readFile(reportHtml, "utf8");
  const parts = "training, help desk, known issues, way back, sign-offs";
  expect(page).toContain(`<b>Not judged:</b> ${parts}.`);
  expect(page).not.toContain('id="beyond"');
  const lines = report.coverage.notTested.filter((line) => line.includes("help desk"));
  expect(lines).toEqual([
    `Beyond the software, not judged: ${parts}. Reason: the district gave no readiness file.`,
  ]);
});

test("a file that says little leaves the rest in the head", async () => {
  const { report, reportHtml } = await sealedRun(
    "little",
    "statedBy: A. Ruiz\nstatedOn: 2026-08-02\nissues: []\n",
  );
  expect(report.verdict).toBe("CONDITIONAL");
  expect(await readFile(reportHtml, "utf8")).toContain(
    "<b>Not judged:</b> training, help desk, way back, sign-offs.",
  );
});
