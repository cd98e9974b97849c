/** Short ways to judge made-up evidence by every requirement. */
import type { Evidence } from "../../../readiness/evidence/evidence.ts";
import { judge } from "../../../readiness/judge/judge.ts";
import type { Judgment } from "../../../readiness/judge/judged-requirement.ts";
import { preparation } from "../../../readiness/requirements/preparation.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";

type Waivers = Parameters<typeof judge>[2];

export function judged(evidence: Evidence, waivers: Waivers = []): Judgment {
  return judge(evidence, requirements, waivers);
}

export function row(judgment: Judgment, id: string): Judgment["requirements"][number] {
  const found = judgment.requirements.find((requirement) => requirement.id === id);
  if (found === undefined) throw new Error(`no requirement ${id}`);
  return found;
}

/** Of the software: without what a district states in a file, which most of these runs don't have. */
export function outOfScope({ outOfScope: all }: Judgment): Judgment["outOfScope"] {
  return all.filter(({ id }) => !preparation.some((requirement) => requirement.id === id));
}

export function waiverOf(requirement: string, expires = "2026-12-31"): Waivers[number] {
  return { requirement, person: "A. Superintendent", reason: "Accepted for the first week.", expires };
}
