/** The evidence of a load that wasn't played: what was planned, and why nobody was sent. Pure. */
import { noAnswers } from "../../readiness/evidence/answers-evidence.ts";
import { nothingForbidden } from "../../readiness/evidence/forbidden-evidence.ts";
import type { LoadEvidence, ScenarioEvidence } from "../../readiness/evidence/load-evidence.ts";
import type { Plan } from "../model/plan.ts";
import { phaseArrivals } from "../model/rates.ts";
import { markEvidence } from "./mark-evidence.ts";
import { noneOutsideVisits } from "./outside-visits.ts";
import { noRush } from "./rush.ts";

export type Unplayed = {
  readonly scenario: ScenarioEvidence;
  readonly plan: Plan;
  readonly target: string;
  readonly because: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
};

export function unplayedEvidence({ scenario, plan, target, because, at }: Unplayed): LoadEvidence {
  return {
    scenario,
    target,
    startedAt: at,
    endedAt: at,
    notPlayed: because,
    generatorExitCode: 0,
    phases: plan.phases.map((phase) => ({
      ...phase,
      plannedArrivals: phaseArrivals(plan, phase.id),
      startedArrivals: 0,
      droppedArrivals: 0,
    })),
    requests: [],
    journeys: [],
    signInMinutes: [],
    emptyAnswers: 0,
    people: 0,
    visits: [],
    marks: markEvidence(nothingSeen, plan.marks),
    byName: [],
    schools: [],
    answers: noAnswers,
    rolls: null,
    stalls: null,
    forbidden: nothingForbidden,
    walk: null,
    seconds: [],
    generator: idle,
    ledgerLines: {},
    readBacks: [],
    replays: [],
    rivals: [],
    lookUps: [],
  };
}

const nothingSeen = {
  visits: [],
  readBacks: [],
  rivals: [],
  walk: null,
  rush: noRush,
  outsideVisits: noneOutsideVisits,
};

const idle: LoadEvidence["generator"] = {
  droppedArrivals: 0,
  interruptedArrivals: 0,
  scriptErrors: 0,
  maxActiveUsers: 0,
  longestPauseMs: 0,
  sampledSeconds: 0,
  saturatedShare: 0,
  longestSaturatedSeconds: 0,
  saturatedBy: null,
  clockStepMs: 0,
};
