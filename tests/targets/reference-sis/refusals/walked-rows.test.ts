/** Who walks the routes, and which rows are theirs and which aren't, in a seeded district. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { timeZone } from "../../../../seed/district/calendar.ts";
import { type District, openDistrict } from "../../../../targets/reference-sis/people/district.ts";
import { withFormerRows } from "../../../../targets/reference-sis/people/former-rows.ts";
import { promisedAccess } from "../../../../targets/reference-sis/refusals/promised-access.ts";
import { readPromise } from "../../../../targets/reference-sis/refusals/promised-route.ts";
import { rowsNotFound } from "../../../../targets/reference-sis/refusals/rows-not-found.ts";
import { readWalkers, type Walker } from "../../../../targets/reference-sis/refusals/walked-rows.ts";
import { type SeededDatabase, useSeededDatabase } from "../../../support/district.ts";
import { withClient } from "../../../support/with-client.ts";

let database: SeededDatabase;
let district: District;
let walkers: readonly Walker[];
beforeAll(async () => {
  database = await useSeededDatabase(2000);
  district = await openDistrict(database.url, 1, { timeZone });
  walkers = await readWalkers(district);
});
afterAll(async () => {
  await district.end();
  await database.drop();
});

async function count(text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await withClient(database.url, (client) =>
    client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${text}`, [...values]),
  );
  return rows[0]?.count ?? 0;
}

function walker(role: string): Walker {
  const found = walkers.find((each) => each.role === role);
  if (found === undefined) throw new Error(`Nobody walks as ${role}.`);
  return found;
}

const taught = `section_teachers t JOIN accounts a ON a.staff_id = t.staff_id
                WHERE a.subject = $1 AND t.section_id = $2`;
const childOf = `student_guardians g JOIN accounts a ON a.guardian_id = g.guardian_id
                 WHERE a.subject = $1 AND g.student_id = $2`;

test("one of each role walks, and a second case manager; only those who may see all have nothing foreign", () => {
  const roles = [
    ...["case-manager", "case-manager", "counselor", "district-administrator", "guardian"],
    ...["monitor", "nurse", "office", "principal", "student", "teacher"],
  ];
  expect(walkers.map(({ role }) => role).toSorted()).toEqual(roles);
  const seesAll = walkers.filter(({ foreign }) => foreign.length === 0).map(({ role }) => role);
  expect(seesAll).toEqual(["district-administrator", "monitor"]);
});

test.each([
  [500, "no school has both two case managers and a counselor"],
  [1000, "nobody else teaches at the school of those who walk"],
])("among %i students no kind of row is missing, though %s", async (students) => {
  const small = await useSeededDatabase(students);
  const asked = await openDistrict(small.url, 1, { timeZone });
  const found = await readWalkers(asked);
  await asked.end();
  await small.drop();
  for (const some of [found, walkers])
    expect(rowsNotFound(some, promisedAccess.map(readPromise))).toEqual([]);
});

test("a nurse's foreign row is at a school that only another nurse serves, no matter who else travels there", async () => {
  const {
    subject,
    foreign: [there],
  } = walker("nurse");
  const serves = `staff_schools s JOIN accounts a ON a.staff_id = s.staff_id
                  WHERE a.role = 'nurse' AND s.school_id = $1`;
  expect(await count(serves, [there?.seat.school])).toBeGreaterThan(0);
  expect(await count(`${serves} AND a.subject = $2`, [there?.seat.school, subject])).toBe(0);
});

test("a teacher's and a guardian's own rows are theirs, and the foreign ones aren't", async () => {
  const {
    subject,
    own,
    foreign: [near],
  } = walker("teacher");
  expect(await count(taught, [subject, own.section])).toBe(1);
  expect(await count(taught, [subject, near?.seat.section])).toBe(0);
  const guardian = walker("guardian");
  expect(await count(childOf, [guardian.subject, guardian.own.student])).toBe(1);
  expect(await count(childOf, [guardian.subject, guardian.foreign[0]?.seat.student])).toBe(0);
});

test("a student's own row is theirs, and an office's foreign one is at another school", async () => {
  const { subject, own } = walker("student");
  expect(await count("accounts WHERE subject = $1 AND student_id = $2", [subject, own.student])).toBe(1);
  const {
    own: here,
    foreign: [there],
  } = walker("office");
  const enrolledAt = "school_enrollments WHERE student_id = $1 AND school_id = $2 AND school_year = $3";
  expect(await count(enrolledAt, [here.student, here.school, district.schoolYear])).toBe(1);
  expect(await count(enrolledAt, [there?.seat.student, here.school, district.schoolYear])).toBe(0);
});

test("another case manager of the school manages the program that a case manager tries to read", async () => {
  const [found] = walkers.flatMap(({ subject, foreign }) =>
    foreign.filter(({ tried }) => tried === "colleagues-row").map(({ seat }) => ({ subject, ...seat })),
  );
  const managed =
    "education_programs p JOIN accounts a ON a.staff_id = p.case_manager_id WHERE p.student_id = $1";
  expect(await count(managed, [found?.student])).toBe(1);
  expect(await count(`${managed} AND a.subject = $2`, [found?.student, found?.subject])).toBe(0);
  const enrolledAt = "school_enrollments WHERE student_id = $1 AND school_id = $2 AND exit_date IS NULL";
  expect(await count(enrolledAt, [found?.student, found?.school])).toBe(1);
});

test("a student and a class that were a teacher's are staged for as long as it takes, and are theirs no more", async () => {
  const { own, foreign } = walker("teacher");
  const seat = foreign.find(({ tried }) => tried === "former-row")?.seat ?? own;
  const { teacher, section } = own;
  const former = { teacher, section, student: seat.student, formerSection: seat.section };
  const ended = async () => [
    await count("section_enrollments WHERE student_id = $1 AND section_id = $2 AND end_date < $3", [
      ...[seat.student, section, district.day],
    ]),
    await count("section_teachers WHERE staff_id = $1 AND section_id = $2 AND end_date < $3", [
      ...[teacher, seat.section, district.day],
    ]),
  ];
  expect(await withFormerRows(district, former, ended)).toEqual([1, 1]);
  expect(await ended()).toEqual([0, 0]);
});
