/** The bytes of a district: the same for the same seed wherever and whenever they are made. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { encodeTable } from "../../seed/load/encode-table.ts";
import { planDistrict } from "../../seed/plan/plan-district.ts";
import { allTables } from "../../seed/tables/all-tables.ts";

const hashes = Array.from({ length: 32 }, (_, index) => `hash ${index}`);

function digests(seed: number, students: number): Record<string, string> {
  const plan = planDistrict(seed, students);
  return Object.fromEntries(
    allTables(hashes).map((table) => {
      const encoded = encodeTable(plan, table);
      for (const _ of encoded.buffers);
      return [table.name, encoded.digest()];
    }),
  );
}

test("the same seed gives the same bytes", () => {
  expect(digests(1, 1_500)).toEqual(digests(1, 1_500));
});

test("another seed gives other people and schools, and the same calendar and courses", () => {
  const [first, second] = [digests(1, 1_500), digests(2, 1_500)];
  const same = Object.keys(first).filter((table) => first[table] === second[table]);
  expect(same.sort()).toEqual(["calendar_days", "courses", "school_years", "terms"]);
});

test.each(["Pacific/Kiritimati", "America/Los_Angeles"])(
  "a process in %s gives the same bytes",
  async (TZ) => {
    const script = resolve(import.meta.dirname, "print-digests.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [script, "1", "1500"], {
      env: { ...process.env, TZ },
    });
    const { accounts, ...here } = digests(1, 1_500);
    expect(accounts).toHaveLength(64);
    expect(JSON.parse(stdout)).toEqual(here);
  },
);

test("there are about as many rows as expected", () => {
  const plan = planDistrict(1, 5_000);
  for (const table of allTables(hashes)) {
    const encoded = encodeTable(plan, table);
    for (const _ of encoded.buffers);
    const ratio = encoded.rows() / table.expected(plan);
    expect(ratio).toBeGreaterThan(0.97);
    expect(ratio).toBeLessThan(1.03);
  }
});
