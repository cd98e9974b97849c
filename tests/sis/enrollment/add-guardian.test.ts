/** One guardian is one person: found among all guardians, linked to siblings, however the forms arrive. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { NewGuardian } from "../../../sis/enrollment/add-guardian.ts";
import { changeGuardian } from "../../../sis/enrollment/change-guardian.ts";
import { enrollNew, type NewEnrollment } from "../../../sis/enrollment/enroll-new.ts";
import { giveNewCode } from "../../../sis/enrollment/guardian-code.ts";
import { findGuardiansOf } from "../../../sis/enrollment/guardian-queries.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { formToken } from "../../../sis/http/session-token.ts";
import { operation } from "../../support/operations.ts";
import { ana, aster, guardianEmail, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

function child(givenName: string, birthDate: string, guardian: NewGuardian): NewEnrollment {
  const student = { givenName, familyName: guardian.familyName, birthDate } as const;
  return {
    student: { ...student, sex: "F", ethnicity: "Latino", homeLanguage: "Spanish" },
    ...{ schoolId: aster.schoolId, grade: 1, entryDate: openingDay, entryCode: "E1" },
    ...{ guardian, confirmedNewPerson: false },
  };
}

async function enroll(form: NewEnrollment, key = operation()) {
  const enrolled = await enrollNew(app.dependencies, people.asterOffice, form, key);
  if (isRefusal(enrolled)) throw new Error(enrolled.code);
  return enrolled;
}

async function countGuardians(familyName: string): Promise<number> {
  const { rowCount } = await app.dependencies.core.query("SELECT FROM guardians WHERE family_name = $1", [
    familyName,
  ]);
  return rowCount ?? 0;
}
const rosa = { givenName: "Rosa", relationship: "mother" } as const;

test("siblings share their mother, by email address in any case or by phone and name", async () => {
  const mother = { ...rosa, familyName: "Quispe", phone: "213-555-0142", email: "rosa.q@families.example" };
  const first = await enroll(child("Ana", "2019-03-04", mother));
  expect(first.guardian).toMatchObject({ linked: false });
  const upper = { ...mother, phone: "213-555-0199", email: "Rosa.Q@FAMILIES.example" };
  const second = await enroll(child("Eva", "2020-04-05", upper));
  const byPhone = await enroll(child("Ina", "2020-12-01", { ...mother, email: "rosa2@families.example" }));
  for (const { guardian } of [second, byPhone]) {
    expect(guardian).toMatchObject({ linked: true, guardianId: first.guardian?.guardianId });
  }
  expect(await countGuardians("Quispe")).toBe(1);
});

test("a guardian is found by phone however the family name is written, and a neighbor's name isn't theirs", async () => {
  const eva = { givenName: "Eva", relationship: "mother", phone: "213-555-0151" } as const;
  const guardianOf = async (familyName: string, birthDate: string) => {
    const email = `eva.${birthDate}@families.example`;
    return (await enroll(child("Ana", birthDate, { ...eva, familyName, email }))).guardian;
  };
  const first = await guardianOf("Núñez", "2018-02-01");
  for (const [written, birthDate] of [
    ["Nunez", "2018-09-02"],
    ["Núñez Gil", "2019-02-03"],
    ["Pérez Nuñez", "2019-08-04"],
  ] as const)
    expect(await guardianOf(written, birthDate)).toMatchObject({
      linked: true,
      guardianId: first?.guardianId,
    });
  expect(await guardianOf("Nuñes", "2020-01-05")).toMatchObject({ linked: false });
});

test("a couple whose given names are alike and who share a phone are two guardians", async () => {
  const couples = [
    ["Mario", "Maria"],
    ["Daniel", "Daniela"],
    ["Ann", "Anna"],
  ];
  for (const [index, couple] of couples.entries()) {
    const phone = `213-555-016${index}`;
    for (const [year, givenName = ""] of couple.entries()) {
      const email = `${givenName.toLowerCase()}@couples.example`;
      const parent = { ...rosa, givenName, familyName: "Salas", phone, email };
      const { guardian } = await enroll(child("Noa", `201${8 + year}-0${index + 1}-0${index + 5}`, parent));
      expect(guardian).toMatchObject({ linked: false, onRecord: { email } });
    }
  }
});

test("siblings who are enrolled at the same moment have one new mother", async () => {
  const mother = { ...rosa, familyName: "Mamani", phone: "213-555-0143", email: "rosa.m@families.example" };
  const forms = ["2018-01-02", "2018-12-03", "2019-04-05", "2020-03-04"].map((birthDate, index) =>
    child(`Child${"ABCD"[index]}`, birthDate, {
      ...mother,
      phone: index % 2 === 0 ? mother.phone : "213-555-0144",
    }),
  );
  const enrolled = await Promise.all(forms.map((form) => enroll(form)));
  expect(new Set(enrolled.map(({ guardian }) => guardian?.guardianId)).size).toBe(1);
  expect(await countGuardians("Mamani")).toBe(1);
});

test("another person with the same phone is another guardian; with the same email address, a mistake", async () => {
  const shared = { phone: "213-555-0145", relationship: "mother" } as const;
  const mother = { ...shared, givenName: "Rosa", familyName: "Condori", email: "rosa.c@families.example" };
  const father = { ...shared, givenName: "Luis", familyName: "Condori", email: "luis.c@families.example" };
  await enroll(child("Ana", "2019-05-04", mother));
  expect((await enroll(child("Eva", "2020-06-05", father))).guardian).toMatchObject({ linked: false });
  expect(await countGuardians("Condori")).toBe(2);
  const mistyped = child("Ina", "2020-07-05", { ...father, givenName: "Carla", email: mother.email });
  expect(await enrollNew(app.dependencies, people.asterOffice, mistyped, operation())).toMatchObject({
    status: 409,
    code: "guardian-email-taken",
  });
});

test("the code is shown once and is in no audit row, and a guardian who can sign in doesn't get one", async () => {
  const mother = { ...rosa, familyName: "Choque", phone: "213-555-0146", email: "rosa.ch@families.example" };
  const key = operation();
  const form = child("Ana", "2019-08-04", mother);
  const first = await enroll(form, key);
  expect(first.guardian?.activationCode).toMatch(/^[A-Z2-9]{4}(?:-[A-Z2-9]{4}){2}$/);
  expect(await enroll(form, key)).toMatchObject({ replayed: true, guardian: undefined });
  const { rows } = await app.dependencies.core.query<{ text: string }>(
    "SELECT a::text AS text FROM audit_trail a WHERE operation_id = $1",
    [key.operationId],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).not.toContain(first.guardian?.activationCode);
  const grace = { givenName: "Grace", familyName: "Moreno", phone: "213-555-0101", email: guardianEmail };
  const known = await enroll(child("Noa", "2019-09-04", { ...grace, relationship: "mother" }));
  expect(known.guardian).toEqual({ guardianId: 1, linked: true, activationCode: undefined, onRecord: grace });
});

test("a lost code is replaced at the counter, for a guardian of that student who can't sign in yet", async () => {
  const mother = { ...rosa, familyName: "Huanca", phone: "213-555-0148", email: "rosa.h@families.example" };
  const { answer, guardian } = await enroll(child("Ana", "2019-10-04", mother));
  const asked = { studentId: answer.studentId, guardianId: guardian?.guardianId ?? 0 };
  const give = (changes: Partial<typeof asked>, key = operation()) =>
    giveNewCode(app.dependencies, people.asterOffice, { ...asked, ...changes }, key);
  const key = operation();
  const given = await give({}, key);
  if (isRefusal(given)) throw new Error(given.code);
  expect(given.activationCode).not.toBe(guardian?.activationCode);
  expect(await give({}, key)).toMatchObject({ replayed: true, activationCode: undefined });
  expect(await give({ guardianId: 2 })).toMatchObject({ status: 404 });
  expect(await give({ studentId: ana, guardianId: 1 })).toMatchObject({
    status: 409,
    code: "guardian-signs-in",
  });
});

test("what a match didn't store can be stored afterward, with who did it and what was there before", async () => {
  const mother = { ...rosa, familyName: "Poma", phone: "213-555-0149", email: "rosa.p@families.example" };
  await enroll(child("Ana", "2019-11-04", mother));
  const moved = { ...mother, email: "rosa.new@families.example" };
  const { answer, guardian } = await enroll(child("Eva", "2020-11-05", moved));
  expect(guardian).toMatchObject({ linked: true, onRecord: { email: mother.email } });
  const asked = { studentId: answer.studentId, guardianId: guardian?.guardianId ?? 0, ...moved };
  const change = (changes: Partial<typeof asked>, key = operation()) =>
    changeGuardian(app.dependencies, people.asterOffice, { ...asked, ...changes }, key);
  expect(await change({ studentId: ana })).toMatchObject({ status: 404 });
  expect(await change({ email: guardianEmail.toUpperCase() })).toMatchObject({
    code: "guardian-email-taken",
  });
  const key = operation();
  expect(await change({}, key)).toMatchObject({ status: 200, answer: { guardianId: asked.guardianId } });
  expect(await findGuardiansOf.all(app.dependencies.core, answer)).toMatchObject([{ email: moved.email }]);
  const { rows } = await app.dependencies.core.query(
    "SELECT detail FROM audit_trail WHERE operation_id = $1",
    [key.operationId],
  );
  expect(rows).toMatchObject([
    { detail: { before: { email: mother.email }, after: { email: moved.email, phone: mother.phone } } },
  ]);
});

test("a guardian with an account signs in with the new address from then on", async () => {
  const change = { studentId: ana, guardianId: 1, givenName: "Grace", familyName: "Moreno" };
  const contact = { phone: "213-555-0101", email: "grace.moreno@families.example" };
  await changeGuardian(app.dependencies, people.asterOffice, { ...change, ...contact }, operation());
  const { rows } = await app.dependencies.core.query("SELECT subject FROM accounts WHERE guardian_id = 1");
  expect(rows).toEqual([{ subject: contact.email }]);
});

test("the counter is told what differs from the record, and which address the guardian signs in with", async () => {
  const mother = { ...rosa, familyName: "Vega", phone: "213-555-0150", email: "rosa.v@families.example" };
  await enroll(child("Ana", "2019-12-04", mother));
  const token = await app.signIn(people.asterOffice);
  const { student, entryDate, entryCode } = child("Eva", "2020-10-05", mother);
  const fields = (name: string, values: object) =>
    Object.entries(values).map(([field, value]) => [`${name}.${field}`, String(value)]);
  const typed = fields("guardian", { ...mother, email: "rosa.typed@families.example" });
  const form = { grade: "1", entryDate, entryCode, operationId: "vega", formToken: formToken(token) };
  const answer = await app.sis.hono.request("/office/enroll", {
    method: "POST",
    headers: { cookie: `session=${token}` },
    body: new URLSearchParams([...Object.entries(form), ...fields("student", student), ...typed]),
  });
  const page = await answer.text();
  expect(page).toContain("<td>rosa.typed@families.example</td><td>rosa.v@families.example</td>");
  expect(page).toContain("their email address, <strong>rosa.v@families.example</strong>");
});
