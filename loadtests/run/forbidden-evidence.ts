/** Requests that must be refused, added up by what was tried. Pure. */
import {
  type Admitted,
  type ForbiddenEvidence,
  forbiddenKinds,
  forbiddenName,
} from "../../readiness/evidence/forbidden-evidence.ts";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";

const mostSamples = 20;

/** Every kind that was planned or tried. */
export function forbiddenEvidence(
  visits: readonly VisitLine[],
  admitted: readonly Admitted[],
  planned: Readonly<Record<string, number>>,
): ForbiddenEvidence {
  const kinds = forbiddenKinds.map((kind) => {
    const counts = visits.flatMap(({ forbidden }) => forbidden[kind] ?? []);
    const sum = (ended: "refused" | "admitted" | "unclear") =>
      counts.reduce((total, each) => total + each[ended], 0);
    return {
      ...{ kind, planned: planned[forbiddenName(kind)] ?? 0 },
      ...{ refused: sum("refused"), admitted: sum("admitted"), unclear: sum("unclear") },
    };
  });
  return {
    kinds: kinds.filter((row) => row.planned + row.refused + row.admitted + row.unclear > 0),
    samples: admitted.slice(0, mostSamples),
  };
}
