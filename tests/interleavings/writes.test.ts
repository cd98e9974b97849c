/** No write is forgotten. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../support/test-app.ts";
import { allPairs, riskiestPairs } from "./pairs.ts";
import { writes } from "./writes.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Pages' forms end in the same functions as the API. */
test("every route that writes is among the writes that are played", () => {
  const routes = app.sis.routes.registered
    .filter(({ access, declaration }) => access === "write" && declaration.kind !== "page")
    .map(({ declaration }) => declaration.name);
  expect(Object.keys(writes).toSorted()).toEqual(routes.toSorted());
});

test("each write is paired with every other and with itself", () => {
  const { length } = Object.keys(writes);
  expect(allPairs).toHaveLength((length * (length + 1)) / 2);
  expect(allPairs.filter(({ clashes }) => clashes.length === 0)).toEqual([]);
  expect(riskiestPairs).toHaveLength(15);
});
