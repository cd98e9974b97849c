/** Every request of the load is a route of the SIS under the same name, so both sides' telemetry can be joined. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { allRequests } from "../../../../targets/reference-sis/client/all-requests.ts";
import { callOf } from "../../../../targets/reference-sis/client/request.ts";
import { startTestApp, type TestApp } from "../../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test("every request has the name, the method and the path of a route of the SIS", () => {
  const routes = app.sis.routes.registered.map(({ declaration: { name, method, path } }) =>
    [name, method.toUpperCase(), path].join(" "),
  );
  const requests = allRequests
    .flatMap((table) => Object.entries(table))
    .map(([name, { method, path }]) => [name, method, path].join(" "));
  expect(requests.length).toBeGreaterThan(20);
  expect(requests.filter((request) => !routes.includes(request))).toEqual([]);
});

test("parameters and query fields are filled in and encoded", () => {
  const table = { visit: { kind: "read", method: "GET", path: "/schools/{school}/visits/{day}" } } as const;
  expect(
    callOf(table, "visit", { school: 7, day: "a/b" }, { familyName: "O'Brien & Co", open: true }),
  ).toEqual({
    name: "visit",
    kind: "read",
    method: "GET",
    path: "/schools/7/visits/a%2Fb?familyName=O'Brien%20%26%20Co&open=true",
  });
});
