/** A session that ends while someone types costs a sign-in, but nothing that was typed. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { aster, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Sent = { readonly site?: string; readonly fields: Record<string, string>; readonly cookie?: string };

async function send(path: string, { site = "same-origin", fields, cookie = "" }: Sent): Promise<Response> {
  const body = new URLSearchParams(fields);
  const headers = { "Sec-Fetch-Site": site, cookie };
  return await app.sis.hono.request(path, { method: "POST", headers, body });
}

function typedCookie(response: Response): string | undefined {
  return response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith("typed="))
    ?.split(";")[0];
}

async function open(path: string, person: { accountId: number }, typed = ""): Promise<Response> {
  const cookie = `session=${await app.signIn(person)}; ${typed}`;
  return await app.sis.hono.request(path, { headers: { cookie } });
}

const rosterPath = `/attendance/${aster.homeroom}`;
const rosterPage = `${rosterPath}?day=${openingDay}&period=1`;
const marks = {
  day: openingDay,
  period: "1",
  seenRevision: "0",
  "mark-1001": "A",
  "mark-1002": "T",
  "mark-1003": "P",
};

async function endedCookie(): Promise<string> {
  const token = await app.signIn(people.asterTeacher);
  await app.dependencies.core.query("DELETE FROM sessions");
  return `session=${token}`;
}

test("marks that are sent after the session ended are offered again after signing in, and not submitted", async () => {
  const refused = await send(rosterPath, { fields: marks, cookie: await endedCookie() });
  expect(refused.status).toBe(303);
  expect(refused.headers.get("Location")).toBe(`/sign-in?ended=kept&next=${encodeURIComponent(rosterPage)}`);
  const typed = typedCookie(refused);
  expect(typed).toBeDefined();
  const page = await (await open(rosterPage, people.asterTeacher, typed)).text();
  expect(page).toContain("What you typed is filled in");
  for (const [student, code] of [
    ["1001", "A"],
    ["1002", "T"],
    ["1003", "P"],
  ])
    expect(page).toMatch(new RegExp(`name="mark-${student}" value="${code}"[^>]* checked`));
  const { rows } = await app.dependencies.core.query("SELECT FROM attendance_marks");
  expect(rows).toEqual([]);
});

test("the same goes for a session that this process has just seen alive", async () => {
  const token = await app.signIn(people.asterTeacher);
  const cookie = `session=${token}`;
  expect((await app.sis.hono.request(rosterPage, { headers: { cookie } })).status).toBe(200);
  await app.dependencies.core.query("UPDATE sessions SET expires_at = '2026-08-11T15:14:59Z'");
  expect(typedCookie(await send(rosterPath, { fields: marks, cookie }))).toBeDefined();
});

test("another site can't fill in the form that is offered", async () => {
  for (const site of ["cross-site", "same-site", "none"]) {
    const refused = await send(rosterPath, { site, fields: marks });
    expect([refused.status, typedCookie(refused)]).toEqual([303, undefined]);
    expect(refused.headers.get("Location")).toBe("/sign-in");
  }
});

test("what was typed shows only on its own page, and only to people who may see that page", async () => {
  const typed = typedCookie(await send(rosterPath, { fields: marks }));
  const shows = async (path: string, person: { accountId: number }) => {
    const response = await open(path, person, typed);
    return [response.status, (await response.text()).includes("What you typed is filled in")];
  };
  expect(await shows(rosterPage, people.otherAsterTeacher)).toEqual([404, false]);
  expect(
    await shows(`/attendance/${aster.otherHomeroom}?day=${openingDay}`, people.otherAsterTeacher),
  ).toEqual([200, false]);
  expect(await shows("/office/enroll", people.asterOffice)).toEqual([200, false]);
});

test("an enrollment form comes back as it was typed", async () => {
  const fields = { "student.givenName": "Ana <b>", "student.familyName": "Núñez", grade: "2" };
  const refused = await send("/office/enroll", { fields });
  const page = await (await open("/office/enroll", people.asterOffice, typedCookie(refused))).text();
  expect(page).toContain('value="Ana &lt;b&gt;"');
  expect(page).toContain('value="Núñez"');
});

test("a form too long for a browser to keep isn't said to be kept", async () => {
  const fields = { ...marks, note: "x".repeat(4_000) };
  const refused = await send(rosterPath, { fields, cookie: await endedCookie() });
  expect([refused.headers.get("Location"), typedCookie(refused)]).toEqual(["/sign-in?ended=yes", undefined]);
});

test("signing out forgets what was typed", async () => {
  const token = await app.signIn(people.asterTeacher);
  const page = await open("/", people.asterTeacher);
  expect(page.status).toBe(200);
  const headers = { Authorization: `Bearer ${token}` };
  const out = await app.sis.hono.request("/sign-out", { method: "POST", headers });
  expect(out.headers.getSetCookie().map((cookie) => cookie.split(";")[0])).toEqual(["session=", "typed="]);
});
