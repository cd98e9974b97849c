/** Planned special-education programs: everyone who is placed has one, within the limits of caseloads. */
import { expect, test } from "vitest";
import { dayNumber, openingDay } from "../../../seed/district/calendar.ts";
import { caseManagersAt, educationProgramsOf } from "../../../seed/plan/education-programs.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { firstCaseManagerId, firstSupportId, supportStaff } from "../../../seed/plan/support-staff.ts";
import { caseloadLimit } from "../../../sis/special-education/rules.ts";

const plan = planDistrict(1, 5_000);
const programs = plan.schools.flatMap((school) =>
  [...educationProgramsOf(plan, school)].map((program) => ({ ...program, school })),
);

test("no case manager has more students than the law allows, and each belongs to the school", () => {
  const loads = new Map<number, number>();
  const staff = supportStaff(plan);
  for (const { school, caseManager } of programs) {
    expect(caseManager).toBeLessThan(caseManagersAt(plan.seed, school));
    const id = firstCaseManagerId(plan, school.id) + caseManager;
    loads.set(id, (loads.get(id) ?? 0) + 1);
    expect(staff[id - firstSupportId(plan)]).toMatchObject({ position: "case-manager", schoolId: school.id });
  }
  expect(Math.max(...loads.values())).toBeLessThanOrEqual(caseloadLimit.students);
});

test("every program has services, and its dates come before the school year, on weekdays", () => {
  const opening = dayNumber(openingDay);
  const saturdayOrSunday = (day: number) => day % 7 < 2;
  expect(programs.length).toBeGreaterThan(500);
  for (const { services, reviewedOn, assessedOn } of programs) {
    expect(services.length).toBeGreaterThan(0);
    expect(assessedOn).toBeLessThanOrEqual(reviewedOn);
    expect(reviewedOn).toBeLessThan(opening);
    expect(saturdayOrSunday(reviewedOn)).toBe(false);
  }
});
