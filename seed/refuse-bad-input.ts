/** What a district can be seeded with; anything else is refused before a database is touched. */
import { defectIds } from "./defects/plant-defects.ts";
import { fallSchoolDays } from "./district/calendar.ts";
import { type DistrictInputs, districtSizes, largestSeed } from "./district-inputs.ts";
import { SeedRefusal } from "./seed-refusal.ts";

type Input = Omit<DistrictInputs, "mess"> & { readonly mess?: DistrictInputs["mess"] | undefined };

export function refuseBadInput({ students, seed, mess = "none", defects, through }: Input): void {
  const { least, most } = districtSizes;
  if (!Number.isInteger(students) || students < least || students > most) {
    throw new SeedRefusal(
      `A district can't have ${students} students.`,
      `Ask for ${least} to ${most} students.`,
    );
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) {
    throw new SeedRefusal(`${seed} can't be a seed.`, `Use a whole number from 0 to ${largestSeed}.`);
  }
  const unknown = defects.filter((id) => !defectIds.includes(id));
  if (unknown.length > 0) {
    throw new SeedRefusal(`Unknown defects: ${unknown.join(", ")}.`, `Known: ${defectIds.join(", ")}.`);
  }
  if (through !== undefined) refuseBadHistory(through, mess !== "none" || defects.length > 0);
}

function refuseBadHistory(through: string, isDefective: boolean): void {
  const days = fallSchoolDays();
  if (!days.includes(through)) {
    throw new SeedRefusal(
      `A history can't go through ${through}.`,
      `Use a day of school from ${days[0]} to ${days.at(-1)}.`,
    );
  }
  if (isDefective) {
    throw new SeedRefusal(
      "Defects and mess can't be planted in a district with a history.",
      "Leave out what is planted, or the history.",
    );
  }
}
