/** Guardians and students see their own current data. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { aldo, ana, birch, eli, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function read(person: { accountId: number }, path: string): Promise<unknown> {
  const response = await app.ask(person, `/api/families/students${path}`);
  expect(response.status).toBe(200);
  return await response.json();
}

test("a guardian sees every child with grade and school, the oldest first", async () => {
  expect(await read(people.guardian, "")).toEqual({
    students: [
      {
        studentId: aldo,
        givenName: "Aldo",
        familyName: "Moreno",
        preferredName: null,
        grade: 10,
        school: "Birch High",
      },
      {
        studentId: ana,
        givenName: "Ana",
        familyName: "Moreno",
        preferredName: null,
        grade: 2,
        school: "Aster Elementary",
      },
    ],
  });
});

test("a student sees only themselves", async () => {
  expect(await read(people.student, "")).toMatchObject({ students: [{ studentId: aldo }] });
});

test("the schedule is the one that the school sees", async () => {
  const atSchool = await app.ask(people.birchCounselor, `/api/students/${aldo}/schedule`);
  expect(await read(people.guardian, `/${aldo}/schedule`)).toEqual(await atSchool.json());
});

test("attendance shows as soon as the teacher submits it, and changes with a correction", async () => {
  const path = `/api/sections/${birch.sections[0]}/attendance/${openingDay}/1`;
  const submit = (code: string, seenRevision: number) => {
    const marks = [2001, 2002, 2003, 2004].map((studentId) => ({ studentId, code }));
    return app.ask(people.birchTeacher, path, { method: "PUT", body: { seenRevision, marks } });
  };
  const mark = { day: openingDay, period: 1, title: "English 10" };
  expect(await read(people.student, `/${aldo}/attendance`)).toEqual({ studentId: aldo, marks: [] });
  expect((await submit("A", 0)).status).toBe(200);
  expect(await read(people.guardian, `/${aldo}/attendance`)).toMatchObject({
    marks: [{ ...mark, code: "A" }],
  });
  expect((await submit("T", 1)).status).toBe(200);
  expect(await read(people.guardian, `/${aldo}/attendance`)).toMatchObject({
    marks: [{ ...mark, code: "T" }],
  });
});

test("scores show points and points possible", async () => {
  const grades = z.object({ scores: z.array(z.unknown()), marks: z.array(z.unknown()) });
  expect(grades.parse(await read(people.student, `/${aldo}/grades`))).toEqual({
    scores: [
      {
        assignmentId: 301,
        section: "English 10",
        title: "Summer reading",
        dueOn: "2026-08-14",
        points: 8.5,
        pointsPossible: 10,
      },
    ],
    marks: [],
  });
});

test("a child who left is still listed, without a school", async () => {
  const withdrawal = { day: openingDay, exitCode: "T180" };
  const path = `/api/students/${eli}/withdrawal`;
  const left = await app.ask(people.asterOffice, path, { method: "POST", body: withdrawal });
  expect(left.status).toBe(200);
  expect(await read(people.otherGuardian, "")).toMatchObject({
    students: [{ studentId: eli, grade: null, school: null }],
  });
  expect(await read(people.otherGuardian, `/${eli}/schedule`)).toMatchObject({ sections: [] });
});
