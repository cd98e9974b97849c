/** Checks of placements, over HTTP and on pages: who records what, and how long it holds. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { formToken } from "../../../sis/http/session-token.ts";
import { clearTables } from "../../support/clear-tables.ts";
import { ana, aster, ben, cora, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(() =>
  clearTables(app.database.url, "placement_checks", "program_looks", "special_education_placements"),
);

const placementOf = (studentId: number) => `/api/students/${studentId}/placement`;
const seen = { seenRevision: 0, seenSetting: null, seenSectionIds: [aster.homeroom] };

type Caller = { readonly accountId: number };

async function record(
  studentId: number,
  body: object,
  person: Caller = people.asterCaseManager,
  key: string = randomUUID(),
): Promise<Response> {
  return await app.ask(person, `/api/students/${studentId}/placement-checks`, {
    method: "POST",
    body: { ...seen, finding: "as-placed", ...body },
    headers: { "Idempotency-Key": key },
  });
}

async function read(path: string, person: Caller = people.asterCaseManager): Promise<unknown> {
  return await (await app.ask(person, path)).json();
}

async function place(studentId: number): Promise<void> {
  await app.dependencies.core.query({
    text: "INSERT INTO special_education_placements (student_id, setting, begin_date) VALUES ($1, 'SDC', '2025-08-12')",
    values: [studentId],
  });
}

test("a case manager checks a placement once per key, and everyone who may see it sees who found what", async () => {
  expect(await read(placementOf(ana))).toMatchObject({ revision: 0, holds: false, checks: [] });
  const key = randomUUID();
  const [first, again] = [await record(ana, {}, undefined, key), await record(ana, {}, undefined, key)];
  expect([first.status, again.headers.get("Idempotency-Replayed")]).toEqual([201, "true"]);
  expect(await first.json()).toEqual({ studentId: ana, revision: 1, checkedOn: "2026-08-11" });
  const missing = { finding: "service-missing", note: "Speech hasn't begun", seenRevision: 1 };
  expect((await record(ana, missing)).status).toBe(201);
  for (const person of [people.asterCaseManager, people.asterCounselor, people.administrator])
    expect(await read(placementOf(ana), person)).toMatchObject({
      ...{ setting: null, sectionIds: [aster.homeroom], mismatch: null, revision: 2, holds: true },
      classes: [{ period: 1, course: "Homeroom", dayClass: false }],
      checks: [
        { revision: 2, finding: "service-missing", note: missing.note, checkedBy: "Cleo Jimenez" },
        { revision: 1, finding: "as-placed", note: null, checkedOn: "2026-08-11" },
      ],
    });
});

test.each([
  ["somebody checked it since", { seenRevision: 1 }, 409, "stale-check"],
  [
    "the classes are others",
    { seenSectionIds: [aster.homeroom, aster.otherHomeroom] },
    409,
    "placement-changed",
  ],
  ["the setting is another", { seenSetting: "RSP" }, 409, "placement-changed"],
  ["the finding isn't one", { finding: "fine" }, 400, "invalid-request"],
  ["the note is a letter", { note: "x" }, 400, "invalid-request"],
])("a check is refused if %s, and nothing is written", async (_, body, status, code) => {
  const response = await record(ana, body);
  expect([response.status, await response.json()]).toMatchObject([status, { code }]);
  expect(await read(placementOf(ana))).toMatchObject({ revision: 0 });
});

test("nobody says that classes are as placed if they aren't", async () => {
  await place(cora);
  const asSeen = { seenSetting: "SDC" };
  const response = await record(cora, asSeen);
  expect([response.status, await response.json()]).toMatchObject([422, { code: "placement-mismatched" }]);
  expect((await record(cora, { ...asSeen, finding: "wrong-classes" })).status).toBe(201);
});

test("only the case manager and the district record checks, of students with a program", async () => {
  expect((await record(ana, {}, people.asterTeacher)).status).toBe(403);
  expect((await record(ana, {}, people.asterCounselor)).status).toBe(403);
  expect((await record(ben, {})).status).toBe(404);
  expect((await record(ben, {}, people.administrator)).status).toBe(404);
  expect((await record(ana, {}, people.administrator)).status).toBe(201);
  expect((await app.ask(people.birchCounselor, placementOf(ana))).status).toBe(404);
});

test("a check no longer holds once the classes change, and is due again", async () => {
  await record(ana, {});
  const caseload = "/api/special-education/caseload";
  expect(await read(caseload)).toMatchObject({
    students: [
      { studentId: ana, check: { finding: "as-placed", holds: true } },
      { studentId: cora, check: null },
    ],
  });
  const moveTo = async (section: number) =>
    await app.dependencies.core.query({
      text: "UPDATE section_enrollments SET section_id = $2, seat = 20 WHERE student_id = $1",
      values: [ana, section],
    });
  await moveTo(aster.otherHomeroom);
  expect(await read(placementOf(ana))).toMatchObject({ revision: 1, holds: false });
  const page = await (await app.ask(people.asterCaseManager, "/special-education/caseload")).text();
  expect(page).toContain("have changed since: check again");
  await moveTo(aster.homeroom);
  expect(await read(placementOf(ana))).toMatchObject({ holds: true });
});

test("what a case manager reports is what counselors are asked to correct, until a later check", async () => {
  await record(ana, { finding: "wrong-classes", note: "Needs the afternoon group" });
  const list = async () =>
    await (await app.ask(people.asterCounselor, "/special-education/placements")).text();
  expect(await list()).toMatch(
    /Moreno, Ana.*The case manager reports: Classes are wrong\. Needs the afternoon/s,
  );
  expect(await read("/api/schools/1/placement-mismatches", people.asterOffice)).toMatchObject({
    students: [{ studentId: ana, mismatch: null, reported: { finding: "wrong-classes" } }],
  });
  const start = await (await app.ask(people.asterCaseManager, "/")).text();
  expect(start).toContain("Moreno, Ana");
  await record(ana, { seenRevision: 1 });
  expect(await list()).not.toContain("Moreno, Ana");
});

test("on the page, a case manager chooses what they found and reads it back; a stale form shows the later check", async () => {
  const path = `/special-education/students/${ana}`;
  const form = { seenRevision: "0", seenSetting: "", seenSectionIds: String(aster.homeroom), note: "" };
  const token = await app.signIn(people.asterCaseManager);
  const send = async (fields: Readonly<Record<string, string>>) =>
    await app.sis.hono.request(`${path}/checks`, {
      method: "POST",
      headers: { cookie: `session=${token}` },
      body: new URLSearchParams({
        ...form,
        ...fields,
        operationId: randomUUID(),
        formToken: formToken(token),
      }),
    });
  const without = await send({});
  expect([without.status, await without.text()]).toEqual([
    400,
    expect.stringContaining("Choose what you found"),
  ]);
  const sent = await send({ finding: "as-placed" });
  expect(sent.status).toBe(303);
  const done = await (await app.ask(people.asterCaseManager, sent.headers.get("location") ?? "")).text();
  expect(done).toContain("Your check is recorded.");
  expect(done).toMatch(/Classes are as placed\. Cleo Jimenez, Tuesday, August 11, 2026/);
  const stale = await send({ finding: "wrong-classes", note: "Needs the afternoon group" });
  const again = await stale.text();
  expect(stale.status).toBe(409);
  expect(again).toContain("Somebody else checked this placement after you looked.");
  expect(again).toContain("Needs the afternoon group");
  expect(again).toContain('name="seenRevision" value="1"');
});

test("the SIS can't change or remove a check", async () => {
  await record(ana, {});
  for (const text of ["DELETE FROM placement_checks", "UPDATE placement_checks SET revision = 2"])
    await expect(app.dependencies.core.query(text)).rejects.toThrow("permission denied");
});
