/** A student's program as their teachers see it: nobody sees it unless the look is recorded. */
import type { Dependencies } from "../dependencies.ts";
import { recordLook } from "./looks.ts";
import { findProgram, type Program } from "./queries.ts";

/** Undefined if the student has no program. */
export async function readGlance(
  { core, clock, today, settings }: Pick<Dependencies, "core" | "clock" | "today" | "settings">,
  { studentId, staffId }: { readonly studentId: number; readonly staffId: number | null },
): Promise<Program | undefined> {
  if (staffId === null) return undefined;
  const { schoolYear } = settings;
  const [recorded, program] = await Promise.all([
    recordLook(core, { studentId, staffId, at: clock() }),
    findProgram.first(core, { studentId, day: today(), schoolYear }),
  ]);
  return recorded === 1 ? program : undefined;
}
