/** An office counter over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { enrolled } from "../../../sis/enrollment/enroll-new.ts";
import { aster, ben, birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const office = people.asterOffice;
const enrollments = `/api/schools/${aster.schoolId}/enrollments`;
const student = {
  givenName: " Itzel ",
  familyName: "Barrientos",
  birthDate: "2015-02-03",
  sex: "F",
  ethnicity: "Latino",
  homeLanguage: "Spanish",
};
const form = { student, grade: 6, entryDate: openingDay, entryCode: "E2" };

test("an office enrolls and finds a student, and sees the match before making a second record", async () => {
  const first = await app.ask(office, enrollments, { method: "POST", body: form });
  expect(first.status).toBe(201);
  const { studentId, studentNumber } = enrolled.parse(await first.json());
  const found = await app.ask(office, `/api/schools/${aster.schoolId}/students?familyName=barr&grade=6`);
  expect(await found.json()).toEqual({
    students: [
      {
        studentId,
        studentNumber,
        givenName: "Itzel",
        familyName: "Barrientos",
        birthDate: "2015-02-03",
        grade: 6,
      },
    ],
  });
  const second = await app.ask(office, enrollments, { method: "POST", body: form });
  expect(second.status).toBe(409);
  expect(await second.json()).toMatchObject({
    code: "person-match",
    matches: [{ studentId, likeness: "same-person" }],
  });
});

test("only the receiving school's office can transfer a student, who is then theirs", async () => {
  const path = `/api/students/${ben}/transfer`;
  const body = { toSchoolId: birch.schoolId, day: "2026-08-12", grade: 9 };
  expect((await app.ask(office, path, { method: "POST", body })).status).toBe(404);
  expect((await app.ask(people.birchOffice, path, { method: "POST", body })).status).toBe(201);
  const day = "2026-08-13";
  const withdrawal = { method: "POST", body: { day, exitCode: "E155" } } as const;
  expect((await app.ask(office, `/api/students/${ben}/withdrawal`, withdrawal)).status).toBe(404);
  const gone = await app.ask(people.birchOffice, `/api/students/${ben}/withdrawal`, withdrawal);
  expect(await gone.json()).toMatchObject({ studentId: ben, exitCode: "E155", freedSeats: 0 });
});

test("a withdrawal can't use the no-show code, and a form with several problems lists them all", async () => {
  const withdrawal = { method: "POST", body: { day: openingDay, exitCode: "N470" } } as const;
  expect((await app.ask(office, `/api/students/${ben}/withdrawal`, withdrawal)).status).toBe(404);
  const administrator = people.administrator;
  expect((await app.ask(administrator, `/api/students/${ben}/withdrawal`, withdrawal)).status).toBe(400);
  const faulty = { ...form, student: { ...student, givenName: "–", sex: "?" }, entryCode: "T1" };
  const refused = await app.ask(office, enrollments, { method: "POST", body: faulty });
  expect(await refused.json()).toMatchObject({
    problems: [{ at: "body.student.givenName" }, { at: "body.student.sex" }, { at: "body.entryCode" }],
  });
});
