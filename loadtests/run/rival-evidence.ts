/** How it ended when two people changed the same record at the same moment, by the kind of write. Pure. */
import type { RivalEvidence } from "../../readiness/evidence/rival-evidence.ts";
import type { RivalLine } from "../../readiness/evidence/rival-line.ts";
import { inGroups, type StudentsOf, studentsOfWrites } from "./in-groups.ts";
import type { LedgerWrite } from "./ledger-writes.ts";

const mostSamples = 10;

/** `writes`: those of the ledger; they matter only if both were confirmed. */
export function rivalEvidence(lines: readonly RivalLine[], writes: readonly LedgerWrite[]): RivalEvidence[] {
  const studentsOf = studentsOfWrites(writes);
  return inGroups(lines, ({ kind }) => kind).map(([kind, ofKind]) => addUp(kind, ofKind, studentsOf));
}

function addUp(kind: string, lines: readonly RivalLine[], studentsOf: StudentsOf): RivalEvidence {
  const ended = (how: RivalLine["ended"]) => lines.filter((line) => line.ended === how);
  const both = ended("both-confirmed");
  return {
    kind,
    oneTold: ended("one-told").length,
    bothConfirmed: both.length,
    unclear: ended("unclear").length,
    studentIds: studentsOf(both.flatMap(({ ops }) => ops)),
    samples: both.slice(0, mostSamples).map(({ ops: [one, other] }) => [one, other]),
  };
}
