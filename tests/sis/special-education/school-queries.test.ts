/** Whole schools in a seeded district with placements gone wrong: the SIS finds what the roster audit finds. */
import type { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditRoster } from "../../../readiness/audit/audit.ts";
import { wrongSetting } from "../../../readiness/audit/rules/r21-wrong-setting.ts";
import { createPool } from "../../../sis/db/pools.ts";
import { drawSample } from "../../../sis/special-education/sample.ts";
import { findFigures, findMismatches } from "../../../sis/special-education/school-queries.ts";
import { rosterViews } from "../../../targets/reference-sis/roster-views.sql.ts";
import { type SeededDatabase, useSeededDatabase } from "../../support/district.ts";
import { openingDay } from "../../support/small-school.ts";
import { testSettings } from "../../support/test-app.ts";

const when = { day: openingDay, schoolYear: 2027 };
let district: SeededDatabase;
let core: Pool;
beforeAll(async () => {
  district = await useSeededDatabase(2000, { defects: ["placement-erased", "placement-changed"] });
  const bounds = { statementTimeoutMs: 20_000, lockTimeoutMs: 20_000, waitTimeoutMs: 20_000 };
  core = createPool({
    connectionString: district.url,
    applicationName: "schools",
    connections: 1,
    ...bounds,
  });
});
afterAll(async () => {
  core.on("error", () => {});
  await core.end();
  await district.drop();
});

async function mismatched(): Promise<readonly number[]> {
  const found: number[] = [];
  for (const { id } of await schoolIds()) {
    const students = await findMismatches.all(core, { ...when, schoolId: id });
    found.push(...students.map(({ studentId }) => studentId));
  }
  return found.toSorted((first, second) => first - second);
}

async function schoolIds(): Promise<readonly { readonly id: number }[]> {
  return (await core.query<{ id: number }>("SELECT id FROM schools ORDER BY id")).rows;
}

test("the students whose placement doesn't match the schedule are those of rule R21", async () => {
  const { rules } = await auditRoster({ databaseUrl: district.url, day: openingDay, views: rosterViews });
  const found = rules.find(({ id }) => id === wrongSetting.id)?.samples ?? [];
  const wanted = found.map(({ studentId }) => Number(studentId)).toSorted((first, second) => first - second);
  expect(wanted.length).toBeGreaterThan(2);
  expect(await mismatched()).toEqual(wanted);
});

test("the monitor's figures count everyone once, and those with an erased placement as not identified", async () => {
  const firstTwo = await findFigures.all(core, { ...when, after: 0, limit: 2 });
  const rest = await findFigures.all(core, { ...when, after: firstTwo[1]?.schoolId ?? 0, limit: 100 });
  const all = await findFigures.all(core, { ...when, after: 0, limit: 100 });
  expect([...firstTwo, ...rest]).toEqual(all);
  const sum = (count: (each: (typeof all)[number]) => number) =>
    all.reduce((total, each) => total + count(each), 0);
  const { rows } = await core.query<{ programs: number; unplaced: number }>(
    `SELECT count(*)::int AS programs,
            count(*) FILTER (WHERE NOT EXISTS (SELECT FROM special_education_placements p
                                                WHERE p.student_id = e.student_id))::int AS unplaced
       FROM education_programs e`,
  );
  const { programs = 0, unplaced = 0 } = rows[0] ?? {};
  expect(unplaced).toBe(2);
  expect(sum(({ students }) => students)).toBe(programs);
  expect(sum(({ identified }) => identified)).toBe(programs - unplaced);
  expect(sum(({ placed }) => placed)).toBe(programs - (await mismatched()).length);
});

test("a seed draws the same students each time, more of them when asked, and another seed others", async () => {
  const context = {
    core,
    today: () => openingDay,
    settings: { ...testSettings, schoolYear: when.schoolYear },
  };
  const draw = (seed: string, students: number) => drawSample(context, { seed, students });
  const fifty = await draw("2026", 50);
  expect(await draw("2026", 50)).toEqual(fifty);
  expect((await draw("2026", 80)).students.slice(0, 50)).toEqual(fifty.students);
  expect((await draw("2027", 50)).students).not.toEqual(fifty.students);
  const everyone = await draw("2026", 1_000);
  const wrong = everyone.students.filter(({ right }) => !right).map(({ studentId }) => studentId);
  expect(wrong.toSorted((first, second) => first - second)).toEqual(await mismatched());
  expect(everyone.result).toContain(`${everyone.right} of ${everyone.students.length} right`);
});
