/** Enrollments on past, present and future days: one school at a time, in this school year, and nothing left behind. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findRoster } from "../../../sis/attendance/queries.ts";
import { submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import { markNoShow, transferStudent, withdrawStudent } from "../../../sis/enrollment/change-school.ts";
import { findStudents } from "../../../sis/enrollment/search-queries.ts";
import { addToSection } from "../../../sis/scheduling/seat-changes.ts";
import { claimOf, insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { aster, birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let studentId: number;
beforeAll(async () => {
  app = await startTestApp({ today: () => "2026-09-30" });
});
beforeEach(async () => {
  [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
});
afterAll(() => app.stop());

const withdraw = (day: string) => {
  const withdrawal = { studentId, day, exitCode: "T180", officeSchoolId: null } as const;
  return withdrawStudent(app.dependencies, people.birchOffice, withdrawal, operation());
};
async function transfer(day: string, toSchoolId: number = aster.schoolId, grade = 6) {
  const claim = await claimOf(app.dependencies.core, studentId, day);
  const take = { studentId, toSchoolId, ...claim, day, grade, reason: "no school before" };
  return await transferStudent(app.dependencies, people.asterOffice, take, operation());
}
const add = (sectionId: number, day = openingDay) =>
  addToSection(
    app.dependencies,
    people.birchCounselor,
    requested({ studentId, sectionId, day }),
    operation(),
  );

async function mark(sectionId: number, day: string, code: "P" | "A"): Promise<void> {
  const roster = await findRoster(app.dependencies.core, { sectionId, day, period: undefined });
  const marks = (roster?.students ?? []).map((student) => ({ studentId: student.studentId, code }));
  const period = roster?.section.period ?? 1;
  const seenRevision = roster?.revision ?? 0;
  const submission = { sectionId, day, period, seenRevision, marks, reason: "late bus" };
  await submitAttendance(app.dependencies, people.birchTeacher, submission, operation());
}

async function isFoundOn(day: string): Promise<boolean> {
  const search = { schoolId: birch.schoolId, day, schoolYear: 2027, typed: "", grade: undefined, limit: 500 };
  const found = await findStudents(app.dependencies.core, search);
  return found.some((student) => student.studentId === studentId);
}

describe("ahead", () => {
  test("a withdrawn student is at the school until that day, and can't transfer to another before", async () => {
    await withdraw("2027-05-28");
    expect([await isFoundOn("2027-05-27"), await isFoundOn("2027-05-28")]).toEqual([true, false]);
    expect(await transfer("2026-09-30", birch.schoolId, 10)).toMatchObject({ code: "same-school" });
    expect(await transfer("2026-09-30")).toMatchObject({ status: 409, code: "enrolled-until" });
    expect(await transfer("2027-05-28")).toMatchObject({ status: 201 });
  });

  test("a transfer lets both schools work with the student, and each leaves the other's enrollment alone", async () => {
    await transfer("2026-10-12");
    expect(await isFoundOn("2026-10-11")).toBe(true);
    const path = `/api/students/${studentId}/withdrawal`;
    const ask = (office: { accountId: number }, day: string) =>
      app.ask(office, path, { method: "POST", body: { day, exitCode: "T180" } });
    expect((await ask(people.birchOffice, "2026-10-12")).status).toBe(404);
    expect((await ask(people.birchOffice, "2026-10-05")).status).toBe(409);
    expect((await ask(people.asterOffice, "2026-10-20")).status).toBe(200);
  });
});

describe("back", () => {
  test("a withdrawal or transfer is refused, and the refusal lists what was recorded in class since", async () => {
    await add(birch.sections[0]);
    await mark(birch.sections[0], "2026-09-09", "P");
    for (const refused of [await withdraw("2026-09-09"), await transfer("2026-08-12")])
      expect(refused).toMatchObject({
        status: 409,
        code: "records-since",
        detail: {
          inTheWay: [{ sectionId: birch.sections[0], attendance: ["2026-09-09"] }],
          firstDay: "2026-09-10",
        },
      });
    expect(await withdraw("2026-09-10")).toMatchObject({ status: 200 });
  });

  test("a return can't begin before the student left", async () => {
    await withdraw("2026-11-02");
    expect(await transfer("2026-09-01")).toMatchObject({ status: 409, code: "enrolled-until" });
    expect(await transfer("2026-11-02")).toMatchObject({ status: 201 });
  });

  test("a no-show's absences move to the history, and the seats are freed", async () => {
    await add(birch.sections[0]);
    await mark(birch.sections[0], openingDay, "A");
    const noShow = { studentId, day: openingDay, officeSchoolId: null };
    const done = await markNoShow(app.dependencies, people.birchOffice, noShow, operation());
    expect(done).toMatchObject({ status: 200, answer: { freedSeats: 1 } });
    const { rows } = await app.dependencies.core.query(
      `SELECT (SELECT count(*)::int FROM attendance_marks WHERE student_id = $1) AS marks,
              (SELECT count(*)::int FROM attendance_mark_history WHERE student_id = $1) AS history,
              (SELECT count(*)::int FROM section_enrollments WHERE student_id = $1) AS seats`,
      [studentId],
    );
    expect(rows).toEqual([{ marks: 0, history: 1, seats: 0 }]);
  });
});

test("a day in another school year is refused at the counter", async () => {
  expect(await transfer("2025-09-30")).toMatchObject({ status: 422, code: "day-outside-school-year" });
  for (const day of ["2025-09-30", "2027-07-15"])
    expect(await withdraw(day)).toMatchObject({ status: 422, code: "day-outside-school-year" });
  const student = {
    ...{ givenName: "Noa", familyName: "Quill", birthDate: "2018-03-04", sex: "F" },
    ...{ ethnicity: "White", homeLanguage: "English" },
  };
  const body = { student, grade: 2, entryDate: "2025-08-14", entryCode: "E1" };
  const path = `/api/schools/${aster.schoolId}/enrollments`;
  const refused = await app.ask(people.asterOffice, path, { method: "POST", body });
  expect([refused.status, await refused.json()]).toMatchObject([422, { code: "day-outside-school-year" }]);
});
