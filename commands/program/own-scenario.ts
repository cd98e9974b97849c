/** A scenario in a file of one's own: imported, and checked before anything starts, with all problems at once. */

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { allJourneys } from "../../loadtests/all-journeys.ts";
import { allScenarios } from "../../loadtests/all-scenarios.ts";
import { facts } from "../../loadtests/model/facts.ts";
import { marks } from "../../loadtests/model/marks.ts";
import type { Scenario } from "../../loadtests/model/scenario.ts";
import { openingDay } from "../../loadtests/scenarios/opening-day.ts";
import type { Checked, InputProblem } from "../../parts/bad-input.ts";
import { requestKinds } from "../../readiness/evidence/load-evidence.ts";
import { provenances } from "../../readiness/evidence/sourced.ts";

const journeyIds = allJourneys.map(({ id }) => id);
const builtIn = allScenarios.map(({ id }) => id);
const rates = Object.entries(facts).flatMap(([id, fact]) => ("per" in fact ? [id] : []));

const titles = allScenarios.map(({ title }) => title.toLowerCase());

const sentence = z.string().trim().min(1, "must not be empty");

const stream = z
  .object({
    journey: z.object({ id: z.enum(journeyIds) }),
    shape: z.enum(["plateau", "flat", "first-bell", "rush"]),
    rate: z.enum(rates),
    times: z.number().nonnegative(),
    provenance: z.enum(provenances),
    leastArrivals: z.int().nonnegative().optional(),
  })
  .refine(
    ({ times, leastArrivals }) => times > 0 || leastArrivals !== 0,
    "must send somebody: times or leastArrivals must be above 0",
  );

/** Also the name of the file that `scenario new` writes. */
export const ownScenarioId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, "must be lowercase words with hyphens")
  .refine((id) => !builtIn.includes(id), "is the name of a scenario that comes with Firstbell");

const shape = z.object({
  id: ownScenarioId,
  title: sentence.refine(
    (title) => !titles.includes(title.trim().toLowerCase()),
    "is the title of a scenario that comes with Firstbell, and its report would be taken for that one's",
  ),
  purpose: sentence,
  judgedBy: z.array(z.enum(requestKinds)).min(1),
  marks: z.array(z.enum(Object.keys(marks))),
  phases: z
    .array(
      z.object({
        id: sentence,
        title: sentence,
        seconds: z.number().positive(),
        streams: z.array(stream).min(1),
      }),
    )
    .min(1)
    .refine(
      (phases) => new Set(phases.map(({ id }) => id)).size === phases.length,
      "must have different ids",
    ),
  pace: z.custom<Scenario["pace"]>((value) => typeof value === "function", "must be a function"),
});

export function isOwnScenario(text: unknown): text is string {
  return typeof text === "string" && /\.[cm]?[jt]s$/.test(text);
}

export async function readOwnScenario(name: string, path: string): Promise<Checked<Scenario>> {
  const found = await exported(path);
  if ("problem" in found) return refused([problemOf(name, path, found.problem)]);
  const { success, error } = shape.safeParse(found.scenario);
  if (success && isScenario(found.scenario))
    return { value: { ...found.scenario, file: path }, problems: [] };
  const issues = error?.issues ?? [];
  return refused(
    issues.map(({ path: at, message }) => problemOf(`${name}, ${at.join(".") || "scenario"}`, path, message)),
  );
}

/** Checked by `shape` just before; this only tells the compiler. */
function isScenario(value: unknown): value is Scenario {
  return shape.safeParse(value).success;
}

async function exported(path: string): Promise<{ scenario: unknown } | { problem: string }> {
  try {
    const file: unknown = await import(pathToFileURL(resolve(path)).href);
    const scenario: unknown =
      typeof file === "object" && file !== null ? Reflect.get(file, "scenario") : undefined;
    return scenario === undefined ? { problem: "it exports nothing named scenario" } : { scenario };
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
  }
}

function problemOf(name: string, path: string, problem: string): InputProblem {
  return {
    name,
    seen: JSON.stringify(path),
    wanted: `a file that exports a scenario; ${problem}`,
    remedy: "firstbell scenario new writes one to begin with.",
  };
}

function refused(problems: InputProblem[]): Checked<Scenario> {
  return { value: openingDay, problems };
}
