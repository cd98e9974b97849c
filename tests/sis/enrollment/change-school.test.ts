/** Transfer, withdrawal and no-show against a real Postgres: the old enrollment ends completely, the new one starts. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import { markNoShow, transferStudent, withdrawStudent } from "../../../sis/enrollment/change-school.ts";
import type { Take } from "../../../sis/enrollment/take-checks.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { findSchedule } from "../../../sis/scheduling/queries.ts";
import { addToSection } from "../../../sis/scheduling/seat-changes.ts";
import { claimOf, insertCrowd, operation } from "../../support/operations.ts";
import { aster, birch, eli, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const day = "2026-08-18";

/** A tenth-grader at Birch with two seats. */
async function newStudent(): Promise<number> {
  const [studentId] = await insertCrowd(app.dependencies.core, 1);
  if (studentId === undefined) throw new Error("no student was created");
  for (const sectionId of [birch.sections[2], birch.sections[3]]) {
    const change = { studentId, sectionId, day: openingDay };
    await addToSection(app.dependencies, people.birchCounselor, change, operation());
  }
  return studentId;
}

async function enrollmentsOf(studentId: number): Promise<unknown[]> {
  const { rows } = await app.dependencies.core.query<Record<string, unknown>>(
    `SELECT school_id, grade, entry_date, entry_code, exit_date, exit_code FROM school_enrollments
      WHERE student_id = $1 ORDER BY id`,
    [studentId],
  );
  return rows;
}
/** The students are older than the grade's usual. */
const reason = "no school before";

async function transfer(studentId: number, key = operation(), changes: Partial<Take> = {}) {
  const claim = await claimOf(app.dependencies.core, studentId);
  const take = { studentId, toSchoolId: aster.schoolId, ...claim, day, grade: 6, reason, ...changes };
  return await transferStudent(app.dependencies, people.asterOffice, take, key);
}
const atBirch = { school_id: birch.schoolId, grade: 10, entry_date: openingDay, entry_code: "E1" };

describe("a transfer", () => {
  test("ends the old enrollment, frees every seat and starts the new one, with all of it in the audit trail", async () => {
    const studentId = await newStudent();
    const key = operation();
    expect(await transfer(studentId, key)).toMatchObject({ status: 201, answer: { studentId } });
    expect(await enrollmentsOf(studentId)).toEqual([
      { ...atBirch, exit_date: day, exit_code: "T160" },
      {
        school_id: aster.schoolId,
        grade: 6,
        entry_date: day,
        entry_code: "T1",
        exit_date: null,
        exit_code: null,
      },
    ]);
    expect(await findSchedule(app.dependencies.core, { studentId, day, schoolYear: 2027 })).toEqual([]);
    const { rows } = await app.dependencies.core.query(
      "SELECT detail FROM audit_trail WHERE operation_id = $1",
      [key.operationId],
    );
    expect(rows).toMatchObject([
      {
        detail: {
          before: { schoolId: birch.schoolId, seats: [{ sectionId: 23 }, { sectionId: 24 }] },
          after: { schoolId: aster.schoolId, grade: 6 },
        },
      },
    ]);
  });

  test("to the same school or into a grade it doesn't have is refused and changes nothing", async () => {
    const studentId = await newStudent();
    const stay = { toSchoolId: birch.schoolId, grade: 10 };
    expect(await transfer(studentId, operation(), stay)).toMatchObject({
      status: 409,
      code: "same-school",
    });
    expect(await transfer(studentId, operation(), { grade: 11 })).toMatchObject({
      status: 422,
      code: "grade-not-served",
    });
    expect(await enrollmentsOf(studentId)).toMatchObject([{ ...atBirch, exit_date: null }]);
    expect(await findSchedule(app.dependencies.core, { studentId, day, schoolYear: 2027 })).toHaveLength(2);
  });

  test("by two offices at the same time happens once each way and leaves one active enrollment", async () => {
    const studentId = await newStudent();
    const results = await Promise.all(Array.from({ length: 6 }, () => transfer(studentId)));
    expect(results.filter((each) => !isRefusal(each))).toHaveLength(1);
    expect(results.filter(isRefusal).every((each) => each.code === "same-school")).toBe(true);
    expect(await enrollmentsOf(studentId)).toHaveLength(2);
  });
});

