/** `played.json`: what the other files don't say about a load, written as soon as k6 has ended. */
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { differingAnswerSchema } from "../../readiness/evidence/answers-evidence.ts";
import { rollsSchema, scenarioSchema } from "../../readiness/evidence/load-file.ts";
import { noneOutsideVisits, type OutsideVisits } from "./outside-visits.ts";
import { noRush, type Rush } from "./rush.ts";

const whole = z.int().nonnegative();

const shape = z.object({
  run: z.string(),
  scenario: scenarioSchema,
  target: z.string(),
  outcome: z.union([
    z.object({
      generatorExitCode: z.number().int(),
      /** How often each request is sent if all goes well, by its name. */
      planned: z.record(z.string(), z.number()),
      /** How many different people were to come. */
      people: z.number().int().nonnegative(),
      /** Names of the district's schools, by their ids. */
      schools: z.record(z.string(), z.string()),
      rolls: rollsSchema,
      outsideVisits: z
        .object({
          answers: z.record(z.string(), z.tuple([whole, whole, whole]).readonly()),
          differing: z.array(differingAnswerSchema).readonly(),
          looks: z.record(z.string(), z.tuple([whole, whole]).readonly()).default({}),
          meanwhile: whole.optional(),
        })
        .default(noneOutsideVisits) satisfies z.ZodType<OutsideVisits>,
      rush: z
        .object({ sent: whole, turnedAway: whole, cameBack: whole })
        .default(noRush) satisfies z.ZodType<Rush>,
    }),
    /** Nobody was sent. */
    z.object({ notPlayed: z.string(), at: z.iso.datetime() }),
  ]),
});

export type PlayedFile = z.infer<typeof shape>;

export async function readPlayed(file: string): Promise<PlayedFile> {
  return shape.parse(JSON.parse(await readFile(file, "utf8")));
}

export async function writePlayed(file: string, played: PlayedFile): Promise<void> {
  await writeFile(file, `${JSON.stringify(played)}\n`);
}
