/** Totals per statement grow by what was executed, even if Postgres evicts statements, and are bounded in number. */
import { expect, test } from "vitest";
import { boundNames } from "../../../sis/collector/bounded-names.ts";
import { createStatementTotals, type StatementCount } from "../../../sis/collector/statement-totals.ts";

const count = (statement: string, calls: number, key = statement): StatementCount => ({
  key,
  statement,
  calls,
  seconds: calls / 4,
  rows: calls * 2,
});
const total = (statement: string, calls: number) => ({
  statement,
  calls,
  seconds: calls / 4,
  rows: calls * 2,
});

test("counts from before the first look don't count as growth", () => {
  const totals = createStatementTotals();
  totals.add([count("roster", 1_000)]);
  expect(totals.all()).toContainEqual(total("roster", 0));
  totals.add([count("roster", 1_004), count("submit", 8)]);
  expect(totals.all()).toEqual([total("other", 0), total("roster", 4), total("submit", 8)]);
});

test("a statement that Postgres evicts and adds again causes neither a peak nor a drop", () => {
  const totals = createStatementTotals();
  totals.add([count("roster", 900, "for students"), count("roster", 100, "for staff")]);
  totals.add([count("roster", 908, "for students")]);
  expect(totals.all()).toContainEqual(total("roster", 8));
  totals.add([count("roster", 912, "for students"), count("roster", 4, "for staff, since later")]);
  expect(totals.all()).toContainEqual(total("roster", 16));
});

test("counts that restart under the same key are all new", () => {
  const totals = createStatementTotals();
  totals.add([count("roster", 900)]);
  totals.add([count("roster", 4)]);
  expect(totals.all()).toContainEqual(total("roster", 4));
});

test("names beyond the limit share one series", () => {
  const totals = createStatementTotals();
  totals.add([]);
  totals.add(Array.from({ length: 5_000 }, (_, index) => count(`made-up-${index}`, 1)));
  expect(totals.all()).toHaveLength(201);
  expect(totals.all()).toContainEqual(total("other", 4_800));
});

test("a name keeps its slot while it's seen, and loses it after an hour of absence", () => {
  let atMs = 0;
  const bounded = boundNames(2, () => atMs);
  expect(["core", "portal", "somebody", "core"].map(bounded)).toEqual(["core", "portal", "other", "core"]);
  atMs = 3_000_000;
  expect(["core", "somebody"].map(bounded)).toEqual(["core", "other"]);
  atMs = 4_000_000;
  expect(["somebody", "portal", "core"].map(bounded)).toEqual(["somebody", "other", "core"]);
});
