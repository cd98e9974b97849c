/** Says so where another version of Firstbell judged a run than the one that looks at it now. Pure. */
import type { OwnSource, RunEvidence } from "../readiness/evidence/evidence.ts";

/** Sentences; none if it's the same, or if nothing describes the run. */
export function sourceDifference(run: RunEvidence | undefined, own: OwnSource): string[] {
  if (run === undefined) return [];
  if (run.source === null) return ["This run doesn't say which version of Firstbell judged it."];
  if (run.source.sha256 === own.sha256) return [];
  return [
    "Another version of Firstbell judged this run, so this one may find differences that nobody made.",
    `Its source: ${named(run.source)}. The source here: ${named(own)}.`,
  ];
}

function named({ sha256, commit }: OwnSource): string {
  return `SHA-256 ${sha256}${commit === null ? "" : `, commit ${commit}`}`;
}
