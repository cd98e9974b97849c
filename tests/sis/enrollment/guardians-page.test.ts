/** Whom a school may call about a student, what its office reads about them, and what the database refuses. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeGuardian } from "../../../sis/enrollment/change-guardian.ts";
import { enrollNew } from "../../../sis/enrollment/enroll-new.ts";
import { giveNewCode } from "../../../sis/enrollment/guardian-code.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { operation } from "../../support/operations.ts";
import { ana, aster, ben, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function readPage(studentId: number): Promise<string> {
  const response = await app.ask(people.asterOffice, `/office/students/${studentId}/guardians`);
  expect(response.status).toBe(200);
  return await response.text();
}

test("the office sees where a student lives, and whom to call in which order", async () => {
  const page = await readPage(ana);
  expect(page).toContain("61234 Elm Street, Apt 5, Los Angeles 90031");
  const called = ["Grace Moreno", "Irma Vega", "Lou Webb"].map((name) => page.indexOf(name));
  expect(called).toEqual(called.toSorted((first, second) => first - second));
  expect(Math.min(...called)).toBeGreaterThan(0);
});

test("of someone whom a court keeps away, the office sees that, and nothing to call", async () => {
  const page = await readPage(ben);
  expect(page).toContain("No contact, by court order.");
  expect(page).toContain("Restraining order on file.");
  expect(page).not.toContain("213-555-0101");
  expect(page).not.toContain("Elm Street");
});

test("someone whom a court keeps away gets no code from that student's office, which can't see or change their details", async () => {
  const asked = { studentId: ben, guardianId: 1 };
  const refused = { status: 409, code: "guardian-no-contact" };
  expect(await giveNewCode(app.dependencies, people.asterOffice, asked, operation())).toMatchObject(refused);
  const details = { ...asked, givenName: "Grace", familyName: "Moreno", phone: "213-555-0155" };
  expect(await changeGuardian(app.dependencies, people.asterOffice, details, operation())).toMatchObject(
    refused,
  );
  const page = await app.ask(people.asterOffice, `/office/students/${ben}/guardians/1`);
  expect(page.status).toBe(409);
  expect(await page.text()).not.toContain("213-555-0101");
});

test("a guardian without an email address gets a code once they have one, and keeps it once they sign in", async () => {
  const enrolled = await enrollNew(
    app.dependencies,
    people.asterOffice,
    {
      student: {
        ...{ givenName: "Ida", familyName: "Yupanqui", birthDate: "2019-03-04" },
        ...{ sex: "F", ethnicity: "Latino", homeLanguage: "Quechua" },
      },
      ...{ schoolId: aster.schoolId, grade: 1, entryDate: openingDay, entryCode: "E1" },
      guardian: { givenName: "Rosa", familyName: "Yupanqui", phone: "213-555-0177", relationship: "mother" },
      confirmedNewPerson: false,
    },
    operation(),
  );
  if (isRefusal(enrolled)) throw new Error(enrolled.code);
  expect(enrolled.guardian).toMatchObject({ activationCode: undefined, onRecord: { email: null } });
  const asked = { studentId: enrolled.answer.studentId, guardianId: enrolled.guardian?.guardianId ?? 0 };
  const give = () => giveNewCode(app.dependencies, people.asterOffice, asked, operation());
  expect(await give()).toMatchObject({ status: 409, code: "guardian-without-email" });
  const details = { ...asked, givenName: "Rosa", familyName: "Yupanqui", phone: "213-555-0177" };
  const change = (changes: { email?: string; studentId?: number; guardianId?: number }) =>
    changeGuardian(app.dependencies, people.asterOffice, { ...details, ...changes }, operation());
  expect(await change({ email: "rosa.y@families.example" })).toMatchObject({ status: 200 });
  const given = await give();
  expect(isRefusal(given) ? given.code : given.activationCode).toMatch(/^[A-Z2-9]{4}-/);
  expect(await change({ studentId: ana, guardianId: 1 })).toMatchObject({
    status: 409,
    code: "guardian-signs-in",
  });
});

test.each([
  ["two people who are called first", "(1001, 2, 'father', 'custody', true, 1)", "contact_order_unique"],
  ["someone called before the first", "(1001, 2, 'father', 'custody', true, 0)", "contact_order_from_one"],
  ["a call to someone whom a court keeps away", "(1001, 2, 'father', 'no-contact', false, 2)", "not_called"],
  ["a guardian with custody who is never called", "(1001, 2, 'father', 'custody', true, NULL)", "not_called"],
  ["a home with someone whom a court keeps away", "(1001, 2, 'father', 'no-contact', true, NULL)", "apart"],
  ["a standing that nobody knows", "(1001, 2, 'father', 'no contact', false, 2)", "standing_known"],
])("the database refuses %s", async (_, values, constraint) => {
  const columns = "student_id, guardian_id, relationship, standing, lives_with_student, contact_order";
  const insert = app.dependencies.core.query(`INSERT INTO student_guardians (${columns}) VALUES ${values}`);
  await expect(insert).rejects.toThrow(constraint);
});

test("the database refuses two guardians who are one member of the staff, and a ZIP code of letters", async () => {
  await app.dependencies.core.query("UPDATE guardians SET staff_id = 5 WHERE id = 1");
  const second = app.dependencies.core.query("UPDATE guardians SET staff_id = 5 WHERE id = 2");
  await expect(second).rejects.toThrow("guardians_staff_unique");
  const letters =
    "INSERT INTO households (street, city, zip_code) VALUES ('60001 Elm Street', 'Bell', 'ABCDE')";
  await expect(app.dependencies.core.query(letters)).rejects.toThrow("zip_code_five_digits");
});
