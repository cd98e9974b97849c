/** A principal's school at a glance, over HTTP and on pages. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { ana, aster, ben, cora, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  // Quarter to nine: half an hour after the bell of 8:10 at Aster.
  app = await startTestApp({ clock: () => new Date("2026-08-11T15:45:00Z") });
});
afterAll(() => app.stop());

const { asterPrincipal: principal, administrator } = people;
const overview = "/api/schools/1/overview";

async function read(path: string, person: { readonly accountId: number } = principal): Promise<unknown> {
  return await (await app.ask(person, path)).json();
}

async function page(path: string): Promise<string> {
  const response = await app.ask(principal, path);
  expect(response.status).toBe(200);
  return await response.text();
}

async function query(text: string): Promise<void> {
  await app.dependencies.core.query({ text, values: [] });
}

test("the counts are those of the school today, and each leads to its list", async () => {
  const counts = { school: "Aster Elementary", students: 4, withoutClasses: 0, oversizeClasses: 0 };
  const waiting = [{ period: 1, classes: 2 }];
  expect(await read(overview)).toEqual({ ...counts, changesToday: 0, notSubmitted: waiting });
  const marks = [ana, ben, cora].map((studentId) => ({ studentId, code: "P" }));
  const submit = { method: "PUT", body: { seenRevision: 0, marks } } as const;
  await app.ask(people.asterTeacher, `/api/sections/${aster.homeroom}/attendance/2026-08-11/1`, submit);
  const move = { fromSectionId: 11, toSectionId: 12, day: "2026-08-12", reason: "class-size" };
  await app.ask(people.asterCounselor, `/api/students/${ben}/section-moves`, { method: "POST", body: move });
  await query("UPDATE rooms SET seats = 2 WHERE id = 1");
  await query(`DELETE FROM section_enrollments WHERE section_id = ${aster.otherHomeroom}`);
  expect(await read(overview)).toMatchObject({
    ...counts,
    withoutClasses: 1,
    oversizeClasses: 1,
    notSubmitted: [],
  });
  const start = await page("/");
  expect(start).toContain("4 students enrolled today");
  expect(start).toMatch(/href="\/school\/without-classes">1 student without classes/);
  expect(start).toMatch(/href="\/school\/oversize">1 class with more students than the room has seats/);
  expect(await page("/school/without-classes")).toContain("Stone, Eli");
  expect(await page("/school/oversize")).toContain("3 students, 2 seats");
  expect(await page("/school/not-submitted")).not.toContain("Alvarez");
  expect(await read("/api/schools/1/students-without-classes")).toMatchObject({
    students: [{ familyName: "Stone" }],
  });
  expect(await read("/api/schools/1/oversize-sections")).toMatchObject({
    sections: [{ enrolled: 3, seats: 2 }],
  });
});

test("late changes of schedules lead to who made them", async () => {
  const drop = `/api/students/${cora}/sections/${aster.homeroom}?day=2026-08-12&reason=mistake`;
  expect((await app.ask(people.asterCounselor, drop, { method: "DELETE" })).status).toBe(200);
  expect(await read(overview)).toMatchObject({ changesToday: 2 });
  const changes = await page("/school/changes");
  expect(changes).toMatch(
    /Cora Okafor: Dropped from a class.*Cyrus Dunn \(counselor\).*Reason: Correcting a mistake/s,
  );
  expect(await page(`/students/${cora}/changes`)).toContain("Dropped from a class");
});

test("a principal sees their own school, the district every one, and nobody else any", async () => {
  expect((await app.ask(principal, "/api/schools/2/overview")).status).toBe(404);
  expect(await read("/api/schools/2/overview", administrator)).toMatchObject({
    school: "Birch High",
    students: 5,
  });
  for (const person of [people.asterTeacher, people.asterOffice, people.monitor, people.guardian])
    expect((await app.ask(person, overview)).status).toBe(403);
});

test("attendance is due half an hour after the bell, and not before", async () => {
  const early = await startTestApp({ clock: () => new Date("2026-08-11T15:39:00Z") });
  const response = await early.ask(people.asterPrincipal, overview);
  expect(await response.json()).toMatchObject({ notSubmitted: [] });
  await early.stop();
});
