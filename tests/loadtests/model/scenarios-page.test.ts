/** The page of scenarios, and what `load --explain` prints. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allJourneys } from "../../../loadtests/all-journeys.ts";
import { allScenarios } from "../../../loadtests/all-scenarios.ts";
import { explainScenario, ratesOf } from "../../../loadtests/model/explain-scenario.ts";
import { facts } from "../../../loadtests/model/facts.ts";
import { usualDistrict } from "../../../loadtests/model/full-district.ts";
import { scenariosPage } from "../../../loadtests/model/scenarios-page.ts";
import { smoke } from "../../../loadtests/scenarios/smoke.ts";

test("the page is what the scenarios' files say; if not, run npm run indexes", async () => {
  const page = await readFile(join(import.meta.dirname, "../../../docs/scenarios.md"), "utf8");
  expect(page).toBe(scenariosPage());
});

test.each(allScenarios)(
  "$id is explained with the source of each of its rates, and this district's share",
  (scenario) => {
    const text = explainScenario(scenario, { ...usualDistrict(65_000), load: 1 });
    for (const id of ratesOf(scenario)) expect(text).toContain(facts[id].source);
    for (const { streams } of scenario.phases) {
      for (const { journey } of streams) expect(text).toContain(journey.title);
    }
    expect(text).toContain("This district has 10% of that");
  },
);

test("a smoke test has every journey", () => {
  const journeys = smoke.phases.flatMap(({ streams }) => streams.map(({ journey }) => journey.id));
  expect(journeys.sort()).toEqual(allJourneys.map(({ id }) => id).sort());
});
