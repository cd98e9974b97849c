/** Attendance over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { textLike } from "../../support/matchers.ts";
import { ana, aster, ben, cora, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const teacher = people.asterTeacher;
const day = openingDay;
const submit = `/api/sections/${aster.homeroom}/attendance/${day}/1`;
const marks = [ana, ben, cora].map((studentId) => ({ studentId, code: "P" }));

const body = (seenRevision: number) => ({ seenRevision, marks });

test("a teacher opens their sections and a roster and submits, and the lists change", async () => {
  const mine = await (await app.ask(teacher, `/api/teachers/me/sections?day=${day}`)).json();
  expect(mine).toEqual({
    sections: [
      {
        sectionId: aster.homeroom,
        period: 1,
        title: "Grade 2 Alvarez",
        room: "A1",
        enrolled: 3,
        submitted: false,
      },
    ],
  });
  const roster = await (await app.ask(teacher, `/api/sections/${aster.homeroom}/roster?day=${day}`)).json();
  expect(roster).toMatchObject({ section: { enrolled: 3 }, revision: 0 });
  const submitted = await app.ask(teacher, submit, { method: "PUT", body: body(0) });
  expect(submitted.status).toBe(200);
  expect(await submitted.json()).toEqual({
    sectionId: aster.homeroom,
    day,
    period: 1,
    revision: 1,
    submittedAt: textLike(/^2026-08-11T/),
    marks,
  });
  const open = `/api/schools/${aster.schoolId}/attendance/not-submitted?day=${day}&period=1`;
  const left = await (await app.ask(people.asterOffice, open)).json();
  expect(left).toMatchObject({ sections: [{ sectionId: aster.otherHomeroom }] });
});

test("marks that don't match the roster are refused, with who is missing and who is unknown", async () => {
  const short = { seenRevision: 1, marks: marks.slice(1) };
  const response = await app.ask(teacher, submit, { method: "PUT", body: short });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: "roster-mismatch", missing: [ana], unknown: [] });
});

test("writes without a key or to another teacher's section are refused", async () => {
  const headers = { "Idempotency-Key": "not a key" };
  expect((await app.ask(teacher, submit, { method: "PUT", body: body(1), headers })).status).toBe(400);
  const other = await app.ask(people.otherAsterTeacher, submit, { method: "PUT", body: body(1) });
  expect(other.status).toBe(404);
});

test("marks based on an older revision are refused with the current ones, and nothing is overwritten", async () => {
  const correction = marks.map((mark) => ({ ...mark, code: "E" }));
  const office = { method: "PUT", body: { seenRevision: 1, marks: correction } } as const;
  expect((await app.ask(people.asterOffice, submit, office)).status).toBe(200);
  const stale = await app.ask(teacher, submit, { method: "PUT", body: body(1) });
  expect(stale.status).toBe(409);
  expect(await stale.json()).toMatchObject({
    code: "attendance-changed",
    current: { revision: 2, submittedBy: "Olga Castro", marks: correction },
  });
  const roster = await (await app.ask(teacher, `/api/sections/${aster.homeroom}/roster?day=${day}`)).json();
  expect(roster).toMatchObject({ revision: 2, students: [{ code: "E" }, { code: "E" }, { code: "E" }] });
});

test("a submission that doesn't say which revision it saw is refused", async () => {
  expect((await app.ask(teacher, submit, { method: "PUT", body: { marks } })).status).toBe(400);
});
