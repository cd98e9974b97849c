/** Every read of the rostering service answers as the standard's schemas say, with the rows that belong there. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { records } from "../../../sis/oneroster/records.ts";
import { aldo, ana, aster, birch, eli } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { addClient, allScopes, type Read, readAs, recordsIn, servicePath } from "./roster-client.ts";

let app: TestApp;
let read: Read;
beforeAll(async () => {
  app = await startTestApp();
  await addClient(app, "learning");
  read = await readAs(app, "learning");
});
afterAll(() => app.stop());

const [english] = birch.sections;
const atBirch = `/schools/school-${birch.schoolId}`;
const seat = `seat-${english}-${aldo}-2026-08-11`;

/** By path: what one record is called, and the sourcedIds of some that must be there. */
const lists: Readonly<Record<string, readonly [one: string, ...sourcedIds: string[]]>> = {
  "/academicSessions": ["academicSession", "year-2027", "term-1"],
  "/classes": ["class", `class-${english}`],
  "/courses": ["course", "course-2"],
  "/demographics": ["demographics", `student-${ana}`],
  "/enrollments": ["enrollment", seat, `teaching-${english}-5-2026-08-11`],
  "/gradingPeriods": ["academicSession"],
  "/orgs": ["org", "district-1", "school-1"],
  "/schools": ["org", "school-1", "school-2"],
  "/students": ["user", `student-${ana}`],
  "/teachers": ["user", "staff-1"],
  "/terms": ["academicSession", "term-1", "term-2", "term-3"],
  "/users": ["user", `student-${ana}`, "staff-3", "guardian-1"],
  [`/classes/class-${english}/students`]: ["user", `student-${aldo}`],
  [`/classes/class-${english}/teachers`]: ["user", "staff-5"],
  "/courses/course-2/classes": ["class", `class-${english}`],
  [`${atBirch}/classes`]: ["class", `class-${english}`],
  [`${atBirch}/courses`]: ["course", "course-2"],
  [`${atBirch}/enrollments`]: ["enrollment", seat],
  [`${atBirch}/students`]: ["user", `student-${aldo}`],
  [`${atBirch}/teachers`]: ["user", "staff-5", "staff-6"],
  [`${atBirch}/terms`]: ["academicSession", "term-1"],
  [`${atBirch}/classes/class-${english}/enrollments`]: ["enrollment", seat],
  [`${atBirch}/classes/class-${english}/students`]: ["user", `student-${aldo}`],
  [`${atBirch}/classes/class-${english}/teachers`]: ["user", "staff-5"],
  [`/students/student-${aldo}/classes`]: ["class", `class-${english}`],
  "/teachers/staff-5/classes": ["class", `class-${english}`],
  [`/users/student-${aldo}/classes`]: ["class", `class-${english}`],
  "/terms/term-2/classes": ["class", `class-${english}`],
  "/terms/term-2/gradingPeriods": ["academicSession"],
};

test("every list has the records that belong there, each as its schema says", async () => {
  for (const [path, [one, ...wanted]] of Object.entries(lists)) {
    const response = await read(path);
    expect(response.status, path).toBe(200);
    const found = await recordsIn(response);
    expect(
      found.map(({ sourcedId }) => sourcedId),
      path,
    ).toEqual(expect.arrayContaining(wanted));
    for (const each of found) expect(records[one]?.safeParse(each).error, path).toBeUndefined();
    expect(response.headers.get("X-Total-Count"), path).toBe(String(found.length));
  }
});

test("each record of a list can be read alone, and is the same", async () => {
  for (const [path, [one]] of Object.entries(lists).slice(0, 12)) {
    for (const record of (await recordsIn(await read(path))).slice(-3)) {
      const response = await read(`${path}/${record.sourcedId}`);
      expect(await response.json(), `${path} ${record.sourcedId}`).toEqual({ [one]: record });
    }
  }
});

test("all 41 reads are served", () => {
  const paths = app.sis.routes.registered.map(({ declaration }) => declaration.path);
  const own = paths.filter((path) => path.startsWith(servicePath) && !path.includes("/discovery/"));
  expect(own).toHaveLength(41);
});

test("only rows of what the path names are listed", async () => {
  const ids = async (path: string) => (await recordsIn(await read(path))).map(({ sourcedId }) => sourcedId);
  expect(await ids(`/schools/school-${aster.schoolId}/students`)).not.toContain(`student-${aldo}`);
  expect(await ids(`/classes/class-${aster.homeroom}/students`)).not.toContain(`student-${eli}`);
  expect(await ids(`/users/guardian-1/classes`)).toEqual([]);
  expect((await read(`/schools/school-1/classes/class-${english}/students`)).status).toBe(404);
});

test("a guardian whom a court keeps away is nobody's agent", async () => {
  const [anasAgents, bensAgents] = await Promise.all(
    [ana, 1002].map(async (id) => JSON.stringify(await (await read(`/users/student-${id}`)).json())),
  );
  expect(anasAgents).toContain("guardian-1");
  expect(bensAgents).not.toContain("guardian-1");
});

test("a seat that has ended and a student who has left are to be deleted", async () => {
  const later = await startTestApp({ today: () => "2026-08-21" });
  await addClient(later, "learning");
  const readLater = await readAs(later, "learning");
  await later.dependencies.core.query(
    "UPDATE section_enrollments SET end_date = '2026-08-20' WHERE section_id = $1 AND student_id = $2",
    [birch.sections[1], aldo],
  );
  const path = `/enrollments/seat-${birch.sections[1]}-${aldo}-2026-08-11`;
  expect(await (await readLater(path)).json()).toMatchObject({
    enrollment: {
      status: "tobedeleted",
      endDate: "2026-08-20",
      dateLastModified: "2026-08-20T00:00:00.000Z",
    },
  });
  await later.stop();
});

test("a token reads only what its scopes allow", async () => {
  const [core = "", roster = "", people = ""] = allScopes;
  const statuses = async (scope: string) => {
    const readScoped = await readAs(app, "learning", scope);
    const answers = await Promise.all(["/students", `${atBirch}/classes`, "/demographics"].map(readScoped));
    return answers.map(({ status }) => status);
  };
  expect(await statuses(core)).toEqual([200, 403, 403]);
  expect(await statuses(roster)).toEqual([200, 200, 403]);
  expect(await statuses(people)).toEqual([403, 403, 200]);
});

test("what doesn't exist is the standard's unknownobject", async () => {
  const missing = [
    ...Object.keys(lists)
      .slice(0, 12)
      .flatMap((path) => [`${path}/student-0`, `${path}/student-1001%20`, `${path}/class-99999`]),
    "/classes/class-99999/students",
    "/schools/student-1/classes",
    `${atBirch}/classes/class-99999/teachers`,
    `/enrollments/seat-${english}-${aldo}-2026-02-31`,
    "/students/student-99999999999",
  ];
  for (const path of missing) {
    const response = await read(path);
    expect(response.status, path).toBe(404);
    expect(await response.json(), path).toMatchObject({
      imsx_CodeMinor: { imsx_codeMinorField: [{ imsx_codeMinorFieldValue: "unknownobject" }] },
    });
  }
});
