/** What `npm run false-alarms` has concluded so far, run by run, so that a command that was cut off goes on where it was. */
import { appendFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type CleanRun, cleanRehearsals } from "../proof/clean-rehearsals.ts";
import type { PlayedOn } from "../proof/false-alarms-page.ts";
import { reportedVerdicts } from "../readiness/judge/judged-requirement.ts";
import type { Settings } from "./settings.ts";

const runShape = z.object({
  number: z.int(),
  students: z.int(),
  seed: z.int(),
  mess: z.enum(["normal", "none"]),
  scenario: z.string(),
  load: z.number(),
  run: z.string(),
  verdict: z.enum(reportedVerdicts),
  why: z.string(),
  problems: z.array(z.string()).readonly(),
}) satisfies z.ZodType<CleanRun>;

const placeShape = z.object({
  day: z.string(),
  cpuModel: z.string(),
  cores: z.int(),
  memoryBytes: z.number(),
  operatingSystem: z.string(),
  commit: z.string().nullable(),
  sourceSha256: z.string(),
}) satisfies z.ZodType<PlayedOn>;

const lineShape = z.object({ on: placeShape, run: runShape });

export type CleanRuns = {
  /** Where the first of them was played. */
  readonly on: PlayedOn;
  readonly runs: readonly CleanRun[];
};

export function cleanRunsFile({ FIRSTBELL_HOME }: Pick<Settings, "FIRSTBELL_HOME">): string {
  return join(FIRSTBELL_HOME, "false-alarms.ndjson");
}

/** Those of the same source on the same computer; none if all have been played: then they start over. */
export async function findCleanRuns(file: string, on: PlayedOn): Promise<CleanRuns> {
  const lines = (await readLines(file)).filter((line) => isSamePlace(line.on, on));
  const [first] = lines;
  const runs = lines.map(({ run }) => run);
  const left = cleanRehearsals.filter(({ number }) => !runs.some((run) => run.number === number));
  if (first !== undefined && left.length > 0) return { on: first.on, runs };
  await rm(file, { force: true });
  return { on, runs: [] };
}

/** As soon as a run has ended; on a line of its own, even if the one before was cut off. */
export async function keepCleanRun(file: string, on: PlayedOn, run: CleanRun): Promise<void> {
  await appendFile(file, `\n${JSON.stringify({ on, run })}\n`);
}

/** A missing file has none, and a line that was cut off isn't one. */
async function readLines(file: string): Promise<z.infer<typeof lineShape>[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => lineIn(line) ?? []);
}

function lineIn(text: string): z.infer<typeof lineShape> | undefined {
  try {
    return lineShape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function isSamePlace(one: PlayedOn, other: PlayedOn): boolean {
  return (
    one.sourceSha256 === other.sourceSha256 && one.cpuModel === other.cpuModel && one.cores === other.cores
  );
}
