/** `firstbell report runs/<id>`: rebuilds a report from its evidence. */
import { dirname } from "node:path";
import { Command } from "commander";
import type { WrittenReport } from "../readiness/report/write-report.ts";
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
    .option("--pdf", "print it as report.pdf, too, on U.S. Letter pages")
    .addOption(jsonOption)
    .action(async (run: string, given: Record<string, unknown>) =>
      finish(await runCommand({ given }, (context) => report(context, run, given.pdf === true))),
    );
}

async function report(context: Context, folder: string, asPdf: boolean): CommandResult {
  const runDirectory = await chooseRun(folder);
  const { writeReport } = await import("../readiness/report/write-report.ts");
  const { writeRunsIndex } = await import("../readiness/report/runs-index.ts");
  const { recheckRun } = await import("../rehearsal/recheck-run.ts");
  const written = await writeReport(runDirectory, recheckRun);
  await writeRunsIndex(dirname(runDirectory));
  const { verdict, reportHtml, report: content, exitCode } = written;
  const otherSource = sourceDifference(content.run ?? undefined, await describeOwnSource());
  const { loadTable } = await import("../readiness/report/load-table.ts");
  const conclusion = content.run?.kind === "load" ? loadTable(content) : content.why;
  const pdf = asPdf ? await print(context, written) : null;
  context.say([conclusion, reportHtml, ...(pdf === null ? [] : [pdf]), ...otherSource].join("\n"));
  context.answer({
    verdict,
    otherSource,
    why: content.why,
    run: runDirectory,
    report: reportHtml,
    pdf,
    changes: content.seal?.changes ?? [],
    exitCode,
  });
  return exitCode;
}

/** The path of the printed report. */
async function print({ settings }: Context, { reportHtml, report: content }: WrittenReport): Promise<string> {
  const { findChromium } = await import("../parts/chromium/chromium.ts");
  const { writePdf } = await import("../readiness/report/write-pdf.ts");
  const home = settings.FIRSTBELL_HOME;
  const program = await findChromium({ chromiumBin: settings.CHROMIUM_BIN, home });
  return await writePdf(reportHtml, content, program);
}
