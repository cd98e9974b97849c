/** The evidence of a load whose generator was ended before it could sum up: only the visits that had ended are known. Pure. */
import type { DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import type { Admitted } from "../../readiness/evidence/forbidden-evidence.ts";
import type { LoadEvidence, ScenarioEvidence } from "../../readiness/evidence/load-evidence.ts";
import type { ReadBackLine } from "../../readiness/evidence/read-back-line.ts";
import type { RivalLine } from "../../readiness/evidence/rival-line.ts";
import type { RollsEvidence } from "../../readiness/evidence/rolls-evidence.ts";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";
import type { Plan } from "../model/plan.ts";
import { answersEvidence } from "./answers-evidence.ts";
import { forbiddenEvidence } from "./forbidden-evidence.ts";
import { markEvidence } from "./mark-evidence.ts";
import type { OutsideVisits } from "./outside-visits.ts";
import { noRush } from "./rush.ts";
import type { MachineSample } from "./sampler.ts";
import { unplayedEvidence } from "./unplayed-evidence.ts";
import { namedEvidence, schoolEvidence, visitsEvidence } from "./visit-evidence.ts";

export type Unfinished = {
  readonly scenario: ScenarioEvidence;
  readonly plan: Plan;
  readonly target: string;
  readonly generatorExitCode: number;
  readonly planned: Readonly<Record<string, number>>;
  readonly schools: Readonly<Record<string, string>>;
  readonly visits: readonly VisitLine[];
  readonly rolls: RollsEvidence | null;
  readonly differing: readonly DifferingAnswer[];
  readonly outsideVisits: OutsideVisits;
  readonly admitted: readonly Admitted[];
  readonly readBacks: readonly ReadBackLine[];
  readonly rivals: readonly RivalLine[];
  readonly samples: readonly MachineSample[];
};

export function unfinishedEvidence(of: Unfinished): LoadEvidence {
  const { generatorExitCode, planned, schools, visits, differing, admitted, samples } = of;
  const startedAt = timeOf(samples.at(0));
  const skeleton = unplayedEvidence({ ...of, because: "", at: startedAt });
  const byPhase = Map.groupBy(visits, ({ phase }) => phase);
  return {
    ...skeleton,
    notPlayed: null,
    endedAt: timeOf(samples.at(-1)),
    generatorExitCode,
    phases: skeleton.phases.map((phase) => ({
      ...phase,
      startedArrivals: byPhase.get(phase.id)?.length ?? 0,
    })),
    people: null,
    visits: visitsEvidence(visits),
    marks: markEvidence({ ...of, walk: null, rush: noRush }, of.plan.marks),
    byName: namedEvidence(visits, planned),
    schools: schoolEvidence(visits, schools),
    answers: answersEvidence({ visits, differing, outside: of.outsideVisits }, schools),
    forbidden: forbiddenEvidence(visits, admitted, planned),
    rolls: of.rolls,
    generator: { ...skeleton.generator, sampledSeconds: samples.length },
  };
}

function timeOf(sample: MachineSample | undefined): string {
  return new Date(sample?.atMs ?? 0).toISOString();
}
