/** Which waiver applies to a requirement, and which waivers had no effect. Pure. */
import type { Waiver } from "../evidence/evidence.ts";
import type { Requirement } from "../requirements/requirement.ts";
import type { JudgedRequirement, Judgment, OutOfScope } from "./judged-requirement.ts";

/** The active waiver that lasts longest, so that the order in the file doesn't matter. `runDay`: YYYY-MM-DD. */
export function waiverFor(
  { id, severity }: Requirement,
  waivers: readonly Waiver[],
  runDay: string | undefined,
): Waiver | undefined {
  if (severity === "invalidates" || runDay === undefined) return undefined;
  const active = waivers.filter(({ requirement, expires }) => requirement === id && expires >= runDay);
  return active.sort(byLength)[0];
}

function byLength(left: Waiver, right: Waiver): number {
  if (left.expires !== right.expires) return left.expires > right.expires ? -1 : 1;
  return left.person < right.person ? -1 : left.person > right.person ? 1 : 0;
}

export function unusedWaivers(
  waivers: readonly Waiver[],
  rows: readonly JudgedRequirement[],
  outOfScope: readonly OutOfScope[],
  runDay: string | undefined,
): Judgment["unusedWaivers"] {
  return waivers.flatMap((waiver) => {
    const row = rows.find(({ id }) => id === waiver.requirement);
    const left = outOfScope.find(({ id }) => id === waiver.requirement);
    const outside = left && (left.because ?? "the scenario does not exercise it");
    const because = outside ?? whyUnused(waiver, row, runDay);
    return because === undefined ? [] : [{ waiver, because }];
  });
}

function whyUnused(
  { expires }: Waiver,
  row: JudgedRequirement | undefined,
  runDay: string | undefined,
): string | undefined {
  if (row === undefined) return "there is no such requirement";
  if (row.severity === "invalidates") return "a waiver can't make a run valid";
  if (runDay === undefined || expires < runDay) return "it expired before the run";
  if (row.status === "not-tested") return "the requirement was not tested, and only a failure can be waived";
  return row.status === "held" ? "the requirement was met" : undefined;
}
