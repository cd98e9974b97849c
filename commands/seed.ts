/** `firstbell seed`: a district into Postgres; prints its digest. */
import { Command } from "commander";
import { exitCodes } from "../parts/exit-codes.ts";
import { defectsOption, jsonOption, seedOption, studentsOption } from "./common-options.ts";
import type { CommandResult, Context, Finish } from "./context.ts";
import { refuseFullDisk } from "./disk.ts";
import { openDistrictServer } from "./district-server.ts";
import { defaultDistrict, makeDistrict } from "./make-district.ts";
import { chooseDefects } from "./named-inputs.ts";
import { runCommand } from "./run-command.ts";

export function seedCommand(finish: Finish): Command {
  return new Command("seed")
    .description("put a district into Postgres, and print its digest")
    .addOption(studentsOption)
    .addOption(seedOption)
    .addOption(defectsOption)
    .addOption(jsonOption)
    .action(async (given) => {
      const defects = chooseDefects(given.defects);
      finish(
        await runCommand({ given, problems: defects.problems }, (context) => seed(context, defects.value)),
      );
    });
}

export async function seed(context: Context, defects: string[]): CommandResult {
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
