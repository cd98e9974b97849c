/** Opening day: its quiet hours are cut, and each peak keeps its real rate. */
import { attendance } from "../journeys/attendance.ts";
import { caseManager } from "../journeys/case-manager.ts";
import { counselor } from "../journeys/counselor.ts";
import { guardian } from "../journeys/guardian.ts";
import { nurse } from "../journeys/nurse.ts";
import { office } from "../journeys/office.ts";
import { principal } from "../journeys/principal.ts";
import { programReader } from "../journeys/program-reader.ts";
import { rosterPull } from "../journeys/roster-pull.ts";
import { scores } from "../journeys/scores.ts";
import { staffSignIn } from "../journeys/staff-sign-in.ts";
import { student } from "../journeys/student.ts";
import { transcripts } from "../journeys/transcripts.ts";
import { facts, type RateId } from "../model/facts.ts";
import type { Journey } from "../model/journey.ts";
import { marksOfSchoolDay } from "../model/marks.ts";
import type { PhaseRow, Scenario, ShapeName, StreamRow } from "../model/scenario.ts";

/** Lengths at full scale [K]: long enough to hold each peak for 10 s or more. */
const phases: readonly PhaseRow[] = [
  {
    id: "sign-in",
    title: "Staff sign in before the bell",
    seconds: 50,
    streams: [peak(staffSignIn, "plateau", "staffSignInPeak"), ...offices(1, 1)],
  },
  {
    id: "first-bell",
    title: "First bells and the attendance peak",
    seconds: 60,
    streams: [
      { ...peak(attendance, "first-bell", "firstBellPeak"), periods: "first" },
      ...offices(2, 1),
      peak(rosterPull, "flat", "rosterPullRate"),
    ],
  },
  {
    id: "period-change",
    title: "Period change",
    seconds: 40,
    streams: [{ ...peak(attendance, "plateau", "periodChangePeak"), periods: "later" }, ...offices(2, 1)],
  },
  {
    id: "counters",
    title: "Front offices and counselors at their busiest",
    seconds: 30,
    streams: [
      ...offices(facts.officePeakFactor.value, facts.counselorPeakFactor.value),
      peak(scores, "flat", "scoreEntryRate"),
      peak(nurse, "flat", "nurseMean"),
      peak(caseManager, "flat", "placementCheckRate"),
      peak(programReader, "flat", "programReadRate"),
      peak(principal, "flat", "schoolLookRate"),
      peak(transcripts, "flat", "transcriptRate"),
    ],
  },
  {
    id: "release",
    title: "Schedules are released to families",
    seconds: 80,
    streams: [
      families(guardian, facts.guardianShare.value),
      families(student, 1 - facts.guardianShare.value),
    ],
  },
];

export const openingDay: Scenario = {
  id: "opening-day",
  title: "Opening day",
  purpose:
    "Shows whether the SIS can carry a district through the first day of school, from first bell to evening.",
  judgedBy: ["sign-in", "read", "attendance", "write"],
  marks: marksOfSchoolDay,
  phases,
  pace(load) {
    return load > smallLoad
      ? { timeScale: 1, thinkScale: 1 }
      : { timeScale: smallSeconds / fullSeconds(), thinkScale: smallThinkScale };
  },
};

/** This small a share of the real rates only shows that Firstbell works: the phases are squeezed into `smallSeconds`. [K] */
const smallLoad = 0.05;
const smallSeconds = 36;
/** Think times can't shrink as far, or visits would never overlap. [K] */
const smallThinkScale = 0.3;

function fullSeconds(): number {
  return phases.reduce((sum, phase) => sum + phase.seconds, 0);
}

function peak(journey: Journey, shape: ShapeName, rate: RateId): StreamRow {
  return { journey, shape, rate, times: 1, provenance: facts[rate].provenance };
}

/** Front offices and counselors work at this multiple of their mean rate. */
function offices(clerks: number, counselors: number): StreamRow[] {
  return [
    { journey: office, shape: "flat", rate: "officeMean", times: clerks, provenance: "K" },
    { journey: counselor, shape: "flat", rate: "counselorMean", times: counselors, provenance: "K" },
  ];
}

function families(journey: Journey, share: number): StreamRow {
  return { journey, shape: "plateau", rate: "familySignInRate", times: share, provenance: "K" };
}
