/** Records: whether people are shown what is on record, and what has just been entered. */
import { othersSeeWithinMs } from "./others-see-within.ts";
import { assumed, found, inSeconds } from "./promise-words.ts";
import { lostWork } from "./records.ts";
import type { Requirement } from "./requirement.ts";

/** Classes that look-ups show, with their marks, scores and seats, and students who are new. */
const shownKinds = [
  "attendance.submit",
  "enrollment.enroll",
  "schedule.drop",
  "schedule.move",
  "scores.enter",
] as const;

export const shownRecords: readonly Requirement[] = [
  {
    id: "records.shown",
    area: "records",
    promise: "What people are shown is what is on record.",
    measure: { by: "differing-answers", is: "wrong" },
    comparison: "at most",
    limit: 0,
    unit: "answers",
    severity: "fails",
    source: assumed(
      "Own accounts, children, classes, class lists, schedules, search results and open seats are compared, id by id, with what was on record before the load. What someone in the plan changes meanwhile may be either. Before the load and after it, a sample of each kind is compared whole: every field of every row, and nothing beside them. What the answer to a write says is compared with what was sent.",
    ),
    in2014: found(
      "About 45,000 students were missing from the system; one elementary school was listed with none (4LAKids, August 29, 2014).",
    ),
    nextStep:
      "Take one of the answers below: an answer that can't be read, a field with another name, or a filter that drops or adds rows.",
    owner: "SIS engineering",
  },
  {
    id: "records.own-reads",
    area: "records",
    promise: "What people enter is there when they look at it again.",
    measure: { by: "own-reads" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed(
      "A person who was told that something is saved, and then looks, sees it, unless somebody else has changed it since.",
    ),
    in2014: lostWork,
    nextStep:
      "Find the sample operations in the ledger. Look for a cache or a replica that reads are answered from, and for confirmations sent before the commit.",
    owner: "SIS engineering",
  },
  {
    id: "records.up-to-date",
    area: "records",
    promise: "What people look up is what others entered last.",
    measure: { by: "outdated-look-ups", shown: shownKinds },
    comparison: "at most",
    limit: 0,
    unit: "values",
    severity: "fails",
    source: assumed(
      `Attendance, scores and classes that somebody looks up are those that were in force at that moment, or were being entered; what was saved more than ${inSeconds(othersSeeWithinMs)} before must show.`,
    ),
    in2014: found(
      "On November 4, 2014, grades entered between 2 and 4 p.m. were lost; report cards were a week late (Daily News, November 2014).",
    ),
    nextStep:
      "Take one of the samples below and find its record in the ledger. Look for caches, replicas and queries that join the wrong rows.",
    owner: "SIS engineering",
  },
  {
    id: "records.seen-by-others",
    area: "records",
    promise: `Everyone else sees what was entered within ${inSeconds(othersSeeWithinMs)}.`,
    measure: { by: "others-reads" },
    comparison: "at most",
    limit: othersSeeWithinMs,
    unit: "milliseconds",
    severity: "fails",
    source: assumed(
      "A family that calls the school, or a colleague at the next desk, sees what was just entered.",
    ),
    in2014: assumed("Not reported: nobody could see it happen."),
    nextStep:
      "Find the sample operations in the ledger. Look for caches and replicas between the records and the pages that families and colleagues see.",
    owner: "SIS engineering",
  },
];
