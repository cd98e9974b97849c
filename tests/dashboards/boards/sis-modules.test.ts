/** The SIS modules board shows every route of each module, and none that was removed. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { moduleRows } from "../../../dashboards/boards/sis-modules.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const rows = Object.entries(moduleRows);

/** Operations have their own boards. */
function servesPeople(module: string): boolean {
  const own = app.sis.routes.registered.filter((route) => route.module === module);
  return own.some(({ declaration }) => declaration.traffic !== "operations");
}

test("every module that serves people has a row", () => {
  const modules = new Set(app.sis.routes.registered.map(({ module }) => module));
  expect(Object.keys(moduleRows).sort()).toEqual([...modules].filter(servesPeople).sort());
});

test.each(rows)("%s: its row has the module's routes", (module, { routes }) => {
  const registered = app.sis.routes.registered.filter((route) => route.module === module);
  const names = registered.map(({ declaration }) => declaration.name);
  expect([...routes].sort()).toEqual(names.sort());
});

test.each(rows)("%s: its row counts writes if the module counts them", (module, { work }) => {
  const writes = app.sis.routes.registered.some(
    (route) => route.module === module && route.access === "write",
  );
  expect(work === "writes").toBe(writes);
});
