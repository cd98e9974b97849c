/** Seeds a district into the command's database, or copies one seeded earlier. */
import type { DistrictInputs } from "../seed/district-inputs.ts";
import type { EnsuredDistrict } from "../seed/template.ts";
import { ensureDistrict } from "../seed/template.ts";
import type { Context } from "./context.ts";
import type { DistrictServer } from "./district-server.ts";

export async function makeDistrict(
  context: Context,
  { server, database }: DistrictServer,
  inputs: DistrictInputs,
): Promise<EnsuredDistrict> {
  const { reporter, settings, signal } = context;
  const made = await reporter.stage("seed", (stage) =>
    ensureDistrict({
      ...inputs,
      server,
      rehearsalDatabase: database,
      overwrite: settings.FIRSTBELL_ALLOW_DATABASE === database,
      signal,
      onProgress: ({ stage: part, rows, totalRows, rowsPerSecond, secondsLeft }) => {
        const speed = { perSecond: rowsPerSecond, secondsLeft };
        if (part === "rows") stage.step({ done: rows, total: totalRows, unit: "rows", ...speed });
        else stage.note(part);
      },
    }),
  );
  context.say(describeDistrict(made));
  return made;
}

function describeDistrict({ result, reused, seconds }: EnsuredDistrict): string {
  const { students, schools, rows, digest } = result;
  const count = new Intl.NumberFormat("en-US").format;
  const size = `${count(students)} students, ${count(schools)} schools, ${count(rows)} rows`;
  const how = reused
    ? "copied from an earlier seeding"
    : `seeded at ${count(Math.round(rows / seconds))} rows/s`;
  return `district: ${size}, ${how}, digest ${digest}`;
}
