/** A spike: far more staff at once than on the busiest morning, while teachers and offices are at work. */
import { attendance } from "../journeys/attendance.ts";
import { counselor } from "../journeys/counselor.ts";
import { guardian } from "../journeys/guardian.ts";
import { office } from "../journeys/office.ts";
import { scores } from "../journeys/scores.ts";
import { staffSignIn } from "../journeys/staff-sign-in.ts";
import { student } from "../journeys/student.ts";
import { enoughPeople } from "../model/enough-people.ts";
import { facts } from "../model/facts.ts";
import { marksOfSchoolDay } from "../model/marks.ts";
import { othersAtWork } from "../model/others-at-work.ts";
import type { PhaseRow, Scenario, StreamRow } from "../model/scenario.ts";

/** The share of the peak of sign-ins before the spike and after it. [K] */
const quietShare = 0.25;
/** Times the peak of sign-ins on opening day. [K] */
const spikeTimes = 3;
/** The share of the peaks of attendance and family look-ups that goes on throughout. [K] */
const workShare = 0.5;

export const spike: Scenario = {
  id: "spike",
  title: "A spike of sign-ins",
  purpose:
    "Shows whether the SIS comes through a moment when three times as many people sign in as on the busiest morning, and whether those at work notice.",
  judgedBy: ["sign-in", "read", "attendance", "write"],
  marks: marksOfSchoolDay,
  phases: [
    phase("before", "Before the spike", 25, quietShare),
    phase("spike", "Far more people sign in at once", 20, spikeTimes),
    phase("after", "After the spike", 30, quietShare),
  ],
  pace: () => ({ timeScale: 1, thinkScale: 1 }),
};

function phase(id: string, title: string, seconds: number, signIns: number): PhaseRow {
  return {
    id,
    title,
    seconds,
    streams: [
      constant({ journey: staffSignIn, rate: "staffSignInPeak", times: signIns }),
      ...atWork(),
      constant({ journey: guardian, rate: "familySignInRate", times: workShare * facts.guardianShare.value }),
      constant({
        journey: student,
        rate: "familySignInRate",
        times: workShare * (1 - facts.guardianShare.value),
      }),
    ],
  };
}

function atWork(): StreamRow[] {
  const { teachers, atCounters } = enoughPeople;
  return [
    {
      ...constant({ journey: attendance, rate: "periodChangePeak", times: workShare }),
      leastArrivals: teachers,
    },
    { ...constant({ journey: office, rate: "officeMean", times: 1 }), leastArrivals: atCounters },
    { ...constant({ journey: counselor, rate: "counselorMean", times: 1 }), leastArrivals: atCounters },
    constant({ journey: scores, rate: "scoreEntryRate", times: 1 }),
    ...othersAtWork.map(constant),
  ];
}

function constant(row: Pick<StreamRow, "journey" | "rate" | "times">): StreamRow {
  return { ...row, shape: "flat", provenance: "K" };
}
