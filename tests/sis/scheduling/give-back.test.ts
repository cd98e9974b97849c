/** What a departure that is moved or canceled gives back, and what the answer says: each class once, and none silently. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withdrawStudent } from "../../../sis/enrollment/change-school.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { changeDeparture } from "../../../sis/scheduling/change-departure.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let studentId: number;
let rivalId: number;
const inSpring = 201;
beforeAll(async () => {
  app = await startTestApp({ today: () => "2026-09-30" });
  await app.dependencies.core.query(
    `INSERT INTO sections (id, school_id, course_id, term_id, period, capacity, title, kind, low_grade, high_grade)
       VALUES (${inSpring}, 2, 7, 3, 1, 1, 'Drawing in spring', 'scheduled', 9, 12)`,
  );
});
beforeEach(async () => {
  [studentId = 0, rivalId = 0] = await insertCrowd(app.dependencies.core, 2);
  await app.dependencies.core.query("DELETE FROM section_enrollments WHERE section_id = ANY($1)", [
    [birch.fullInPeriod2, inSpring],
  ]);
});
afterAll(() => app.stop());

const { birchCounselor: counselor, birchOffice: office } = people;
const [english, geometry, biology] = birch.sections;
const add = (sectionId: number, day = openingDay, who = studentId) =>
  addToSection(app.dependencies, counselor, requested({ studentId: who, sectionId, day }), operation());
const drop = (sectionId: number, day: string, who = studentId) =>
  dropFromSection(app.dependencies, counselor, requested({ studentId: who, sectionId, day }), operation());
const move = (fromSectionId: number, toSectionId: number, day: string) =>
  moveBetweenSections(
    app.dependencies,
    counselor,
    requested({ studentId, fromSectionId, toSectionId, day }),
    operation(),
  );
const withdraw = (day: string, who = studentId) => {
  const withdrawal = { studentId: who, day, exitCode: "T180", officeSchoolId: null } as const;
  return withdrawStudent(app.dependencies, office, withdrawal, operation());
};
async function change(seenDay: string, day?: string, who = studentId) {
  const { rows } = await app.dependencies.core.query<{ id: number }>(
    "SELECT id FROM school_enrollments WHERE student_id = $1",
    [who],
  );
  const departure = { studentId: who, enrollmentId: rows[0]?.id ?? 0, seenDay, day, officeSchoolId: null };
  return changeDeparture(app.dependencies, office, departure, operation());
}
/** Each stay's section, first day and end. */
async function staysOf(who = studentId): Promise<unknown[]> {
  const { rows } = await app.dependencies.core.query(
    `SELECT section_id, begin_date, end_date FROM section_enrollments WHERE student_id = $1
      ORDER BY section_id, begin_date`,
    [who],
  );
  return rows.map(Object.values);
}
const classes = (...sectionIds: number[]) => sectionIds.map((sectionId) => ({ sectionId }));
const answered = (restoredSeats: object[], lostSeats: object[] = []) => ({
  answer: { restoredSeats, lostSeats },
});

test("a class with a planned drop comes back until the drop, whether the departure moves to its day, past it, or is canceled", async () => {
  await add(english);
  await drop(english, "2026-10-14");
  await withdraw("2026-10-12");
  expect(await change("2026-10-12", "2026-10-14")).toMatchObject(answered(classes(english)));
  expect(await change("2026-10-14", "2026-10-20")).toMatchObject(answered([]));
  expect(await change("2026-10-20")).toMatchObject(answered([]));
  expect(await staysOf()).toEqual([[english, openingDay, "2026-10-14"]]);
});

test("a class taken while the student was leaving goes on as the student does", async () => {
  await withdraw("2026-10-12");
  await add(english, "2026-10-05");
  await change("2026-10-12", "2026-10-20");
  expect(await staysOf()).toEqual([[english, "2026-10-05", "2026-10-20"]]);
  await move(english, birch.freeInPeriod1, "2026-10-15");
  expect(await change("2026-10-20")).toMatchObject(answered(classes(birch.freeInPeriod1)));
  expect(await staysOf()).toEqual([
    [english, "2026-10-05", "2026-10-15"],
    [birch.freeInPeriod1, "2026-10-15", null],
  ]);
});

