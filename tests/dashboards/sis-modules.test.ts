/** The board of the SIS's modules shows every route that a module has, and none that is gone. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { moduleRows } from "../../dashboards/boards/sis-modules.ts";
import { sisModules } from "../../sis/telemetry/catalogue.ts";
import { startTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it.each(sisModules)("%s: its row has the module's routes", (module) => {
  const registered = app.sis.routes.registered.filter((route) => route.module === module);
  const names = registered.map(({ declaration }) => declaration.name);
  expect([...moduleRows[module].routes].sort()).toEqual(names.sort());
});

it.each(sisModules)("%s: its row counts writes if the module counts them", (module) => {
  const writes = app.sis.routes.registered.some(
    (route) => route.module === module && route.access === "write",
  );
  expect(moduleRows[module].work === "writes").toBe(writes);
});
