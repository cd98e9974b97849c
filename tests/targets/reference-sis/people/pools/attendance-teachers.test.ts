/** Which teachers a load uses: only those with something to do, because an empty response counts as a failure. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { timeZone } from "../../../../../seed/district/calendar.ts";
import { type District, openDistrict } from "../../../../../targets/reference-sis/people/district.ts";
import { readTeachers } from "../../../../../targets/reference-sis/people/pools/attendance-teachers.ts";
import { readScoreTeachers } from "../../../../../targets/reference-sis/people/pools/score-teachers.ts";
import { type SeededDatabase, useSeededDatabase } from "../../../../support/district.ts";
import { withClient } from "../../../../support/with-client.ts";

let database: SeededDatabase;
let district: District;
beforeAll(async () => {
  database = await useSeededDatabase(2000);
  district = await openDistrict(database.url, 1, { timeZone });
});
afterAll(async () => {
  await district.end();
  await database.drop();
});

const all = 10_000;

test("a teacher whose class has lost its last student neither takes attendance nor enters scores", async () => {
  const sectionsOf = async () => {
    const chosen = await Promise.all([
      readScoreTeachers(district, all),
      readTeachers(district, "first", all),
    ]);
    return chosen.map((teachers) => teachers.map(({ section }) => section));
  };
  const [scored = [], called = []] = await sectionsOf();
  const emptied = [scored[0], called[0]];
  await withClient(database.url, (client) =>
    client.query("DELETE FROM section_enrollments WHERE section_id = ANY($1)", [emptied]),
  );
  const left = (await sectionsOf()).flat();
  expect(scored.length).toBeGreaterThan(1);
  expect(left.filter((section) => emptied.includes(section))).toEqual([]);
});

test("first and later periods are different sections, and the same seed gives the same teachers", async () => {
  const first = await readTeachers(district, "first", all);
  const later = await readTeachers(district, "later", all);
  const sections = new Set(first.map(({ section }) => section));
  expect(later.length).toBeGreaterThan(0);
  expect(later.filter(({ section }) => sections.has(section))).toEqual([]);
  expect(await readTeachers(district, "first", all)).toEqual(first);
});
