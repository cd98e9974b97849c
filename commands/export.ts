/** `firstbell export`: writes the district's rosters as a OneRoster bundle. */
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Command } from "commander";
import { exitCodes } from "../parts/exit-codes.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { joinDistrictServer } from "../rehearsal/district-server.ts";
import { readSeededDistrict } from "../rehearsal/seeded-district.ts";
import { schoolDayAfter } from "../seed/district/calendar.ts";
import type { Finish } from "./program/make-command.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

export function exportCommand(finish: Finish): Command {
  return new Command("export")
    .description("write the seeded district's rosters as a OneRoster 1.2 bundle")
    .argument("<bundle>", "the ZIP archive to write, such as bundle.zip")
    .option(
      "--day <day>",
      "leave out school years that are over on that day, YYYY-MM-DD (default: the district's next day of school)",
    )
    .addOption(jsonOption)
    .action(async (bundle: string, given: Record<string, unknown>) =>
      finish(await runCommand({ given }, (context) => exportDistrict(context, resolve(bundle)))),
    );
}

async function exportDistrict(context: Context, path: string): CommandResult {
  const { databaseUrl } = await joinDistrictServer(context, "export");
  const { through } = await readSeededDistrict(databaseUrl);
  const day = context.options.day ?? schoolDayAfter(through ?? undefined);
  const { exportBundle } = await import("../rehearsal/bundle/export-bundle.ts");
  await context.reporter.stage("export", () => exportBundle(databaseUrl, path, day));
  const { size } = await stat(path);
  context.say(`${basename(path)}: ${(size / 1e6).toFixed(1)} MB`);
  context.answer({ bundle: path, bytes: size, day });
  return exitCodes.done;
}
