/** `firstbell report runs/<id>`: rebuilds a report from its evidence. */
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
  const runDirectory = await chooseRun(folder);
  const { writeReport } = await import("../readiness/report/write-report.ts");
  const { recheckRun } = await import("../rehearsal/recheck-run.ts");
  const written = await writeReport(runDirectory, recheckRun);
  const { verdict, reportHtml, report: content, exitCode } = written;
  const otherSource = sourceDifference(content.run ?? undefined, await describeOwnSource());
  const { loadTable } = await import("../readiness/report/load-table.ts");
  const conclusion = content.run?.kind === "load" ? loadTable(content) : content.why;
  context.say([conclusion, reportHtml, ...otherSource].join("\n"));
  context.answer({
    verdict,
    otherSource,
    why: content.why,
    run: runDirectory,
    report: reportHtml,
    changes: content.seal?.changes ?? [],
    exitCode,
  });
  return exitCode;
}
