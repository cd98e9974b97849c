/** How writes were answered that were sent again, by their kind. Pure. */
import type { ReplayEvidence } from "../../readiness/evidence/replay-evidence.ts";
import type { ReplayLine } from "../../readiness/evidence/replay-line.ts";
import type { LedgerWrite } from "./ledger-writes.ts";

const mostSamples = 10;

/** `writes`: those of the ledger; they matter only if an answer was different. */
export function replayEvidence(
  lines: readonly ReplayLine[],
  writes: readonly LedgerWrite[],
): ReplayEvidence[] {
  const studentsOf = new Map(writes.map(({ op, students }) => [op, students]));
  return [...Map.groupBy(lines, ({ kind }) => kind)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([kind, ofKind]) => addUp(kind, ofKind, studentsOf));
}

function addUp(
  kind: string,
  lines: readonly ReplayLine[],
  studentsOf: ReadonlyMap<string, readonly number[]>,
): ReplayEvidence {
  const different = lines.filter(({ answered }) => answered === "different");
  const unclear = lines.filter(({ answered }) => answered === "unclear").length;
  const students = new Set(different.flatMap(({ op }) => studentsOf.get(op) ?? []));
  return {
    kind,
    compared: lines.length - unclear,
    different: different.length,
    unclear,
    studentIds: [...students].sort((one, other) => one - other),
    samples: different
      .slice(0, mostSamples)
      .map(({ op, firstStatus, status }) => ({ op, firstStatus, status })),
  };
}
