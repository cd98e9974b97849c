/** A scenario in words, before it is played: when people arrive, what one visit does, and where each number is from. */
import { number, significant } from "../../readiness/evidence/plain-words.ts";
import { allJourneys } from "../all-journeys.ts";
import { planChart } from "./chart.ts";
import { type FactId, facts, type RateId } from "./facts.ts";
import { fullDistrict, shareOf } from "./full-district.ts";
import { makePlan } from "./make-plan.ts";
import type { PlanInput } from "./plan.ts";
import type { Scenario } from "./scenario.ts";

export function explainScenario(scenario: Scenario, input: PlanInput): string {
  const rates = ratesOf(scenario);
  return [
    `${scenario.title}. ${scenario.purpose}`,
    ["When people arrive", planChart(makePlan(scenario, input))].join("\n"),
    ["What one visit does", ...journeyLines(scenario)].join("\n"),
    [
      `Where the rates are from (at ${number(fullDistrict.students)} students; this district has its share of each)`,
      ...rates.flatMap((id) => rateLines(id, input)),
    ].join("\n"),
    ["What people do in a visit", ...behaviors.flatMap(factLines)].join("\n"),
  ].join("\n\n");
}

/** The facts that a scenario's rates are, each once. */
export function ratesOf({ phases }: Scenario): RateId[] {
  return [...new Set(phases.flatMap(({ streams }) => streams.map(({ rate }) => rate)))];
}

const factIds = Object.keys(facts).filter(isFactId);
/** Facts that aren't rates of arrival. */
const behaviors = factIds.filter((id) => !("per" in facts[id]));

function isFactId(id: string): id is FactId {
  return id in facts;
}

function journeyLines({ phases }: Scenario): string[] {
  const ids = new Set(phases.flatMap(({ streams }) => streams.map(({ journey }) => journey.id)));
  return allJourneys
    .filter(({ id }) => ids.has(id))
    .map(
      ({ title, requests, thinkSeconds }) =>
        `  ${title.padEnd(56)} about ${requests} requests, ${thinkSeconds} s of thinking [K]`,
    );
}

function rateLines(id: RateId, input: PlanInput): string[] {
  const { per } = facts[id];
  const share = significant(100 * shareOf(input, per), 3);
  return [...factLines(id), `      This district has ${share}% of that: as many ${bases[per]} for its size.`];
}

const bases = {
  students: "students",
  staff: "staff",
  firstSections: "classes in first period",
  laterSections: "classes in later periods",
} as const;

function factLines(id: FactId): string[] {
  const { value, unit, provenance, source } = facts[id];
  return [`  ${value} ${unit} [${provenance}]`, `      ${source}`];
}
