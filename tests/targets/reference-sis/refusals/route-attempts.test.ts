/** Which requests a declared route must refuse: every role, every row, and every session that doesn't count. */
import { expect, test } from "vitest";
import { routesToWalk } from "../../../../targets/reference-sis/refusals/declared-routes.ts";
import { readPromise } from "../../../../targets/reference-sis/refusals/promised-route.ts";
import { attemptsOn } from "../../../../targets/reference-sis/refusals/route-attempts.ts";
import { day, other, walking } from "./walking.ts";

function routeOf(path: string, operation: object, promise = "api | counselor | -") {
  const described = { operationId: "add", security: [{ bearer: [] }], ...operation };
  return routesToWalk({ paths: { [path]: { post: described } } }, [
    readPromise(`add | POST | ${path} | ${promise}`),
  ]);
}

const section = { type: "object", properties: { sectionId: { type: "integer" }, day: { type: "string" } } };
const schema = { ...section, required: ["sectionId", "day"] };
const add = routeOf(
  "/api/students/{studentId}/sections",
  { requestBody: { content: { "application/json": { schema } } } },
  "api | counselor | student params.studentId, section body.sectionId",
);

test("each role, each row and each session is tried, with a request that is otherwise right", () => {
  const tries = add.flatMap((route) => attemptsOn(route, walking));
  const text = (sectionId: number) => JSON.stringify({ sectionId, day });
  expect(tries).toMatchObject([
    { tried: "no-session", session: undefined, refusal: { statuses: [401] } },
    { tried: "expired-session", session: "expired", refusal: { statuses: [401] } },
    { tried: "no-form-token", by: "counselor", cookie: "session=of-counselor", refusal: { statuses: [403] } },
    { tried: "wrong-role", by: "teacher", path: "/api/students/101/sections", refusal: { statuses: [403] } },
    { tried: "foreign-row", path: "/api/students/201/sections", body: { text: text(102) } },
    { tried: "foreign-row", path: "/api/students/101/sections", body: { text: text(202) } },
  ]);
});

test("a page without a session leads to the page to sign in", () => {
  const [page] = routeOf("/office", {}, "page | counselor | -");
  const [first] = page === undefined ? [] : attemptsOn(page, walking);
  expect(first).toMatchObject({ refusal: { statuses: [303], form: "page" } });
});

test("what other systems ask with tokens of their own is open to nobody's session", () => {
  const path = "/ims/oneroster/rostering/v1p2/users/{sourcedId}";
  const [route] = routeOf(path, {}, "client | roster.readonly | -");
  const tries = route === undefined ? [] : attemptsOn(route, walking);
  const refusal = { statuses: [401], form: "status-info" };
  expect(tries).toMatchObject(
    [undefined, "expired", "of-teacher", "of-counselor"].map((session) => ({ session, refusal })),
  );
});

test.each([
  ["that names what isn't known", "/api/lockers/{lockerId}", "counselor", "what lockerId is isn't known"],
  ["that nobody may call", "/api/lockers", "nurse", "nobody may call it"],
])("a route %s is named", (_, path, role, because) => {
  const tries = routeOf(path, {}, `api | ${role} | -`).flatMap((route) => attemptsOn(route, walking));
  expect(tries).toEqual([{ route: "add", uncovered: because }]);
});

test("an id in the path is tried by itself: the student is one's own, and the guardian somebody else's", () => {
  const path = "/api/students/{studentId}/guardians/{guardianId}";
  const tries = routeOf(path, {}, "api | counselor | student params.studentId").flatMap((route) =>
    attemptsOn(route, walking),
  );
  expect(tries.filter((each) => "tried" in each && each.tried === "foreign-id")).toMatchObject([
    { by: "counselor", path: "/api/students/101/guardians/208", refusal: { statuses: [404] } },
  ]);
  const ofReports = routeOf(
    "/api/schools/{schoolId}/reports/{reportId}",
    {},
    "api | counselor | school params.schoolId",
  );
  expect(ofReports.flatMap((route) => attemptsOn(route, walking))).toContainEqual(
    expect.objectContaining({ tried: "foreign-id", path: "/api/schools/103/reports/300" }),
  );
});

test("of a student who isn't theirs any more, only the student is foreign", () => {
  const seat = { ...other, student: 301 };
  const walkers = walking.walkers.map((walker) => ({
    ...walker,
    foreign: [{ tried: "former-row" as const, rows: ["student" as const], seat }],
  }));
  const tries = add.flatMap((route) => attemptsOn(route, { ...walking, walkers }));
  const former = tries.filter((each) => "tried" in each && each.tried === "former-row");
  expect(former).toMatchObject([
    { path: "/api/students/301/sections", body: { text: JSON.stringify({ sectionId: 102, day }) } },
  ]);
});
