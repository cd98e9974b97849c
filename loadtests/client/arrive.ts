/**
 * The k6 entry: each arrival makes the journey that its k6 scenario names. Each virtual user loads as little as
 * possible.
 */
import { sleep } from "k6";
import { SharedArray } from "k6/data";
import exec from "k6/execution";
import { allJourneys } from "../all-journeys.ts";
import { arrivalPauseSeconds } from "../model/arrival-moment.ts";
import { arrivals, beginCounting, scriptErrors } from "./measures.ts";
import { beginTally } from "./tally.ts";
import { openVisit } from "./visit.ts";

/** The plan's journeys, each with its people: one copy for all virtual users, from one file per journey. */
const planned = new Map(
  (__ENV.FIRSTBELL_JOURNEYS ?? "").split(",").map((id) => {
    const journey = allJourneys.find((candidate) => candidate.id === id);
    if (journey === undefined) throw new Error(`There is no journey named ${id}.`);
    const people = new SharedArray<unknown>(id, () => readPeople(id));
    return [id, { journey, people }] as const;
  }),
);

/** Made from the plan and the requirements by `k6Options`; k6 reads it only in its first user, number 0. */
export const options: unknown = __VU > 0 ? {} : JSON.parse(open(__ENV.FIRSTBELL_OPTIONS ?? ""));

function readPeople(id: string): unknown[] {
  const people: unknown = JSON.parse(open(`${__ENV.FIRSTBELL_PEOPLE}/${id}.json`));
  if (!Array.isArray(people)) throw new Error(`The people of ${id} are not a list.`);
  return people;
}

/** What k6 calls for each arrival. A mistake in the script is counted, and k6 logs it. */
export function arrive(): void {
  arrivals.add(1);
  beginCounting();
  try {
    makeJourney(__ENV.FIRSTBELL_JOURNEY ?? "");
  } catch (error) {
    scriptErrors.add(1);
    throw error;
  }
}

/** Each person comes once, until there is no one left. */
function makeJourney(id: string): void {
  const { journey, people } = planned.get(id) ?? {};
  const index = Number(__ENV.FIRSTBELL_FIRST_PERSON) + exec.scenario.iterationInTest;
  const person = people?.[index % people.length];
  if (journey === undefined || person === undefined) throw new Error(`The pool of ${id} is empty.`);
  const phase = __ENV.FIRSTBELL_PHASE ?? "";
  const school = numberIn(person, "school");
  const account = numberIn(person, "account");
  sleep(arrivalPauseSeconds(account ?? index));
  const tally = beginTally();
  const visit = openVisit({
    target: __ENV.FIRSTBELL_TARGET ?? "",
    run: __ENV.FIRSTBELL_RUN ?? "",
    day: __ENV.FIRSTBELL_DAY ?? "",
    phase,
    school,
    account,
    journey: id,
    index,
    thinkScale: Number(__ENV.FIRSTBELL_THINK_SCALE),
    tally,
  });
  journey.steps(visit, person);
  tally.log({ journey: id, phase, school });
}

function numberIn(person: unknown, field: "school" | "account"): number | null {
  if (typeof person !== "object" || person === null) return null;
  const value: unknown = Reflect.get(person, field);
  return typeof value === "number" ? value : null;
}

export function handleSummary(data: unknown) {
  return { [__ENV.FIRSTBELL_SUMMARY ?? "k6-summary.json"]: JSON.stringify(data) };
}
