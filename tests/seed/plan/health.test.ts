/** Planned health: as many students are cleared as the sources say, by the SIS's own rules. */
import { expect, test } from "vitest";
import { dayNumber, openingDay } from "../../../seed/district/calendar.ts";
import { exemptVaccines } from "../../../seed/district/health.ts";
import { dosesGiven, ordersOf, studentsOf, visitsOf } from "../../../seed/plan/health.ts";
import { dosesOf, standingOf } from "../../../seed/plan/immunizations.ts";
import { nurseOf } from "../../../seed/plan/nurses.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { clearanceOf } from "../../../sis/health/immunization-rules.ts";

const plan = planDistrict(1, 5_000);
const dayMs = 86_400_000;
const text = (day: number) => new Date(Date.UTC(2000, 0, 1) + day * dayMs).toISOString().slice(0, 10);

const students = plan.schools.flatMap((school) => [...studentsOf(school)]);
const judged = students.map(({ id, grade }) => {
  const bornOn = plan.households.bornOn[id - 1] ?? 0;
  const standing = standingOf(plan.seed, id);
  const immunizations = dosesOf(plan.seed, { id, grade, bornOn }).map(({ vaccine, doses }) => ({
    vaccine,
    doses: doses.map(text),
  }));
  const exemptions =
    standing === "exempt" ? exemptVaccines.map((vaccine) => ({ vaccine, endDate: null })) : [];
  const student = { birthDate: text(bornOn), grade, immunizations, exemptions };
  return { standing, ...clearanceOf(student, openingDay) };
});

test("on opening day, each student's clearance follows from what the seed meant", () => {
  const unlike = judged.filter(({ standing, state }) => {
    if (standing === "overdue") return state !== "missing";
    return state !== (standing === "conditional" ? "conditional" : "cleared");
  });
  expect(unlike).toEqual([]);
  expect(judged.filter(({ state }) => state === "missing").length / judged.length).toBeCloseTo(0.03, 1);
});

test("every dose is in order, after birth and before school", () => {
  const series = students.flatMap(({ id, grade }) => {
    const bornOn = plan.households.bornOn[id - 1] ?? 0;
    return dosesOf(plan.seed, { id, grade, bornOn }).map(({ doses }) => [
      ...[bornOn - 1, ...doses, dayNumber(openingDay)],
    ]);
  });
  const outOfOrder = series.filter((days) => days.some((day, index) => day < (days[index - 1] ?? day)));
  expect(outOfOrder).toEqual([]);
});

test("orders have ids of their own, and only nurses record what happened", () => {
  const ids = plan.schools.flatMap((school) => [...ordersOf(plan, school)].map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(100);
  expect(new Set(ids).size).toBe(ids.length);
  const entries = plan.schools.flatMap((school) => [...visitsOf(plan, school), ...dosesGiven(plan, school)]);
  expect(entries.length).toBeGreaterThan(200);
  for (const { schoolId } of entries) expect(nurseOf(plan, schoolId)).toBeGreaterThan(0);
});
