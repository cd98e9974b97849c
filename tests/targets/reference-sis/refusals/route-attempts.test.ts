/** Which requests a declared route must refuse: every role, every row, and every session that doesn't count. */
import { expect, test } from "vitest";
import { routesToWalk } from "../../../../targets/reference-sis/refusals/declared-routes.ts";
import { attemptsOn } from "../../../../targets/reference-sis/refusals/route-attempts.ts";
import { day, walking } from "./walking.ts";

function routeOf(path: string, operation: object) {
  const described = {
    operationId: "add",
    "x-roles": ["counselor"],
    security: [{ bearer: [] }],
    ...operation,
  };
  return routesToWalk({ paths: { [path]: { post: described } } }, []);
}

const section = { type: "object", properties: { sectionId: { type: "integer" }, day: { type: "string" } } };
const add = routeOf("/api/students/{studentId}/sections", {
  "x-rows": [
    { rows: "student", from: "params", field: "studentId" },
    { rows: "section", from: "body", field: "sectionId" },
  ],
  requestBody: {
    content: { "application/json": { schema: { ...section, required: ["sectionId", "day"] } } },
  },
});

test("each role, each row and each session is tried, with a request that is otherwise right", () => {
  const tries = add.flatMap((route) => attemptsOn(route, walking));
  const text = (sectionId: number) => JSON.stringify({ sectionId, day });
  expect(tries).toMatchObject([
    { tried: "no-session", session: undefined, refusal: { statuses: [401] } },
    { tried: "expired-session", session: "expired", refusal: { statuses: [401] } },
    { tried: "wrong-role", by: "teacher", path: "/api/students/101/sections", refusal: { statuses: [403] } },
    { tried: "foreign-row", path: "/api/students/201/sections", body: { text: text(102) } },
    { tried: "foreign-row", path: "/api/students/101/sections", body: { text: text(202) } },
  ]);
});

test("a page without a session leads to the page to sign in", () => {
  const [page] = routeOf("/office", { tags: ["pages"] });
  const [first] = page === undefined ? [] : attemptsOn(page, walking);
  expect(first).toMatchObject({ refusal: { statuses: [303], form: "page" } });
});

test("what other systems ask with tokens of their own is open to nobody's session", () => {
  const path = "/ims/oneroster/rostering/v1p2/users/{sourcedId}";
  const [route] = routeOf(path, { "x-roles": [], security: [{ client: ["roster.readonly"] }] });
  const tries = route === undefined ? [] : attemptsOn(route, walking);
  const refusal = { statuses: [401], form: "status-info" };
  expect(tries).toMatchObject(
    [undefined, "expired", "of-teacher", "of-counselor"].map((session) => ({ session, refusal })),
  );
});

test.each([
  ["that names what isn't known", "/api/lockers/{lockerId}", {}, "what lockerId is isn't known"],
  ["that nobody may call", "/api/lockers", { "x-roles": ["nurse"] }, "nobody may call it"],
])("a route %s is named", (_, path, operation, because) => {
  const tries = routeOf(path, operation).flatMap((route) => attemptsOn(route, walking));
  expect(tries).toEqual([{ route: "add", uncovered: because }]);
});

test("routes that need no session are open to everyone", () => {
  expect(routeOf("/sign-in", { security: [] })).toEqual([]);
});
