/** Opening day squeezed into a few seconds: the same journeys, arrivals and people, at higher rates. */
import { usualDistrict } from "../../../loadtests/model/full-district.ts";
import { makePlan } from "../../../loadtests/model/make-plan.ts";
import type { Plan } from "../../../loadtests/model/plan.ts";
import { openingDay } from "../../../loadtests/scenarios/opening-day.ts";

const squeeze = 6;

export function shortPlan(): Plan {
  const plan = makePlan(openingDay, { ...usualDistrict(800), load: 0.01 });
  return {
    ...plan,
    seconds: plan.seconds / squeeze,
    phases: plan.phases.map((phase) => ({
      ...phase,
      beginSecond: phase.beginSecond / squeeze,
      endSecond: phase.endSecond / squeeze,
    })),
    streams: plan.streams.map((stream) => ({
      ...stream,
      beginSecond: stream.beginSecond / squeeze,
      virtualUsers: stream.virtualUsers * 2,
      mostVirtualUsers: stream.mostVirtualUsers * 2,
      curve: {
        startPerHour: stream.curve.startPerHour * squeeze,
        stages: stream.curve.stages.map((stage) => ({
          milliseconds: Math.round(stage.milliseconds / squeeze),
          perHour: stage.perHour * squeeze,
        })),
      },
    })),
  };
}
