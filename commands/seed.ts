/** `firstbell seed`: seeds a district into Postgres and prints its digest. */
import { Command } from "commander";
import { exitCodes } from "../parts/exit-codes.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { defaultDistrict } from "../rehearsal/default-district.ts";
import { refuseFullDisk } from "../rehearsal/disk.ts";
import { openDistrictServer } from "../rehearsal/district-server.ts";
import { makeDistrict } from "../rehearsal/make-district.ts";
import type { Finish } from "./program/make-command.ts";
import { chooseDefects } from "./program/named-inputs.ts";
import { runCommand } from "./program/run-command.ts";
import { defectsOption, jsonOption, seedOption, studentsOption } from "./program/standard-options.ts";

export function seedCommand(finish: Finish): Command {
  return new Command("seed")
    .description("seed a district into Postgres, and print its digest")
    .addOption(studentsOption(defaultDistrict.students))
    .addOption(seedOption)
    .addOption(defectsOption)
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => {
      const defects = chooseDefects(given.defects);
      finish(
        await runCommand({ given, problems: defects.problems }, (context) => seed(context, defects.value)),
      );
    });
}

async function seed(context: Context, defects: string[]): CommandResult {
  const { students = defaultDistrict.students, seed = defaultDistrict.seed } = context.options;
  await refuseFullDisk(context, students);
  const server = await openDistrictServer(context, "seed", "loading");
  const { result, reused, seconds } = await makeDistrict(context, server, { students, seed, defects });
  for (const table of result.tables) {
    context.say(`  ${table.name.padEnd(28)} ${String(table.rows).padStart(10)} rows  ${table.digest}`);
  }
  context.answer({ ...result, seconds, reused });
  return exitCodes.done;
}
