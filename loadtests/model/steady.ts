/** A steady school day: everybody comes all the time at one rate, so that whatever changes was not the load. */
import { facts } from "./facts.ts";
import type { Plan, PlanInput } from "./plan.ts";
import { type PhaseRow, planFromRows, type StreamRow } from "./plan-from-rows.ts";

/** Long enough for a disturbance of half a minute, with quiet before and after it. [K] */
const seconds = 65;
/** People think as long as in a small rehearsal, so that the load ends soon after its last arrival. [K] */
const thinkScale = 0.3;
/** Of the peak of sign-ins: attendance is what a school day is made of. [K] */
const signInShare = 0.25;

/** Somebody waits this long while a part of the SIS stands still, and the next one still comes. [K] */
const answers = { heldReady: 8, atMost: 8 };

const streams: StreamRow[] = [
  { journey: "attendance", shape: "flat", rate: "periodChangePeak", times: 1, provenance: "K" },
  { journey: "staff-sign-in", shape: "flat", rate: "staffSignInPeak", times: signInShare, provenance: "K" },
  { journey: "office", shape: "flat", rate: "officeMean", times: 1, provenance: "K" },
  { journey: "counselor", shape: "flat", rate: "counselorMean", times: 1, provenance: "K" },
  { journey: "scores", shape: "flat", rate: "scoreEntryRate", times: 1, provenance: "K" },
  {
    journey: "guardian",
    shape: "flat",
    rate: "familySignInRate",
    times: signInShare * facts.guardianShare.value,
    provenance: "K",
  },
  {
    journey: "student",
    shape: "flat",
    rate: "familySignInRate",
    times: signInShare * (1 - facts.guardianShare.value),
    provenance: "K",
  },
];

const phaseRows: PhaseRow[] = [{ id: "steady", title: "A steady school day", seconds, streams }];

export function steadyPlan(input: PlanInput): Plan {
  return planFromRows({ id: "steady", rows: phaseRows, timeScale: 1, thinkScale, answers }, input);
}
