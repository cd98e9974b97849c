/** Who changed a student's records, over HTTP and on the page: who may ask, and what they read. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { aldo, ana, aster, bea, birch, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const path = (studentId: number, about = "schedule") => `/api/students/${studentId}/changes?about=${about}`;
type Caller = { readonly accountId: number };

async function send(
  person: Caller,
  method: "POST" | "PUT" | "DELETE",
  to: string,
  body?: object,
): Promise<void> {
  const response = await app.ask(person, to, { method, ...(body && { body }) });
  expect([to, response.status < 300]).toEqual([to, true]);
}

async function read(person: Caller, studentId: number, about?: string): Promise<unknown> {
  return await (await app.ask(person, path(studentId, about))).json();
}

const [english = 0] = birch.sections;
const drawing = birch.freeInPeriod1;
const day = "2026-08-12";
const why = { reason: "wrong-level", note: "Reads two grades ahead" } as const;

test("a moved, dropped and added class is traced to the person, the reason and the request", async () => {
  const { birchCounselor: counselor, birchOffice: office } = people;
  const move = { fromSectionId: english, toSectionId: drawing, day, ...why };
  await send(counselor, "POST", `/api/students/${aldo}/section-moves`, move);
  await send(office, "DELETE", `/api/students/${aldo}/sections/${drawing}?day=2026-08-13&reason=mistake`);
  const add = { sectionId: english, day: "2026-08-13", reason: "missing-class" };
  await send(office, "POST", `/api/students/${aldo}/sections`, add);
  const [first, second] = ["English 10, period 1", "Drawing, period 1"];
  const by = { name: "Odell Grant", role: "office" };
  const none = { note: null };
  expect(await read(counselor, aldo)).toMatchObject({
    studentId: aldo,
    changes: [
      {
        what: "Added to a class",
        from: null,
        to: first,
        day: "2026-08-13",
        by,
        reason: "missing-class",
        ...none,
      },
      {
        what: "Dropped from a class",
        from: second,
        to: null,
        day: "2026-08-13",
        by,
        reason: "mistake",
        ...none,
      },
      {
        ...{ what: "Moved to another class", from: first, to: second, day, ...why },
        ...{ by: { name: "Celia Hong", role: "counselor" }, at: "2026-08-11T15:15:00.000Z" },
      },
    ],
    next: null,
  });
  const page = await (await app.ask(office, `/students/${aldo}/changes`)).text();
  expect(page).toMatch(
    /Moved to another class.*From: English 10.*To: Drawing.*Celia Hong \(counselor\), August 11/s,
  );
  expect(page).toContain("Reason: Wrong level");
  expect(page).toContain("Note: Reads two grades ahead");
});

test("marks and scores are listed with those that they replaced", async () => {
  const sheet = (seenRevision: number, code: string) => ({
    seenRevision,
    marks: [aldo, bea, 2003, 2004].map((studentId) => ({ studentId, code: studentId === bea ? code : "P" })),
  });
  const to = `/api/sections/${english}/attendance/2026-08-11/1`;
  await send(people.birchTeacher, "PUT", to, sheet(0, "A"));
  await send(people.birchTeacher, "PUT", to, sheet(1, "T"));
  const teacher = { name: "Tara Engel", role: "teacher" };
  const what = "Marked in English 10, period 1";
  expect(await read(people.administrator, bea, "attendance")).toMatchObject({
    changes: [
      { what, from: "Absent", to: "Tardy", day: "2026-08-11", by: teacher },
      { what, from: null, to: "Absent", by: teacher },
    ],
  });
  const scores = [{ studentId: aldo, points: 9, version: 1 }];
  await send(people.birchTeacher, "PUT", `/api/assignments/${birch.assignment}/scores`, { scores });
  expect(await read(people.birchCounselor, aldo, "scores")).toMatchObject({
    changes: [
      {
        what: "Scored: Summer reading, English 10, period 1",
        from: "8.5 points",
        to: "9 points",
        by: teacher,
      },
      { from: null, to: "8.5 points" },
    ],
  });
});

test("enrollment, contacts and special education are listed too", async () => {
  const details = {
    givenName: "Grace",
    familyName: "Moreno",
    phone: "213-555-0177",
    email: "guardian1@families.example",
  };
  await send(people.asterOffice, "PUT", `/api/students/${ana}/guardians/1`, details);
  expect(await read(people.asterOffice, ana, "contacts")).toMatchObject({
    changes: [
      {
        what: "Guardian’s details changed",
        from: "Grace Moreno, 213-555-0101, guardian1@families.example",
        to: "Grace Moreno, 213-555-0177, guardian1@families.example",
      },
    ],
  });
  const check = {
    seenRevision: 0,
    seenSetting: null,
    seenSectionIds: [aster.homeroom],
    finding: "service-missing",
  };
  await send(people.asterCaseManager, "POST", `/api/students/${ana}/placement-checks`, check);
  expect(await read(people.asterCounselor, ana, "special-education")).toMatchObject({
    changes: [{ what: "Placement checked", to: "A service hasn’t begun", by: { role: "case-manager" } }],
  });
  await send(people.asterOffice, "POST", `/api/students/${ana}/withdrawal`, { day, exitCode: "T180" });
  expect(await read(people.asterOffice, ana, "enrollment")).toMatchObject({
    changes: [{ what: "Withdrawn", from: "Aster Elementary", to: null, day }],
  });
});

test("only the student's school and the district may ask", async () => {
  const status = async (person: Caller) => (await app.ask(person, path(aldo))).status;
  expect(await status(people.asterOffice)).toBe(404);
  expect(await status(people.birchTeacher)).toBe(403);
  expect(await status(people.guardian)).toBe(403);
  expect(await status(people.monitor)).toBe(403);
  expect(await status(people.administrator)).toBe(200);
});

const changes = z.object({
  changes: z.array(z.object({ request: z.string() })),
  next: z.string().nullable(),
});

test("pages of changes follow each other without a gap or a repeat", async () => {
  await app.dependencies.core.query({
    text: `INSERT INTO audit_trail (account_id, action, operation_id, request_digest, student_id, section_id, detail, response_status, response)
           SELECT 8, 'schedule.add', 'many-' || n, '', $1, $2, '{}', 201, '{}' FROM generate_series(1, 120) AS n`,
    values: [bea, english],
  });
  const seen: string[] = [];
  let after = "";
  for (let page = 0; page < 3; page++) {
    const found = changes.parse(await (await app.ask(people.birchCounselor, path(bea) + after)).json());
    seen.push(...found.changes.map(({ request }) => request));
    after = `&after=${found.next}`;
    expect(found.next === null).toBe(page === 2);
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `many-${120 - index}`));
});

test.each([
  ["schedule", "&after=x", 400, "invalid-request"],
  ["weather", "", 400, "invalid-request"],
  ["schedule", "&after=-5", 404, "no-such-place"],
  ["attendance", "&after=2026-13-45_1_1_1", 404, "no-such-place"],
  ["attendance", "&after=12", 404, "no-such-place"],
  ["scores", "&after=99999999999_1", 404, "no-such-place"],
])("about %j with %j is refused with what is wanted", async (about, more, status, code) => {
  const response = await app.ask(people.birchCounselor, path(aldo, about) + more);
  expect([response.status, await response.json()]).toMatchObject([status, { code }]);
});
