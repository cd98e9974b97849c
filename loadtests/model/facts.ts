/** Every number that the load is built from, each with its unit, its source and how well it is known. */
import { patienceSeconds } from "../../readiness/evidence/patience.ts";
import type { Base } from "./full-district.ts";

/** F: found in the named source. D: derived, arithmetic shown. K: general knowledge, an assumption. */
export type Provenance = "F" | "D" | "K";

type Fact = {
  readonly value: number;
  readonly unit: string;
  readonly provenance: Provenance;
  readonly source: string;
  /** Rates are those of the full district, and grow with this. */
  readonly per?: Base;
};

export const facts = {
  staffSignInPeak: {
    value: 80,
    unit: "sign-ins/s",
    provenance: "D",
    source:
      "27,000 to 30,000 staff in about 15 min before first bell: 33/s on average, 2.4 times that at the peak",
    per: "staff",
  },
  firstBellPeak: {
    value: 50,
    unit: "submissions/s",
    provenance: "D",
    source:
      "23,100 homeroom and period-1 submissions in about 20 min: 19/s on average, 2.6 times that at the peak",
    per: "firstSections",
  },
  periodChangePeak: {
    value: 30,
    unit: "submissions/s",
    provenance: "D",
    source: "10,600 submissions in 900 s: 11.8/s on average, 2.5 times that at the peak",
    per: "laterSections",
  },
  officeMean: {
    value: 0.78,
    unit: "transactions/s",
    provenance: "D",
    source:
      "3 to 4% of students, so 20,000 to 25,000 transactions over 8 h in 1,000 offices: 22,500 / 28,800 s",
    per: "students",
  },
  officePeakFactor: {
    value: 3,
    unit: "times the mean",
    provenance: "K",
    source: "the busiest hour in a front office, compared with the mean of the day",
  },
  counselorMean: {
    value: 1,
    unit: "repairs/s",
    provenance: "K",
    source: "1,300 counselors (one per 500 students), each repairing a schedule in about 20 min",
    per: "students",
  },
  counselorPeakFactor: {
    value: 2,
    unit: "times the mean",
    provenance: "K",
    source: "the busiest counseling hour, compared with the mean of the day",
  },
  scoreEntryRate: {
    value: 1,
    unit: "score sheets/s",
    provenance: "K",
    source: "a few early diagnostic scores on opening day; a grading window is a different scenario",
    per: "students",
  },
  nurseMean: {
    value: 0.75,
    unit: "visits/s",
    provenance: "K",
    source: "one student in thirty comes to the health office on the first day, in 8 h: 21,700 / 28,800 s",
    per: "students",
  },
  placementCheckRate: {
    value: 1,
    unit: "placements/s",
    provenance: "K",
    source:
      "about 28,000 placements checked on the first day, a third of those in the district, over 8 h: 28,000 / 28,800 s",
    per: "students",
  },
  programReadRate: {
    value: 3,
    unit: "programs/s",
    provenance: "K",
    source:
      "about 85,000 programs, each read once on the first day by one of the teachers, over 8 h: 85,000 / 28,800 s",
    per: "students",
  },
  schoolLookRate: {
    value: 0.35,
    unit: "looks/s",
    provenance: "K",
    source:
      "about 1,000 principals, each looking at the school ten times on the first day, over 8 h: 10,000 / 28,800 s",
    per: "students",
  },
  transcriptRate: {
    value: 0.35,
    unit: "transcripts/s",
    provenance: "K",
    source:
      "about 10,000 newcomers' transcripts from other schools on the first day, over 8 h: 10,000 / 28,800 s",
    per: "students",
  },
  familySignInRate: {
    value: 54,
    unit: "sign-ins/s",
    provenance: "D",
    source: "30% of 650,000 in the first hour after schedules are released: 195,000 / 3,600 s",
    per: "students",
  },
  releasePeak: {
    value: 256,
    unit: "sign-ins/s",
    provenance: "D",
    source:
      "the first minutes after schedules are released, like results day at UCAS in 2016: 276 sign-ins/s for 700,000 people, so 276 × 650,000 / 700,000",
    per: "students",
  },
  guardianShare: {
    value: 0.5,
    unit: "share of family sign-ins",
    provenance: "K",
    source: "half guardians with a password, half students through single sign-on",
  },
  rosterPullRate: {
    value: 0.17,
    unit: "schools/s",
    provenance: "K",
    source:
      "three systems, each of which reads one school in five between 8:00 and 9:00: 3 × 1,000 / 5 / 3,600 s",
    per: "students",
  },
  attemptsWhenSlow: {
    value: 3.2,
    unit: "attempts/person",
    provenance: "F",
    source: "Olathe, Kansas, 2020: sized for 30,000; 50,000 people made more than 160,000 attempts",
  },
  patienceSeconds: {
    value: patienceSeconds,
    unit: "s",
    provenance: "K",
    source: "how long a person waits for a sign-in before trying again",
  },
  submissionWindowMinutes: {
    value: 15,
    unit: "min",
    provenance: "F",
    source: "LAUSD Attendance Manual: submit in the first 15 minutes of each class",
  },
  presentShare: {
    value: 0.96,
    unit: "share of marks",
    provenance: "F",
    source: "annual attendance rate 95.7% (2011-12); 97.4 to 97.9% in August 2013",
  },
  rollReadBackShare: {
    value: 0.1,
    unit: "share of teachers",
    provenance: "K",
    source:
      "teachers who look at the roster again after they submitted it; everyone who changes anything else looks again",
  },
  onlookerShare: {
    value: 0.02,
    unit: "share of visits",
    provenance: "K",
    source: "visits in which somebody else waits to see what was entered: a family, or a colleague",
  },
  sentAgainShare: {
    value: 0.01,
    unit: "share of visits",
    provenance: "K",
    source: "visits in which every confirmed write is sent twice, as an impatient click or a network does",
  },
  lostAnswerShare: {
    value: 0.002,
    unit: "share of visits",
    provenance: "K",
    source:
      "visits in which someone gives up before a write is answered and sends it again, as on a weak network",
  },
  rivalShare: {
    value: 0.01,
    unit: "share of visits",
    provenance: "K",
    source: "visits in which a second person changes the same record at the same moment",
  },
  keptReadShare: {
    value: 0.02,
    unit: "share of visits",
    provenance: "K",
    source: "visits of which the look-ups are compared with what others had entered before",
  },
  correctionShare: {
    value: 0.06,
    unit: "share of submissions",
    provenance: "K",
    source: "teachers who submit again when a late student walks in",
  },
} as const satisfies Record<string, Fact>;

export type FactId = keyof typeof facts;

/** Facts that are rates of arrival. */
export type RateId = {
  [Id in FactId]: (typeof facts)[Id] extends { readonly per: Base } ? Id : never;
}[FactId];
