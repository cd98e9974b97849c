/** Whom a load takes from a district: only people who find something to do, since an empty answer counts as a failure. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type District, openDistrict } from "../../../../targets/reference-sis/people/district-queries.ts";
import { type SeededDatabase, useSeededDatabase } from "../../../support/district.ts";
import { withClient } from "../../../support/ledger-run.ts";

let database: SeededDatabase;
let district: District;
beforeAll(async () => {
  database = await useSeededDatabase(2000);
  district = await openDistrict(database.url, 1);
});
afterAll(async () => {
  await district.end();
  await database.drop();
});

test("a teacher whose class has lost its last student neither takes attendance nor enters scores", async () => {
  const sectionsOf = async () => {
    const chosen = await Promise.all([district.scorers(10_000), district.teachers("first-bell", 10_000)]);
    return chosen.map((teachers) => teachers.map(({ section }) => section));
  };
  const [scored = [], called = []] = await sectionsOf();
  const emptied = [scored[0], called[0]];
  await withClient(database.url, (client) =>
    client.query("UPDATE section_enrollments SET end_date = begin_date WHERE section_id = ANY($1)", [
      emptied,
    ]),
  );
  const left = (await sectionsOf()).flat();
  expect(scored.length).toBeGreaterThan(1);
  expect(left.filter((section) => emptied.includes(section))).toEqual([]);
});
