/** Speed: how long people wait. */
import { patienceSeconds } from "../evidence/patience.ts";
import { number, percent } from "../evidence/plain-words.ts";
import { assumed, found, inSeconds, ofHundred, oneIn } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";
import { fewestSamplesToKnowHundredth } from "./sample-sizes.ts";

const percentile = 95;
const readMs = 1000;
const attendanceMs = 2000;
const signInMs = 2000;
const writeMs = 2000;
const tailPercentile = 99;
const tailMs = 5000;
const journeyTailMs = { warn: 3000, fail: 5000 };
const longWaitShare = { warn: 0.005, fail: 0.01 };
const fewestVisits = 100;
const abandonedShare = 0.53;
const patienceMs = patienceSeconds * 1000;

const share = percent(percentile / 100);
const slowSystem = found(
  "Users could not reach records on the first day; a week later the system was still so slow that teachers used paper (IEEE Spectrum, 2014; Daily News, August 19, 2014).",
);

const journeyTail = {
  area: "speed",
  measure: { by: "journey-tail" },
  comparison: "below",
  unit: "milliseconds",
  in2014: slowSystem,
  nextStep: "Find the slowest request of the journey named above among the traces.",
  owner: "SIS engineering",
} as const;

const longWaits = {
  area: "speed",
  measure: { by: "long-waits", fewestVisits },
  comparison: "below",
  unit: "share of people",
  in2014: slowSystem,
  nextStep: "Find out what the people named above were waiting for, and when.",
  owner: "SIS engineering",
} as const;

export const speed: readonly Requirement[] = [
  {
    id: "speed.read",
    area: "speed",
    promise: `A page or list opens within ${inSeconds(readMs)} for ${ofHundred(percentile)} requests, in every phase of the day.`,
    measure: { by: "latency", kind: "read", percentile },
    comparison: "below",
    limit: readMs,
    unit: "milliseconds",
    severity: "fails",
    source: assumed(`${share} of reads under ${inSeconds(readMs)}.`),
    in2014: slowSystem,
    nextStep:
      "Find the slowest request of the phase named above, then check its SQL statement, the query plan and the connection pool.",
    owner: "SIS engineering",
  },
  {
    id: "speed.attendance",
    area: "speed",
    promise: `Attendance is accepted within ${inSeconds(attendanceMs)} for ${ofHundred(percentile)} submissions, in every phase of the day.`,
    measure: { by: "latency", kind: "attendance", percentile },
    comparison: "below",
    limit: attendanceMs,
    unit: "milliseconds",
    severity: "fails",
    source: found(
      `Teachers must submit attendance within the first 15 minutes of each class (LAUSD Attendance Manual); a wait of ${inSeconds(attendanceMs)} doesn't interrupt the lesson.`,
    ),
    in2014: found(
      "On August 14, 2014, teachers were told not to take attendance until the second week (IEEE Spectrum, 2014).",
    ),
    nextStep:
      "Check locks and commits during the attendance peak, then the connection pool that attendance shares.",
    owner: "SIS engineering",
  },
  {
    id: "speed.sign-in",
    area: "speed",
    promise: `Signing in takes less than ${inSeconds(signInMs)} for ${ofHundred(percentile)} people, in every phase of the day.`,
    measure: { by: "latency", kind: "sign-in", percentile },
    comparison: "below",
    limit: signInMs,
    unit: "milliseconds",
    severity: "fails",
    source: assumed(`${share} of sign-ins under ${inSeconds(signInMs)}.`),
    in2014: found(
      "Counselors signed in at 3 a.m. because there was less traffic (LA School Report, August 8, 2014).",
    ),
    nextStep: "Check the password-hashing queue and how much CPU time is left for it.",
    owner: "SIS engineering",
  },
  {
    id: "speed.write",
    area: "speed",
    promise: `Enrolling a student, changing a schedule or entering scores takes less than ${inSeconds(writeMs)} for ${ofHundred(percentile)} writes, in every phase of the day.`,
    measure: { by: "latency", kind: "write", percentile },
    comparison: "below",
    limit: writeMs,
    unit: "milliseconds",
    severity: "fails",
    source: assumed(`${share} of other writes under ${inSeconds(writeMs)}.`),
    in2014: slowSystem,
    nextStep: "Check lock waits on seats and enrollments, then the SQL statements that write.",
    owner: "SIS engineering",
  },
  {
    id: "speed.slow-tail",
    area: "speed",
    promise: `For ${ofHundred(tailPercentile)} requests, an answer takes less than ${inSeconds(tailMs)}, in every phase of the day.`,
    measure: { by: "slow-tail" },
    comparison: "below",
    limit: tailMs,
    unit: "milliseconds",
    severity: "fails",
    source: assumed(
      `Beyond the ${share} above, almost nobody waits ${inSeconds(tailMs)}. Judged from ${number(fewestSamplesToKnowHundredth)} requests of a kind on, in a phase or over the whole load.`,
    ),
    in2014: slowSystem,
    nextStep: "Find the slowest request of the phase named above among the traces.",
    owner: "SIS engineering",
  },
  {
    ...journeyTail,
    id: "speed.journey-tail",
    promise: `On every journey, an answer takes less than ${inSeconds(journeyTailMs.fail)} for ${ofHundred(tailPercentile)} requests.`,
    limit: journeyTailMs.fail,
    severity: "fails",
    source: assumed(
      `Within ${inSeconds(journeyTailMs.fail)}, as for any kind of request: a slow journey of few people hides among the requests of all. Judged from ${number(fewestSamplesToKnowHundredth)} requests on.`,
    ),
  },
  {
    ...journeyTail,
    id: "speed.journey-tail.warning",
    promise: `On every journey, an answer takes less than ${inSeconds(journeyTailMs.warn)} for ${ofHundred(tailPercentile)} requests.`,
    limit: journeyTailMs.warn,
    severity: "warns",
    source: found(
      `${percent(abandonedShare)} of visits on phones are abandoned if a page takes longer than ${inSeconds(journeyTailMs.warn)} (Google, “The Need for Mobile Speed”, 2016).`,
    ),
  },
  {
    ...longWaits,
    id: "speed.long-waits",
    promise: `Fewer than ${oneIn(longWaitShare.fail)} people wait more than ${inSeconds(patienceMs)} for an answer, over all and on each journey.`,
    limit: longWaitShare.fail,
    severity: "fails",
    source: assumed(
      "Whoever waits longer for one answer than for a sign-in tries again, or leaves. A request that never gets an answer counts as well.",
    ),
  },
  {
    ...longWaits,
    id: "speed.long-waits.warning",
    promise: `Fewer than ${oneIn(longWaitShare.warn)} people wait more than ${inSeconds(patienceMs)} for an answer, over all and on each journey.`,
    limit: longWaitShare.warn,
    severity: "warns",
    source: assumed(
      `Half of what fails. One person alone is no share, and a journey is judged from ${number(fewestVisits)} visits on.`,
    ),
  },
];
