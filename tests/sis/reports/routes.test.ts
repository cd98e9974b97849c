/** Reports over HTTP: asked for, made a few documents at a time, paused, resumed and printed. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { unfinishedAtMost } from "../../../sis/reports/ask.ts";
import { workOnce } from "../../../sis/reports/work.ts";
import { clearTables } from "../../support/clear-tables.ts";
import { people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { addSeniors } from "./seniors.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await addSeniors(app.database.url, seniors);
});
afterAll(() => app.stop());
beforeEach(() => clearTables(app.database.url, "report_documents", "reports"));

const seniors = 45;
const ofBirch = "/api/schools/2/reports";

async function ask(kind: string, format = "json"): Promise<number> {
  const answer = await app.ask(people.birchOffice, ofBirch, { method: "POST", body: { kind, format } });
  expect(answer.status).toBe(201);
  return z.object({ reportId: z.int() }).parse(await answer.json()).reportId;
}

async function list(): Promise<unknown> {
  return (await app.ask(people.birchOffice, ofBirch)).json();
}

const document = z.object({ subjectId: z.int(), content: z.string() });

async function documents(reportId: number): Promise<{ subjectId: number; content: string }[]> {
  const answer = await app.ask(people.birchOffice, `${ofBirch}/${reportId}/documents?limit=500`);
  return z.object({ documents: z.array(document) }).parse(await answer.json()).documents;
}

function pause(reportId: number, paused: boolean): Promise<Response> {
  return app.ask(people.birchOffice, `${ofBirch}/${reportId}/pause`, { method: "PUT", body: { paused } });
}

async function finish(): Promise<void> {
  while (await workOnce(app.dependencies));
}

test("every senior has one transcript, and others have none", async () => {
  const reportId = await ask("senior-transcripts");
  expect(await list()).toMatchObject({
    reports: [{ reportId, state: "waiting", expected: seniors, made: 0 }],
  });
  await finish();
  expect(await list()).toMatchObject({ reports: [{ state: "done", made: seniors }] });
  const made = await documents(reportId);
  expect(new Set(made.map(({ subjectId }) => subjectId)).size).toBe(seniors);
  expect(JSON.parse(made[0]?.content ?? "")).toMatchObject({ grade: 12, gradePoints: { unweighted: 3 } });
});

test("a class list has the students of the class, and an empty class has a list too", async () => {
  const reportId = await ask("class-lists");
  await finish();
  const made = await documents(reportId);
  expect(made).toHaveLength(8);
  expect(JSON.parse(made[0]?.content ?? "")).toMatchObject({
    title: "English 10",
    students: [
      { familyName: "Moreno" },
      { familyName: "Park" },
      { familyName: "Quinn" },
      { familyName: "Reyes" },
    ],
  });
  expect(made.some(({ content }) => content.includes('"students":[]'))).toBe(true);
});

test("a paused report waits while others are made, and goes on where it stopped", async () => {
  const first = await ask("senior-transcripts");
  await workOnce(app.dependencies);
  expect(await (await pause(first, true)).json()).toEqual({ reportId: first, state: "paused" });
  await ask("class-lists");
  await finish();
  expect(await list()).toMatchObject({
    reports: [
      { kind: "class-lists", state: "done" },
      { kind: "senior-transcripts", state: "paused", made: 20 },
    ],
  });
  await pause(first, false);
  await finish();
  expect(await documents(first)).toHaveLength(seniors);
  expect(await (await pause(first, true)).json()).toMatchObject({ code: "report-done" });
});

test("two processes that work at once make each document once", async () => {
  const reportId = await ask("senior-transcripts");
  const work = async () => {
    for (let turn = 0; turn < 10; turn++) await workOnce(app.dependencies);
  };
  await Promise.all([work(), work()]);
  expect(await documents(reportId)).toHaveLength(seniors);
  expect(await list()).toMatchObject({ reports: [{ state: "done", made: seniors }] });
});

test("only the school's staff sees its reports, and too many are refused", async () => {
  const reportId = await ask("class-lists");
  const others = [people.asterOffice, people.asterCounselor];
  for (const person of others) expect((await app.ask(person, ofBirch)).status).toBe(404);
  const foreign = await app.ask(people.asterOffice, `/api/schools/1/reports/${reportId}/documents`);
  expect(foreign.status).toBe(404);
  for (let count = 1; count < unfinishedAtMost; count++) await ask("class-lists");
  const full = await app.ask(people.birchOffice, ofBirch, {
    method: "POST",
    body: { kind: "class-lists", format: "json" },
  });
  expect(await full.json()).toMatchObject({ code: "reports-waiting", reports: unfinishedAtMost });
});

test("an office asks on a page, and prints each document on its own sheet", async () => {
  const reportId = await ask("senior-transcripts", "html");
  expect(await (await app.ask(people.birchOffice, "/office/reports")).text()).toContain(
    `Under way: 0 of ${seniors}`,
  );
  await finish();
  expect(await (await app.ask(people.birchOffice, "/office/reports")).text()).toContain(
    "Print transcripts of seniors",
  );
  const printed = await (await app.ask(people.birchOffice, `/office/reports/${reportId}`)).text();
  expect(printed.match(/class="sheet"/g)).toHaveLength(seniors);
  expect(printed).toContain("Senior 1 Zuniga");
});
