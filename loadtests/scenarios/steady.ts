/** A steady school day: everyone comes at one constant rate, so that the load can't be what changed the results. */
import { attendance } from "../journeys/attendance.ts";
import { counselor } from "../journeys/counselor.ts";
import { guardian } from "../journeys/guardian.ts";
import { office } from "../journeys/office.ts";
import { scores } from "../journeys/scores.ts";
import { staffSignIn } from "../journeys/staff-sign-in.ts";
import { student } from "../journeys/student.ts";
import { enoughPeople } from "../model/enough-people.ts";
import { facts, type RateId } from "../model/facts.ts";
import type { Journey } from "../model/journey.ts";
import { marksOfSchoolDay } from "../model/marks.ts";
import { othersAtWork } from "../model/others-at-work.ts";
import type { Scenario, StreamRow } from "../model/scenario.ts";

/** The share of the peak of sign-ins: a school day is mostly attendance. [K] */
const signInShare = 0.25;
/** Long enough for a disturbance of half a minute, with quiet before and after it. [K] */
const seconds = 65;

export const steady: Scenario = {
  id: "steady",
  title: "A steady school day",
  purpose:
    "Keeps every rate constant, so that anything that changes during the run was not caused by the load.",
  judgedBy: ["sign-in", "read", "attendance", "write"],
  marks: marksOfSchoolDay,
  phases: [
    {
      id: "steady",
      title: "A steady school day",
      seconds,
      streams: [
        { ...constant(attendance, "periodChangePeak", 1), leastArrivals: enoughPeople.teachers },
        constant(staffSignIn, "staffSignInPeak", signInShare),
        { ...constant(office, "officeMean", 1), leastArrivals: enoughPeople.atCounters },
        { ...constant(counselor, "counselorMean", 1), leastArrivals: enoughPeople.atCounters },
        constant(scores, "scoreEntryRate", 1),
        ...othersAtWork.map(({ journey, rate, times }) => constant(journey, rate, times)),
        constant(guardian, "familySignInRate", signInShare * facts.guardianShare.value),
        constant(student, "familySignInRate", signInShare * (1 - facts.guardianShare.value)),
      ],
    },
  ],
  /** Think times as in a small rehearsal, so that the load ends soon after its last arrival. [K] */
  pace: () => ({ timeScale: 1, thinkScale: 0.3 }),
  /** People wait this long while a part of the SIS is frozen, and new ones keep coming. [K] */
  readyForAnswerSeconds: 8,
};

function constant(journey: Journey, rate: RateId, times: number): StreamRow {
  return { journey, shape: "flat", rate, times, provenance: "K" };
}
