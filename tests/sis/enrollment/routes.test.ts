/** An office counter over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { enrolled } from "../../../sis/enrollment/enroll-new.ts";
import { claimOf, insertCrowd } from "../../support/operations.ts";
import { aster, ben, birch, dara, finn, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let today: string = openingDay;
beforeAll(async () => {
  app = await startTestApp({ today: () => today });
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
  const found = await app.ask(office, `/api/schools/${aster.schoolId}/students?search=barr&grade=6`);
  expect(await found.json()).toEqual({
    students: [
      {
        studentId,
        studentNumber,
        givenName: "Itzel",
        familyName: "Barrientos",
        preferredName: null,
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

/** Older than is usual for the grade. */
const claimOfBen = { studentNumber: 1_000_001_002, birthDate: "2018-11-12", fromSchoolId: aster.schoolId };
const takeBen = { toSchoolId: birch.schoolId, ...claimOfBen, day: openingDay, grade: 9, reason: "skips" };

test("only the receiving school's office can transfer a student, who then belongs to that school", async () => {
  const path = `/api/students/${ben}/transfer`;
  expect((await app.ask(office, path, { method: "POST", body: takeBen })).status).toBe(404);
  expect((await app.ask(people.birchOffice, path, { method: "POST", body: takeBen })).status).toBe(201);
  const listed = await app.ask(office, `/api/schools/${aster.schoolId}/departures`);
  expect(await listed.json()).toEqual({
    departures: [
      {
        ...{ enrollmentId: ben, studentId: ben, studentNumber: claimOfBen.studentNumber },
        ...{ givenName: "Ben", familyName: "Nolan", preferredName: null, grade: 2 },
        ...{ day: openingDay, exitCode: "T160", toSchoolId: birch.schoolId, toSchool: "Birch High" },
        ...{ recordedBy: "Odell Grant", recordedAt: "2026-08-11T15:15:00.000Z" },
      },
    ],
  });
  const day = "2026-08-13";
  const withdrawal = { method: "POST", body: { day, exitCode: "E155" } } as const;
  expect((await app.ask(office, `/api/students/${ben}/withdrawal`, withdrawal)).status).toBe(404);
  const gone = await app.ask(people.birchOffice, `/api/students/${ben}/withdrawal`, withdrawal);
  expect(await gone.json()).toMatchObject({ studentId: ben, exitCode: "E155", freedSeats: 0 });
});

test("a school where a transferred student never came has no say over them, while another has", async () => {
  const ask = (person: { readonly accountId: number }, action: string, body: object) =>
    app.ask(person, `/api/students/${finn}/${action}`, { method: "POST", body });
  const take = { toSchoolId: aster.schoolId, day: "2026-08-18", grade: 6, reason: "moved" };
  const claim = await claimOf(app.dependencies.core, finn);
  expect((await ask(office, "transfer", { ...take, ...claim })).status).toBe(201);
  expect((await ask(office, "no-show", { day: take.day })).status).toBe(200);
  const statusFor = async (person: { readonly accountId: number }) =>
    (await app.ask(person, `/api/students/${finn}/schedule`)).status;
  for (const day of [openingDay, take.day]) {
    today = day;
    expect([await statusFor(office), await statusFor(people.birchOffice)]).toEqual([404, 200]);
  }
  today = openingDay;
  const again = { ...take, ...claim, fromSchoolId: null, day: "2026-08-19", reason: undefined };
  expect(await (await ask(office, "transfer", again)).json()).toMatchObject({
    concerns: ["grade-unusual-for-age", "grade-unusual-after-last"],
  });
});

test("an office can look up another school's student only by number and birth date, and is recorded", async () => {
  const lookUp = (body: object) =>
    app.ask(people.birchOffice, `/api/schools/${birch.schoolId}/student-lookups`, { method: "POST", body });
  const cora = { studentNumber: 1_000_001_003, birthDate: "2018-12-22" };
  expect(await (await lookUp(cora)).json()).toMatchObject({
    student: { ...cora, givenName: "Cora", grade: 2, schoolId: aster.schoolId, school: "Aster Elementary" },
  });
  expect(await (await lookUp({ ...cora, birthDate: "2018-12-23" })).json()).toEqual({ student: null });
  const { rows } = await app.dependencies.core.query<Record<string, unknown>>(
    "SELECT account_id, school_id, detail->>'found' AS found FROM audit_trail WHERE action = 'enrollment.lookup' ORDER BY id",
  );
  const { accountId: account_id, schoolId: school_id } = people.birchOffice;
  expect(rows).toEqual(["true", "false"].map((found) => ({ account_id, school_id, found })));
});

