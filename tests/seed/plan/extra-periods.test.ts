/** Zero and seventh periods: classes that juniors and seniors of large high schools have before and after the six. */
import { expect, test } from "vitest";
import { periods } from "../../../seed/district/classes.ts";
import { layoutSchool } from "../../../seed/plan/layout-school.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { dayBellsOf } from "../../../seed/plan/timetables.ts";

const { seed, schools } = planDistrict(1, 20_000);
const withExtra = schools.filter(({ extraPeriods }) => extraPeriods);

test("a few large high schools have classes before and after the six periods", () => {
  expect(withExtra.length).toBeGreaterThan(0);
  for (const school of withExtra) {
    const { sections } = layoutSchool(seed, school);
    const extra = sections.filter(({ period }) => period === 0 || period === periods + 1);
    expect(new Set(extra.map(({ period }) => period)).size).toBe(2);
    expect(Math.min(...extra.map(({ lowGrade }) => lowGrade))).toBe(11);
  }
});

test("the zero period ends before the first bell, and the seventh begins after the sixth", () => {
  for (const school of withExtra) {
    for (const { bells } of dayBellsOf(seed, school)) {
      const required = bells.filter((bell) => bell.required);
      expect(bells[0]?.ends).toBeLessThan(required[0]?.begins ?? 0);
      expect(bells.at(-1)?.begins).toBeGreaterThan(required.at(-1)?.ends ?? 0);
    }
  }
});
