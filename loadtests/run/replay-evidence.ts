/** How writes were answered that were sent again, by their kind. Pure. */
import type { ReplayEvidence } from "../../readiness/evidence/replay-evidence.ts";
import type { ReplayLine } from "../../readiness/evidence/replay-line.ts";
import { inGroups, type StudentsOf, studentsOfWrites } from "./in-groups.ts";
import type { LedgerWrite } from "./ledger-writes.ts";

const mostSamples = 10;

/** `writes`: those of the ledger; they matter only if an answer was different. */
export function replayEvidence(
  lines: readonly ReplayLine[],
  writes: readonly LedgerWrite[],
): ReplayEvidence[] {
  const studentsOf = studentsOfWrites(writes);
  return inGroups(lines, ({ kind }) => kind).map(([kind, ofKind]) => addUp(kind, ofKind, studentsOf));
}

function addUp(kind: string, lines: readonly ReplayLine[], studentsOf: StudentsOf): ReplayEvidence {
  const different = lines.filter(({ answered }) => answered === "different");
  const unclear = lines.filter(({ answered }) => answered === "unclear").length;
  return {
    kind,
    compared: lines.length - unclear,
    different: different.length,
    unclear,
    studentIds: studentsOf(different.map(({ op }) => op)),
    samples: different
      .slice(0, mostSamples)
      .map(({ op, firstStatus, status }) => ({ op, firstStatus, status })),
  };
}
