/** A caseload and programs at a glance, over HTTP: who sees what, and every look is on record. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { caseloadLimit } from "../../../sis/special-education/rules.ts";
import { clearTables } from "../../support/clear-tables.ts";
import { aldo, ana, ben, cora, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(() => clearTables(app.database.url, "program_looks", "special_education_placements"));

const glance = (studentId: number) => `/api/students/${studentId}/program-at-a-glance`;
const looks = (studentId: number) => `/api/students/${studentId}/program-looks`;

async function place(studentId: number): Promise<void> {
  await app.dependencies.core.query({
    text: "INSERT INTO special_education_placements (student_id, setting, begin_date) VALUES ($1, 'SDC', '2025-08-12')",
    values: [studentId],
  });
}

async function countLooks(): Promise<number> {
  const { rows } = await app.dependencies.core.query({
    text: "SELECT count(*)::int AS n FROM program_looks",
  });
  return z.array(z.object({ n: z.int() })).parse(rows)[0]?.n ?? 0;
}

test("a case manager sees their students with services and deadlines, mismatched ones first", async () => {
  const read = async () => (await app.ask(people.asterCaseManager, "/api/special-education/caseload")).json();
  expect(await read()).toMatchObject({
    limit: { students: 28, source: caseloadLimit.source },
    students: [
      {
        studentId: ana,
        setting: null,
        mismatch: null,
        grade: 2,
        services: [
          { service: "specialized-academic-instruction", minutesPerWeek: 225 },
          { service: "speech-and-language", minutesPerWeek: 60 },
        ],
        deadlines: [
          { kind: "annual-review", dueOn: "2026-10-06", state: "ahead" },
          { kind: "reassessment", dueOn: "2027-10-07" },
        ],
      },
      { studentId: cora, mismatch: null },
    ],
  });
  await place(cora);
  expect(await read()).toMatchObject({
    students: [{ studentId: cora, setting: "SDC", mismatch: "only-other-classes" }, { studentId: ana }],
  });
});

test("a teacher's look at a student's program is recorded, and the case manager sees who hasn't looked", async () => {
  const list = async () => (await app.ask(people.asterCaseManager, looks(ana))).json();
  expect(await list()).toMatchObject({ teachers: [{ staffId: 1, lastLookAt: null }], looks: [] });
  const response = await app.ask(people.asterTeacher, glance(ana));
  expect(await response.json()).toMatchObject({ studentId: ana, services: [{}, {}] });
  const at = "2026-08-11T15:15:00.000Z";
  expect(await list()).toMatchObject({
    teachers: [{ staffId: 1, lastLookAt: at }],
    looks: [{ staffId: 1, position: "teacher", at }],
  });
});

test("nobody else sees a program, and refused looks leave no record", async () => {
  expect((await app.ask(people.otherAsterTeacher, glance(ana))).status).toBe(404);
  expect((await app.ask(people.asterCaseManager, glance(ben))).status).toBe(404);
  expect((await app.ask(people.asterOffice, glance(ana))).status).toBe(403);
  expect((await app.ask(people.guardian, glance(ana))).status).toBe(403);
  expect((await app.ask(people.monitor, glance(ana))).status).toBe(403);
  expect((await app.ask(people.birchTeacher, glance(aldo))).status).toBe(404);
  expect(await countLooks()).toBe(0);
});

test("the SIS can't change or remove a look", async () => {
  await app.ask(people.asterTeacher, glance(ana));
  for (const text of ["DELETE FROM program_looks", "UPDATE program_looks SET staff_id = 2"])
    await expect(app.dependencies.core.query(text)).rejects.toThrow("permission denied");
});

test("the pages say what to do, and a look on a page is recorded too", async () => {
  await place(cora);
  const caseload = await (await app.ask(people.asterCaseManager, "/special-education/caseload")).text();
  expect(caseload).toContain("2 students. A resource specialist may have 28");
  expect(caseload).toContain("Placed in a special day class, but has only other classes");
  const path = `/special-education/students/${ana}`;
  expect(await (await app.ask(people.asterTeacher, path)).text()).toContain(
    "Speech and language: 60 minutes a week",
  );
  expect(await countLooks()).toBe(1);
  const manager = await (await app.ask(people.asterCaseManager, path)).text();
  expect(manager).toContain("Tess Alvarez: August 11, 2026");
});

test("start and list pages say what to do: what is due or mismatched, and which programs a teacher hasn't read", async () => {
  const start = async () => (await app.ask(people.asterCaseManager, "/")).text();
  expect(await start()).toContain("Nothing is due, and every placement matches the schedule.");
  await place(cora);
  expect(await start()).toContain("Okafor, Cora");
  expect(await start()).not.toContain("Moreno, Ana");
  const mine = async () => (await app.ask(people.asterTeacher, "/special-education/my-students")).text();
  expect((await mine()).match(/Not read yet/g)).toHaveLength(2);
  await app.ask(people.asterTeacher, glance(ana));
  expect(await mine()).toMatch(/Okafor, Cora.*Not read yet.*Moreno, Ana.*Read August 11, 2026/s);
});

test("the monitor sees counts and numbers, never a name", async () => {
  await place(cora);
  const figures = await app.ask(people.monitor, "/api/special-education/figures");
  expect(await figures.json()).toEqual({
    schools: [
      { schoolId: 1, school: "Aster Elementary", students: 2, identified: 0, placed: 0 },
      { schoolId: 2, school: "Birch High", students: 0, identified: 0, placed: 0 },
    ],
  });
  const sample = await (
    await app.ask(people.monitor, "/api/special-education/sample?seed=7&students=5")
  ).text();
  for (const text of [
    sample,
    await (await app.ask(people.monitor, "/special-education/sample?seed=7&students=5")).text(),
  ]) {
    expect(text).toContain("0 of 2 right: 0.0%, at least 0.0% with 95% confidence");
    expect(text).toContain(String(cora));
    for (const name of ["Cora", "Okafor", "Moreno", "Alvarez"]) expect(text).not.toContain(name);
  }
});

test.each(["", "?seed=7", "?seed=7&students=0", "?seed=7&students=1001", "?seed=%20&students=5"])(
  "a sample with the query %j is refused, with what is wanted",
  async (query) => {
    const response = await app.ask(people.monitor, `/api/special-education/sample${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "invalid-request" });
  },
);

test("an office sees its own school's mismatches, and not another's", async () => {
  await place(cora);
  const path = "/api/schools/1/placement-mismatches";
  expect(await (await app.ask(people.asterOffice, path)).json()).toMatchObject({
    students: [{ studentId: cora, familyName: "Okafor", mismatch: "only-other-classes", setting: "SDC" }],
  });
  expect((await app.ask(people.birchOffice, path)).status).toBe(404);
  expect(await (await app.ask(people.asterOffice, "/special-education/placements")).text()).toContain(
    "Okafor, Cora",
  );
});

test("a special-education school elsewhere in the district hides nobody's mismatch", async () => {
  await place(cora);
  await app.dependencies.core.query({
    text: "UPDATE schools SET school_type = 'special-education' WHERE id = 2",
    values: [],
  });
  const mismatched = await app.ask(people.asterOffice, "/api/schools/1/placement-mismatches");
  expect(await mismatched.json()).toMatchObject({ students: [{ studentId: cora }] });
  const figures = await app.ask(people.monitor, "/api/special-education/figures");
  expect(await figures.json()).toMatchObject({ schools: [{ schoolId: 1, placed: 0 }, { schoolId: 2 }] });
});

test("a student who is placed but has no classes isn't placed as the program says, for the figure or the sample", async () => {
  await place(cora);
  await app.dependencies.core.query({
    text: "DELETE FROM section_enrollments WHERE student_id = $1",
    values: [cora],
  });
  const figures = await app.ask(people.monitor, "/api/special-education/figures");
  expect(await figures.json()).toMatchObject({ schools: [{ schoolId: 1, placed: 0 }, { schoolId: 2 }] });
  const sample = await app.ask(people.monitor, "/api/special-education/sample?seed=7&students=5");
  expect(await sample.json()).toMatchObject({ right: 0 });
});
