/** How many sessions people may have opened with their passwords during a load. */
import type { LoadEvidence } from "../../readiness/evidence/load-evidence.ts";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";
import { readConsole } from "./read-console.ts";

/** By account; undefined if the lines of some visits are missing, so that nobody knows. */
export async function readPasswordSignIns(
  ledgerFile: string,
  load: Pick<LoadEvidence, "phases">,
): Promise<ReadonlyMap<number, number> | undefined> {
  const { visits } = await readConsole(ledgerFile);
  return passwordSignIns(visits, load);
}

export function passwordSignIns(
  visits: readonly Pick<VisitLine, "signedIn">[],
  { phases }: Pick<LoadEvidence, "phases">,
): ReadonlyMap<number, number> | undefined {
  if (visits.length < phases.reduce((sum, phase) => sum + phase.startedArrivals, 0)) return undefined;
  const most = new Map<number, number>();
  for (const { signedIn } of visits) {
    if (signedIn === undefined) continue;
    const [account, accepted, unclear] = signedIn;
    most.set(account, (most.get(account) ?? 0) + accepted + unclear);
  }
  return most;
}