describe("a transfer needs", () => {
  test("the student's number and birth date, and a refused try stays on record", async () => {
    const studentId = await newStudent();
    const [other] = await insertCrowd(app.dependencies.core, 1);
    const { studentNumber } = await claimOf(app.dependencies.core, other ?? 0);
    const wrong = [{ birthDate: "2011-02-04" }, { studentNumber }, { studentId: 99_999 }];
    for (const changes of wrong) {
      const key = operation();
      expect(await transfer(studentId, key, changes)).toMatchObject({
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
    expect(await enrollmentsOf(studentId)).toMatchObject([{ exit_date: null }]);
  });

  test("the school where the student is, and says so to an office that identified them", async () => {
    const studentId = await newStudent();
    for (const fromSchoolId of [null, 99]) {
      expect(await transfer(studentId, operation(), { fromSchoolId })).toMatchObject({
        status: 409,
        code: "student-moved",
        detail: { schoolId: birch.schoolId },
      });
    }
    await transfer(studentId);
    const late = { fromSchoolId: 99, toSchoolId: birch.schoolId, grade: 10 };
    expect(await transfer(studentId, operation(), late)).toMatchObject({
      detail: { schoolId: aster.schoolId },
    });
  });

  test("a reason if the grade is unusual, which the audit trail keeps", async () => {
    const studentId = await newStudent();
    const key = operation();
    const concerns = ["grade-unusual-for-age", "grade-unusual-after-last"];
    expect(await transfer(studentId, key, { reason: undefined })).toMatchObject({
      status: 409,
      code: "unusual-grade",
      detail: { concerns },
    });
    expect(await transfer(studentId, key)).toMatchObject({ status: 201 });
    const { rows } = await app.dependencies.core.query<Record<string, unknown>>(
      "SELECT detail FROM audit_trail WHERE operation_id = $1",
      [key.operationId],
    );
    expect(rows).toMatchObject([{ detail: { after: { reason, concerns } } }]);
  });

  test("an hour for more students than the bound, however many arrive at once, and counts refused tries", async () => {
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

  test("one winner among schools that take at once; the others learn where the student is", async () => {
    const studentId = await newStudent();
    const claim = await claimOf(app.dependencies.core, studentId);
    const elsewhere = { studentId, ...claim, day, reason };
    await app.dependencies.core.query(
      "INSERT INTO schools SELECT 3, 'Cedar', school_type, region, low_grade, high_grade, charter, capacity, projected_enrollment FROM schools WHERE id = 1 ON CONFLICT DO NOTHING",
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
    expect(await enrollmentsOf(studentId)).toHaveLength(2);
  });
});

describe("leaving", () => {
  test("by withdrawal ends the enrollment and frees the seats; coming back is a return", async () => {
    const studentId = await newStudent();
    const withdrawal = { studentId, day, exitCode: "E155", officeSchoolId: null } as const;
    const key = operation();
    const gone = await withdrawStudent(app.dependencies, people.birchOffice, withdrawal, key);
    expect(gone).toMatchObject({ status: 200, answer: { freedSeats: 2, exitCode: "E155" } });
    expect(await withdrawStudent(app.dependencies, people.birchOffice, withdrawal, key)).toMatchObject({
      replayed: true,
    });
    expect(
      await withdrawStudent(app.dependencies, people.birchOffice, withdrawal, operation()),
    ).toMatchObject({ status: 409, code: "not-enrolled" });
    await transfer(studentId);
    expect(await enrollmentsOf(studentId)).toMatchObject([{ exit_code: "E155" }, { entry_code: "R1" }]);
  });

  test("is refused to a school that the student isn't at any longer", async () => {
    const leaving = { studentId: await newStudent(), day, exitCode: "E155" } as const;
    const fromAster = { ...leaving, officeSchoolId: aster.schoolId };
    const fromBirch = { ...leaving, officeSchoolId: birch.schoolId };
    const { asterOffice, birchOffice } = people;
    expect(await withdrawStudent(app.dependencies, asterOffice, fromAster, operation())).toMatchObject({
      status: 404,
    });
    expect(await markNoShow(app.dependencies, asterOffice, fromAster, operation())).toMatchObject({
      status: 404,
    });
    expect(await withdrawStudent(app.dependencies, birchOffice, fromBirch, operation())).toMatchObject({
      status: 200,
    });
  });

  test("before the day of entry is refused", async () => {
    const [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
    const withdrawal = { studentId, day: "2026-08-11", exitCode: "E155", officeSchoolId: null } as const;
    await app.dependencies.core.query(
      "UPDATE school_enrollments SET entry_date = '2026-08-13' WHERE student_id = $1",
      [withdrawal.studentId],
    );
    expect(
      await withdrawStudent(app.dependencies, people.birchOffice, withdrawal, operation()),
    ).toMatchObject({ code: "day-before-entry" });
  });

  test("as a no-show has the code N470 and is refused once a teacher has seen the student", async () => {
    const studentId = await newStudent();
    const noShow = await markNoShow(
      app.dependencies,
      people.birchOffice,
      { studentId, day, officeSchoolId: null },
      operation(),
    );
    expect(noShow).toMatchObject({ answer: { exitCode: "N470", freedSeats: 2 } });
    const submission = {
      sectionId: aster.otherHomeroom,
      day: openingDay,
      period: 1,
      seenRevision: 0,
      marks: [{ studentId: eli, code: "T" }],
    } as const;
    await submitAttendance(app.dependencies, people.otherAsterTeacher, submission, operation());
    expect(
      await markNoShow(
        app.dependencies,
        people.asterOffice,
        { studentId: eli, day, officeSchoolId: null },
        operation(),
      ),
    ).toMatchObject({ status: 409, code: "was-in-class" });
  });
});
