/** `firstbell report runs/<id>`: rebuilds a report from its evidence. */
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command } from "commander";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { describeOwnSource } from "../rehearsal/own-source.ts";
import { sourceDifference } from "../rehearsal/source-difference.ts";
import type { Finish } from "./program/make-command.ts";
import { chooseRun } from "./program/run-argument.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

export function reportCommand(finish: Finish): Command {
  return new Command("report")
    .description("check the evidence of a run again, and rebuild its report")
    .argument("<run>", "the run's folder, such as runs/20260811T070000Z-3f9a1c")
    .addOption(jsonOption)
    .action(async (run: string, given: Record<string, unknown>) =>
      finish(await runCommand({ given }, (context) => report(context, run))),
    );
}

async function report(context: Context, folder: string): CommandResult {
  if (await isLoadAlone(resolve(folder))) return reportLoad(context, resolve(folder));
  const runDirectory = await chooseRun(folder);
  const { writeReport } = await import("../readiness/report/write-report.ts");
  const { recheckRun } = await import("../rehearsal/recheck-run.ts");
  const written = await writeReport(runDirectory, recheckRun);
  const { verdict, reportHtml, report: content, exitCode } = written;
  const otherSource = sourceDifference(content.run ?? undefined, await describeOwnSource());
  context.say([content.why, reportHtml, ...otherSource].join("\n"));
  context.answer({
    verdict,
    otherSource,
    why: content.why,
    run: runDirectory,
    report: reportHtml,
    changes: content.seal?.changes ?? [],
  });
  return exitCode;
}

/** A load that was played by itself describes no run. */
async function isLoadAlone(runDirectory: string): Promise<boolean> {
  return !(await exists(join(runDirectory, "run.json"))) && exists(join(runDirectory, "load.json"));
}

async function reportLoad(context: Context, runDirectory: string): CommandResult {
  const { writeLoadReport } = await import("../readiness/report/load-report.ts");
  const { loadTable } = await import("../readiness/report/load-table.ts");
  const { report: content, reportHtml, exitCode } = await writeLoadReport(runDirectory);
  context.say(`${loadTable(content)}\n${reportHtml}`);
  context.answer({ run: runDirectory, report: reportHtml, exitCode });
  return exitCode;
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
