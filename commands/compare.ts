/** `firstbell compare runs/<a> runs/<b>`: what changed from one run to the next, and which promises broke. */
import { Command } from "commander";
import { exitCodes } from "../parts/exit-codes.ts";
import type { Report } from "../readiness/report/report.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import type { Finish } from "./program/make-command.ts";
import { chooseRun } from "./program/run-argument.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

export function compareCommand(finish: Finish): Command {
  return new Command("compare")
    .description(
      "say what changed from one run to another: promises, waits, assignments, and softer criteria",
    )
    .argument("<before>", "the folder of the earlier run, such as runs/20260811T070000Z-3f9a1c")
    .argument("<after>", "the folder of the later run")
    .addOption(jsonOption)
    .action(async (before: string, after: string, given: Record<string, unknown>) =>
      finish(await runCommand({ given }, (context) => compare(context, before, after))),
    );
}

async function compare(context: Context, before: string, after: string): CommandResult {
  const directories = [await chooseRun(before), await chooseRun(after)] as const;
  const { readComparedRun } = await import("../rehearsal/read-compared-run.ts");
  const { compareRuns } = await import("../readiness/compare/compare-runs.ts");
  const { comparisonTable } = await import("../readiness/compare/comparison-table.ts");
  const runs = [await readComparedRun(directories[0]), await readComparedRun(directories[1])] as const;
  const [earlier, later] = [runs[0].report, runs[1].report];
  const comparison = compareRuns(...runs);
  context.say(
    [comparisonTable({ before: earlier, after: later }, comparison), ...edited(earlier, later)].join("\n\n"),
  );
  const exitCode = exitCodeOf([earlier, later], comparison.broken.length);
  context.answer({ before: shortOf(earlier), after: shortOf(later), ...comparison, exitCode });
  return exitCode;
}

function shortOf({ run, verdict, headline, seal }: Report) {
  return { run: run?.id ?? null, verdict, headline, changes: seal?.changes ?? [] };
}

/** A run that someone changed proves nothing, and neither does a comparison with it. */
function edited(...reports: readonly Report[]): string[] {
  return reports
    .filter(({ seal }) => (seal?.changes ?? []).length > 0)
    .map(({ run }) => `${run?.id ?? "A run"} was changed after it ended: firstbell verify says what.`);
}

function exitCodeOf(reports: readonly Report[], broken: number): number {
  if (edited(...reports).length > 0) return exitCodes.invalidRun;
  return broken > 0 ? exitCodes.noGo : exitCodes.done;
}
