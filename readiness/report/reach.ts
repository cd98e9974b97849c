/** How far a rehearsal reached: visits, people, schools, and the parts of an SIS. Pure. */
import { z } from "zod";
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import { sisSystems } from "../evidence/sis-systems.ts";
import { provenances } from "../evidence/sourced.ts";

const whole = z.number().int().nonnegative();

/** Null: not known. */
export const reachSchema = z.object({
  visits: whole.nullable(),
  people: whole.nullable(),
  /** Schools whose staff or families came. */
  schools: whole.nullable(),
  ofSchools: whole.nullable(),
  seconds: z.number().nonnegative().nullable(),
  /** The parts of a whole SIS; `tested` null: not known. */
  systems: z.array(
    z.object({
      name: z.string(),
      tested: z.boolean().nullable(),
      source: z.object({ provenance: z.enum(provenances), text: z.string() }),
    }),
  ),
});

export type Reach = z.infer<typeof reachSchema>;

export function reachOf({ run, load }: FoundEvidence): Reach {
  const tested = load?.scenario.systems ?? undefined;
  return {
    visits: load?.phases.reduce((sum, { startedArrivals }) => sum + startedArrivals, 0) ?? null,
    people: load?.people ?? null,
    schools: schoolsReached(load),
    ofSchools: run?.district.schools ?? null,
    seconds: load?.phases.reduce((last, { endSecond }) => Math.max(last, endSecond), 0) ?? null,
    systems: sisSystems.map(({ id, name, source }) => ({
      name,
      tested: tested?.includes(id) ?? null,
      source,
    })),
  };
}

function schoolsReached(load: FoundEvidence["load"]): number | null {
  if (load === undefined || (load.schools.length === 0 && load.notPlayed === null)) return null;
  return load.schools.filter(({ visits }) => visits > 0).length;
}
