/** Reliability: whether the system works for everyone. */
import { percent } from "../evidence/plain-words.ts";
import { assumed, found, inSeconds, oneIn } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";

const failedShare = 0.001;
const emptyShare = 0.001;
const refusedShare = 0.5;
const metShare = 0.95;
const brokenShare = 0.01;
const quickMs = 1000;
const workingShare = 0.5;
const failedSignIns = 0.1;
const missingRollShare = 0.05;
const stallMs = 10_000;

export const reliability: readonly Requirement[] = [
  {
    id: "reliability.early-sign-ins",
    area: "reliability",
    leads: 1,
    promise: "The system lets staff in before the school day begins.",
    measure: { by: "early-sign-ins" },
    comparison: "at least",
    limit: 1,
    unit: "yes or no",
    severity: "fails",
    source: assumed("If it lets nobody in even when it is idle, there is nothing to rehearse."),
    in2014: found("Users could not reach records on the first day of school (IEEE Spectrum, 2014)."),
    nextStep:
      "Read the SIS's log for the answer above: check its single sign-on settings, its clock, and its database.",
    owner: "SIS operations",
  },
  {
    id: "reliability.stalls",
    area: "reliability",
    leads: 2,
    provesItself: true,
    promise: "There is never a time when nobody gets an answer, or nobody can sign in.",
    measure: { by: "stalls" },
    comparison: "below",
    limit: stallMs,
    unit: "milliseconds",
    severity: "fails",
    source: assumed(
      `A system that does nothing for anyone for ${inSeconds(stallMs)} is down. Only seconds count in which the generator was running, and its machine had capacity to spare or the system asked for none, so this is proven even if the run was disturbed.`,
    ),
    in2014: found(
      "On November 6, 2014, the system was down from 12:30 to 1 p.m. (Daily News, November 2014).",
    ),
    nextStep:
      "Read the SIS's and the database's logs for the time above: what was everything waiting for, or why was everyone turned away?",
    owner: "SIS operations",
  },
  {
    id: "reliability.errors",
    area: "reliability",
    leads: 5,
    promise: `Fewer than ${oneIn(failedShare)} requests fail or are wrongly refused, in every phase of the day.`,
    measure: { by: "error-ratio" },
    comparison: "below",
    limit: failedShare,
    unit: "share of requests",
    severity: "fails",
    source: assumed(
      `Fewer than ${percent(failedShare)} of requests fail. A request rejected because of overload counts, and so does one that is refused even though the person has access.`,
    ),
    in2014: found(
      "The system had 181 known issues by August 23, 2014, 41 of them in attendance (allgov, August 25, 2014).",
    ),
    nextStep: "Read the SIS's log for the phase named above and group its errors by code.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.lost-visits",
    area: "reliability",
    leads: 3,
    promise: "Nobody is shut out because everyone before them is still waiting for the system.",
    measure: { by: "dropped-arrivals", because: "sis" },
    comparison: "at most",
    limit: 0,
    unit: "people",
    severity: "fails",
    source: assumed(
      "A person who arrives while everyone before them is still waiting gets nothing done. If the system answers, nobody waits that long.",
    ),
    in2014: found(
      "Counselors signed in at 3 a.m. because there was less traffic (LA School Report, August 8, 2014).",
    ),
    nextStep: "Find out when the system stopped answering, and what it or its database was waiting for.",
    owner: "SIS operations",
  },
  {
    id: "reliability.rolls",
    area: "reliability",
    leads: 6,
    promise: `At the end, attendance is on record for ${percent(1 - missingRollShare)} of the classes whose teachers came to take it.`,
    measure: { by: "missing-rolls" },
    comparison: "at most",
    limit: missingRollShare,
    unit: "share of classes",
    severity: "fails",
    source: assumed(
      `California counts each day of attendance (5 CCR 401). At most ${percent(missingRollShare)} may be missing.`,
    ),
    in2014: found(
      "On August 14, 2014, teachers were told not to take attendance in the system until the second week (IEEE Spectrum, 2014).",
    ),
    nextStep:
      "Ask at the schools named above what their teachers saw, and follow one such class through the SIS's log.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.empty-answers",
    area: "reliability",
    leads: 7,
    promise: "Class lists, schedules and children that are on record are shown.",
    measure: { by: "empty-answers" },
    comparison: "below",
    limit: emptyShare,
    unit: "share of requests",
    severity: "fails",
    source: assumed(
      `Fewer than ${percent(emptyShare)} of reads come back empty when there is something on record.`,
    ),
    in2014: found(
      "About 45,000 students were missing from the system; one elementary school was listed with none (4LAKids, August 29, 2014).",
    ),
    nextStep: "Take one such request from the SIS's log and look for the filter or join that drops the rows.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.refused-writes",
    area: "reliability",
    promise: `More than ${percent(1 - refusedShare)} of each kind of write is accepted on the first try.`,
    measure: { by: "refused-writes", fewestAttempts: 20, fewestWithoutSuccess: 3 },
    comparison: "below",
    limit: refusedShare,
    unit: "share of writes",
    severity: "fails",
    source: assumed(
      `Some refusals are right: the student is already enrolled, or the section is full. When ${percent(refusedShare)} of one kind is refused, something is broken.`,
    ),
    in2014: found(
      "On August 14, 2014, teachers were told not to take attendance in the system until the second week (IEEE Spectrum, 2014).",
    ),
    nextStep: "Find the refusals of this kind in the ledger and check their status codes.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.plans-met",
    area: "reliability",
    leads: 8,
    promise: "People get done what they came for, in every kind of work.",
    measure: { by: "unmet-plans", share: metShare, roundingRequests: 3 },
    comparison: "at most",
    limit: 0,
    unit: "kinds",
    severity: "fails",
    source: assumed(
      `Of each kind of request that people planned, ${percent(metShare)} is accepted, after what may be refused or left out.`,
    ),
    in2014: found(
      "On August 14, 2014, teachers were told not to take attendance in the system until the second week (IEEE Spectrum, 2014).",
    ),
    nextStep:
      "Follow one visit that needed the kind of request named above: the system refused it, failed, or showed nothing to go on with.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.refusals",
    area: "reliability",
    promise: "Nothing is refused more often than that kind of work explains.",
    measure: { by: "refused-too-often" },
    comparison: "at most",
    limit: 0,
    unit: "kinds",
    severity: "fails",
    source: assumed(
      "Seats are contested and rosters change, so some requests are rightly refused. Each kind has its own limit.",
    ),
    in2014: found(
      "On August 14, 2014, teachers were told not to take attendance in the system until the second week (IEEE Spectrum, 2014).",
    ),
    nextStep: "Find the refusals of this kind in the ledger and check their status codes.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.dead-requests",
    area: "reliability",
    leads: 3,
    provesItself: true,
    promise: "No kind of request fails every time.",
    measure: { by: "dead-requests", fewestRequests: 20, quickMs, workingShare },
    comparison: "at most",
    limit: 0,
    unit: "kinds",
    severity: "fails",
    source: assumed(
      `A busy machine slows requests down. It doesn't make each one of a kind fail within ${inSeconds(quickMs)} while ${percent(workingShare)} of the others succeed, so this is proven even if the run was disturbed.`,
    ),
    in2014: found(
      "On August 14, 2014, teachers were told not to take attendance in the system until the second week (IEEE Spectrum, 2014).",
    ),
    nextStep: "Send one such request yourself, and read what the SIS's log says about it.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.each-request",
    area: "reliability",
    promise: "No kind of request is broken, however rare it is.",
    measure: { by: "broken-requests", share: brokenShare },
    comparison: "at most",
    limit: 0,
    unit: "kinds",
    severity: "fails",
    source: assumed(
      `At most ${percent(brokenShare)} of any kind of request fails or comes back empty; a rare kind hides in the average of all.`,
    ),
    in2014: found(
      "The system had 181 known issues by August 23, 2014, 41 of them in attendance (allgov, August 25, 2014).",
    ),
    nextStep: "Read the SIS's log for the request named above and group its errors by code.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.sign-in-minutes",
    area: "reliability",
    leads: 4,
    promise: `In no minute do more than ${oneIn(failedSignIns)} sign-ins fail.`,
    measure: { by: "sign-in-minutes", failedShare: failedSignIns },
    comparison: "at most",
    limit: 0,
    unit: "minutes",
    severity: "fails",
    source: found(
      `Clever counts a minute as down when more than ${percent(failedSignIns)} of sign-ins fail (engineering.clever.com).`,
    ),
    in2014: found("Users could not reach records on the first day of school (IEEE Spectrum, 2014)."),
    nextStep:
      "Find the first such minute in the error chart and check what was full: password hashing, connections or the CPU.",
    owner: "SIS operations",
  },
];
