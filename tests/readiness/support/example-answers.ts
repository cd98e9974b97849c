/** Made-up evidence of answers that were all right, and of forbidden requests that were all refused. */
import { type AnswersEvidence, noAnswers } from "../../../readiness/evidence/answers-evidence.ts";
import { type ForbiddenEvidence, forbiddenKinds } from "../../../readiness/evidence/forbidden-evidence.ts";
import { accessKinds, ruleKinds, type WalkEvidence } from "../../../readiness/evidence/walk-evidence.ts";

const compared = [
  ["family-schedule", 4180],
  ["family-students", 2560],
  ["me", 2980],
  ["section-roster", 3180],
  ["sign-in-password", 1330],
] as const;

export function exampleAnswers(): AnswersEvidence {
  return {
    ...noAnswers,
    compared: compared.map(([name, count]) => ({ name, compared: count, foreign: 0, wrong: 0 })),
  };
}

export function exampleForbidden(): ForbiddenEvidence {
  return {
    kinds: forbiddenKinds.map((kind) => ({ kind, planned: 9, refused: 9, admitted: 0, unclear: 0 })),
    samples: [],
  };
}

/** Each kind was refused on every route. */
export function exampleWalk(): NonNullable<WalkEvidence> {
  const tried = [...accessKinds, ...ruleKinds].map((kind) => ({
    tried: kind,
    refused: 40,
    admitted: 0,
    unclear: 0,
  }));
  return { routes: 62, tried, uncovered: [], unfound: [], reads: [], admitting: [] };
}
