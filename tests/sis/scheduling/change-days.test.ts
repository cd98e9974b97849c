/** The schedule page is that of the chosen day: of students who come later, and of a class whose attendance is in. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { findRoster } from "../../../sis/attendance/queries.ts";
import { submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import { formToken } from "../../../sis/http/session-token.ts";
import { findChangeDays } from "../../../sis/scheduling/change-days.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { aldo, birch, finn, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { transfer } from "../../support/transfers.ts";

let app: TestApp;
let token: string;
let today: string = openingDay;
beforeAll(async () => {
  app = await startTestApp({ today: () => today });
  token = await app.signIn(counselor);
});
afterAll(() => app.stop());

const counselor = people.birchCounselor;
const [wednesday, monday] = ["2026-08-12", "2026-08-17"] as const;
const daysOf = (studentId: number, schoolId: number | null = birch.schoolId) =>
  findChangeDays(app.dependencies, { studentId, schoolId });
const pageOf = async (path: string) => await (await app.ask(counselor, path)).text();

async function send(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const hidden = { operationId: operation().operationId, formToken: formToken(token) };
  const headers = { cookie: `session=${token}` };
  const body = new URLSearchParams({ ...hidden, ...fields });
  return await app.sis.hono.request(path, { method: "POST", headers, body });
}

async function arrivesOn(day: string): Promise<number> {
  const [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
  const text = "UPDATE school_enrollments SET entry_date = $1 WHERE student_id = $2";
  await app.dependencies.core.query(text, [day, studentId]);
  return studentId;
}

test("a student who comes later is found, and gets classes from their first day on", async () => {
  const studentId = await arrivesOn(wednesday);
  const path = `/counseling/students/${studentId}`;
  expect(await pageOf("/counseling/students?search=crowd")).toContain("from Wednesday, August 12, 2026");
  const before = await pageOf(path);
  expect(before).toContain("Grade 10");
  expect(before).toContain(`<option value="${wednesday}" selected>`);
  const sectionId = String(birch.freeInPeriod1);
  const added = await send(`${path}/add`, requested({ sectionId, day: wednesday }));
  expect(added.headers.get("location")).toContain(`${path}?from=${wednesday}`);
  expect(await pageOf(path)).toContain("Period 1: Drawing");
  expect(await pageOf(`${path}/sections/${sectionId}/drop?from=${wednesday}`)).toContain("Drop Drawing");
  expect(await pageOf(`${path}?from=${openingDay}`)).toContain("Not enrolled on this day");
});

test("a student who leaves and comes back is listed once", async () => {
  const [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
  const { core } = app.dependencies;
  await core.query("UPDATE school_enrollments SET exit_date = $1, exit_code = 'T180' WHERE student_id = $2", [
    monday,
    studentId,
  ]);
  await core.query(
    `INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
     VALUES ($1, $2, 2027, 10, '2026-09-14', 'R1')`,
    [studentId, birch.schoolId],
  );
  const { rows } = await core.query<{ number: string }>(
    "SELECT student_number AS number FROM students WHERE id = $1",
    [studentId],
  );
  const found = await pageOf(`/counseling/students?search=${rows[0]?.number}`);
  expect(found).toContain("1 student<");
  expect(found).not.toContain("from Monday, September 14, 2026");
});

test("a transfer is worked on from its first day by the school that receives the student", async () => {
  const [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
  await transfer(app, studentId, operation(), { day: monday });
  expect(await daysOf(studentId, 1)).toMatchObject({ first: monday });
  expect(await daysOf(studentId)).toMatchObject({ first: openingDay });
});

test("once attendance is in, the first day offered is the next one, and a move from then on is done", async () => {
  const [sectionId] = birch.sections;
  const roster = await findRoster(app.dependencies.core, { sectionId, day: openingDay, period: 1 });
  const marks = (roster?.students ?? []).map(({ studentId }) => ({ studentId, code: "P" }) as const);
  const submission = { sectionId, day: openingDay, period: 1, seenRevision: 0, marks };
  await submitAttendance(app.dependencies, people.birchTeacher, submission, operation());
  const path = `/counseling/students/${aldo}`;
  const move = requested({
    fromSectionId: String(birch.sections[0]),
    toSectionId: String(birch.freeInPeriod1),
  });
  expect((await daysOf(aldo)).first).toBe(wednesday);
  expect((await send(`${path}/move`, { ...move, day: openingDay })).status).toBe(409);
  expect(await pageOf(path)).toContain(`name="day" value="${wednesday}"`);
  expect((await send(`${path}/move`, { ...move, day: wednesday })).status).toBe(303);
});

test("a form that was done and is sent again the next day is answered as before", async () => {
  const [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
  const fields = requested({
    sectionId: String(birch.freeInPeriod1),
    day: openingDay,
    operationId: "sent-twice",
  });
  const path = `/counseling/students/${studentId}/add`;
  expect((await send(path, fields)).status).toBe(303);
  today = wednesday;
  expect((await send(path, fields)).status).toBe(303);
  today = openingDay;
});

test("a day that is over is refused, as one without classes is", async () => {
  const fields = requested({ sectionId: String(birch.freeInPeriod1), day: "2026-08-10" });
  const refused = await send(`/counseling/students/${finn}/add`, fields);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Choose one of them.");
});
