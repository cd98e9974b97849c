/** The page that compares the district with its sources: up to date, and clear about what differs. */
import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { allFigureAreas } from "../../../seed/figures/all-figure-areas.ts";
import { districtPage } from "../../../seed/figures/district-page.ts";
import { publishedDigest } from "../../../seed/published-digests.ts";
import { generatorVersion } from "../../../seed/seed-district.ts";

const inputs = { students: 650_000, seed: 1, generatorVersion };

test("docs/district.md describes the full district of this version, with every figure", () => {
  const page = readFileSync("docs/district.md", "utf8");
  const measured = allFigureAreas.map(({ title, figures }) => ({
    title,
    figures: figures.map((figure) => ({ ...figure, measured: Number.NaN })),
  }));
  const digest = publishedDigest(inputs) ?? "";
  const wanted = districtPage({ ...inputs, digest }, measured);
  expect(withoutMeasured(page)).toEqual(withoutMeasured(wanted));
  expect(page).not.toMatch(/NaN|\| \*\*/);
});

test("a figure that differs from its source is in bold", () => {
  const share = {
    unit: "percent",
    sql: sql`SELECT 1`,
    expected: { value: 0.5, within: 0.01 },
    basis: "assumed",
  } as const;
  const figures = [
    { ...share, title: "Students who walk", source: "a guess", measured: 0.505 },
    { ...share, title: "Students who ride", source: "a guess", measured: 0.52 },
  ];
  const page = districtPage({ ...inputs, digest: "d" }, [{ title: "Ways to school", figures }]);
  expect(page).toContain("| Students who walk | 50.50% | 50.00% | Assumed: a guess |");
  expect(page).toContain("| Students who ride | **52.00%** | 50.00% | Assumed: a guess |");
});

/** What a row says besides the value found in the district. */
function withoutMeasured(page: string): string[] {
  return page
    .split("\n")
    .map((line) => (line.startsWith("| ") ? line.split(" | ").toSpliced(1, 1).join(" | ") : line));
}
