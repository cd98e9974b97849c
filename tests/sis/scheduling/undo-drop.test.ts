/** The undo of a drop gives back exactly what the drop took, and the drop's page says what that is. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withdrawStudent } from "../../../sis/enrollment/change-school.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { changeDeparture } from "../../../sis/scheduling/change-departure.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { undoDrop } from "../../../sis/scheduling/undo-drop.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let studentId: number;
let rivalId: number;
beforeAll(async () => {
  app = await startTestApp({ today: () => openingDay });
});
beforeEach(async () => {
  [studentId = 0, rivalId = 0] = await insertCrowd(app.dependencies.core, 2);
});
afterAll(() => app.stop());

const counselor = people.birchCounselor;
const [english] = birch.sections;
const day = "2026-08-20";
const add = (sectionId: number, on: string, who = studentId) =>
  addToSection(app.dependencies, counselor, requested({ studentId: who, sectionId, day: on }), operation());
const move = (fromSectionId: number, toSectionId: number, on: string) => {
  const change = { studentId, fromSectionId, toSectionId, day: on };
  return moveBetweenSections(app.dependencies, counselor, requested(change), operation());
};
const drop = (sectionId: number, key = operation()) =>
  dropFromSection(app.dependencies, counselor, requested({ studentId, sectionId, day }), key);
const undo = (key: string, by = counselor) =>
  undoDrop(app.dependencies, by, { studentId, drop: key }, operation());

async function stays(): Promise<unknown> {
  const { rows } = await app.dependencies.core.query(
    `SELECT section_id AS section, seat, begin_date AS begin, end_date AS end FROM section_enrollments
      WHERE student_id = $1 ORDER BY begin_date, section_id`,
    [studentId],
  );
  return rows;
}

test.each<[string, () => Promise<unknown>]>([
  ["in a section for the whole term", () => add(english, openingDay)],
  [
    "in a section until a move that is planned",
    async () => {
      await add(english, openingDay);
      await move(english, birch.freeInPeriod1, "2026-09-14");
    },
  ],
  [
    "in a section that they leave and return to",
    async () => {
      await add(english, openingDay);
      await move(english, birch.freeInPeriod1, "2026-09-01");
      await move(birch.freeInPeriod1, english, "2026-10-01");
    },
  ],
  ["in a section from a later day on", () => add(english, "2026-09-01")],
])("a student %s is there as before", async (_, arrange) => {
  await arrange();
  const before = await stays();
  const key = operation();
  expect(isRefusal(await drop(english, key))).toBe(false);
  expect(await stays()).not.toEqual(before);
  expect(await undo(key.operationId)).toMatchObject({ status: 200 });
  expect(await stays()).toEqual(before);
  expect(await undo(key.operationId)).toMatchObject({ code: "already-in-section" });
});

test("if a part of it can't be had any more, nothing comes back, and the refusal says why", async () => {
  await add(birch.fullInPeriod2, openingDay, studentId);
  await app.dependencies.core.query("DELETE FROM section_enrollments WHERE section_id = $1", [
    birch.fullInPeriod2,
  ]);
  await add(birch.fullInPeriod2, openingDay);
  const key = operation();
  await drop(birch.fullInPeriod2, key);
  await add(birch.fullInPeriod2, "2026-09-01", rivalId);
  const before = await stays();
  expect(await undo(key.operationId)).toMatchObject({
    code: "section-full",
    message: "The drop can't be undone. No seat in this section is open from that day on.",
  });
  expect(await stays()).toEqual(before);
});

test("only the one who dropped the student undoes it", async () => {
  await add(english, openingDay);
  const key = operation();
  await drop(english, key);
  expect(await undo(key.operationId, people.birchOffice)).toMatchObject({ status: 404 });
  expect(await undo("never-sent")).toMatchObject({ status: 404 });
});

test("a departure that is recorded and canceled later gives back what the undo gave back", async () => {
  await add(english, openingDay);
  await move(english, birch.freeInPeriod1, "2026-09-14");
  const key = operation();
  await drop(english, key);
  const leaving = { studentId, day: "2026-12-01", exitCode: "T180", officeSchoolId: null } as const;
  await withdrawStudent(app.dependencies, people.birchOffice, leaving, operation());
  await undo(key.operationId);
  const before = await stays();
  const { rows } = await app.dependencies.core.query<{ id: number }>(
    "SELECT id FROM school_enrollments WHERE student_id = $1",
    [studentId],
  );
  const cancel = { studentId, enrollmentId: rows[0]?.id ?? 0, seenDay: "2026-12-01", day: undefined };
  await changeDeparture(
    app.dependencies,
    people.birchOffice,
    { ...cancel, officeSchoolId: null },
    operation(),
  );
  expect(before).toMatchObject([{ section: english, end: "2026-09-14" }, { end: "2026-12-01" }]);
  expect(await stays()).toMatchObject([{ section: english, end: "2026-09-14" }, { end: null }]);
});

test("the drop's page says what ends, and which later stays end too", async () => {
  await add(english, openingDay);
  const path = `/counseling/students/${studentId}/sections/${english}/drop?from=${day}`;
  const page = async () => await (await app.ask(counselor, path)).text();
  const last = "last day in the section is the one before Thursday, August 20, 2026";
  expect(await page()).toContain(last);
  expect(await page()).not.toContain("was to come back");
  await move(english, birch.freeInPeriod1, "2026-09-01");
  await move(birch.freeInPeriod1, english, "2026-10-01");
  expect(await page()).toContain(last);
  expect(await page()).toContain("<li>from Thursday, October 1, 2026 on</li>");
});
