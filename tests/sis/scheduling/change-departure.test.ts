/** Departures that are ahead: moved to a later day or canceled, with the seats that come back and those that don't. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { markNoShow, withdrawStudent } from "../../../sis/enrollment/change-school.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { formToken } from "../../../sis/http/session-token.ts";
import { changeDeparture } from "../../../sis/scheduling/change-departure.ts";
import { findSchedule } from "../../../sis/scheduling/queries.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { aster, birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { enrollmentsOf, transfer } from "../../support/transfers.ts";

let app: TestApp;
let studentId: number;
let rivalId: number;
let enrollmentId: number;
beforeAll(async () => {
  app = await startTestApp({ today: () => "2026-09-30" });
  await app.dependencies.core.query(
    `INSERT INTO sections (id, school_id, course_id, term_id, period, capacity, title, kind, low_grade, high_grade)
       VALUES (${inSpring}, 2, 7, 3, 1, 1, 'Drawing in spring', 'scheduled', 9, 12)`,
  );
});
beforeEach(async () => {
  const { core } = app.dependencies;
  [studentId = 0, rivalId = 0] = await insertCrowd(core, 2);
  await core.query("DELETE FROM section_enrollments WHERE section_id = ANY($1)", [
    [birch.fullInPeriod2, birch.freeInPeriod1, inSpring],
  ]);
  const found = await core.query<{ id: number }>("SELECT id FROM school_enrollments WHERE student_id = $1", [
    studentId,
  ]);
  enrollmentId = found.rows[0]?.id ?? 0;
});
afterAll(() => app.stop());

const inSpring = 201;
const { birchCounselor: counselor, birchOffice: office } = people;
const add = (sectionId: number, day = openingDay, who = studentId) =>
  addToSection(app.dependencies, counselor, requested({ studentId: who, sectionId, day }), operation());
const withdraw = (day: string) => {
  const withdrawal = { studentId, day, exitCode: "T180", officeSchoolId: null } as const;
  return withdrawStudent(app.dependencies, office, withdrawal, operation());
};
const change = (
  seenDay: string,
  day: string | undefined,
  key = operation(),
  officeSchoolId: number | null = null,
) =>
  changeDeparture(app.dependencies, office, { studentId, enrollmentId, seenDay, day, officeSchoolId }, key);
async function scheduleOn(day: string): Promise<number[]> {
  const entries = await findSchedule(app.dependencies.core, { studentId, day, schoolYear: 2027 });
  return entries.map(({ sectionId }) => sectionId);
}
async function exitDate(): Promise<unknown> {
  const [first] = await enrollmentsOf(app, studentId);
  return first;
}

test("a canceled departure gives back every seat, also those of a term that is still ahead", async () => {
  await add(birch.freeInPeriod1);
  await add(inSpring);
  await withdraw("2026-11-02");
  const answer = {
    exitDate: null,
    restoredSeats: [{ sectionId: birch.freeInPeriod1 }, { sectionId: inSpring }],
  };
  expect(await change("2026-11-02", undefined)).toMatchObject({
    status: 200,
    answer: { ...answer, lostSeats: [] },
  });
  expect(await exitDate()).toMatchObject({ exit_date: null, exit_code: null });
  for (const day of [openingDay, "2026-11-01", "2026-11-02", "2026-12-18"])
    expect(await scheduleOn(day)).toEqual([birch.freeInPeriod1]);
  expect(await scheduleOn("2027-02-01")).toEqual([inSpring]);
});

test("a seat that someone else has by now doesn't come back, and the answer says so", async () => {
  await add(birch.fullInPeriod2);
  await add(birch.freeInPeriod1);
  await withdraw("2026-11-02");
  await add(birch.fullInPeriod2, "2026-11-02", rivalId);
  const key = operation();
  expect(await change("2026-11-02", undefined, key)).toMatchObject({
    answer: {
      restoredSeats: [{ sectionId: birch.freeInPeriod1 }],
      lostSeats: [{ sectionId: birch.fullInPeriod2, reason: "section-full", title: "Geometry, small group" }],
    },
  });
  const { rows } = await app.dependencies.core.query(
    "SELECT action, detail FROM audit_trail WHERE operation_id = $1",
    [key.operationId],
  );
  expect(rows).toMatchObject([
    {
      action: "departures.cancel",
      detail: {
        before: { exitDate: "2026-11-02" },
        after: { exitDate: null, lostSeats: [{ reason: "section-full" }] },
      },
    },
  ]);
});

test("a later day gives the seats back until then, and a second change builds on the first", async () => {
  await add(birch.freeInPeriod1);
  await add(inSpring);
  await withdraw("2026-11-02");
  await withdraw("2026-10-12");
  expect(await change("2026-10-12", "2026-11-16")).toMatchObject({
    answer: { exitDate: "2026-11-16", restoredSeats: [{ sectionId: birch.freeInPeriod1 }] },
  });
  expect([await scheduleOn("2026-11-15"), await scheduleOn("2026-11-16")]).toEqual([
    [birch.freeInPeriod1],
    [],
  ]);
  expect(await change("2026-11-16", "2027-05-03")).toMatchObject({
    answer: { restoredSeats: [{ sectionId: birch.freeInPeriod1 }, { sectionId: inSpring }] },
  });
  expect(await scheduleOn("2027-05-02")).toEqual([inSpring]);
  expect(await exitDate()).toMatchObject({ exit_date: "2027-05-03", exit_code: "T180" });
});

test("a section that the student moved out of meanwhile isn't listed as lost", async () => {
  await add(birch.sections[0]);
  await withdraw("2026-11-02");
  const [fromSectionId, toSectionId] = [birch.sections[0], birch.freeInPeriod1];
  const move = { studentId, fromSectionId, toSectionId, day: "2026-10-05" };
  await moveBetweenSections(app.dependencies, counselor, requested(move), operation());
  expect(await change("2026-11-02", undefined)).toMatchObject({
    answer: { restoredSeats: [{ sectionId: toSectionId }], lostSeats: [] },
  });
});

test("a seat that someone else had for a while comes back without a hole once they give it up", async () => {
  await add(birch.fullInPeriod2);
  await withdraw("2026-11-02");
  await add(birch.fullInPeriod2, "2026-11-02", rivalId);
  expect(await change("2026-11-02", "2026-11-16")).toMatchObject({ answer: { restoredSeats: [] } });
  const drop = { studentId: rivalId, sectionId: birch.fullInPeriod2, day: "2026-11-02" };
  await dropFromSection(app.dependencies, counselor, requested(drop), operation());
  await change("2026-11-16", undefined);
  for (const day of ["2026-11-01", "2026-11-02", "2026-11-15", "2026-11-16"])
    expect(await scheduleOn(day), day).toEqual([birch.fullInPeriod2]);
});

test("and from the new day of departure on if they keep it until then", async () => {
  await add(birch.fullInPeriod2);
  await withdraw("2026-11-02");
  await add(birch.fullInPeriod2, "2026-11-02", rivalId);
  await change("2026-11-02", "2026-11-16");
  const drop = { studentId: rivalId, sectionId: birch.fullInPeriod2, day: "2026-11-16" };
  await dropFromSection(app.dependencies, counselor, requested(drop), operation());
  await change("2026-11-16", undefined);
  expect([await scheduleOn("2026-11-15"), await scheduleOn("2026-11-16")]).toEqual([
    [],
    [birch.fullInPeriod2],
  ]);
});

test("a class that was dropped meanwhile doesn't come back", async () => {
  await add(birch.freeInPeriod1);
  await withdraw("2026-11-02");
  const drop = { studentId, sectionId: birch.freeInPeriod1, day: "2026-10-05" };
  await dropFromSection(app.dependencies, counselor, requested(drop), operation());
  expect(await change("2026-11-02", undefined)).toMatchObject({
    answer: { restoredSeats: [], lostSeats: [{ sectionId: birch.freeInPeriod1, reason: "dropped-since" }] },
  });
});

describe("a departure stays as it is", () => {
  test.each([
    ["if the page is out of date", "2026-11-03", undefined, "departure-changed"],
    ["for a day that isn't later", "2026-11-02", "2026-11-02", "day-not-later"],
    ["for a day after the school year", "2026-11-02", "2027-08-02", "day-outside-school-year"],
  ])("%s", async (_, seen, day, code) => {
    await withdraw("2026-11-02");
    expect(await change(seen, day)).toMatchObject({ code });
    expect(await exitDate()).toMatchObject({ exit_date: "2026-11-02" });
  });

  test("if the student has left, isn't leaving, or belongs to another office", async () => {
    expect(await change("2026-11-02", undefined)).toMatchObject({ code: "no-departure" });
    await withdraw("2026-09-28");
    expect(await change("2026-09-28", "2026-11-02")).toMatchObject({ code: "already-left" });
    expect(await change("2026-09-28", undefined, operation(), aster.schoolId)).toMatchObject({ status: 404 });
  });

  test("while another school expects the student, until that school records a no-show", async () => {
    const day = "2026-10-12";
    expect(isRefusal(await transfer(app, studentId, operation(), { day }))).toBe(false);
    expect(await change(day, undefined)).toMatchObject({ code: "enrolled-elsewhere" });
    const noShow = { studentId, day, officeSchoolId: aster.schoolId };
    expect(await markNoShow(app.dependencies, people.asterOffice, noShow, operation())).toMatchObject({
      status: 200,
    });
    expect(await change(day, undefined)).toMatchObject({ status: 200, answer: { exitDate: null } });
    const { rows } = await app.dependencies.core.query<{ id: number }>(
      "SELECT id FROM school_enrollments WHERE student_id = $1 AND school_id = $2",
      [studentId, aster.schoolId],
    );
    const again = { studentId, enrollmentId: rows[0]?.id ?? 0, seenDay: day, day: undefined };
    const cancel = { ...again, officeSchoolId: aster.schoolId };
    expect(await changeDeparture(app.dependencies, people.asterOffice, cancel, operation())).toMatchObject({
      code: "enrolled-elsewhere",
    });
  });
});

test("the same request twice is done once, and two at once leave one day", async () => {
  await withdraw("2026-11-02");
  const key = operation();
  await change("2026-11-02", "2026-11-16", key);
  expect(await change("2026-11-02", "2026-11-16", key)).toMatchObject({ replayed: true });
  const both = await Promise.all([change("2026-11-16", "2026-12-01"), change("2026-11-16", undefined)]);
  expect(both.filter(isRefusal).map(({ code }) => code)).toHaveLength(1);
});

test("the office finds the departure in its list, and the page says what came back", async () => {
  await add(birch.freeInPeriod1);
  await withdraw("2026-11-02");
  const path = `/office/students/${studentId}/enrollments/${enrollmentId}/departure`;
  expect(await (await app.ask(office, "/office/departures")).text()).toContain(`href="${path}"`);
  const page = await (await app.ask(office, path)).text();
  expect(page).toContain("no longer at Birch High from Monday, November 2, 2026 on");
  const token = await app.signIn(office);
  const send = (form: string, fields: Readonly<Record<string, string>>) =>
    app.sis.hono.request(form, {
      method: "POST",
      headers: { cookie: `session=${token}` },
      body: new URLSearchParams({
        ...{ seenDay: "2026-11-02", formToken: formToken(token), operationId: operation().operationId },
        ...fields,
      }),
    });
  const answer = await send(`${path}/cancel`, {});
  const changed = await answer.text();
  expect(changed).toContain("The student stays.");
  expect(changed).toContain(`Drawing (${birch.freeInPeriod1})`);
});
