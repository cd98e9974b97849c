/** Confirmations: whether what people are told about their work is true, complete, and can be traced. */
import { assumed, found } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";

export const confirmations: readonly Requirement[] = [
  {
    id: "records.early",
    area: "records",
    promise: "Work is stored before it is confirmed.",
    measure: { by: "early-confirmations" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed(
      "As soon as the answer has arrived, anyone who asks the database finds the record, while the load goes on.",
    ),
    in2014: found(
      "On November 4, 2014, grades entered between 2 and 4 p.m. were lost; report cards were a week late (Daily News, November 2014).",
    ),
    nextStep:
      "Find what confirms from memory: a queue, a cache that writes later, an answer before the commit. What it holds is lost when the process ends.",
    owner: "SIS engineering",
  },
  {
    id: "records.unanswered",
    area: "records",
    promise: "Every confirmation says what was stored.",
    measure: { by: "ledger-fault", fault: "unanswered" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed(
      "The answer to each write names the record that it made: a seat, an enrollment, a student, a revision. Of a sample, each field is compared with what was stored, and there may be no others.",
    ),
    in2014: assumed("Not reported: nobody compared what the system confirmed with what it stored."),
    nextStep:
      "Send the requests below again and look at their answers: fields are missing, were renamed, say something else, or don't belong there.",
    owner: "SIS engineering",
  },
  {
    id: "records.untraced",
    area: "records",
    promise: "The audit trail says of every confirmed change who made it, and when.",
    measure: { by: "ledger-fault", fault: "untraced" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed(
      "Each confirmed write has one row: its action, the account that was signed in, the student, the section, and a time within the request.",
    ),
    in2014: assumed(
      "Nobody could say who had changed a schedule or a grade; the project has no primary source for this.",
    ),
    nextStep:
      "Compare the rows below with what was sent. If a row is missing, the SIS writes the trail outside the transaction, or something deleted it; if the account or the time is wrong, find what the row takes them from.",
    owner: "SIS engineering",
  },
  {
    id: "records.wrongly-refused",
    area: "records",
    promise: "What is refused is refused for a reason that is true.",
    measure: { by: "wrongly-refused" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed(
      "A class is full only if its seats are taken, and a record is outdated only if somebody else has changed it. Each refusal is compared with the records of that moment; writes under way count for it.",
    ),
    in2014: assumed("Not reported: nobody could see it happen."),
    nextStep:
      "Look up the sample operations below. Find what the refusal was decided from: a copy that is out of date, a count that includes seats that were given up.",
    owner: "SIS engineering",
  },
  {
    id: "records.left-out",
    area: "records",
    promise: "No student is left off an attendance sheet.",
    measure: { by: "ledger-fault", fault: "left-out", kind: "attendance.submit" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: assumed("A sheet has a mark for everyone who has a seat in the class on that day."),
    in2014: assumed(
      "Teachers told of students who were in the room and not on the roster; the project has no primary source for this.",
    ),
    nextStep:
      "Compare the roster that the teacher saw with the seats of the class, and find why the SIS accepted a sheet without these students.",
    owner: "SIS engineering",
  },
];
