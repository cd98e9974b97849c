/** Secondary enrollments, on real Postgres and over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { cedar, insertCedar } from "../../support/cedar.ts";
import { claimOf, insertCrowd } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { aster, birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await insertCedar(app.dependencies.core);
  await app.dependencies.core.query("UPDATE staff SET school_id = $1 WHERE id = 8", [cedar]);
});
afterAll(() => app.stop());

const { birchOffice: office, birchCounselor: cedarCounselor, administrator } = people;
const later = "2026-08-20";

async function newStudent(): Promise<number> {
  const [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
  return studentId;
}

type Body = Readonly<Record<string, unknown>>;
const post = (person: { readonly accountId: number }, path: string, body: Body) =>
  app.ask(person, path, { method: "POST", body });
const begin = (studentId: number, changes: Body = {}, person: { readonly accountId: number } = office) =>
  post(person, `/api/students/${studentId}/secondary-enrollments`, {
    ...{ schoolId: cedar, kind: "regional-occupational", day: openingDay, ...changes },
  });
const leave = (studentId: number, changes: Body = {}) =>
  post(office, `/api/students/${studentId}/withdrawal`, { day: later, exitCode: "E170", ...changes });
const codeOf = async (response: Response | Promise<Response>): Promise<unknown> => {
  const body: unknown = await (await response).json();
  return body instanceof Object && "code" in body ? body.code : body;
};

async function enrollmentsOf(studentId: number): Promise<unknown[]> {
  const { rows } = await app.dependencies.core.query<Record<string, unknown>>(
    `SELECT school_id AS school, kind, entry_date AS begins, exit_date AS ends FROM school_enrollments
      WHERE student_id = $1 ORDER BY id`,
    [studentId],
  );
  return rows;
}

const own = { school: birch.schoolId, kind: "primary", begins: openingDay, ends: null };
const elsewhere = { school: cedar, kind: "regional-occupational", begins: openingDay, ends: null };

test("begins and ends on its days, and leaves the student's own school as it is", async () => {
  const studentId = await newStudent();
  expect((await begin(studentId)).status).toBe(201);
  expect(await enrollmentsOf(studentId)).toEqual([own, elsewhere]);
  const seen = await app.ask(cedarCounselor, `/counseling/students/${studentId}`);
  expect(seen.status).toBe(200);
  expect((await leave(studentId, { secondarySchoolId: cedar })).status).toBe(200);
  expect(await enrollmentsOf(studentId)).toEqual([own, { ...elsewhere, ends: later }]);
  const departures = await app.ask(administrator, `/api/schools/${cedar}/departures`);
  expect(await departures.json()).toEqual({ departures: [] });
});

test("is refused twice, at the student's own school, and outside the year", async () => {
  const studentId = await newStudent();
  expect(await codeOf(begin(studentId, { schoolId: birch.schoolId }))).toBe("same-school");
  expect(await codeOf(begin(studentId, { schoolId: aster.schoolId }))).toBe("grade-not-served");
  expect(await codeOf(begin(studentId, { day: "2027-07-01" }))).toBe("day-outside-school-year");
  expect(await codeOf(begin(studentId, { kind: "primary" }))).toBe("invalid-request");
  await begin(studentId);
  expect(await codeOf(begin(studentId, { day: later, kind: "dual" }))).toBe("secondary-there");
  expect(await enrollmentsOf(studentId)).toEqual([own, elsewhere]);
});

test("is begun by the student's own school or the district, and by no other school", async () => {
  const studentId = await newStudent();
  const { asterOffice } = people;
  expect((await begin(studentId, {}, asterOffice)).status).toBe(404);
  expect((await begin(studentId, {}, people.birchTeacher)).status).toBe(403);
  expect((await begin(studentId, {}, administrator)).status).toBe(201);
});

test("an enrollment at a second school keeps the student from leaving the district or transferring to that school until it ends", async () => {
  const studentId = await newStudent();
  await begin(studentId);
  expect(await codeOf(leave(studentId, { exitCode: "T180" }))).toBe("secondary-elsewhere");
  const claim = await claimOf(app.dependencies.core, studentId, openingDay);
  const take = { ...claim, fromSchoolId: birch.schoolId, toSchoolId: cedar, day: later, grade: 10 };
  const arrive = () => post(administrator, `/api/students/${studentId}/transfer`, take);
  expect(await codeOf(arrive())).toBe("secondary-there");
  await leave(studentId, { secondarySchoolId: cedar });
  expect((await arrive()).status).toBe(201);
});

test("ends only with CALPADS's code for it, and nothing else ends with that code", async () => {
  const studentId = await newStudent();
  await begin(studentId);
  const otherCode = leave(studentId, { secondarySchoolId: cedar, exitCode: "E230" });
  expect(await codeOf(otherCode)).toBe("exit-code-of-other-kind");
  expect(await codeOf(leave(studentId))).toBe("exit-code-of-other-kind");
  expect(await enrollmentsOf(studentId)).toEqual([own, elsewhere]);
});

test("an end that is ahead can't be moved past the student's time at their own school, or canceled", async () => {
  const studentId = await newStudent();
  await begin(studentId);
  await leave(studentId, { secondarySchoolId: cedar });
  expect((await leave(studentId, { day: "2026-08-25", exitCode: "T180" })).status).toBe(200);
  const { rows } = await app.dependencies.core.query<{ id: number }>(
    "SELECT id FROM school_enrollments WHERE student_id = $1 AND school_id = $2",
    [studentId, cedar],
  );
  const path = `/api/students/${studentId}/enrollments/${rows[0]?.id}/departure`;
  const moveTo = (day: string) =>
    app.ask(administrator, path, { method: "PUT", body: { seenDay: later, day } });
  const cancel = (seenDay: string) =>
    app.ask(administrator, `${path}?seenDay=${seenDay}`, { method: "DELETE" });
  expect(await codeOf(moveTo("2026-08-26"))).toBe("leaves-own-school");
  expect(await codeOf(cancel(later))).toBe("leaves-own-school");
  expect((await moveTo("2026-08-25")).status).toBe(200);
  expect(await enrollmentsOf(studentId)).toEqual([
    { ...own, ends: "2026-08-25" },
    { ...elsewhere, ends: "2026-08-25" },
  ]);
});

test("an earlier end takes no seat from the days when that school is the student's own", async () => {
  const { core } = app.dependencies;
  const studentId = await newStudent();
  const [until, earlier] = ["2026-09-01", "2026-08-25"];
  await begin(studentId);
  await leave(studentId, { day: until, secondarySchoolId: cedar });
  const take = {
    toSchoolId: cedar,
    day: until,
    grade: 10,
    reason: "moved",
    ...(await claimOf(core, studentId)),
  };
  await post(administrator, `/api/students/${studentId}/transfer`, take);
  const seat = { section_id: 310, begin_date: until, end_date: null };
  await core.query(
    `INSERT INTO sections (id, school_id, course_id, term_id, period, capacity, title, kind, low_grade, high_grade)
       VALUES (310, ${cedar}, 7, 2, 1, 30, 'Drawing', 'scheduled', 9, 12)`,
  );
  for (const day of [earlier, until]) {
    const add = requested({ sectionId: 310, day });
    expect((await post(administrator, `/api/students/${studentId}/sections`, add)).status).toBe(201);
  }
  const ended = await leave(studentId, { day: earlier, secondarySchoolId: cedar });
  expect(await ended.json()).toMatchObject({ freedSeats: 1 });
  const { rows } = await core.query(
    "SELECT section_id, begin_date, end_date FROM section_enrollments WHERE student_id = $1",
    [studentId],
  );
  expect(rows).toEqual([seat]);
});

test("an end that is ahead can be canceled if the student changes schools without a gap", async () => {
  const studentId = await newStudent();
  await begin(studentId);
  await app.dependencies.core.query(
    `UPDATE school_enrollments SET exit_date = '2026-08-25', exit_code = 'T160' WHERE student_id = ${studentId} AND kind = 'primary'`,
  );
  await app.dependencies.core.query(
    `INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
       VALUES (${studentId}, ${aster.schoolId}, 2027, 10, '2026-08-25', 'T1')`,
  );
  const leaving = { day: "2026-08-27", exitCode: "E170", secondarySchoolId: cedar };
  expect((await post(administrator, `/api/students/${studentId}/withdrawal`, leaving)).status).toBe(200);
  const { rows } = await app.dependencies.core.query<{ id: number }>(
    "SELECT id FROM school_enrollments WHERE student_id = $1 AND school_id = $2",
    [studentId, cedar],
  );
  const path = `/api/students/${studentId}/enrollments/${rows[0]?.id}/departure?seenDay=2026-08-27`;
  expect((await app.ask(administrator, path, { method: "DELETE" })).status).toBe(200);
});
