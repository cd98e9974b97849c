/** Speed: how long people wait. */
import { percent } from "../evidence/plain-words.ts";
import { assumed, found, inSeconds, ofHundred, oneIn } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";

const percentile = 95;
const readMs = 1000;
const attendanceMs = 2000;
const signInMs = 2000;
const writeMs = 2000;
const tailPercentile = 99;
const tailMs = 5000;
const longWaitShare = 0.01;

const share = percent(percentile / 100);
const slowSystem = found(
  "Users could not reach records on the first day; a week later the system was still so slow that teachers used paper (IEEE Spectrum, 2014; Daily News, August 19, 2014).",
);

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
    source: assumed(`Beyond the ${share} above, almost nobody waits ${inSeconds(tailMs)}.`),
    in2014: slowSystem,
    nextStep: "Find the slowest request of the phase named above among the traces.",
    owner: "SIS engineering",
  },
  {
    id: "speed.long-waits",
    area: "speed",
    promise: `Fewer than ${oneIn(longWaitShare)} people lose patience over an answer.`,
    measure: { by: "long-waits", fewestVisits: 100 },
    comparison: "below",
    limit: longWaitShare,
    unit: "share of people",
    severity: "fails",
    source: assumed(
      "Whoever waits longer for one answer than for a sign-in tries again, or leaves. A request that never gets an answer counts as well.",
    ),
    in2014: slowSystem,
    nextStep: "Find out what the people named above were waiting for, and when.",
    owner: "SIS engineering",
  },
];
