/** How many sessions people may have opened with their passwords during a load. */
import type { LoadEvidence } from "../../readiness/evidence/load-evidence.ts";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";

/** By account; undefined if the lines of some visits are missing, so that nobody knows. */
export type PasswordSignIns = ReadonlyMap<number, number> | undefined;

export function passwordSignIns(
  visits: readonly Pick<VisitLine, "signedIn">[],
  { phases }: Pick<LoadEvidence, "phases">,
): PasswordSignIns {
  if (visits.length < phases.reduce((sum, phase) => sum + phase.startedArrivals, 0)) return undefined;
  const most = new Map<number, number>();
  for (const { signedIn } of visits) {
    if (signedIn === undefined) continue;
    const [account, accepted, unclear] = signedIn;
    most.set(account, (most.get(account) ?? 0) + accepted + unclear);
  }
  return most;
}
