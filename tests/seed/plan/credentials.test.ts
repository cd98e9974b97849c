/** Teachers are authorized to teach what they teach, but for a few. */
import { expect, test } from "vitest";
import { misassignedPerThousand } from "../../../seed/district/credentials.ts";
import { credentialsOf } from "../../../seed/plan/credentials.ts";
import { layoutOf } from "../../../seed/plan/layout-school.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { areaOfProgram } from "../../../sis/db/credential-area.ts";

const plan = planDistrict(1, 30_000);
const classes = plan.schools.flatMap((school) =>
  layoutOf(plan, school).sections.map((section) => ({
    section,
    staffId: school.firstStaffId + section.teacher,
  })),
);
const taught = Map.groupBy(classes, ({ staffId }) => staffId);

function areasOf(staffId: number): Set<string> {
  const sections = (taught.get(staffId) ?? []).map(({ section }) => section);
  return new Set(credentialsOf(1, staffId, sections).map(({ area }) => area));
}

test("a special day class has a teacher for its program's area, with as few exceptions as for other classes", () => {
  const dayClasses = classes.filter(({ section }) => section.course.subjectGroup === "special-day-class");
  const without = dayClasses.filter(({ section: { program }, staffId }) => {
    return program && !areasOf(staffId).has(areaOfProgram[program]);
  });
  expect(dayClasses.length).toBeGreaterThan(100);
  expect(without.length / dayClasses.length).toBeLessThan((3 * misassignedPerThousand) / 1_000);
});

test("a class of a subject has a teacher who is authorized to teach it, with few exceptions", () => {
  const academic = classes.filter(
    ({ section }) => section.course.subjectGroup === "academic" && !section.program,
  );
  const without = academic.filter(({ section, staffId }) => !areasOf(staffId).has(section.course.subject));
  expect(without.length).toBeGreaterThan(0);
  expect(without.length / academic.length).toBeLessThan((2 * misassignedPerThousand) / 1_000);
});
