/** Which days a teacher's pages offer for taking attendance. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { formToken } from "../../../sis/http/session-token.ts";
import { ana, aster, ben, cora, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  // Half past eleven at night in the district is the next day in UTC.
  app = await startTestApp({ clock: () => new Date("2026-08-15T06:30:00Z") });
});
afterAll(() => app.stop());

const friday = "2026-08-14";
const saturday = "2026-08-15";
const monday = "2026-08-17";

async function page(path: string): Promise<string> {
  const response = await app.ask(people.asterTeacher, path);
  expect(response.status, path).toBe(200);
  return await response.text();
}

test("today is the district's day", async () => {
  expect(await page("/attendance")).toContain("Attendance for Friday, August 14, 2026");
});

test.each([
  [saturday, friday],
  [monday, friday],
  ["2026-08-02", openingDay],
])("on %s the page offers no attendance, only a link to %s", async (day, nearest) => {
  const sections = await page(`/attendance?day=${day}`);
  expect(sections).toContain(`/attendance?day=${nearest}`);
  expect(sections).not.toContain("Grade 2 Alvarez");
  const roster = await page(`/attendance/${aster.homeroom}?day=${day}`);
  expect(roster).toContain(`/attendance/${aster.homeroom}?day=${nearest}`);
  expect(roster).not.toContain("Submit attendance");
});

test("an address with an invalid day says what to do in words that are on the page", async () => {
  const response = await app.ask(people.asterTeacher, "/attendance?day=2026-13-01");
  expect(response.status).toBe(400);
  const refusal = await response.text();
  expect(refusal).toContain("Check the address.");
  expect(refusal).not.toContain("`");
});

test("other days are offered if there was class on them", async () => {
  const offered = [...(await page("/attendance")).matchAll(/<option value="([^"]+)">/g)].map(
    ([, day]) => day,
  );
  expect(offered).toEqual(["2026-08-13", "2026-08-12", openingDay]);
});

test("an office corrects a past day's marks in its own school's classes; both revisions are on record", async () => {
  const path = `/attendance/${aster.homeroom}?day=${openingDay}`;
  expect((await app.ask(people.birchOffice, path)).status).toBe(404);
  const before = await (await app.ask(people.asterOffice, path)).text();
  expect(before).toContain("Submit attendance");
  expect(before).toContain('<option value="2026-08-12">');
  expect(before).not.toContain("Back to my sections");
  const token = await app.signIn(people.asterOffice);
  const submit = async (code: string, seenRevision: string) => {
    const marks = [ana, ben, cora].map((student) => [`mark-${student}`, code] as const);
    const fields = { day: openingDay, period: "1", seenRevision, ...Object.fromEntries(marks) };
    const form = { ...fields, operationId: `marks-${code}`, formToken: formToken(token) };
    const headers = { cookie: `session=${token}` };
    const body = new URLSearchParams(form);
    return await app.sis.hono.request(`/attendance/${aster.homeroom}`, { method: "POST", headers, body });
  };
  expect([(await submit("A", "0")).status, (await submit("P", "1")).status]).toEqual([303, 303]);
  const { rows } = await app.dependencies.core.query(
    `SELECT (SELECT array_agg(DISTINCT code) FROM attendance_marks WHERE section_id = $1) AS marks,
            (SELECT array_agg(DISTINCT code) FROM attendance_mark_history WHERE section_id = $1) AS replaced,
            (SELECT array_agg(DISTINCT submitted_by) FROM attendance_submissions WHERE section_id = $1) AS by`,
    [aster.homeroom],
  );
  expect(rows).toEqual([{ marks: ["P"], replaced: ["A"], by: [people.asterOffice.staffId] }]);
});

test("a section that meets on Mondays is offered on Mondays only", async () => {
  await app.dependencies.core.query("UPDATE section_meetings SET days = 1 WHERE section_id = $1", [
    aster.homeroom,
  ]);
  expect(await page(`/attendance?day=${friday}`)).toContain("There&#39;s no class on this day.");
  expect(await page(`/attendance/${aster.homeroom}?day=${friday}`)).toContain("There has been no class day");
  await app.dependencies.core.query("UPDATE section_meetings SET days = 31 WHERE section_id = $1", [
    aster.homeroom,
  ]);
});

test("sections that don't meet that day are left out of the teacher's list and of what isn't submitted", async () => {
  await app.dependencies.core.query("UPDATE section_meetings SET days = 2 WHERE section_id = $1", [
    aster.homeroom,
  ]);
  const mine = await app.ask(people.asterTeacher, `/api/teachers/me/sections?day=${friday}`);
  expect(await mine.json()).toEqual({ sections: [] });
  const open = `/api/schools/${aster.schoolId}/attendance/not-submitted?day=${friday}`;
  expect(await (await app.ask(people.asterOffice, open)).json()).toMatchObject({
    sections: [{ sectionId: aster.otherHomeroom }],
  });
});
