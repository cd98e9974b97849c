/** The start page shows each role what needs doing today, and asks the database twice at most. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Person = { readonly accountId: number };

async function openStart(cookie: string): Promise<string> {
  const response = await app.sis.hono.request("/", { headers: { cookie } });
  expect(response.status).toBe(200);
  return await response.text();
}

const cookieOf = async (person: Person) => `session=${await app.signIn(person)}`;
const titlesIn = (page: string) =>
  [...page.matchAll(/class="first"[^>]*>([^<]+)</g)].map(([, title]) => title);

test("a teacher sees today's classes, those not submitted yet first and a class without students last", async () => {
  const cookie = await cookieOf(people.birchTeacher);
  const [first, ...others] = titlesIn(await openStart(cookie));
  const empty = others.pop();
  const { rows } = await app.dependencies.core.query<{
    section_id: number;
    period: number;
    student_id: number;
  }>({
    text: `SELECT m.section_id, m.period, e.student_id FROM section_meetings m JOIN section_enrollments e USING (section_id)
             JOIN sections s ON s.id = m.section_id WHERE 'Period ' || m.period || ': ' || s.title = $1`,
    values: [first],
  });
  const marks = rows.map(({ student_id: studentId }) => ({ studentId, code: "P" }));
  const path = `/api/sections/${rows[0]?.section_id}/attendance/${openingDay}/${rows[0]?.period}`;
  const body = { marks, seenRevision: 0 };
  expect((await app.ask(people.birchTeacher, path, { method: "PUT", body })).status).toBe(200);
  expect(titlesIn(await openStart(cookie))).toEqual([...others, first, empty]);
});

test("an office sees how many classes aren't submitted, and finds students", async () => {
  const page = await openStart(await cookieOf(people.birchOffice));
  expect(page).toMatch(/\d+ classes aren’t submitted yet/);
  expect(page).toContain('action="/counseling/students"');
});

test("a student sees today's classes in the order of their bells", async () => {
  const page = await openStart(await cookieOf(people.student));
  expect(page).not.toContain("Monday");
  const titles = titlesIn(page);
  expect(titles.map((title) => title?.slice(0, 8))).toEqual(
    [1, 2, 3, 4, 5, 6].map((period) => `Period ${period}`),
  );
});

test.each(["asterTeacher", "birchOffice", "birchCounselor", "guardian", "student"] as const)(
  "the start page of %s asks the database twice at most",
  async (name) => {
    const cookie = await cookieOf(people[name]);
    await openStart(cookie);
    let asked = 0;
    const count = () => {
      asked += 1;
    };
    const { core, portal, gate } = app.dependencies;
    for (const pool of [core, portal, gate]) pool.on("acquire", count);
    await openStart(cookie);
    for (const pool of [core, portal, gate]) pool.off("acquire", count);
    expect(asked).toBeLessThanOrEqual(2);
  },
);
