/** One transaction at a school's office counter: a new student, a transfer, a no-show or a withdrawal. */

import type { OfficePerson, OfficeTask } from "../../targets/reference-sis/people/people.ts";
import {
  enroll,
  findStudents,
  markNoShow,
  type NewStudent,
  transfer,
  withdraw,
} from "../client/enrollment.ts";
import { addSection, readOpenings } from "../client/scheduling.ts";
import { think, type Visit } from "../client/visit.ts";

type TaskOf<Kind extends OfficeTask["task"]> = Extract<OfficeTask, { task: Kind }>;

/** Moved to another public school in California outside the district. */
const leftForAnotherDistrict = "T160";

/** Sections tried in one period before the office gives up. [K] */
const mostTries = 4;

/**
 * A seat in one period: openings in turn until one takes, a course that the student does not have yet first. Where the
 * answer is lost the next one is tried too: the SIS refuses it if the seat was taken after all.
 */
function seatInPeriod(visit: Visit, school: number, work: ScheduleWork, period: number): void {
  const openings = readOpenings(visit, school, period, work.grade);
  const fresh = openings.filter((opening) => !work.courses.has(opening.course));
  const known = openings.filter((opening) => work.courses.has(opening.course));
  for (const opening of [...fresh, ...known].slice(0, mostTries)) {
    if (addSection(visit, work.student, opening.section).outcome !== "ok") continue;
    work.courses.add(opening.course);
    return;
  }
}

type ScheduleWork = { student: number; grade: number; courses: Set<number> };

function giveSchedule(visit: Visit, school: number, student: number, grade: number, periods: number[]): void {
  const work: ScheduleWork = { student, grade, courses: new Set() };
  for (const [index, period] of periods.entries()) {
    think(visit, 0.4, 30 + index);
    seatInPeriod(visit, school, work, period);
  }
}

function enrollNew(visit: Visit, school: number, work: TaskOf<"enroll">): void {
  findStudents(visit, school, work.familyName);
  think(visit, 1, 20);
  const { givenName, familyName, birthDate, grade, entryCode } = work;
  const student: NewStudent = { givenName, familyName, birthDate, grade, entryCode };
  let enrolled = enroll(visit, school, student, false);
  if (enrolled.knownPerson) {
    think(visit, 1, 21);
    enrolled = enroll(visit, school, student, true);
  }
  if (enrolled.studentId !== null) giveSchedule(visit, school, enrolled.studentId, grade, work.periods);
}

function receiveTransfer(visit: Visit, school: number, work: TaskOf<"transfer">): void {
  think(visit, 1, 22);
  const { outcome } = transfer(visit, work.student, school, work.grade);
  if (outcome === "ok") giveSchedule(visit, school, work.student, work.grade, work.periods);
}

function recordNoShow(visit: Visit, school: number, work: TaskOf<"no-show">): void {
  findStudents(visit, school, work.familyName);
  think(visit, 1, 23);
  markNoShow(visit, work.student);
}

function recordWithdrawal(visit: Visit, school: number, work: TaskOf<"withdraw">): void {
  findStudents(visit, school, work.familyName);
  think(visit, 1, 24);
  withdraw(visit, work.student, leftForAnotherDistrict);
}

export function serveCounter(visit: Visit, person: OfficePerson): void {
  visit.session = person.session;
  const { school, work } = person;
  if (work.task === "enroll") enrollNew(visit, school, work);
  else if (work.task === "transfer") receiveTransfer(visit, school, work);
  else if (work.task === "no-show") recordNoShow(visit, school, work);
  else recordWithdrawal(visit, school, work);
}
