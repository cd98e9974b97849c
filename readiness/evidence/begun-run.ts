/** `run.json` while a rehearsal is under way. If it stays like this, the rehearsal never ended. */
import { z } from "zod";
import { runKinds } from "./evidence.ts";

export const begunRunSchema = z.object({
  kind: z.enum(runKinds).default("rehearsal"),
  id: z.string(),
  startedAt: z.iso.datetime(),
  localDay: z.object({ day: z.iso.date(), timeZone: z.string() }),
  scenario: z.string(),
  students: z.number().int().nonnegative(),
  seed: z.number(),
  load: z.number().nonnegative(),
  scenarioFile: z.string().optional(),
  minutes: z.number().positive().optional(),
  mess: z.string().default("none"),
  defects: z.array(z.string()).readonly(),
  through: z.iso.date().optional(),
  fault: z.string().nullable(),
  observed: z.boolean(),
  settings: z.record(z.string(), z.string()),
  begun: z.object({
    /** The stage that was under way last. */
    stage: z.string().nullable(),
    /** Why it stopped there; null if nobody was left to write it down. */
    stopped: z.string().nullable(),
  }),
});

export type BegunRun = z.infer<typeof begunRunSchema>;

export function endOf({ begun: { stage, stopped } }: BegunRun): string {
  const where = stage === null ? "before its first stage" : `in the stage “${stage}”`;
  return stopped === null
    ? `It stopped ${where} and left no reason: it was killed, the machine stopped, or it is still running.`
    : `It stopped ${where}: ${stopped}.`;
}
