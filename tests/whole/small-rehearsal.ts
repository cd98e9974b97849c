/** A rehearsal of a small district as a process, with its result parsed. */
import { z } from "zod";
import { runFirstbell } from "../support/child.ts";
import type { HomeFolder } from "../support/home-folder.ts";

export const size = ["--students", "2000", "--load", "0.02"];
export const minutesMs = 60_000;

const answer = z.object({
  verdict: z.string(),
  run: z.string(),
  report: z.string(),
  seconds: z.number(),
  requirements: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      measured: z.number().nullable(),
      limit: z.number(),
      unit: z.string(),
      students: z.number().nullable(),
    }),
  ),
});

export async function rehearse(home: HomeFolder, further: string[], settings: NodeJS.ProcessEnv = {}) {
  const environment = { ...home.environment, ...settings };
  const finished = await runFirstbell(["rehearse", ...size, ...further, "--json"], environment);
  return { ...finished, answer: answer.parse(JSON.parse(finished.output)) };
}
