/** The bytes of a district: the same seed gives the same bytes on any machine at any time. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { encodeTable } from "../../../seed/load/encode-table.ts";
import { allTables } from "../../../seed/tables/all-tables.ts";
import { plannedDistrict } from "../planned-district.ts";

test("the same seed gives the same bytes", () => {
  expect(digests(1, 1_500)).toEqual(digests(1, 1_500));
});

test("another seed gives other people and schools, and the same calendar and courses", () => {
  const [first, second] = [digests(1, 1_500), digests(2, 1_500)];
  const same = Object.keys(first).filter((table) => first[table] === second[table]);
  expect(same.sort()).toEqual(["calendar_days", "calendars", "courses", "school_years", "terms"]);
});

test.each(["Pacific/Kiritimati", "America/Los_Angeles"])(
  "a process in %s gives the same bytes",
  async (TZ) => {
    const script = resolve(import.meta.dirname, "print-digests.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [script, "1", "1500"], {
      env: { ...process.env, TZ },
    });
    expect(JSON.parse(stdout)).toEqual(digests(1, 1_500));
  },
);

/** Drawn student by student: the few rows of a small district differ by more. */
const drawn = new Set([
  ...["special_education_placements", "immunization_exemptions", "health_alerts", "health_visits"],
  ...["medication_orders", "medication_doses"],
]);

test("there are about as many rows as expected", () => {
  const district = plannedDistrict(1, 5_000);
  for (const table of allTables) {
    const encoded = encodeTable(district, table);
    for (const _ of encoded.buffers);
    const expected = table.expected(district);
    const within = drawn.has(table.name) ? 3 * Math.sqrt(expected) : 0.03 * expected;
    expect(Math.abs(encoded.rows() - expected), table.name).toBeLessThan(within);
  }
});

function digests(seed: number, students: number): Record<string, string> {
  const district = plannedDistrict(seed, students);
  return Object.fromEntries(
    allTables.map((table) => {
      const encoded = encodeTable(district, table);
      for (const _ of encoded.buffers);
      return [table.name, encoded.digest()];
    }),
  );
}
