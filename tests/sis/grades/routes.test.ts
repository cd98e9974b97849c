/** Scores and marks over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { aldo, bea, birch, carl, dara, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const teacher = people.birchTeacher;
const scores = `/api/assignments/${birch.assignment}/scores`;
const grades = `/api/sections/${birch.sections[0]}/grades/2`;

test("a teacher reads assignments and scores, and a stale entry returns the current values", async () => {
  const list = await app.ask(teacher, `/api/sections/${birch.sections[0]}/assignments`);
  expect(await list.json()).toMatchObject({ assignments: [{ assignmentId: birch.assignment }] });
  const before = await app.ask(teacher, scores);
  expect(await before.json()).toMatchObject({
    scores: [
      { studentId: aldo, points: 8.5, version: 1 },
      { studentId: bea, points: null, version: 0 },
      { studentId: carl, points: null, version: 0 },
      { studentId: dara, points: null, version: 0 },
    ],
  });
  const entry = (version: number) => ({
    method: "PUT" as const,
    body: { scores: [{ studentId: aldo, points: 9.25, version }] },
  });
  const stale = await app.ask(teacher, scores, entry(0));
  expect(stale.status).toBe(409);
  expect(await stale.json()).toMatchObject({
    code: "stale-score",
    conflicts: [{ studentId: aldo, points: 8.5, version: 1 }],
  });
  const retried = await app.ask(teacher, scores, entry(1));
  expect(await retried.json()).toMatchObject({ scores: [{ studentId: aldo, version: 2 }] });
});

test("marks are entered and read; an unknown mark is refused", async () => {
  const body = { grades: [{ studentId: bea, mark: "A-", version: 0 }] };
  expect((await app.ask(teacher, grades, { method: "PUT", body })).status).toBe(200);
  expect(await (await app.ask(teacher, grades)).json()).toMatchObject({
    grades: [{ mark: null, version: 0 }, { studentId: bea, mark: "A-", version: 1 }, {}, {}],
  });
  const odd = { grades: [{ studentId: bea, mark: "Z", version: 1 }] };
  expect((await app.ask(teacher, grades, { method: "PUT", body: odd })).status).toBe(400);
});

test("points with three decimals are refused, and another teacher's assignment isn't found", async () => {
  const body = { scores: [{ studentId: bea, points: 1.005, version: 0 }] };
  expect((await app.ask(teacher, scores, { method: "PUT", body })).status).toBe(400);
  expect((await app.ask(people.otherBirchTeacher, scores)).status).toBe(404);
});
