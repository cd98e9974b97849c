/** Schedules and seats over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { schedule } from "../../../sis/scheduling/routes.ts";
import { any } from "../../support/matchers.ts";
import { requested } from "../../support/requested.ts";
import { aldo, aster, birch, finn, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const counselor = people.birchCounselor;
const day = openingDay;

test("a schedule lists the day's sections with weekdays, room, teacher and bells", async () => {
  const response = await app.ask(counselor, `/api/students/${aldo}/schedule`);
  expect(response.status).toBe(200);
  const { studentId, sections } = schedule.parse(await response.json());
  expect(studentId).toBe(aldo);
  expect(sections.map((section) => section.period)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(sections[0]).toEqual({
    sectionId: birch.sections[0],
    title: "English 10",
    period: 1,
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
    room: "B21",
    teacher: "Tara Engel",
    bells: [
      { days: ["Monday", "Tuesday", "Thursday", "Friday"], beginsAt: "08:00", endsAt: "08:55" },
      { days: ["Wednesday"], beginsAt: "08:00", endsAt: "08:42" },
    ],
    termId: 2,
  });
});

test("open sections are found by period and grade", async () => {
  const path = `/api/schools/${birch.schoolId}/sections?period=1&grade=10&open=true&limit=5`;
  expect(await (await app.ask(counselor, path)).json()).toMatchObject({
    sections: [
      { sectionId: 21, openSeats: 26 },
      { sectionId: 27, openSeats: 5 },
    ],
  });
});

test("a student is added, moved and dropped, and a repeated request is marked as a replay", async () => {
  const sections = `/api/students/${finn}/sections`;
  const why = { reason: "wrong-level", note: "Tested into geometry" };
  const asked = { method: "POST", body: { sectionId: birch.freeInPeriod1, day, ...why } } as const;
  const key = { "Idempotency-Key": "counselor-1" };
  const added = await app.ask(counselor, sections, { ...asked, headers: key });
  expect([added.status, added.headers.get("Idempotency-Replayed")]).toEqual([201, null]);
  const body = await added.json();
  expect(body).toEqual({
    studentId: finn,
    sectionId: birch.freeInPeriod1,
    seat: 1,
    period: 1,
    beginDate: day,
    attendanceToComplete: [],
  });
  const kept = "SELECT detail FROM audit_trail WHERE operation_id = 'counselor-1'";
  expect((await app.dependencies.core.query(kept)).rows).toEqual([{ detail: { after: body, ...why } }]);
  const again = await app.ask(counselor, sections, { ...asked, headers: key });
  expect([again.status, again.headers.get("Idempotency-Replayed")]).toEqual([201, "true"]);
  expect(await again.json()).toEqual(body);

  const move = requested({ fromSectionId: birch.freeInPeriod1, toSectionId: birch.sections[0], day });
  const moved = await app.ask(counselor, `/api/students/${finn}/section-moves`, {
    method: "POST",
    body: move,
  });
  expect(moved.status).toBe(201);
  const drop = `${sections}/${birch.sections[0]}?day=${day}&reason=requested`;
  expect((await app.ask(counselor, drop, { method: "DELETE" })).status).toBe(200);
  const twice = await app.ask(counselor, drop, { method: "DELETE" });
  expect(twice.status).toBe(409);
  expect(await twice.json()).toMatchObject({ code: "not-in-section", hint: any(String) });
});

test("another school's section isn't found, and a bad request lists every problem", async () => {
  const path = `/api/students/${finn}/sections`;
  const foreign = { method: "POST", body: requested({ sectionId: aster.homeroom, day }) } as const;
  expect((await app.ask(counselor, path, foreign)).status).toBe(404);
  const bad = await app.ask(people.administrator, path, {
    method: "POST",
    body: { sectionId: "x", day: "soon", reason: "because", note: "x" },
  });
  expect(bad.status).toBe(400);
  expect(await bad.json()).toMatchObject({
    problems: ["sectionId", "day", "reason", "note"].map((field) => ({ at: `body.${field}` })),
  });
});
