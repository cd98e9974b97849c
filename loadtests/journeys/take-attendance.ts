/** A teacher, signed in since morning, opens the roster, marks who is there and submits; some correct it. */

import type { AttendancePerson } from "../../targets/reference-sis/people/people.ts";
import { type Mark, readMySections, readRoster, submitAttendance } from "../client/attendance.ts";
import { attendanceDue } from "../client/measures.ts";
import { think, type Visit } from "../client/visit.ts";
import { draw } from "../model/draw.ts";
import { facts } from "../model/facts.ts";

const rosterMismatch = 422;
/** Of students who are not present: tardy below the first share, excused above the second, else absent. [K] */
const tardyBelow = 0.3;
const excusedAbove = 0.8;
/** Of absent students, those who walk in before the correction. [K] */
const lateShare = 0.4;

function markOf(student: number, section: number): Mark {
  if (draw(student, section) < facts.presentShare.value) return [student, "P"];
  const reason = draw(student, section + 1);
  if (reason < tardyBelow) return [student, "T"];
  return [student, reason > excusedAbove ? "E" : "A"];
}

/** The corrected marks: some of the absent came late; if none did, one present student leaves excused. */
function corrected(marks: Mark[]): Mark[] {
  const late = marks.map(
    ([student, code]): Mark => [student, code === "A" && draw(student, 7) < lateShare ? "T" : code],
  );
  const changed = late.some(([, code], index) => code !== marks[index]?.[1]);
  return changed ? late : late.map(([student, code], index) => [student, index === 0 ? "E" : code]);
}

function submit(visit: Visit, section: number): Mark[] | null {
  const roster = readRoster(visit, section);
  if (roster === null || roster.length === 0) return null;
  think(visit, 1.5, 11);
  const marks = roster.map((student) => markOf(student, section));
  const { outcome, answer } = submitAttendance(visit, section, marks);
  if (outcome === "ok") return marks;
  return outcome === "refused" && answer.status === rosterMismatch ? resubmit(visit, section) : null;
}

/** The roster changed while the teacher was marking: the office or a counselor was at work. Read it again, once. */
function resubmit(visit: Visit, section: number): Mark[] | null {
  const roster = readRoster(visit, section);
  if (roster === null || roster.length === 0) return null;
  const marks = roster.map((student) => markOf(student, section));
  return submitAttendance(visit, section, marks).outcome === "ok" ? marks : null;
}

export function takeAttendance(visit: Visit, person: AttendancePerson): void {
  visit.session = person.session;
  if (person.again !== true) attendanceDue.add(1, { school_size: person.size });
  if (!readMySections(visit)) return;
  think(visit, 1, 10);
  const marks = submit(visit, person.section);
  if (marks === null || draw(visit.person, 12) >= facts.correctionShare.value) return;
  think(visit, 2, 13);
  submitAttendance(visit, person.section, corrected(marks));
}
