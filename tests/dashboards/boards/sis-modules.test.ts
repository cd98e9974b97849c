/** The SIS modules board finds its modules and their routes itself. */
import { expect, test } from "vitest";
import { moduleRows, sisModules } from "../../../dashboards/boards/sis-modules.ts";
import { allModules } from "../../../sis/all-modules.ts";
import { declaredRoutes } from "../../../sis/declared-routes.ts";

const declared = declaredRoutes();
/** No journey comes here. */
const unvisited = new Set(["operations", "reports"]);
const titles = sisModules.rows.flatMap(({ panels }) => panels.map(({ title }) => title));

test("every module that a rehearsal visits has a row, in a student's way through the SIS", () => {
  const names = moduleRows.map(({ name }) => name);
  const served = allModules.map(({ name }) => name).filter((name) => !unvisited.has(name));
  expect(names.toSorted()).toEqual(served.toSorted());
  expect(names.slice(0, 5)).toEqual(["access", "enrollment", "scheduling", "attendance", "grades"]);
});

test.each(moduleRows)("$name: its row asks for each of its routes by name", ({ name, routes }) => {
  const own = declared.filter(({ module }) => module === name);
  expect(routes).toEqual(own.map((route) => route.name));
  const row = sisModules.rows.find(({ panels }) => panels[0]?.title === `How long does ${name} take?`);
  const asked = row?.panels[0]?.queries.map(({ expr }) => expr).join();
  for (const route of routes) expect(asked).toMatch(new RegExp(`["|]${route}["|]`));
});

test("modules that write show their writes, and access shows its sign-ins", () => {
  const writing = declared
    .filter(({ access }) => access === "write")
    .filter(({ module }) => !unvisited.has(module));
  const expected = new Set(writing.map(({ module }) => `What happens to writes in ${module}?`));
  expect(new Set(titles.filter((title) => title.startsWith("What happens to writes")))).toEqual(expected);
  expect(titles).toContain("What happens to sign-ins?");
});
