/** Enrolling at an office counter against a real Postgres: one person, one record. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enrollNew, type NewEnrollment } from "../../../sis/enrollment/enroll-new.ts";
import { findStudents } from "../../../sis/enrollment/search-queries.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { addToSection } from "../../../sis/scheduling/seat-changes.ts";
import { operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { aster, birch, guardianEmail, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Changes = Partial<Omit<NewEnrollment, "student">> & {
  readonly student?: Partial<NewEnrollment["student"]>;
};

function form(familyName: string, changes: Changes = {}): NewEnrollment {
  const student = {
    givenName: "Marisol",
    familyName,
    birthDate: "2019-03-04",
    sex: "F",
    ethnicity: "Latino",
    homeLanguage: "Spanish",
    ...changes.student,
  } as const;
  const entry = { schoolId: aster.schoolId, grade: 1, entryDate: openingDay, entryCode: "E1" } as const;
  return { ...entry, confirmedNewPerson: false, ...changes, student };
}
const enroll = (given: NewEnrollment, key = operation()) =>
  enrollNew(app.dependencies, people.asterOffice, given, key);

async function countStudents(familyName: string): Promise<number> {
  const { rowCount } = await app.dependencies.core.query("SELECT 1 FROM students WHERE family_name = $1", [
    familyName,
  ]);
  return rowCount ?? 0;
}

describe("a new person", () => {
  test("gets a record, a number, an enrollment and an account, and can be given a homeroom seat", async () => {
    const enrolled = await enroll(form("Quiroga"));
    expect(enrolled).toMatchObject({ status: 201, replayed: false });
    if (isRefusal(enrolled)) throw new Error(enrolled.code);
    const { studentId, studentNumber } = enrolled.answer;
    expect(String(studentNumber)).toHaveLength(10);
    const { rows } = await app.dependencies.core.query("SELECT role FROM accounts WHERE subject = $1", [
      `student-${studentId}`,
    ]);
    expect(rows).toEqual([{ role: "student" }]);
    const history = await app.dependencies.core.query(
      "SELECT begin_date::text AS day, status FROM language_statuses WHERE student_id = $1",
      [studentId],
    );
    expect(history.rows).toEqual([{ day: openingDay, status: "TBD" }]);
    const search = { schoolId: aster.schoolId, day: openingDay, schoolYear: 2027, grade: 1, limit: 10 };
    expect(await findStudents(app.dependencies.core, { ...search, typed: "quir" })).toMatchObject([
      { studentId, familyName: "Quiroga", birthDate: "2019-03-04", grade: 1 },
    ]);
    const seat = { studentId, sectionId: aster.homeroom, day: openingDay };
    expect(
      await addToSection(app.dependencies, people.asterOffice, requested(seat), operation()),
    ).toMatchObject({
      status: 201,
    });
  });

  test("is linked to a guardian who already signs in, if the name matches", async () => {
    const guardian = { phone: "213-555-0101", email: guardianEmail, relationship: "mother" } as const;
    const linked = await enroll(
      form("Moreno", { guardian: { givenName: "Grace", familyName: "Moreno", ...guardian } }),
    );
    if (isRefusal(linked)) throw new Error(linked.code);
    const { rows } = await app.dependencies.core.query(
      "SELECT guardian_id FROM student_guardians WHERE student_id = $1",
      [linked.answer.studentId],
    );
    expect(rows).toEqual([{ guardian_id: 1 }]);
    const mistyped = form("Villar", { guardian: { givenName: "Ruth", familyName: "Villar", ...guardian } });
    expect(await enroll(mistyped)).toMatchObject({ status: 409, code: "guardian-email-taken" });
    expect(await countStudents("Villar")).toBe(0);
  });

  test("is refused in a grade the school doesn't have and on a day outside every school year", async () => {
    expect(await enroll(form("Abbott", { grade: 9 }))).toMatchObject({
      status: 422,
      code: "grade-not-served",
    });
    expect(await enroll(form("Abbott", { entryDate: "2031-01-01" }))).toMatchObject({
      code: "day-outside-school-year",
    });
    expect(await countStudents("Abbott")).toBe(0);
  });
});

describe("an unusual grade", () => {
  const seven = { birthDate: "2019-03-04" };

  test("is refused until somebody gives the reason, and the audit trail keeps it", async () => {
    const early = form("Valdivia", { student: seven, grade: 5 });
    const concerns = ["grade-unusual-for-age"];
    const code = "unusual-grade";
    expect(await enroll(early)).toMatchObject({ status: 409, code, detail: { concerns } });
    expect(await countStudents("Valdivia")).toBe(0);
    const key = operation();
    const reason = "skipped three grades";
    expect(await enroll({ ...early, reason }, key)).toMatchObject({ status: 201 });
    const { rows } = await app.dependencies.core.query<Record<string, unknown>>(
      "SELECT detail FROM audit_trail WHERE operation_id = $1",
      [key.operationId],
    );
    expect(rows).toMatchObject([{ detail: { grade: { concerns, reason, lastYear: null } } }]);
  });

  test("is one that doesn't follow last year's, wherever that was", async () => {
    const sameAge = form("Montalvo", { student: seven, grade: 1 });
    const code = "unusual-grade";
    const detail = { concerns: ["grade-unusual-after-last"] };
    expect(await enroll({ ...sameAge, lastYearGrade: 2 })).toMatchObject({ status: 409, code, detail });
    expect(await enroll({ ...sameAge, lastYearGrade: 0 })).toMatchObject({ status: 201 });
  });

  test("is asked about together with a likely match", async () => {
    await enroll(form("Arizmendi", { student: seven }));
    const both = { code: "person-match", detail: { concerns: ["grade-unusual-for-age"] } };
    expect(await enroll(form("Arizmendi", { student: seven, grade: 6 }))).toMatchObject(both);
  });
});

describe("a person on record", () => {
  test.each([
    ["with an accent left out", { givenName: "Inés", familyName: "Peña" }],
    ["with the names swapped", { givenName: "Pena", familyName: "Ines" }],
    ["with a typo", { givenName: "Ines", familyName: "Penna" }],
    ["as a twin would be", { givenName: "Carmen", familyName: "Pena" }],
  ])("is found %s before a second record is made", async (_, student) => {
    const birthDate = "2019-07-07";
    await enroll(form("Pena", { student: { givenName: "Ines", birthDate } }));
    const second = await enroll(form("", { student: { ...student, birthDate } }));
    expect(second).toMatchObject({
      status: 409,
      code: "person-match",
      detail: { matches: [{ givenName: "Ines", familyName: "Pena", schoolId: aster.schoolId, grade: 1 }] },
    });
  });

  test("has a twin, who is enrolled after the office confirms", async () => {
    await enroll(form("Duarte", { student: { givenName: "Lia" } }));
    const twin = form("Duarte", { student: { givenName: "Noa" } });
    expect(await enroll(twin)).toMatchObject({ code: "person-match" });
    expect(await enroll({ ...twin, confirmedNewPerson: true })).toMatchObject({ status: 201 });
    expect(await countStudents("Duarte")).toBe(2);
  });
});

describe("the same form sent twice at the same moment", () => {
  test("makes one student under one key, and both get the same answer", async () => {
    const key = operation();
    const results = await Promise.all(Array.from({ length: 10 }, () => enroll(form("Echeverria"), key)));
    const answers = results.map((each) => (isRefusal(each) ? each.code : each.answer.studentId));
    expect(new Set(answers).size).toBe(1);
    expect(await countStudents("Echeverria")).toBe(1);
  });

  test.each([false, true])(
    "makes one student under different keys (confirmed: %s)",
    async (confirmedNewPerson) => {
      const familyName = confirmedNewPerson ? "Zubiri" : "Yturbe";
      const sent = Array.from({ length: 10 }, () => enroll(form(familyName, { confirmedNewPerson })));
      const results = await Promise.all(sent);
      expect(results.filter((each) => !isRefusal(each))).toHaveLength(1);
      expect(results.filter(isRefusal).every((each) => each.code === "person-match")).toBe(true);
      expect(await countStudents(familyName)).toBe(1);
    },
  );

  test("by two schools makes one student", async () => {
    const older = { givenName: "Pau", birthDate: "2013-05-05" };
    const here = form("Urquijo", { student: older, grade: 6 });
    const there = form("Urquijo", { student: older, grade: 9, schoolId: birch.schoolId });
    const results = await Promise.all([enroll(here), enroll(there)]);
    expect(results.filter(isRefusal)).toMatchObject([{ code: "person-match" }]);
    expect(await countStudents("Urquijo")).toBe(1);
  });
});