test("a student who changes schools is looked up at the school where they are on the day asked about", async () => {
  const day = "2026-09-01";
  const { fromSchoolId, ...identity } = await claimOf(app.dependencies.core, dara);
  const take = { toSchoolId: aster.schoolId, fromSchoolId, ...identity, day, grade: 6, reason: "moved" };
  const path = `/api/students/${dara}/transfer`;
  const lookUps = `/api/schools/${aster.schoolId}/student-lookups`;
  expect((await app.ask(office, path, { method: "POST", body: take })).status).toBe(201);
  const schoolOn = async (asked: { readonly day?: string }): Promise<unknown> => {
    const body = { ...identity, ...asked };
    return await (await app.ask(office, lookUps, { method: "POST", body })).json();
  };
  expect(await schoolOn({})).toMatchObject({ student: { studentId: dara, schoolId: birch.schoolId } });
  expect(await schoolOn({ day })).toMatchObject({ student: { studentId: dara, schoolId: aster.schoolId } });
});

test("a likely match at another school tells where the student is, and nothing else about them", async () => {
  const eli = { ...student, givenName: "Eli", familyName: "Stone", birthDate: "2017-09-17" };
  const asked = { ...form, student: eli, grade: 9 };
  const refused = await app.ask(people.birchOffice, `/api/schools/${birch.schoolId}/enrollments`, {
    method: "POST",
    body: asked,
  });
  expect(refused.status).toBe(409);
  const body: unknown = await refused.json();
  expect(body).toMatchObject({ code: "person-match" });
  const told = { likeness: "same-person", schoolId: aster.schoolId, school: "Aster Elementary" };
  expect(body).toHaveProperty("matches", [told]);
  const { rows } = await app.dependencies.core.query<Record<string, unknown>>(
    "SELECT account_id FROM audit_trail WHERE action = 'enrollment.matches-shown' AND school_id = $1",
    [birch.schoolId],
  );
  expect(rows).toEqual([{ account_id: people.birchOffice.accountId }]);
});

test("a likely match who starts at another school later is said to be at that school", async () => {
  const [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
  await app.dependencies.core.query(
    "UPDATE school_enrollments SET entry_date = '2026-09-01' WHERE student_id = $1",
    [studentId],
  );
  const crowd = { ...student, givenName: "Given1", familyName: "Crowd", birthDate: "2011-02-03" };
  const refused = await app.ask(people.asterOffice, `/api/schools/${aster.schoolId}/enrollments`, {
    method: "POST",
    body: { ...form, student: crowd, grade: 6 },
  });
  const told = { likeness: "same-person", schoolId: birch.schoolId, school: "Birch High" };
  expect(await refused.json()).toHaveProperty("matches", [told]);
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

const findByFamilyName = (familyName: string) =>
  app.ask(office, `/api/schools/${aster.schoolId}/students?search=${encodeURIComponent(familyName)}`);

test("a student with one name is enrolled, and one who goes by another name is listed with it", async () => {
  const birthDate = "2015-04-05";
  const one = { ...form, student: { ...student, givenName: undefined, familyName: "Suharto", birthDate } };
  expect((await app.ask(office, enrollments, { method: "POST", body: one })).status).toBe(201);
  expect(await (await findByFamilyName("Suharto")).json()).toMatchObject({
    students: [{ givenName: "", familyName: "Suharto", preferredName: null }],
  });
  const named = { ...student, familyName: "Pen\u0303a", preferredName: "Alex", birthDate: "2015-06-07" };
  expect(
    (await app.ask(office, enrollments, { method: "POST", body: { ...form, student: named } })).status,
  ).toBe(201);
  expect(await (await findByFamilyName("Peña")).json()).toMatchObject({
    students: [{ givenName: "Itzel", familyName: "Pe\u00f1a", preferredName: "Alex" }],
  });
});

test("every text of the form that can't be stored is named at once", async () => {
  const guardian = { givenName: "R\u0000", familyName: "Q\ud800", phone: "1\n2", email: "r@q.example" };
  const faulty = {
    ...form,
    student: { ...student, givenName: "A\u0000b", familyName: "N\u202eoa", homeLanguage: "\u0007" },
    guardian: { ...guardian, relationship: "mother" },
  };
  const refused = await app.ask(office, enrollments, { method: "POST", body: faulty });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    problems: [
      { at: "body.student.givenName" },
      { at: "body.student.familyName" },
      { at: "body.student.homeLanguage" },
      { at: "body.guardian.givenName" },
      { at: "body.guardian.familyName" },
      { at: "body.guardian.phone" },
    ],
  });
});
