/** Transfer, withdrawal and no-show against a real Postgres: the old enrollment ends completely, the new one starts. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import { markNoShow, withdrawStudent } from "../../../sis/enrollment/change-school.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { findSchedule } from "../../../sis/scheduling/queries.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { aster, birch, eli, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { day, enrollmentsOf, newStudent, transfer } from "../../support/transfers.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const atBirch = { school_id: birch.schoolId, grade: 10, entry_date: openingDay, entry_code: "E1" };

describe("a transfer", () => {
  test("ends the old enrollment, frees every seat and starts the new one, with all of it in the audit trail", async () => {
    const studentId = await newStudent(app);
    const key = operation();
    expect(await transfer(app, studentId, key)).toMatchObject({ status: 201, answer: { studentId } });
    expect(await enrollmentsOf(app, studentId)).toEqual([
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
    const studentId = await newStudent(app);
    const stay = { toSchoolId: birch.schoolId, grade: 10 };
    expect(await transfer(app, studentId, operation(), stay)).toMatchObject({
      status: 409,
      code: "same-school",
    });
    expect(await transfer(app, studentId, operation(), { grade: 11 })).toMatchObject({
      status: 422,
      code: "grade-not-served",
    });
    expect(await enrollmentsOf(app, studentId)).toMatchObject([{ ...atBirch, exit_date: null }]);
    expect(await findSchedule(app.dependencies.core, { studentId, day, schoolYear: 2027 })).toHaveLength(2);
  });

  test("by two offices at the same time happens once each way and leaves one active enrollment", async () => {
    const studentId = await newStudent(app);
    const results = await Promise.all(Array.from({ length: 6 }, () => transfer(app, studentId)));
    expect(results.filter((each) => !isRefusal(each))).toHaveLength(1);
    expect(results.filter(isRefusal).every((each) => each.code === "same-school")).toBe(true);
    expect(await enrollmentsOf(app, studentId)).toHaveLength(2);
  });
});

describe("leaving", () => {
  test("by withdrawal ends the enrollment and frees the seats; coming back is a return", async () => {
    const studentId = await newStudent(app);
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
    await transfer(app, studentId);
    expect(await enrollmentsOf(app, studentId)).toMatchObject([{ exit_code: "E155" }, { entry_code: "R1" }]);
  });

  test("is refused for a school that the student has left", async () => {
    const leaving = { studentId: await newStudent(app), day, exitCode: "E155" } as const;
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
    const studentId = await newStudent(app);
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
