/** Schedules are released to families: everybody looks at once, while staff are at work. */
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
import type { Scenario, StreamRow } from "../model/scenario.ts";

/** The rush lasts this long; its highest rate is held for 18 s. [K] */
const seconds = 120;
/** The share of the peaks of sign-ins and attendance that goes on beside it. [K] */
const staffShare = 0.25;

export const scheduleRelease: Scenario = {
  id: "schedule-release",
  title: "The release of schedules",
  purpose:
    "Shows whether families get to see their schedules when all of them look at once, and whether staff can work meanwhile.",
  judgedBy: ["sign-in", "read", "attendance", "write"],
  marks: marksOfSchoolDay,
  phases: [
    {
      id: "release",
      title: "Schedules are released to families",
      seconds,
      streams: [
        families({ journey: guardian, times: facts.guardianShare.value }),
        families({ journey: student, times: 1 - facts.guardianShare.value }),
        staff({ journey: staffSignIn, rate: "staffSignInPeak", times: staffShare }),
        {
          ...staff({ journey: attendance, rate: "periodChangePeak", times: staffShare }),
          leastArrivals: enoughPeople.teachers,
        },
        {
          ...staff({ journey: office, rate: "officeMean", times: 1 }),
          leastArrivals: enoughPeople.atCounters,
        },
        {
          ...staff({ journey: counselor, rate: "counselorMean", times: 1 }),
          leastArrivals: enoughPeople.atCounters,
        },
        staff({ journey: scores, rate: "scoreEntryRate", times: 1 }),
        ...othersAtWork.map(staff),
      ],
    },
  ],
  pace: () => ({ timeScale: 1, thinkScale: 1 }),
  /** Far more people than on opening day: each virtual user that waits for a slower answer takes memory. [K] */
  readyForAnswerSeconds: 1,
};

function families(row: Pick<StreamRow, "journey" | "times">): StreamRow {
  return { ...row, shape: "rush", rate: "releasePeak", provenance: "K" };
}

function staff(row: Pick<StreamRow, "journey" | "rate" | "times">): StreamRow {
  return { ...row, shape: "flat", provenance: "K" };
}
