/** `firstbell report runs/<id>`: rebuilds a report from its evidence. */
import { Command } from "commander";
import type { CommandResult, Context } from "../rehearsal/context.ts";
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
  const runDirectory = await chooseRun(folder);
  const { writeReport } = await import("../readiness/report/write-report.ts");
  const { recheckRun } = await import("../rehearsal/recheck-run.ts");
  const written = await writeReport(runDirectory, recheckRun);
  const { verdict, reportHtml, report: content, exitCode } = written;
  context.say(`${content.why}\n${reportHtml}`);
  context.answer({
    verdict,
    why: content.why,
    run: runDirectory,
    report: reportHtml,
    changes: content.seal?.changes ?? [],
  });
  return exitCode;
}
