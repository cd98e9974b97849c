/** `firstbell seed`: seeds a district into Postgres and prints its digest. */
import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import { exitCodes } from "../parts/exit-codes.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { defaultDistrict } from "../rehearsal/default-district.ts";
import { refuseFullDisk } from "../rehearsal/disk.ts";
import { type DistrictServer, openDistrictServer } from "../rehearsal/district-server.ts";
import { makeDistrict } from "../rehearsal/make-district.ts";
import { holdEveryCase } from "../seed/district-inputs.ts";
import { districtPage } from "../seed/figures/district-page.ts";
import { measureFigures } from "../seed/figures/measure-figures.ts";
import { addressOf, withClient } from "../seed/load/connection.ts";
import { type AbsentLookAlike, absentLookAlikes } from "../seed/look-alikes/absent-look-alikes.ts";
import type { MessLevel } from "../seed/mess/mess.ts";
import { generatorVersion } from "../seed/seed-district.ts";
import type { Finish } from "./program/make-command.ts";
import { chooseDefects, chooseMess, refuseBesideHistory } from "./program/named-inputs.ts";
import { choosePage } from "./program/page-option.ts";
import { runCommand } from "./program/run-command.ts";
import {
  defectsOption,
  jsonOption,
  messOption,
  seedOption,
  studentsOption,
  throughOption,
} from "./program/standard-options.ts";

export function seedCommand(finish: Finish): Command {
  return new Command("seed")
    .description("seed a district into Postgres, and print its digest")
    .addOption(studentsOption(defaultDistrict.students))
    .addOption(seedOption)
    .addOption(messOption("none"))
    .addOption(defectsOption)
    .addOption(throughOption)
    .option("--page <file>", "also compare the district with its sources in this Markdown file")
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => {
      const mess = chooseMess(given.mess, "none");
      const defects = chooseDefects(given.defects);
      const page = await choosePage(given.page);
      const together = refuseBesideHistory(given);
      const input = {
        given,
        problems: [...mess.problems, ...defects.problems, ...together, ...page.problems],
      };
      const inputs = { mess: mess.value, defects: defects.value, page: page.value };
      finish(await runCommand(input, (context) => seed(context, inputs)));
    });
}

type SeedInputs = {
  readonly mess: MessLevel;
  readonly defects: string[];
  readonly page: string | undefined;
};

async function seed(context: Context, { mess, defects, page }: SeedInputs): CommandResult {
  const { students = defaultDistrict.students, seed = defaultDistrict.seed, through } = context.options;
  await refuseFullDisk(context, students, through);
  const server = await openDistrictServer(context, "seed", "loading");
  const { result, reused, seconds } = await makeDistrict(context, server, {
    ...{ students, seed, mess, defects, through },
  });
  for (const table of result.tables) {
    context.say(`  ${table.name.padEnd(28)} ${String(table.rows).padStart(10)} rows  ${table.digest}`);
  }
  const absent = await withClient(addressOf(server.server, server.database), absentLookAlikes);
  for (const line of absentInWords(absent)) context.say(line);
  if (page !== undefined) await writePage(page, { ...result, seed }, server);
  context.answer({ ...result, seconds, reused, absentLookAlikes: absent });
  return exitCodes.done;
}

/** What this district can't show of an audit: that it stays silent there. */
function absentInWords(absent: readonly AbsentLookAlike[]): string[] {
  if (absent.length === 0) return [];
  return [
    `Of what looks wrong and isn't, this district has no ${absent.length === 1 ? "example of this" : "examples of these"}:`,
    ...absent.map(({ title, needs }) => `  ${title}: it takes ${needs}`),
    `  A district of ${holdEveryCase} students has them all.`,
  ];
}

async function writePage(
  page: string,
  seeded: { readonly students: number; readonly seed: number; readonly digest: string },
  { server, database }: DistrictServer,
): Promise<void> {
  const areas = await withClient(addressOf(server, database), measureFigures);
  await writeFile(page, districtPage({ ...seeded, generatorVersion }, areas));
}
