/** Which days a teacher's pages offer for taking attendance. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { formToken } from "../../../sis/http/session-token.ts";
import { ana, aster, ben, cora, eli, openingDay, people } from "../../support/small-school.ts";
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

test("a period in which the section never meets leads to those in which it does", async () => {
  const roster = `/attendance/${aster.homeroom}?day=${friday}`;
  const response = await app.ask(people.asterTeacher, `${roster}&period=9`);
  expect([response.status, response.headers.get("location")]).toEqual([303, roster]);
  expect(await page(roster)).toContain("Submit attendance");
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

test("an office corrects a past day's marks in its own school's classes and says why; both revisions are on record", async () => {
  const path = `/attendance/${aster.homeroom}?day=${openingDay}`;
  expect((await app.ask(people.birchOffice, path)).status).toBe(404);
  const before = await (await app.ask(people.asterOffice, path)).text();
  expect(before).toContain("Submit attendance");
  expect(before).toContain('<option value="2026-08-12">');
  expect(before).not.toContain("Back to my sections");
  const token = await app.signIn(people.asterOffice);
  const submit = async (code: string, seenRevision: string, reason = "") => {
    const marks = [ana, ben, cora].map((student) => [`mark-${student}`, code] as const);
    const fields = { day: openingDay, period: "1", seenRevision, reason, ...Object.fromEntries(marks) };
    const form = { ...fields, operationId: `marks-${code}-${reason.length}`, formToken: formToken(token) };
    const headers = { cookie: `session=${token}` };
    const body = new URLSearchParams(form);
    return await app.sis.hono.request(`/attendance/${aster.homeroom}`, { method: "POST", headers, body });
  };
  expect((await submit("A", "0")).status).toBe(303);
  for (const reason of ["", "x"]) {
    const refused = await (await submit("T", "1", reason)).text();
    expect(refused).toContain('<a href="#reason">Say why the marks change, in 3 to 200 characters</a>');
    expect(refused).toContain(`name="reason" type="text" value="${reason}"`);
    expect(refused.match(/value="T" checked/g)).toHaveLength(3);
  }
  expect((await submit("P", "1", "the class was on a trip")).status).toBe(303);
  expect(await (await app.ask(people.asterOffice, path)).text()).toMatch(
    /<h2>Corrections<.h2><ul><li>Olga Castro, August 14, 2026.*: the class was on a trip</,
  );
  const { rows } = await app.dependencies.core.query(
    `SELECT (SELECT array_agg(DISTINCT code) FROM attendance_marks WHERE section_id = $1) AS marks,
            (SELECT array_agg(DISTINCT code) FROM attendance_mark_history WHERE section_id = $1) AS replaced,
            (SELECT array_agg(DISTINCT submitted_by) FROM attendance_submissions WHERE section_id = $1) AS by`,
    [aster.homeroom],
  );
  expect(rows).toEqual([{ marks: ["P"], replaced: ["A"], by: [people.asterOffice.staffId] }]);
});

test("just one student's mark is corrected, with a reason, unless somebody else changed the marks since", async () => {
  const teacher = people.asterTeacher;
  const day = "2026-08-12";
  const marks = [ana, ben, cora].map((studentId) => ({ studentId, code: "A" }));
  const sent = { method: "PUT", body: { seenRevision: 0, marks } } as const;
  await app.ask(teacher, `/api/sections/${aster.homeroom}/attendance/${day}/1`, sent);
  const path = `/attendance/${aster.homeroom}/roster/${ben}`;
  expect(await page(`/attendance/${aster.homeroom}?day=${day}`)).toContain(
    `href="${path}?day=${day}&amp;period=1"`,
  );
  expect(await page(`${path}?day=${day}`)).toContain("On record: Absent.");
  expect((await app.ask(teacher, `/attendance/${aster.homeroom}/roster/${eli}?day=${day}`)).status).toBe(404);
  const token = await app.signIn(teacher);
  const correct = async (operationId: string, fields: Readonly<Record<string, string>>) => {
    const given = {
      day,
      period: "1",
      seenRevision: "1",
      code: "T",
      operationId,
      formToken: formToken(token),
    };
    const headers = { cookie: `session=${token}` };
    const body = new URLSearchParams({ ...given, ...fields });
    return await app.sis.hono.request(path, { method: "POST", headers, body });
  };
  const unexplained = await (await correct("mark-1", { reason: "" })).text();
  expect(unexplained).toContain('<a href="#reason">Say why the marks change');
  expect(unexplained).toContain('value="T" checked');
  const reason = "came after roll call";
  expect((await correct("mark-2", { reason })).headers.get("location")).toContain("done=2");
  expect(await (await correct("mark-3", { reason, code: "P" })).text()).toContain("On record: Tardy.");
  const { rows } = await app.dependencies.core.query(
    `SELECT detail, (SELECT string_agg(code, '' ORDER BY student_id) FROM attendance_marks
                      WHERE day = $1 AND section_id = $2) AS codes
       FROM audit_trail WHERE operation_id = 'mark-2'`,
    [day, aster.homeroom],
  );
  expect(rows).toEqual([{ detail: { reason, studentId: ben }, codes: "ATA" }]);
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
