/** Reliability at each school: a school where it fails hides in the average of the district. */
import { percent } from "../evidence/plain-words.ts";
import { assumed, found } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";
import { leastChance } from "./worst-schools.ts";

const brokenShare = 0.2;
const slowShare = 0.2;
const missingShare = 0.2;
/** Fewer than this say nothing about a share. */
const fewest = 3;

const smallTogether = `Schools with fewer than ${fewest} are judged together: at no more of them may all go wrong than chance explains, with a probability of ${percent(leastChance)} or more.`;

export const eachSchool: readonly Requirement[] = [
  {
    id: "reliability.each-school",
    area: "reliability",
    promise: "The system works at every school.",
    measure: { by: "broken-schools", share: brokenShare, fewest },
    comparison: "at most",
    limit: 0,
    unit: "schools",
    severity: "fails",
    source: assumed(
      `At no school do ${percent(brokenShare)} of the requests, and at least ${fewest}, fail or come back empty; a small school hides in the average of all. ${smallTogether}`,
    ),
    in2014: found(
      "About 45,000 students were missing from the system; one elementary school was listed with none (4LAKids, August 29, 2014).",
    ),
    nextStep: "Look at the data of the schools named above, and at what sets them apart from the rest.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.each-school-in-time",
    area: "reliability",
    promise: "The system answers in time at every school.",
    measure: { by: "slow-schools", share: slowShare, fewest },
    comparison: "at most",
    limit: 0,
    unit: "schools",
    severity: "fails",
    source: assumed(
      `At no school do ${percent(slowShare)} of the people, and at least ${fewest}, wait longer for one answer than for a sign-in; a slow school hides in the average of all. ${smallTogether}`,
    ),
    in2014: found("The system was slow from the first day of school (IEEE Spectrum, 2014)."),
    nextStep: "Look at the data of the schools named above, and at what sets them apart from the rest.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.each-school-rolls",
    area: "reliability",
    promise: "At the end, attendance is on record at every school.",
    measure: { by: "schools-without-rolls", share: missingShare, fewest },
    comparison: "at most",
    limit: 0,
    unit: "schools",
    severity: "fails",
    source: assumed(
      `California counts each day of attendance (5 CCR 401). At no school may ${percent(missingShare)} of the classes, and at least ${fewest}, be missing; one school hides in the average of all.`,
    ),
    in2014: found(
      "On August 14, 2014, teachers were told not to take attendance in the system until the second week (IEEE Spectrum, 2014).",
    ),
    nextStep: "Ask at the schools named above what their teachers saw, and look for what sets them apart.",
    owner: "SIS engineering",
  },
];
