/** Districts of any size: the smallest is one school, and none has a class that isn't one or a rule that fires. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditRoster } from "../../readiness/audit/audit.ts";
import { failing, warning } from "../../readiness/audit/beyond-limit.ts";
import { openingDay } from "../../seed/district/calendar.ts";
import { layoutSchool } from "../../seed/plan/layout-school.ts";
import { planDistrict } from "../../seed/plan/plan-district.ts";
import { rosterViews } from "../../targets/reference-sis/roster-views.sql.ts";
import { seedForTest } from "../support/seed-for-test.ts";

/** Special day classes may be this small. */
const fewestInClass = 4;

test("at any size and seed, no school is empty and no class has fewer than four students", () => {
  const sizes = fc.integer({ min: 50, max: 1_000 });
  const seeds = fc.integer({ min: 0, max: 2_147_483_647 });
  fc.assert(
    fc.property(sizes, seeds, (students, seed) => {
      for (const school of planDistrict(seed, students).schools) {
        expect(school.students).toBeGreaterThanOrEqual(fewestInClass);
        for (const { members } of layoutSchool(seed, school).sections)
          expect(members.length).toBeGreaterThanOrEqual(fewestInClass);
      }
    }),
    { numRuns: 100, seed: 2014 },
  );
});

/** Where the number of schools, programs or blocks changes, and their neighbors. */
const sizes = [
  [50, 1],
  [51, 2],
  [75, 3],
  [120, 4],
  [299, 5],
  [300, 6],
  [333, 7],
  [499, 8],
  [500, 9],
  [501, 10],
  [999, 11],
] as const;

/** In any district: a few classes with the wrong teacher, reviews that were missed, and learners who are too few for a class. */
const alwaysSome = ["R19", "R24", "R26"];

describe.each(sizes)("in a clean district of %i students with seed %i", (students, seed) => {
  test("every rule was checked, and none finds more than a district's usual few", async () => {
    const district = await seedForTest(students, seed);
    const { rules, ...audited } = await auditRoster({
      ...{ databaseUrl: district.url, day: openingDay, views: rosterViews },
    });
    await district.drop();
    expect(audited.students).toBe(students);
    const beyond = rules.filter((rule) => failing(rule, undefined) + warning(rule, undefined) > 0);
    expect(beyond).toEqual([]);
    const found = rules
      .filter(({ status }) => status !== "passed")
      .map(({ id, status }) => `${id} ${status}`);
    expect(found.filter((each) => !alwaysSome.some((id) => each === `${id} failed`))).toEqual([]);
  });
});
