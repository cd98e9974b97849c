/** What a plan's rates are shares of: the district's own staff and sections, as they are in the database. */

import { expect, test } from "vitest";
import { timeZone } from "../../../../seed/district/calendar.ts";
import { layoutSchool } from "../../../../seed/plan/layout-school.ts";
import { planDistrict } from "../../../../seed/plan/plan-district.ts";
import { openDistrict } from "../../../../targets/reference-sis/people/district.ts";
import { readDistrictSize } from "../../../../targets/reference-sis/people/district-size.ts";
import { useSeededDatabase } from "../../../support/district.ts";

test("a district's size is what was seeded, and every first bell rings for some of its first sections", async () => {
  const { url, drop } = await useSeededDatabase(2000);
  const district = await openDistrict(url, 1, { timeZone });
  const { firstBells, ...counts } = await readDistrictSize(district);
  await district.end();
  await drop();
  const plan = planDistrict(1, 2000);
  const sections = plan.schools.flatMap((school) => layoutSchool(plan.seed, school).sections);
  const firstSections = sections.filter(({ period }) => period === 1).length;
  expect(counts).toEqual({
    students: 2000,
    schools: plan.schools.length,
    staff: plan.schoolStaff + plan.districtAdministrators,
    firstSections,
    laterSections: sections.length - firstSections,
  });
  expect(firstBells.reduce((sum, bell) => sum + bell.sections, 0)).toBe(firstSections);
});
