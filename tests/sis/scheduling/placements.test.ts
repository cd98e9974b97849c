/** Placements have dates: a special day class takes a student on the days on which theirs holds, and on no others. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPlacements } from "../../../sis/scheduling/placements.ts";
import { addToSection, moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.dependencies.core.query("UPDATE courses SET subject_group = 'special-day-class' WHERE id = 7");
});
afterAll(() => app.stop());

const dayClass = birch.freeInPeriod1;
const counselor = people.birchCounselor;
const notPlaced = { status: 409, code: "not-placed-in-day-class" };

async function studentPlaced(begin: string, end: string | null, setting = "SDC"): Promise<number> {
  const { core } = app.dependencies;
  const [studentId = 0] = await insertCrowd(core, 1);
  await core.query("INSERT INTO special_education_placements VALUES ($1, $2, $3, $4)", [
    studentId,
    setting,
    begin,
    end,
  ]);
  return studentId;
}

const add = (studentId: number, day: string, sectionId: number = dayClass) =>
  addToSection(app.dependencies, counselor, requested({ studentId, sectionId, day }), operation());

test("one that is still ahead counts from its first day", async () => {
  const studentId = await studentPlaced("2026-09-14", null);
  expect(await add(studentId, "2026-09-13")).toMatchObject(notPlaced);
  expect(await add(studentId, "2026-09-14")).toMatchObject({ status: 201 });
});

test("one that has ended no longer counts, and another kind never did", async () => {
  const ended = await studentPlaced("2025-08-12", "2026-09-14");
  expect(await add(ended, "2026-09-14")).toMatchObject(notPlaced);
  const servicesOnly = await studentPlaced("2025-08-12", null, "DIS");
  expect(await add(servicesOnly, openingDay)).toMatchObject(notPlaced);
});

test("a move into a special day class asks for the placement on the day of the move", async () => {
  const studentId = await studentPlaced("2026-09-14", null);
  const [fromSectionId] = birch.sections;
  expect(await add(studentId, openingDay, fromSectionId)).toMatchObject({ status: 201 });
  const move = (day: string) =>
    moveBetweenSections(
      app.dependencies,
      counselor,
      requested({ studentId, fromSectionId, toSectionId: dayClass, day }),
      operation(),
    );
  expect(await move("2026-09-13")).toMatchObject(notPlaced);
  expect(await move("2026-09-14")).toMatchObject({ status: 201 });
});

test("before school opens, the placement of the first day is the one that holds", async () => {
  const studentId = await studentPlaced(openingDay, null);
  const asked = { studentId, day: "2026-07-01", schoolYear: 2027 };
  const placements = await findPlacements(app.dependencies.core, asked);
  expect(placements).toEqual([{ setting: "SDC", beginDate: openingDay, lastDay: null, isActive: true }]);
});

test("the counselor sees which placement holds and which is planned, and the office doesn't", async () => {
  const studentId = await studentPlaced("2026-08-11", "2026-12-19", "RSP");
  await app.dependencies.core.query(
    "INSERT INTO special_education_placements VALUES ($1, 'SDC', '2026-12-19', NULL)",
    [studentId],
  );
  const page = async (person: { readonly accountId: number }) =>
    await (await app.ask(person, `/counseling/students/${studentId}`)).text();
  const seen = await page(counselor);
  expect(seen).toContain(
    "Special education: resource specialist, from Tuesday, August 11, 2026 until Friday, December 18, 2026.",
  );
  expect(seen).toContain("Special education: special day class, from Saturday, December 19, 2026.");
  expect(await page(people.birchOffice)).not.toContain("Special education");
});