test("a planned move comes back whole, the days before it included", async () => {
  await add(birch.freeInPeriod1);
  await move(birch.freeInPeriod1, english, "2026-10-14");
  await withdraw("2026-10-12");
  expect(await change("2026-10-12")).toMatchObject(answered(classes(english, birch.freeInPeriod1)));
  expect(await staysOf()).toEqual([
    [english, "2026-10-14", null],
    [birch.freeInPeriod1, openingDay, "2026-10-14"],
  ]);
});

test("a seat that is promised to someone else from a later day on comes back until then", async () => {
  await add(birch.fullInPeriod2);
  await drop(birch.fullInPeriod2, "2026-10-14");
  await add(birch.fullInPeriod2, "2026-10-14", rivalId);
  await withdraw("2026-10-12");
  expect(await change("2026-10-12")).toMatchObject(answered(classes(birch.fullInPeriod2)));
  expect(await staysOf()).toEqual([[birch.fullInPeriod2, openingDay, "2026-10-14"]]);
});

test("a departure that goes back and forth leaves one stay in each class, and counts each class once", async () => {
  for (const sectionId of [english, geometry, biology]) await add(sectionId);
  await withdraw("2026-10-12");
  await change("2026-10-12", "2026-10-20");
  expect(await withdraw("2026-10-14")).toMatchObject({ answer: { freedSeats: 3 } });
  expect(await change("2026-10-14", "2026-10-16")).toMatchObject(
    answered(classes(english, geometry, biology)),
  );
  expect(await withdraw("2026-10-09")).toMatchObject({ answer: { freedSeats: 3 } });
  expect(await change("2026-10-09")).toMatchObject(answered(classes(english, geometry, biology)));
  expect(await staysOf()).toEqual([english, geometry, biology].map((each) => [each, openingDay, null]));
});

test("a class of a term that is over by then is neither back nor lost", async () => {
  await add(english);
  await add(inSpring);
  await withdraw("2026-10-12");
  await change("2026-10-12", "2027-02-01");
  expect(await change("2027-02-01")).toMatchObject(answered(classes(inSpring)));
});

const days = ["2026-10-05", "2026-10-07", "2026-10-09", "2026-10-12", "2026-10-14"] as const;
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom("add", "drop", "withdraw", "move-departure"),
    sectionId: fc.constantFrom(english, geometry, birch.freeInPeriod1),
    day: fc.constantFrom(...days),
  }),
  { minLength: 4, maxLength: 9 },
);
type LeavingStep = { readonly kind: string; readonly sectionId: number; readonly day: string };

test("a student who stays after all has the schedule of one who never was to leave", async () => {
  const bothWays = fc.asyncProperty(steps, async (history) => {
    const [leaver = 0, stayer = 0] = await insertCrowd(app.dependencies.core, 2);
    let exit = "2026-11-02";
    await add(english, openingDay, leaver);
    await add(english, openingDay, stayer);
    await withdraw(exit, leaver);
    for (const each of history) exit = await playStep(each, { leaver, stayer, exit });
    expect(await change(exit, undefined, leaver)).toMatchObject({ status: 200 });
    expect(await staysOf(leaver)).toEqual(await staysOf(stayer));
    const both = "DELETE FROM section_enrollments WHERE student_id = ANY($1)";
    await app.dependencies.core.query(both, [[leaver, stayer]]);
  });
  await fc.assert(bothWays, { numRuns: 12, seed: 20261012 });
});

type Twins = { readonly leaver: number; readonly stayer: number; readonly exit: string };

/** Both get the same changes of classes, as far as the one who leaves is still there; returns the day of departure. */
async function playStep(
  { kind, sectionId, day }: LeavingStep,
  { leaver, stayer, exit }: Twins,
): Promise<string> {
  if (kind === "withdraw" || kind === "move-departure") {
    const done = kind === "withdraw" ? await withdraw(day, leaver) : await change(exit, day, leaver);
    return isRefusal(done) ? exit : day;
  }
  if (day >= exit) return exit;
  const isAhead = await app.dependencies.core.query(
    "SELECT FROM section_enrollments WHERE student_id = $1 AND section_id = $2 AND begin_date >= $3",
    [stayer, sectionId, exit],
  );
  if (isAhead.rowCount !== 0) return exit;
  const write = kind === "add" ? add : drop;
  const [refused, alsoRefused] = [
    isRefusal(await write(sectionId, day, stayer)),
    isRefusal(await write(sectionId, day, leaver)),
  ];
  expect(alsoRefused).toBe(refused);
  return exit;
}
