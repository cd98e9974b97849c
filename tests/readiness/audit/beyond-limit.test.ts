/** Findings beyond a limit: by school, by district, by the clock. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptedInWords, failing, warning } from "../../../readiness/audit/beyond-limit.ts";
import { limitsOf } from "../../../readiness/audit/finding-limits.ts";
import { mostInProgress } from "../../../readiness/audit/in-progress.ts";
import { exampleAudit } from "../support/example-evidence.ts";

type At = { readonly findings: number; readonly criticalFindings: number };

function rule(id: string, schools: readonly At[], outOf = 650_000) {
  const example = exampleAudit().rules.find((each) => each.id === id);
  if (example === undefined) throw new Error(`no rule ${id}`);
  const sum = (count: (each: At) => number) => schools.reduce((total, each) => total + count(each), 0);
  const bySchool = schools.map((each, index) => ({ schoolId: String(index), outOf: 500, ...each }));
  const counts = {
    findings: sum((each) => each.findings),
    criticalFindings: sum((each) => each.criticalFindings),
  };
  return { ...example, ...counts, outOf, bySchool };
}

const critical = (findings: number): At => ({ findings, criticalFindings: findings });

test("a school above its limit fails with all its findings, and the others don't", () => {
  const schools = [critical(mostInProgress), critical(mostInProgress + 1)];
  expect(failing(rule("R01", schools), undefined)).toBe(mostInProgress + 1);
  expect(failing(rule("R01", schools.slice(0, 1)), undefined)).toBe(0);
});

test("before ten o'clock a school isn't held to its own limit, and the district may have 3 in 100", () => {
  const one = rule("R01", [critical(300)]);
  expect([failing(one, "07:30"), failing(one, "10:00")]).toEqual([0, 300]);
  const schools = (howMany: number) =>
    rule(
      "R01",
      Array.from({ length: howMany }, () => critical(100)),
    );
  const [smooth, worse] = [schools(195), schools(196)];
  expect([failing(smooth, "07:00"), warning(smooth, "07:00")]).toEqual([0, 19_500]);
  expect([failing(smooth, "10:00"), failing(worse, "07:00")]).toEqual([19_500, 19_600]);
});

test("of a small district, few findings are no mass", () => {
  const conflicts = (findings: number) => rule("R07", [{ findings, criticalFindings: 0 }], 300);
  expect([failing(conflicts(mostInProgress), undefined), warning(conflicts(1), undefined)]).toEqual([0, 1]);
  expect(failing(conflicts(mostInProgress + 1), undefined)).toBe(mostInProgress + 1);
});

test("a limit says what it accepts, and when", () => {
  expect(acceptedInWords(limitsOf(rule("R01", [])).fail)).toBe(
    "1% (or 10) in the district, 3% (or 10) before 10:00, 10 at a school from 10:00 on",
  );
});

test("a few findings at each of many schools fail together", () => {
  const schools = Array.from({ length: 1_000 }, () => critical(mostInProgress));
  expect(failing(rule("R01", schools), undefined)).toBe(10_000);
});

test("findings of which no school is known count as one school's", () => {
  const { bySchool: _, ...rest } = rule("R01", [critical(12)]);
  expect(failing({ ...rest, bySchool: [] }, undefined)).toBe(12);
});

test("what fails isn't warned of again", () => {
  const failed = rule("R05", [{ findings: 5, criticalFindings: 3 }]);
  expect([failing(failed, undefined), warning(failed, undefined)]).toEqual([3, 2]);
});

test("one more finding never makes it better", () => {
  const schools = fc.array(fc.nat(30).map(critical), { minLength: 1, maxLength: 8 });
  const rules = fc.constantFrom("R01", "R02", "R05", "R07", "R11", "R31");
  const outOf = fc.integer({ min: 100, max: 5_000 });
  fc.assert(
    fc.property(rules, schools, outOf, (id, before, students) => {
      const after = before.map((each, index) => (index === 0 ? critical(each.findings + 1) : each));
      const judge = (each: readonly At[]) => failing(rule(id, each, students), undefined);
      expect(judge(after)).toBeGreaterThanOrEqual(judge(before));
    }),
  );
});
