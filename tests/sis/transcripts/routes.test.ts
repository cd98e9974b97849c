/** Transcripts over HTTP: who sees whose, and courses from other schools that count once they are verified. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { coursesOfTermAtMost } from "../../../sis/transcripts/progress.ts";
import { clearTables } from "../../support/clear-tables.ts";
import { aldo, ana, bea, people } from "../../support/small-school.ts";
import { type Asked, startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await clearTables(app.database.url, "course_history_revisions", "course_history");
  await app.dependencies.core.query(`
    INSERT INTO course_history (student_id, school_id, line, school_year, grade, term, course_code, course_title, mark,
                                credits_attempted, credits_earned, repeats, verified, other_school) VALUES
      (${aldo}, 2, 1, 2026, 9, 'fall', '2001', 'English 9', 'B', 5, 5, false, true, NULL),
      (${aldo}, NULL, 2, 2026, 9, 'fall', '2002', 'Geometry', 'A', 5, 5, false, false, 'Elm School')`);
});

const transcript = (studentId: number) => `/api/students/${studentId}/transcript`;
const courses = (studentId: number) => `/api/students/${studentId}/transferred-courses`;
const biology = {
  ...{ otherSchool: "Elm School", schoolYear: 2026, grade: 9, term: "spring" },
  ...{ courseCode: "2003", courseTitle: "Biology", mark: "C", credits: 5 },
};

async function read(studentId = aldo): Promise<unknown> {
  return (await app.ask(people.birchCounselor, transcript(studentId))).json();
}

function write(
  method: "POST" | "PUT",
  path: string,
  body: unknown,
  more: Omit<Asked, "method" | "body"> = {},
) {
  return app.ask(people.birchOffice, path, { method, body, ...more });
}

const verification = `${courses(aldo)}/2/verification`;

test("a transcript has the courses in order, and only those that are verified count", async () => {
  expect(await read()).toMatchObject({
    studentId: aldo,
    school: "Birch High",
    grade: 10,
    official: false,
    lines: [
      { line: 1, revision: 0, school: "Birch High", transferred: false, verified: true, counts: true },
      { line: 2, revision: 0, school: "Elm School", transferred: true, verified: false, counts: false },
    ],
    credits: { attempted: 5, earned: 5, unverified: 5 },
    gradePoints: { unweighted: 3, weighted: 3, university: null },
    graduation: { earned: 5, needed: 210 },
    gradesWithoutRecords: [],
  });
});

test("a student without courses has an empty transcript", async () => {
  expect(await read(bea)).toMatchObject({
    lines: [],
    gradePoints: { unweighted: null },
    credits: { earned: 0 },
  });
});

test("families see their own students' transcripts, staff those of their school, and nobody else any", async () => {
  const family = `/api/families/students/${aldo}/transcript`;
  const seen = await Promise.all([
    app.ask(people.guardian, family),
    app.ask(people.student, family),
    app.ask(people.birchOffice, transcript(aldo)),
    app.ask(people.administrator, transcript(aldo)),
  ]);
  expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const refused = await Promise.all([
    app.ask(people.otherGuardian, family),
    app.ask(people.otherStudent, family),
    app.ask(people.asterOffice, transcript(aldo)),
    app.ask(people.asterCounselor, transcript(aldo)),
    app.ask(people.birchOffice, transcript(ana)),
    app.ask(people.birchTeacher, transcript(aldo)),
    app.ask(people.guardian, transcript(aldo)),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 403, 403]);
});

test("a course that an office enters is unofficial until it is verified, and then counts", async () => {
  const entered = await write("POST", courses(aldo), biology);
  expect(entered.status).toBe(201);
  expect(await entered.json()).toEqual({ studentId: aldo, line: 3, revision: 1, verified: false });
  expect(await read()).toMatchObject({
    credits: { earned: 5, unverified: 10 },
    gradePoints: { unweighted: 3 },
  });
  const verified = await write("PUT", `${courses(aldo)}/3/verification`, { revision: 1 });
  expect(await verified.json()).toEqual({ studentId: aldo, line: 3, revision: 2, verified: true });
  expect(await read()).toMatchObject({
    lines: [
      {},
      {},
      { line: 3, revision: 2, courseTitle: "Biology", mark: "C", verified: true, counts: true },
    ],
    credits: { attempted: 10, earned: 10, unverified: 5 },
    gradePoints: { unweighted: 2.5 },
  });
});

test("a course that came with the district's records can be verified; the record itself stays", async () => {
  expect((await write("PUT", verification, { revision: 0 })).status).toBe(200);
  expect(await read()).toMatchObject({ gradePoints: { unweighted: 3.5 }, credits: { unverified: 0 } });
  const { rows } = await app.dependencies.core.query("SELECT verified FROM course_history WHERE line = 2");
  expect(rows).toEqual([{ verified: false }]);
});

test("a corrected course must be verified again, and its history says who did what", async () => {
  await write("PUT", verification, { revision: 0 });
  const geometry = { ...biology, term: "fall", courseCode: "2002", courseTitle: "Geometry", mark: "D" };
  const corrected = await write("PUT", `${courses(aldo)}/2`, { ...geometry, revision: 1 });
  expect(await corrected.json()).toEqual({ studentId: aldo, line: 2, revision: 2, verified: false });
  expect(await read()).toMatchObject({ gradePoints: { unweighted: 3 }, credits: { unverified: 5 } });
  const revisions = await app.ask(people.birchCounselor, `${courses(aldo)}/2/revisions`);
  expect(await revisions.json()).toMatchObject({
    revisions: [
      { revision: 2, mark: "D", verified: false, givenName: "Odell", familyName: "Grant" },
      { revision: 1, mark: "A", verified: true, enteredAt: "2026-08-11T15:15:00.000Z" },
    ],
  });
});

test("what somebody else changed in the meantime isn't overwritten", async () => {
  await write("PUT", verification, { revision: 0 });
  const late = await write("PUT", `${courses(aldo)}/2`, { ...biology, revision: 0 });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({ code: "stale-line", revision: 1 });
  const again = await write("PUT", verification, { revision: 1 });
  expect(await again.json()).toMatchObject({ code: "already-verified" });
});

test("the same request under the same key is done once", async () => {
  const headers = { "Idempotency-Key": randomUUID() };
  const token = await app.signIn(people.birchOffice);
  const send = () =>
    app.ask(undefined, courses(aldo), {
      method: "POST",
      body: biology,
      headers: { ...headers, Authorization: `Bearer ${token}` },
    });
  const answers = await Promise.all([send(), send()]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(await read()).toMatchObject({ lines: [{}, {}, { line: 3 }] });
});

test("two offices that enter the same course at once enter it once", async () => {
  const answers = await Promise.all([
    write("POST", courses(aldo), biology),
    app.ask(people.birchCounselor, courses(aldo), { method: "POST", body: biology }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

test("each write leaves a row of audit trail with the line and its revision", async () => {
  await write("POST", courses(aldo), biology);
  const { rows } = await app.dependencies.core.query(
    "SELECT action, student_id, detail FROM audit_trail WHERE action = 'transcripts.enter-course' ORDER BY id DESC LIMIT 1",
  );
  expect(rows).toEqual([
    { action: "transcripts.enter-course", student_id: aldo, detail: { line: 3, revision: 1 } },
  ]);
});

test("a course of the district's own schools can't be changed here, and a line that isn't there isn't found", async () => {
  const own = await write("PUT", `${courses(aldo)}/1/verification`, { revision: 0 });
  expect(await own.json()).toMatchObject({ code: "own-course" });
  expect((await write("PUT", `${courses(aldo)}/9/verification`, { revision: 0 })).status).toBe(404);
});

test("a course twice in a term, one that hasn't ended, and a tenth one are refused with what to do", async () => {
  const twice = await write("POST", courses(aldo), { ...biology, term: "fall", courseCode: "2002" });
  expect(await twice.json()).toMatchObject({ code: "course-on-transcript", field: "courseCode" });
  const ahead = await write("POST", courses(aldo), { ...biology, schoolYear: 2028 });
  expect(ahead.status).toBe(422);
  expect(await ahead.json()).toMatchObject({ code: "year-ahead", field: "schoolYear" });
  for (let count = 0; count < coursesOfTermAtMost; count++)
    await write("POST", courses(aldo), { ...biology, courseCode: `X-${count}` });
  const full = await write("POST", courses(aldo), biology);
  expect(await full.json()).toMatchObject({ code: "term-is-full", field: "term" });
});

test("every wrong field is named at once, and nothing is written", async () => {
  const wrong = {
    otherSchool: " ",
    schoolYear: "2026",
    grade: 5,
    term: "winter",
    courseTitle: "",
    mark: "E",
    credits: 0.3,
  };
  const answer = await write("POST", courses(aldo), wrong);
  expect(answer.status).toBe(400);
  const fields = [
    "courseCode",
    "courseTitle",
    "credits",
    "grade",
    "mark",
    "otherSchool",
    "schoolYear",
    "term",
  ];
  const { problems } = z
    .object({ problems: z.array(z.object({ at: z.string() })) })
    .parse(await answer.json());
  expect(new Set(problems.map(({ at }) => at))).toEqual(new Set(fields.map((field) => `body.${field}`)));
  expect(await read()).toMatchObject({ lines: [{ line: 1 }, { line: 2 }] });
});

test("the SIS can't change or remove a revision", async () => {
  await write("PUT", verification, { revision: 0 });
  for (const text of [
    "DELETE FROM course_history_revisions",
    "UPDATE course_history_revisions SET mark = 'A'",
  ])
    await expect(app.dependencies.core.query(text)).rejects.toThrow("permission denied");
});
