/** The commands of docs/audit-your-data.md on a bundle of a vendor: what they print, write and exit with. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { runFirstbell } from "../support/child.ts";
import { day, students, writePlainBundle } from "../support/plain-bundle.ts";
import { inScratch } from "../support/scratch.ts";

const answer = z.object({
  students: z.int(),
  rules: z.array(z.object({ id: z.string(), status: z.string(), findings: z.int(), students: z.int() })),
  standard: z.array(z.object({ file: z.string(), problem: z.string(), rows: z.int() })),
});

test("a bundle with critical findings ends in 11, with a report, and needs no server", async () => {
  await inScratch(async (folder) => {
    const [bundle, report, home] = [join(folder, "bundle"), join(folder, "report"), join(folder, "home")];
    await writePlainBundle(bundle);
    const words = ["audit", "--oneroster", bundle, "--day", day, "--report", report, "--json"];
    const { exitCode, output, errors } = await runFirstbell(words, { FIRSTBELL_HOME: home });
    expect(exitCode).toBe(11);
    const found = answer.parse(JSON.parse(output));
    expect(found.students).toBe(students.length);
    expect(found.rules.find(({ id }) => id === "R05")).toMatchObject({ status: "failed", findings: 1 });
    expect(errors).toContain("manifest.csv: is missing");
    expect((await readdir(report)).toSorted()).toEqual([
      "audit.json",
      "findings.csv",
      "import-log.csv",
      "junit.xml",
      "report.html",
    ]);
    expect(await readFile(join(report, "findings.csv"), "utf8")).toContain('"High, School",critical,R05');
    expect(await readdir(folder)).not.toContain("home");
  });
});

test("a bundle compared with itself lost nothing", async () => {
  await inScratch(async (folder) => {
    await writePlainBundle(folder);
    const { exitCode, output } = await runFirstbell(["audit", "--compare", folder, folder, "--json"]);
    expect([exitCode, JSON.parse(output)]).toEqual([0, expect.objectContaining({ taken: 0, schools: [] })]);
  });
});

test("what can't be read ends in 2 and says what was seen, and so do options without a bundle", async () => {
  await inScratch(async (folder) => {
    const none = await runFirstbell(["audit", "--oneroster", join(folder, "none.zip")]);
    expect([none.exitCode, none.errors]).toEqual([
      2,
      expect.stringContaining("none.zip: seen nothing there"),
    ]);
    const alone = await runFirstbell(["audit", "--report", folder, "--delta", folder]);
    expect([alone.exitCode, alone.errors.match(/wanted this only beside --oneroster/g)?.length]).toEqual([
      2, 2,
    ]);
    const one = await runFirstbell(["audit", "--compare", folder]);
    expect([one.exitCode, one.errors]).toEqual([2, expect.stringContaining("two bundles")]);
  });
});
