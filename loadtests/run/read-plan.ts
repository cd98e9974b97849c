/** Reads plan.json: the plan as it was played. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { marksOfSchoolDay } from "../model/marks.ts";
import type { Plan } from "../model/plan.ts";

const stream = z.object({
  id: z.string(),
  phase: z.string(),
  journey: z.string(),
  beginSecond: z.number(),
  curve: z.object({
    startPerHour: z.number(),
    stages: z.array(z.object({ milliseconds: z.number(), perHour: z.number() })),
  }),
  arrivals: z.number(),
  raised: z.boolean(),
  provenance: z.enum(["F", "D", "K"]),
  periods: z.enum(["first", "later", "any"]).exactOptional(),
  firstPerson: z.number(),
  virtualUsers: z.number(),
  mostVirtualUsers: z.number(),
});

const planShape = z.object({
  scenario: z.string(),
  students: z.number(),
  schools: z.number(),
  load: z.number(),
  timeScale: z.number(),
  thinkScale: z.number(),
  seconds: z.number(),
  phases: z.array(
    z.object({ id: z.string(), title: z.string(), beginSecond: z.number(), endSecond: z.number() }),
  ),
  marks: z.array(z.enum(marksOfSchoolDay)).readonly().default([]),
  streams: z.array(stream),
}) satisfies z.ZodType<Plan>;

export async function readPlan(file: string): Promise<Plan> {
  return planShape.parse(JSON.parse(await readFile(file, "utf8")));
}
