/** Searches for students on a real Postgres: by any part of a name, as people type it, and by number. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findInDistrict, findStudents } from "../../../sis/enrollment/search-queries.ts";
import { ana, aster, birch, openingDay } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Written = { readonly given: string; readonly family: string; readonly preferred?: string };

/** Renames Ana, who is at Aster. */
async function rename({ given, family, preferred }: Written): Promise<void> {
  const text = "UPDATE students SET given_name = $1, family_name = $2, preferred_name = $3 WHERE id = $4";
  await app.dependencies.core.query(text, [given, family, preferred ?? null, ana]);
}
const when = { day: openingDay, schoolYear: 2027, limit: 50 };
const atAster = { ...when, schoolId: aster.schoolId, grade: undefined };

async function foundAtSchool(typed: string): Promise<number[]> {
  const students = await findStudents(app.dependencies.core, { ...atAster, typed });
  return students.map(({ studentId }) => studentId);
}
async function foundInDistrict(typed: string): Promise<number[]> {
  const students = await findInDistrict(app.dependencies.core, { typed, ...when });
  return students.map(({ studentId }) => studentId);
}

const people: readonly (readonly [Written, readonly string[]])[] = [
  [
    { given: "Ana", family: "García" },
    ["garcia", "GARCÍA", "Garci\u0301a", "gar", "g", "ana g", "Garcia, Ana"],
  ],
  [
    { given: "Ana", family: "García López" },
    ["lopez", "López", "lo", "garcia lopez", "lopez garcia", "garcialopez"],
  ],
  [{ given: "Ana", family: "O’Brien" }, ["obrien", "O'Brien", "o’brien", "o brien", "ob", "brien"]],
  [{ given: "Ana", family: "de la Cruz" }, ["cruz", "de la cruz", "delacruz", "ana cruz", "cru"]],
  [{ given: "Ana", family: "Delacruz" }, ["de la cruz", "cruz"]],
  [
    { given: "Mary-Jane", family: "Smith-Jones" },
    ["jane", "maryjane", "jones", "smith jones", "mary jane jones"],
  ],
  [{ given: "", family: "Suharto" }, ["suharto", "harto", "su"]],
  [{ given: "Alejandra", family: "Moreno", preferred: "Alex" }, ["alex", "alejandra", "moreno alex"]],
  [{ given: "Xin", family: "Wu" }, ["wu", "Wu", "wu xin"]],
];

describe.each(people)("%o", (written, searches) => {
  test.each(searches)("is found by %s", async (typed) => {
    await rename(written);
    expect(await foundAtSchool(typed)).toContain(ana);
    expect(await foundInDistrict(typed)).toContain(ana);
  });
});

test("a student is found by their own number or its first digits, and by no one else's", async () => {
  for (const typed of ["1000001001", "100000", "1000-001-001"]) {
    expect(await foundAtSchool(typed), typed).toContain(ana);
    expect(await foundInDistrict(typed), typed).toContain(ana);
  }
  expect(await foundInDistrict("1000001001")).toEqual([ana]);
  expect(await foundInDistrict("10000010011")).toEqual([]);
});

test("characters with a meaning in SQL match no one", async () => {
  await rename({ given: "Ana", family: "García" });
  for (const typed of ["%", "_", "a%a", "\\", "'"]) expect(await foundInDistrict(typed), typed).toEqual([]);
});

test("a school finds only its own students, and a grade narrows them", async () => {
  await rename({ given: "Ana", family: "Moreno" });
  expect(await foundAtSchool("moreno")).toEqual([ana]);
  expect(await foundInDistrict("moreno")).toHaveLength(2);
  const search = { ...atAster, typed: "", schoolId: birch.schoolId };
  expect(await findStudents(app.dependencies.core, { ...search, grade: 10 })).toHaveLength(5);
  expect(await findStudents(app.dependencies.core, { ...search, grade: 9 })).toEqual([]);
});

test("family names that begin as typed come first, then other parts that do", async () => {
  await rename({ given: "Eli", family: "Barnes" });
  const search = { ...atAster, typed: "eli" };
  await app.dependencies.core.query("UPDATE students SET family_name = 'Elias' WHERE given_name = 'Cora'");
  await app.dependencies.core.query("UPDATE students SET family_name = 'Abelia' WHERE given_name = 'Ben'");
  const found = await findStudents(app.dependencies.core, search);
  expect(found.map(({ familyName }) => familyName)).toEqual(["Elias", "Barnes", "Stone", "Abelia"]);
});

/** Names as they are typed at a counter. */
const word = fc.string({ unit: fc.constantFrom(..."abcñéíøß’'-łabc"), minLength: 3, maxLength: 10 });
const withLetter = word.filter((text) => /\p{L}{3}/u.test(text));

test("whatever name is stored, typing it finds the student, and so does each of its parts", async () => {
  await fc.assert(
    fc.asyncProperty(withLetter, withLetter, withLetter, async (given, family, second) => {
      await rename({ given, family: `${family} ${second}` });
      for (const typed of [given, family, second, `${given} ${family} ${second}`.normalize("NFD")]) {
        expect(await foundAtSchool(typed), typed).toContain(ana);
        expect(await foundInDistrict(typed), typed).toContain(ana);
      }
    }),
    { numRuns: 40 },
  );
});

test.each(["%", "_", "'", "-", "   ", "%%", "\u200b"])(
  "%j has no letter or digit, and finds no one",
  async (typed) => {
    expect(await foundAtSchool(typed)).toEqual([]);
    expect(await foundInDistrict(typed)).toEqual([]);
  },
);
