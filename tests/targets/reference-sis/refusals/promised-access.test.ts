/** A rehearsal holds the SIS to who was promised to be admitted, not to what the SIS says of itself. */
import { expect, test } from "vitest";
import { promisedNow } from "../../../../house/promised-access.ts";
import { routesToWalk } from "../../../../targets/reference-sis/refusals/declared-routes.ts";
import { promisedAccess } from "../../../../targets/reference-sis/refusals/promised-access.ts";
import { promiseText, readPromise } from "../../../../targets/reference-sis/refusals/promised-route.ts";
import { attemptsOn, nowhereAttempt } from "../../../../targets/reference-sis/refusals/route-attempts.ts";
import { walking } from "./walking.ts";

test("the list says what the source says: after a change of who may call what, npm run indexes shows it", () => {
  expect(promisedAccess).toEqual(promisedNow());
});

test("each line is read as it was written", () => {
  for (const line of promisedAccess) expect(promiseText(readPromise(line))).toBe(line);
});

const promise = readPromise(
  "drop | DELETE | /api/students/{studentId} | api | counselor | student params.studentId",
);
const secured = { operationId: "drop", security: [{ bearer: [] }] };

function triesOn(operation: object): string[] {
  const routes = routesToWalk({ paths: { "/api/students/{studentId}": { delete: operation } } }, [promise]);
  return routes
    .flatMap((route) => attemptsOn(route, walking))
    .map((each) => ("tried" in each ? `${each.tried} ${each.by}` : ""));
}

test.each([
  ["that every role may call it", { ...secured, "x-roles": ["counselor", "teacher"] }],
  ["that no row of it is anybody's own", { ...secured, "x-roles": ["counselor"], "x-rows": [] }],
  ["that it needs no session", { operationId: "drop" }],
])("everybody is tried who was never promised a route, though the SIS says %s", (_, operation) => {
  expect(triesOn(operation)).toEqual([
    "no-session nobody",
    "expired-session nobody",
    "no-form-token counselor",
    "wrong-role teacher",
    "foreign-row counselor",
  ]);
});

test("a route that the SIS doesn't name is tried, and may be gone", () => {
  const [route] = routesToWalk({ paths: {} }, [promise]);
  const tries = route === undefined ? [] : attemptsOn(route, walking);
  expect(tries).toMatchObject(
    [401, 401, 403, 403, 404].map((status) => ({ refusal: { statuses: [status, 404] } })),
  );
});

function unpromised(path: string, operation: object) {
  return routesToWalk({ paths: { [path]: { get: { operationId: "new", ...operation } } } }, []).flatMap(
    (route) => attemptsOn(route, walking),
  );
}

test.each([
  ["is open to everyone, as the SIS says", "/api/students-with-disabilities", {}],
  ["has ids that nobody knows", "/api/lockers/{lockerId}", {}],
  ["admits a role, as the SIS says", "/api/new", { security: [{ bearer: [] }], "x-roles": ["teacher"] }],
])("a route that nobody promised must refuse everyone, also if it %s", (_, path, operation) => {
  const refusal = { statuses: [401, 403, 404] };
  const tried = "no-promise";
  expect(unpromised(path, operation)).toMatchObject([
    { tried, by: "nobody", session: undefined, path: path.replace("{lockerId}", "1"), refusal },
    { tried, by: "teacher", session: "of-teacher", refusal },
    { tried, by: "counselor", session: "of-counselor", refusal },
  ]);
});

test("a route that was promised to everyone is open to everyone, and what isn't there to nobody", () => {
  const open = readPromise("sign-in | POST | /api/sign-in | api | anyone | -");
  expect(routesToWalk({ paths: { "/api/sign-in": { post: { operationId: "sign-in" } } } }, [open])).toEqual(
    [],
  );
  expect(nowhereAttempt).toMatchObject({ tried: "no-promise", refusal: { statuses: [401, 404] } });
});
