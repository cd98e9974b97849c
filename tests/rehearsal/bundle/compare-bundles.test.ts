/** The shrink guard: what a later bundle no longer has, by school and student. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareBundles, takenFile } from "../../../rehearsal/bundle/compare-bundles.ts";
import { exportBundle } from "../../../rehearsal/bundle/export-bundle.ts";
import { openingDay } from "../../../seed/district/calendar.ts";
import { type SeededDatabase, useSeededDatabase } from "../../support/district.ts";
import { inScratch } from "../../support/scratch.ts";
import { withClient } from "../../support/with-client.ts";

let district: SeededDatabase;
beforeAll(async () => {
  district = await useSeededDatabase(500);
});
afterAll(() => district.drop());

test("seats that a nightly job took from a school are counted, and each student is named", async () => {
  await inScratch(async (folder) => {
    const [before, after] = [join(folder, "before.zip"), join(folder, "after.zip")];
    await exportBundle(district.url, before, openingDay);
    const { rowCount } = await withClient(district.url, (client) =>
      client.query(`
        DELETE FROM section_enrollments
         WHERE student_id % 3 = 0
           AND section_id IN (SELECT id FROM sections WHERE school_id = (SELECT min(school_id) FROM sections))`),
    );
    await exportBundle(district.url, after, openingDay);
    const found = await compareBundles({ before, after }, folder);
    expect([found.taken, found.beyond, found.schools.length]).toEqual([rowCount, true, 1]);
    const table = await readFile(join(folder, takenFile), "utf8");
    expect(table.trim().split("\n").length - 1).toBe(found.students);
    const same = await compareBundles({ before, after: before }, undefined);
    expect([same.taken, same.beyond, same.schools]).toEqual([0, false, []]);
  });
});
