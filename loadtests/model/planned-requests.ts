/** How often each request is sent if all goes well: what the people of a plan come for. */
import { z } from "zod";
import { forbiddenName } from "../../readiness/evidence/forbidden-evidence.ts";
import { allJourneys } from "../all-journeys.ts";
import type { Plan, Stream } from "./plan.ts";

/** By the name of the request. `people`: each journey's, by its id. */
export function plannedRequests(
  plan: Plan,
  people: ReadonlyMap<string, readonly unknown[]>,
): ReadonlyMap<string, number> {
  const planned = new Map<string, number>();
  for (const name of plan.streams.flatMap((stream) => namesOf(stream, people.get(stream.journey) ?? []))) {
    planned.set(name, (planned.get(name) ?? 0) + 1);
  }
  return planned;
}

/** The same people in the same order as they come in k6. */
function namesOf({ journey: id, firstPerson, arrivals }: Stream, people: readonly unknown[]): string[] {
  const journey = allJourneys.find((candidate) => candidate.id === id);
  if (journey === undefined || people.length === 0) return [];
  return Array.from({ length: arrivals }, (_, arrival) => firstPerson + arrival).flatMap((index) => {
    const person = people[index % people.length];
    return [...journey.plans(person, index), ...triesOf(person)];
  });
}

const trier = z.object({ tries: z.object({ forbidden: z.string() }) });

/** What the person tries that must be refused. */
function triesOf(person: unknown): string[] {
  const { data } = trier.safeParse(person);
  return data === undefined ? [] : [forbiddenName(data.tries.forbidden)];
}
