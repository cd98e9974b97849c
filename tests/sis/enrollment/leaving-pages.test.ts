/** A student leaves, or never came: the pages say what that does, do it, and lead to its undo. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import { formToken } from "../../../sis/http/session-token.ts";
import { addToSection } from "../../../sis/scheduling/seat-changes.ts";
import { insertCrowd, operation } from "../../support/operations.ts";
import { requested } from "../../support/requested.ts";
import { birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { enrollmentsOf } from "../../support/transfers.ts";

let app: TestApp;
let token: string;
let today: string;
let studentId: number;
beforeAll(async () => {
  app = await startTestApp({ today: () => today });
  token = await app.signIn(office);
});
beforeEach(async () => {
  today = "2026-08-12";
  [studentId = 0] = await insertCrowd(app.dependencies.core, 1);
  const drawing = { studentId, sectionId: birch.freeInPeriod1, day: openingDay };
  await addToSection(app.dependencies, people.birchCounselor, requested(drawing), operation());
});
afterAll(() => app.stop());

const { birchOffice: office } = people;
const leavingDay = "2026-09-14";
const pathOf = (page: "withdrawal" | "no-show") => `/office/students/${studentId}/${page}`;
const open = async (path: string) => await (await app.ask(office, path)).text();
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const hidden = { operationId: operation().operationId, formToken: formToken(token) };
  const headers = { cookie: `session=${token}` };
  const body = new URLSearchParams({ ...hidden, ...fields });
  return await (await app.sis.hono.request(path, { method: "POST", headers, body })).text();
}
async function exit(): Promise<unknown> {
  const [enrollment] = await enrollmentsOf(app, studentId);
  return enrollment;
}
/** Follows the link that the page gives. */
async function cancelFrom(page: string): Promise<string> {
  const [, path = ""] = /href="([^"]*departure)">Undo this/.exec(page) ?? [];
  expect(path).toContain("/departure");
  const [, seenDay = ""] = /name="seenDay" value="([^"]*)"/.exec(await open(path)) ?? [];
  return await send(`${path}/cancel`, { seenDay });
}

test("a withdrawal is chosen, shown with what it does, done, and undone", async () => {
  expect(await open(`/counseling/students/${studentId}`)).toContain(`href="${pathOf("withdrawal")}"`);
  expect(await open(pathOf("withdrawal"))).toContain(`<option value="${leavingDay}">`);
  const asked = await open(`${pathOf("withdrawal")}?day=${leavingDay}&exitCode=T180`);
  expect(asked).toContain("last day here is the one before Monday, September 14, 2026.");
  expect(asked).toContain("To a private school in California (T180).");
  expect(asked).toContain("<li>Period 1: Drawing</li>");
  expect(await exit()).toMatchObject({ exit_date: null });
  const done = await send(pathOf("withdrawal"), { day: leavingDay, exitCode: "T180" });
  expect(done).toContain("1 class has a free seat now.");
  expect(await exit()).toMatchObject({ exit_date: leavingDay, exit_code: "T180" });
  expect(await cancelFrom(done)).toContain(`Drawing (${birch.freeInPeriod1})`);
  expect(await exit()).toMatchObject({ exit_date: null, exit_code: null });
});

test("records that a withdrawal would leave without a seat are named before anything is sent", async () => {
  const meeting = { sectionId: birch.freeInPeriod1, day: "2026-08-12", period: 1 };
  const seated = await app.dependencies.core.query<{ id: number }>(
    "SELECT student_id AS id FROM section_enrollments WHERE section_id = $1",
    [birch.freeInPeriod1],
  );
  const marks = seated.rows.map(({ id }) => ({ studentId: id, code: "P" as const }));
  const submission = { ...meeting, seenRevision: 0, marks };
  await submitAttendance(app.dependencies, people.birchTeacher, submission, operation());
  const asked = await open(`${pathOf("withdrawal")}?day=2026-08-12&exitCode=T180`);
  expect(asked).toContain(`section ${birch.freeInPeriod1}: attendance on 2026-08-12`);
  expect(asked).not.toContain("Withdraw the student</button>");
  expect(await send(pathOf("no-show"), { day: openingDay })).toContain("has attended class");
  await app.dependencies.core.query("DELETE FROM attendance_marks WHERE section_id = $1", [
    meeting.sectionId,
  ]);
});

test("a student who never came has an enrollment of no days; while that is ahead, it can be undone", async () => {
  today = "2026-08-03";
  expect(await open(pathOf("no-show"))).toContain("was expected on Tuesday, August 11, 2026");
  expect(await send(pathOf("no-show"), { day: "2026-08-12" })).toContain("one of the days on this page");
  const done = await send(pathOf("no-show"), { day: openingDay });
  expect(done).toContain("The student is recorded as never having come.");
  expect(await exit()).toMatchObject({ exit_date: openingDay, exit_code: "N470" });
  expect(await open(pathOf("no-show"))).toContain("enrolled at your school");
  expect(await cancelFrom(done)).toContain(`Drawing (${birch.freeInPeriod1})`);
  expect(await exit()).toMatchObject({ exit_date: null });
});

test("once the first day is over, the page leads to a new transfer instead", async () => {
  const done = await send(pathOf("no-show"), { day: openingDay });
  expect(done).toContain('<a href="/office/transfer">transfer the student in</a>');
  expect(done).not.toContain("Undo this");
});

test("a withdrawal that was done and is sent again is answered as before, though the student has left", async () => {
  const fields = { day: today, exitCode: "T180", operationId: "withdrawn-twice" };
  for (const _ of ["first", "again"])
    expect(await send(pathOf("withdrawal"), fields)).toContain("The student is withdrawn.");
  expect(await exit()).toMatchObject({ exit_date: today, exit_code: "T180" });
});
