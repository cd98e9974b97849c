/** Which plans are kept: by their cost relative to reading the whole table, and by whether a node above stops early. */
import { expect, test } from "vitest";
import { planShape } from "../../../observe/database/plan-shape.ts";
import { recordedPlans } from "../../../observe/database/recorded-plans.ts";
import { textsIn } from "../../support/texts-in.ts";

const sizes = new Map([
  ["enrollments", { rows: 22_643, cost: 404 }],
  ["terms", { rows: 6, cost: 1 }],
]);

const scan = (type: string, table: string, cost: number, further = {}) => ({
  ...{ "Node Type": type, "Relation Name": table, "Total Cost": cost },
  ...further,
});
const byIndex = (cost: number) =>
  scan("Index Scan", "enrollments", cost, {
    "Index Name": "enrollments_year",
    "Index Cond": "(year = 2027)",
    Filter: "(student = 1009)",
  });
const above = (type: string, plan: unknown) => ({ "Node Type": type, "Total Cost": 1, Plans: [plan] });

const keptOf = (...plans: unknown[]) => {
  const seen = plans.map(planShape);
  const last = seen.at(-1);
  return last === undefined ? [] : recordedPlans([{ statement: "s", seen, last }], [], sizes);
};

test.each([
  ["a scan of a large table is kept", scan("Seq Scan", "enrollments", 500), 1],
  ["a scan of a small one is not kept", scan("Seq Scan", "terms", 1), 0],
  ["an index that leads to a few rows is not kept", byIndex(8), 0],
  ["an index that leads to a school's rows is not kept", byIndex(180), 0],
  ["an index that leads to nearly all of them is kept", byIndex(420), 1],
  ["one that is read only until a few rows are found is not kept", above("Limit", byIndex(420)), 0],
  [
    "one that is read and sorted before a few rows are taken is kept",
    above("Limit", above("Sort", byIndex(420))),
    1,
  ],
  ["an index without a condition is kept", scan("Index Only Scan", "enrollments", 300), 1],
])("%s", (_, plan, kept) => {
  expect(keptOf(plan)).toHaveLength(kept);
  expect(textsIn(keptOf(plan))).not.toMatch(/2027|1009/);
});

test("of several plans, the one that reads the most is kept, with the first one", () => {
  const [kept] = keptOf(byIndex(8), scan("Seq Scan", "enrollments", 500), byIndex(8));
  expect(kept).toMatchObject({ because: "changed", atEnd: false, plan: "Seq Scan on enrollments" });
  expect(kept?.planBefore).toBe("Index Scan using enrollments_year on enrollments");
});

test("executed plans are kept for statements that read that much only for some values", () => {
  const good = { statement: "s", seen: [planShape(byIndex(8))], last: planShape(byIndex(8)) };
  const executed = [{ statement: "s", shape: planShape(byIndex(420)) }];
  expect(recordedPlans([good], executed, sizes)).toMatchObject([{ seen: "executed", because: "scan" }]);
});
