/** Where students were last year: in their region, at schools whose last year's grades are as large as this year's. */
import { expect, test } from "vitest";
import { lastYearOf } from "../../../seed/plan/history.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { type GradeGroup, type SchoolPlan, studentsIn } from "../../../seed/plan/school-plan.ts";

const plan = planDistrict(1, 50_000);

type Move = { readonly from: SchoolPlan; readonly to: SchoolPlan; readonly before: number };

const moves = plan.schools.flatMap((school) => school.groups.flatMap((group) => movesOf(school, group)));

function movesOf(to: SchoolPlan, group: GradeGroup): Move[] {
  return [...studentsIn(group)].flatMap(({ index }) => {
    const last = lastYearOf(plan, to, group.grade, to.firstStudentId + index);
    const from = plan.schools[(last?.schoolId ?? 0) - 1];
    return last && from ? [{ from, to, before: last.grade }] : [];
  });
}

test("at least 85% of the students who change level stay in their region", () => {
  const changed = moves.filter(({ from, to, before }) => from !== to && from.highGrade === before);
  const stayed = changed.filter(({ from, to }) => from.region === to.region);
  expect(changed.length).toBeGreaterThan(1_000);
  expect(stayed.length / changed.length).toBeGreaterThan(0.85);
  expect(stayed.length).toBeLessThan(changed.length);
});

test("a student was at a school that has their grade of last year", () => {
  const impossible = moves.filter(({ from, before }) => from.groups.every(({ grade }) => grade !== before));
  expect(impossible).toEqual([]);
});

test("last year's fifth grades are about as large as this year's", () => {
  const last = Map.groupBy(moves, ({ from }) => from);
  const ratios = plan.schools.flatMap((school) => {
    const now = school.groups.find(({ grade }) => grade === 5);
    const before = last.get(school)?.filter((move) => move.before === 5).length ?? 0;
    return now && school.highGrade === 5 ? [before / (now.general + now.dayClass)] : [];
  });
  const near = ratios.filter((ratio) => ratio > 0.5 && ratio < 2);
  expect(near.length / ratios.length).toBeGreaterThan(0.85);
});
