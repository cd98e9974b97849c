/** What a district can be seeded with; anything else is refused before a database is touched. */
import { defectIds } from "./defects/plant-defects.ts";
import { fallSchoolDays } from "./district/calendar.ts";
import { SeedRefusal } from "./seed-refusal.ts";

const leastStudents = 50;
const mostStudents = 2_000_000;
const largestSeed = 2_147_483_647;

type Input = {
  readonly students: number;
  readonly seed: number;
  readonly mess?: string | undefined;
  readonly defects: readonly string[];
  readonly through?: string | undefined;
};

export function refuseBadInput({ students, seed, mess = "none", defects, through }: Input): void {
  if (!Number.isInteger(students) || students < leastStudents || students > mostStudents) {
    throw new SeedRefusal(
      `A district can't have ${students} students.`,
      `Ask for ${leastStudents} to ${mostStudents} students.`,
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
