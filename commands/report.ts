/** `firstbell report runs/<id>`: rebuilds a report from its evidence. */
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { BadInput } from "../parts/bad-input.ts";
import { writeReport } from "../readiness/report/write-report.ts";
import type { CommandResult, Context } from "./context.ts";

export async function report(context: Context, folder: string): CommandResult {
  const runDirectory = resolve(folder);
  await refuseWithoutRun(runDirectory, folder);
  const written = await writeReport(runDirectory);
  context.say(`${written.verdict}: ${written.reportHtml}`);
  context.answer({ verdict: written.verdict, run: runDirectory, report: written.reportHtml });
  return written.exitCode;
}

async function refuseWithoutRun(runDirectory: string, seen: string): Promise<void> {
  const found = await stat(join(runDirectory, "run.json")).catch(() => null);
  if (found !== null) return;
  throw new BadInput([
    {
      name: "RUN",
      seen,
      wanted: "the folder of a run, which holds run.json",
      remedy: "Name one of the folders in runs.",
    },
  ]);
}
