/** Two runs side by side: what broke, what holds again, what became softer, who waits longer. */
import { expect, test } from "vitest";
import { draw } from "../../../parts/draw.ts";
import { compareRuns } from "../../../readiness/compare/compare-runs.ts";
import type { ComparedRun } from "../../../readiness/compare/compared-run.ts";
import { comparisonTable } from "../../../readiness/compare/comparison-table.ts";
import type { Evidence } from "../../../readiness/evidence/evidence.ts";
import { judgeRun } from "../../../readiness/judge/judge-run.ts";
import { buildReport } from "../../../readiness/report/build-report.ts";
import type { Report, ReportedRequirement } from "../../../readiness/report/report.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { noGoEvidence } from "../support/example-failures.ts";

const visits = 2000;

/** Longest waits of visits, around so many milliseconds. */
function waitsAround(milliseconds: number, key: number): Float64Array {
  return Float64Array.from({ length: visits }, (_, index) => milliseconds * (0.5 + draw(key, index))).sort();
}

function runOf(evidence: Evidence, wait = 100, key = 1): ComparedRun {
  const rules = evidence.audit?.rules ?? [];
  return {
    report: buildReport(evidence, judgeRun(evidence, []), []),
    found: new Map(rules.map(({ id, criticalStudentIds }) => [id, criticalStudentIds])),
    waits: new Map([["guardian", waitsAround(wait, key)]]),
  };
}

function withRequirement(run: ComparedRun, id: string, change: Partial<ReportedRequirement>): ComparedRun {
  const requirements = run.report.requirements.map((row) => (row.id === id ? { ...row, ...change } : row));
  return { ...run, report: { ...run.report, requirements } };
}

const held = runOf(heldEvidence());
const failed = runOf(noGoEvidence());
const failedIds = failed.report.requirements.filter(({ status }) => status === "failed").map(({ id }) => id);

test("a run beside itself has changed in nothing", () => {
  expect(compareRuns(held, held)).toEqual({
    ...{ broken: [], mended: [], untested: [], softer: [], rules: [] },
    waits: [expect.objectContaining({ journey: "guardian", change: "no clear change" })],
  });
});

test("promises that broke are named, and the other way round they hold again", () => {
  expect(failedIds.length).toBeGreaterThan(0);
  const broken = compareRuns(held, failed).broken.map(({ id }) => id);
  for (const id of failedIds) expect(broken).toContain(id);
  const mended = compareRuns(failed, held).mended.map(({ id }) => id);
  for (const id of failedIds) expect(mended).toContain(id);
});

test.each([
  ["slower", 130],
  ["faster", 80],
  ["no clear change", 102],
] as const)("waits that are %s are told from noise", (change, wait) => {
  const [row] = compareRuns(held, runOf(heldEvidence(), wait, 2)).waits;
  expect(row?.change).toBe(change);
});

test("two samples of the same waits are hardly ever called slower or faster", () => {
  const changes = Array.from({ length: 100 }, (_, key) =>
    compareRuns(held, runOf(heldEvidence(), 100, key + 10)).waits.map(({ change }) => change),
  );
  expect(changes.flat().filter((change) => change !== "no clear change").length).toBeLessThanOrEqual(1);
});

const [first] = held.report.requirements.filter(
  ({ comparison, severity }) => comparison === "at most" && severity === "fails",
);

test("a higher limit, a milder consequence, a waiver and a lost test are softer; the other way round nothing is", () => {
  const id = first?.id ?? "";
  const waiver = { requirement: id, person: "A. Person", reason: "known", expires: "2026-09-01" };
  const softer = [
    withRequirement(held, id, { limit: (first?.limit ?? 0) + 1 }),
    withRequirement(held, id, { severity: "warns" }),
    withRequirement(held, id, { waiver }),
    withRequirement(held, id, { status: "not-tested" }),
  ];
  for (const after of softer) {
    expect(compareRuns(held, after).softer).toEqual([expect.stringContaining(id)]);
  }
  for (const after of softer.slice(0, 2)) expect(compareRuns(after, held).softer).toEqual([]);
});

test("an easier district or a smaller load is softer", () => {
  const { run } = held.report;
  if (run === null) throw new Error("The example has no run.");
  const withRun = (change: Partial<NonNullable<Report["run"]>>): ComparedRun => ({
    ...held,
    report: { ...held.report, run: { ...run, ...change } },
  });
  const normal = withRun({ district: { ...run.district, mess: "normal" } });
  expect(compareRuns(normal, held).softer).toEqual([expect.stringContaining("“none” instead of “normal”")]);
  expect(compareRuns(held, withRun({ load: 0.5 })).softer).toEqual([expect.stringContaining("0.5")]);
  expect(compareRuns(held, withRun({ students: 5000 })).softer).toEqual([expect.stringContaining("5,000")]);
});

test("students whom the audit found are new, gone or still there, if the district is the same", () => {
  const [rule] = held.report.audit?.rules ?? [];
  const id = rule?.id ?? "";
  const found = (students: readonly number[]): ComparedRun => ({ ...held, found: new Map([[id, students]]) });
  expect(compareRuns(found([1, 2, 3]), found([2, 3, 4, 5])).rules).toEqual([
    expect.objectContaining({ rule: id, before: 3, after: 4, people: { appeared: 2, gone: 1 } }),
  ]);
});

test("the table for the terminal names what broke first, and reads as sentences", () => {
  const reports = { before: held.report, after: failed.report };
  const text = comparisonTable(reports, compareRuns(held, failed));
  expect(text.indexOf("Promises that broke")).toBeLessThan(text.indexOf("longest wait"));
  for (const id of failedIds) expect(text).toContain(id);
  expect(comparisonTable({ before: held.report, after: held.report }, compareRuns(held, held))).toContain(
    "No promise broke.",
  );
});
