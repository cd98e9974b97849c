/** What a transfer must say about the student, on real Postgres, and that races end with one winner. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transferStudent } from "../../../sis/enrollment/change-school.ts";
import { enrollNew, type NewEnrollment } from "../../../sis/enrollment/enroll-new.ts";
import type { Take } from "../../../sis/enrollment/take-checks.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { claimOf, insertCrowd, operation } from "../../support/operations.ts";
import { aster, birch, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { day, enrollmentsOf, newStudent, reason, transfer } from "../../support/transfers.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe("a transfer", () => {
  test("needs the student's number and birth date, and a refused try stays on record", async () => {
    const studentId = await newStudent(app);
    const [other] = await insertCrowd(app.dependencies.core, 1);
    const { studentNumber } = await claimOf(app.dependencies.core, other ?? 0);
    const wrong = [{ birthDate: "2011-02-04" }, { studentNumber }, { studentId: 99_999 }];
    for (const changes of wrong) {
      const key = operation();
      expect(await transfer(app, studentId, key, changes)).toMatchObject({
        status: 404,
        code: "student-not-identified",
        detail: {},
      });
      const { rows } = await app.dependencies.core.query<Record<string, unknown>>(
        "SELECT action, account_id, school_id FROM audit_trail WHERE request_digest = $1",
        [key.requestDigest],
      );
      const { accountId: account_id } = people.asterOffice;
      expect(rows).toEqual([
        { action: "enrollment.transfer-refused", account_id, school_id: aster.schoolId },
      ]);
    }
    expect(await enrollmentsOf(app, studentId)).toMatchObject([{ exit_date: null }]);
  });

  test("needs the student's current school, and a refusal names it to an office that identified the student", async () => {
    const studentId = await newStudent(app);
    for (const fromSchoolId of [null, 99]) {
      expect(await transfer(app, studentId, operation(), { fromSchoolId })).toMatchObject({
        status: 409,
        code: "student-moved",
        detail: { schoolId: birch.schoolId },
      });
    }
    await transfer(app, studentId);
    const late = { fromSchoolId: 99, toSchoolId: birch.schoolId, grade: 10 };
    expect(await transfer(app, studentId, operation(), late)).toMatchObject({
      detail: { schoolId: aster.schoolId },
    });
  });

  test("needs a reason if the grade is unusual, and the audit trail keeps it", async () => {
    const studentId = await newStudent(app);
    const key = operation();
    const concerns = ["grade-unusual-for-age", "grade-unusual-after-last"];
    expect(await transfer(app, studentId, key, { reason: undefined })).toMatchObject({
      status: 409,
      code: "unusual-grade",
      detail: { concerns },
    });
    expect(await transfer(app, studentId, key)).toMatchObject({ status: 201 });
    const { rows } = await app.dependencies.core.query<Record<string, unknown>>(
      "SELECT detail FROM audit_trail WHERE operation_id = $1",
      [key.operationId],
    );
    expect(rows).toMatchObject([{ detail: { after: { reason, concerns } } }]);
  });

  test("beyond the hourly limit is refused, however many arrive at once, and refused attempts count", async () => {
    const settings = { ...app.dependencies.settings, transfersPerHour: 5 };
    const at = new Date("2026-08-12T15:00:00Z");
    const bounded = { ...app.dependencies, settings, clock: () => at };
    const crowd = await insertCrowd(app.dependencies.core, 12);
    const take = async (studentId: number, changes: Partial<Take> = {}, context = bounded) => {
      const claim = await claimOf(app.dependencies.core, studentId);
      const asked = { studentId, toSchoolId: aster.schoolId, ...claim, day, grade: 6, reason, ...changes };
      return await transferStudent(context, people.administrator, asked, operation());
    };
    expect(await take(crowd[0] ?? 0, { birthDate: "2011-02-04" })).toMatchObject({ status: 404 });
    const results = await Promise.all(crowd.map((studentId) => take(studentId)));
    expect(results.filter((each) => !isRefusal(each))).toHaveLength(4);
    expect(results.filter(isRefusal)).toMatchObject(
      Array.from({ length: 8 }, () => ({ status: 429, detail: { atMost: 5 }, retryAfterSeconds: 3_600 })),
    );
    const anHourLater = { ...bounded, clock: () => new Date(at.getTime() + 3_600_001) };
    const left = (await Promise.all(crowd.map((studentId) => claimOf(app.dependencies.core, studentId))))
      .map(({ fromSchoolId }, index) => ({ fromSchoolId, studentId: crowd[index] ?? 0 }))
      .find(({ fromSchoolId }) => fromSchoolId === birch.schoolId);
    expect(await take(left?.studentId ?? 0, {}, anHourLater)).toMatchObject({ status: 201 });
  });

  test("can't be had by enrolling: matches count as looked up, and none is shown beyond the limit", async () => {
    const settings = { ...app.dependencies.settings, transfersPerHour: 2 };
    const bounded = { ...app.dependencies, settings, clock: () => new Date("2026-08-13T15:00:00Z") };
    const person = { sex: "M", ethnicity: "White", homeLanguage: "English" } as const;
    const known = { ...person, givenName: "Ben", familyName: "Nolan", birthDate: "2018-11-12" };
    const entry = { schoolId: aster.schoolId, grade: 2, entryDate: day, entryCode: "E2" } as const;
    const enroll = async (student: NewEnrollment["student"]) => {
      const form = { ...entry, student, confirmedNewPerson: false };
      const { status } = await enrollNew(bounded, people.asterOffice, form, operation());
      return status;
    };
    expect([await enroll(known), await enroll(known), await enroll(known)]).toEqual([409, 409, 429]);
    expect(await enroll({ ...known, givenName: "Ulf", familyName: "Quill" })).toBe(201);
  });

  test("that many schools try at once succeeds for one; the others learn where the student is", async () => {
    const studentId = await newStudent(app);
    const claim = await claimOf(app.dependencies.core, studentId);
    const elsewhere = { studentId, ...claim, day, reason };
    await app.dependencies.core.query(
      `INSERT INTO schools (id, name, school_type, region, low_grade, high_grade, calendar_id, charter, capacity, projected_enrollment)
       SELECT 3, 'Cedar', school_type, region, low_grade, high_grade, calendar_id, charter, capacity, projected_enrollment
         FROM schools WHERE id = 1 ON CONFLICT DO NOTHING`,
    );
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const take = { ...elsewhere, toSchoolId: index % 2 === 0 ? aster.schoolId : 3, grade: 6 };
        return transferStudent(app.dependencies, people.administrator, take, operation());
      }),
    );
    expect(results.filter((each) => !isRefusal(each))).toHaveLength(1);
    const codes = results.filter(isRefusal).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(["student-moved", "same-school"]));
    expect(await enrollmentsOf(app, studentId)).toHaveLength(2);
  });
});
