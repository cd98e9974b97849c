/** Records: whether what people enter is kept. */
import { percent } from "../evidence/plain-words.ts";
import { othersSeeWithinMs } from "./others-see-within.ts";
import { assumed, found, inSeconds } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";

const unknownShare = 0.001;

const lostWork = found(
  "On November 4, 2014, grades entered between 2 and 4 p.m. were lost; report cards were a week late (Daily News, November 2014).",
);

export const records: readonly Requirement[] = [
  {
    id: "records.lost",
    area: "records",
    promise: "No work that the system confirmed is lost.",
    measure: { by: "ledger-fault", fault: "lost" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed("Nothing that was confirmed may disappear."),
    in2014: lostWork,
    nextStep:
      "Look up the sample operations below in the SIS's audit trail. If a confirmed write is missing, the SIS confirmed before it committed, or something deleted the row.",
    owner: "SIS engineering",
  },
  {
    id: "records.altered",
    area: "records",
    promise: "What was confirmed is stored as it was sent.",
    measure: { by: "ledger-fault", fault: "altered" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed("A stored value equals the value that was confirmed."),
    in2014: found(
      "Records used in the summer-school pilot were corrupted (Los Angeles Times, November 6, 2014).",
    ),
    nextStep:
      "Compare what was sent with what is stored in the samples below, and look for writers that overwrite each other.",
    owner: "SIS engineering",
  },
  {
    id: "records.duplicated",
    area: "records",
    promise: "No confirmed work is stored twice.",
    measure: { by: "ledger-fault", fault: "duplicated" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed("A retry never duplicates a record."),
    in2014: found("A transcript showed 14 classes in one semester (Daily News, October 12, 2014)."),
    nextStep: "Check that the idempotency key is stored in the same transaction as the write it protects.",
    owner: "SIS engineering",
  },
  {
    id: "records.never-attempted",
    area: "records",
    promise: "The records contain only what people entered.",
    measure: { by: "ledger-fault", fault: "never-attempted" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed("Every stored change can be traced to an attempt."),
    in2014: assumed(
      "Accounts from 2014 mention courses randomly added to schedules or removed from them; the project has no primary source for this.",
    ),
    nextStep: "Use the audit trail to find what wrote the sample rows: a trigger, a job, or a second client.",
    owner: "SIS engineering",
  },
  {
    id: "records.vanished",
    area: "records",
    promise: "No student who was on record before the first bell disappears.",
    measure: { by: "vanished-students" },
    comparison: "at most",
    limit: 0,
    unit: "students",
    severity: "fails",
    source: assumed("Every student of the district still has an enrollment this year, active or ended."),
    in2014: found(
      "About 45,000 students were missing from the system two weeks after it opened (4LAKids, August 29, 2014).",
    ),
    nextStep:
      "Compare the students below with the district's enrollment list, and find what deleted their rows.",
    owner: "SIS engineering",
  },
  {
    id: "records.untouched",
    area: "records",
    promise: "Records that nobody changed are as they were before the first bell.",
    measure: { by: "touched-tables" },
    comparison: "at most",
    limit: 0,
    unit: "changes",
    severity: "fails",
    source: assumed(
      "Each table, school by school, has the rows and the checksum that it was seeded with, except for what a confirmed operation names.",
    ),
    in2014: assumed(
      "Students were reported in the wrong classes with no one able to say what had changed them; the project has no primary source for the cause.",
    ),
    nextStep:
      "Look at the tables and schools below. Find what writes to them without an operation: a trigger, a job, a statement without its WHERE.",
    owner: "SIS engineering",
  },
  {
    id: "records.durable",
    area: "records",
    promise: "What was confirmed survives a power failure.",
    measure: { by: "unsafe-settings" },
    comparison: "at most",
    limit: 0,
    unit: "settings",
    severity: "fails",
    source: assumed("The database writes to the disk before it confirms."),
    in2014: lostWork,
    nextStep:
      "Turn the settings below on, in the server's configuration or with ALTER ROLE and ALTER DATABASE, and rehearse again: a database that waits for its disk is slower.",
    owner: "SIS operations",
  },
  {
    id: "records.shown",
    area: "records",
    promise: "What people look up is what is on record.",
    measure: { by: "differing-answers", is: "wrong" },
    comparison: "at most",
    limit: 0,
    unit: "answers",
    severity: "fails",
    source: assumed(
      "Own accounts, children, classes, class lists, schedules, search results and open seats are compared, id by id, with what was on record before the load. What someone in the plan changes meanwhile may be either.",
    ),
    in2014: found(
      "About 45,000 students were missing from the system; one elementary school was listed with none (4LAKids, August 29, 2014).",
    ),
    nextStep:
      "Take one of the answers below: an answer that can't be read, a field with another name, or a filter that drops or adds rows.",
    owner: "SIS engineering",
  },
  {
    id: "records.missing-line",
    area: "records",
    promise: "The ledger of what was entered has no gaps.",
    measure: { by: "ledger-fault", fault: "missing-line" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "invalidates",
    source: assumed("Each user's operations are numbered, so that a missing one is noticed."),
    in2014: found(
      "The number of students affected was disputed: the district said 6,500, administrators counted 45,000 (IEEE Spectrum, 2014; 4LAKids, August 29, 2014).",
    ),
    nextStep: "Check that the load generator's disk wasn't full and that the generator ended on its own.",
    owner: "QA",
  },
  {
    id: "records.at-once",
    area: "records",
    promise: "People who change the same records at the same moment don't undo each other's work.",
    measure: { by: "interleavings" },
    comparison: "at most",
    limit: 0,
    unit: "orders",
    severity: "fails",
    source: assumed("The result is what the two writes would leave one after the other, in either order."),
    in2014: assumed("Not reported: nobody could see it happen."),
    nextStep:
      "Run `npm run interleavings -- --only` with the two writes, and find the lock that one of them doesn't take.",
    owner: "SIS engineering",
  },
  {
    id: "records.replays",
    area: "records",
    promise: "Whoever sends the same request again gets the same answer.",
    measure: { by: "differing-replays" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed(
      "Browsers and networks repeat requests: a second one under the same key gets the first one's answer and changes nothing.",
    ),
    in2014: assumed("Not reported: nobody could see it happen."),
    nextStep:
      "Find the sample operations in the ledger. Check that the idempotency key and the first answer are stored in the same transaction as the write.",
    owner: "SIS engineering",
  },
  {
    id: "records.rivals",
    area: "records",
    promise: "If people change the same record at once, the second of them is told.",
    measure: { by: "unnoticed-rivals" },
    comparison: "at most",
    limit: 0,
    unit: "pairs",
    severity: "fails",
    source: assumed(
      "Both saw the same attendance, scores, seat or enrollment. Only one change can be based on that, so the second person must be told about the first.",
    ),
    in2014: assumed("Not reported: nobody could see it happen."),
    nextStep:
      "Find both sample operations in the ledger. Check that the SIS compares the revision that was sent with the one on record under a lock.",
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
    measure: { by: "outdated-look-ups" },
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
  {
    id: "records.unknown",
    area: "records",
    promise: "Almost everyone learns whether their work was saved.",
    measure: { by: "unknown-writes" },
    comparison: "at most",
    limit: unknownShare,
    unit: "share of writes",
    severity: "warns",
    source: assumed(`At most ${percent(unknownShare)} of writes end without a clear answer.`),
    in2014: lostWork,
    nextStep: "Find out which kind of write ends without an answer, and whether timeouts or resets cause it.",
    owner: "SIS operations",
  },
];
