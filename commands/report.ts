/** `firstbell report runs/<id>`: rebuilds a report from its evidence. */

import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { BadInput } from "../parts/bad-input.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import type { Finish } from "./program/make-command.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

export function reportCommand(finish: Finish): Command {
  return new Command("report")
    .description("rebuild the report of a run from its evidence")
    .argument("<run>", "the run's folder, such as runs/20260811T070000Z-3f9a1c")
    .addOption(jsonOption)
    .action(async (run: string, given: Record<string, unknown>) =>
      finish(await runCommand({ given }, (context) => report(context, run))),
    );
}

async function report(context: Context, folder: string): CommandResult {
  const runDirectory = resolve(folder);
  await refuseWithoutRun(runDirectory, folder);
  const { writeReport } = await import("../readiness/report/write-report.ts");
  const written = await writeReport(runDirectory);
  const { verdict, reportHtml, report: content, exitCode } = written;
  context.say(`${content.why}\n${reportHtml}`);
  context.answer({ verdict, why: content.why, run: runDirectory, report: reportHtml });
  return exitCode;
}

async function refuseWithoutRun(runDirectory: string, seen: string): Promise<void> {
  const found = await stat(join(runDirectory, "run.json")).catch(() => undefined);
  if (found !== undefined) return;
  throw new BadInput([
    {
      name: "RUN",
      seen,
      wanted: "the folder of a run, with run.json in it",
      remedy: "Use one of the folders in runs.",
    },
  ]);
}
