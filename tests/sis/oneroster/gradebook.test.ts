/** What can be read of the gradebook answers as the standard's schemas say, with the rows that belong there. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { records } from "../../../sis/oneroster/records.ts";
import { aldo, aster, birch } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import {
  addClient,
  allScopes,
  gradebookPath,
  type Read,
  readAs,
  recordsIn,
  servicePath,
} from "./roster-client.ts";

let app: TestApp;
let read: Read;
const [english, other] = birch.sections;
beforeAll(async () => {
  app = await startTestApp();
  await app.dependencies.core.query(
    `INSERT INTO assignments (id, section_id, title, points_possible, due_on)
     VALUES (901, $1, 'Essay "One"', 50, '2026-08-20'), (902, $2, 'Lab', 10.5, '2026-08-21')`,
    [english, other],
  );
  await app.dependencies.core.query(
    `INSERT INTO scores (assignment_id, student_id, section_id, points, version, entered_by, entered_at, operation_id)
     VALUES (901, $1, $2, 43.50, 1, 5, '2026-08-20T18:00:00Z', 'a'), (902, $1, $3, 9, 1, 5, '2026-08-22T18:00:00Z', 'b')`,
    [aldo, english, other],
  );
  await addClient(app, "learning");
  read = await readAs(app, "learning", undefined, gradebookPath);
});
afterAll(() => app.stop());

const origin = "http://localhost";
const ofClass = `/classes/class-${english}`;
const score = `score-901-${aldo}`;
/** Of the small school's own assignment. */
const earlier = `score-${birch.assignment}-${aldo}`;

/** By path: what one record is called, and the sourcedIds of all that must be there. */
const lists: Readonly<Record<string, readonly [one: string, ...sourcedIds: string[]]>> = {
  "/categories": ["category", "category-1"],
  "/lineItems?filter=sourcedId>='assignment-901'": ["lineItem", "assignment-901", "assignment-902"],
  "/results": ["result", earlier, score, `score-902-${aldo}`],
  "/scoreScales": ["scoreScale"],
  [`${ofClass}/categories`]: ["category", "category-1"],
  [`${ofClass}/results`]: ["result", earlier, score],
  [`${ofClass}/scoreScales`]: ["scoreScale"],
  [`${ofClass}/students/student-${aldo}/results`]: ["result", earlier, score],
  [`${ofClass}/lineItems/assignment-901/results`]: ["result", score],
  [`/schools/school-${birch.schoolId}/scoreScales`]: ["scoreScale"],
};

test("every list has the records that belong there, each as its schema says", async () => {
  for (const [path, [one, ...wanted]] of Object.entries(lists)) {
    const response = await read(path);
    expect(response.status, path).toBe(200);
    const found = await recordsIn(response);
    expect(
      found.map(({ sourcedId }) => sourcedId),
      path,
    ).toEqual(wanted);
    for (const each of found) expect(records[one]?.safeParse(each).error, path).toBeUndefined();
  }
  const ofEnglish = await recordsIn(await read(`${ofClass}/lineItems`));
  expect(ofEnglish.map(({ sourcedId }) => sourcedId)).toContain("assignment-901");
  expect(ofEnglish.map(({ sourcedId }) => sourcedId)).not.toContain("assignment-902");
});

test("all 15 reads are served", () => {
  const paths = app.sis.routes.registered.map(({ declaration }) => declaration.path);
  const own = paths.filter((path) => path.startsWith(gradebookPath) && !path.includes("/discovery/"));
  expect(own).toHaveLength(15);
});

test("an assignment is a line item, and a score is its result", async () => {
  const lineItem: unknown = await (await read("/lineItems/assignment-901")).json();
  expect(lineItem).toMatchObject({
    lineItem: {
      title: 'Essay "One"',
      dueDate: "2026-08-20T00:00:00.000Z",
      class: { sourcedId: `class-${english}`, href: `${origin}${servicePath}/classes/class-${english}` },
      category: { sourcedId: "category-1", href: `${origin}${gradebookPath}/categories/category-1` },
      resultValueMax: 50,
    },
  });
  const result: unknown = await (await read(`/results/${score}`)).json();
  expect(result).toMatchObject({
    result: {
      scoreStatus: "fully graded",
      score: 43.5,
      scoreDate: "2026-08-20",
      student: { sourcedId: `student-${aldo}` },
      lineItem: { sourcedId: "assignment-901" },
    },
  });
});

test("numbers are compared and sorted as numbers", async () => {
  const ids = async (query: string) =>
    (await recordsIn(await read(`/results?${query}`))).map(({ sourcedId }) => sourcedId);
  expect(await ids(`filter=${encodeURIComponent("score>'9.5'")}`)).toEqual([score]);
  expect(await ids(`filter=${encodeURIComponent("score='9'")}`)).toEqual([`score-902-${aldo}`]);
  expect(await ids("sort=score")).toEqual([earlier, `score-902-${aldo}`, score]);
  expect((await read(`/results?filter=${encodeURIComponent("score='many'")}`)).status).toBe(400);
});

test("pages go on by the key of two numbers", async () => {
  const first = await read("/results?limit=1");
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get("Link") ?? "")?.[1] ?? "";
  const second = await read(next.slice(next.indexOf(gradebookPath) + gradebookPath.length));
  const pages = [...(await recordsIn(first)), ...(await recordsIn(second))];
  expect(pages.map(({ sourcedId }) => sourcedId)).toEqual([earlier, score]);
});

test("the gradebook has scopes of its own", async () => {
  const statuses = async (name: string) => {
    const scope = allScopes.find((each) => each.endsWith(`/${name}`));
    const readScoped = await readAs(app, "learning", scope, gradebookPath);
    return await Promise.all(
      ["/lineItems", `${ofClass}/lineItems`].map(async (path) => (await readScoped(path)).status),
    );
  };
  expect(await statuses("gradebook-core.readonly")).toEqual([200, 403]);
  expect(await statuses("gradebook.readonly")).toEqual([200, 200]);
  expect(await statuses("roster.readonly")).toEqual([403, 403]);
});

test("what doesn't exist is the standard's unknownobject", async () => {
  for (const path of [
    "/results/score-901",
    "/results/score-901-1",
    "/results/score-901-1-2026-08-11",
    "/scoreScales/scale-1",
    "/lineItems/assignment-99999",
    "/classes/class-99999/lineItems",
    `/classes/class-${aster.homeroom}/lineItems/assignment-901/results`,
    `${ofClass}/students/student-99999/results`,
  ]) {
    const response = await read(path);
    expect(response.status, path).toBe(404);
    expect(JSON.stringify(await response.json()), path).toContain("unknownobject");
  }
});
