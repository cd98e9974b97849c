/** A teacher, signed in since the morning, opens the roster, marks attendance and submits it; some correct it later. */
import { draw } from "../../parts/draw.ts";
import { oldForm, otherSection } from "../../targets/reference-sis/client/forbidden.ts";
import {
  type Mark,
  type Meeting,
  mySections,
  rosterShows,
  type Sheet,
  sectionRoster,
  submitAttendance,
} from "../../targets/reference-sis/client/requests/attendance.ts";
import { familyAttendanceShows } from "../../targets/reference-sis/client/requests/families.ts";
import type { Known } from "../../targets/reference-sis/people/known.ts";
import type {
  AttendanceTeacher,
  attendanceTeachers,
} from "../../targets/reference-sis/people/pools/attendance-teachers.ts";
import type { SignedIn } from "../../targets/reference-sis/people/signed-in.ts";
import type { AttendanceSubmit } from "../../targets/reference-sis/writes/attendance-submit.ts";
import { compareRoster, compareTaught } from "../compare/compare-classes.ts";
import { facts } from "../model/facts.ts";
import type { Journey, Visit, Written } from "../model/journey.ts";

export const attendance: Journey<typeof attendanceTeachers> = {
  id: "attendance",
  title: "a teacher takes attendance",
  system: "attendance",
  requests: 3.2,
  thinkSeconds: 2.6,
  leastArrivals: 12,
  people: "attendance-teachers",
  plans: (_, index) => [
    ...["my-sections", "section-roster", "submit-attendance"],
    ...(corrects(index) ? ["submit-attendance"] : []),
  ],
  steps(visit, person) {
    const { section: sectionId, period, size, roster, noShows = [], taught, again, family, rival } = person;
    visit.resume(person);
    if (again !== true) visit.expectAttendance(size);
    if (visit.check(mySections(visit.day), compareTaught(taught)) === undefined) return;
    visit.think(1, 10);
    const meeting = { sectionId, day: visit.day, period, known: roster, noShows };
    if (person.tries?.forbidden === "another-section")
      visit.tryForbidden(otherSection(person.tries.section, visit.day));
    const submitted = submit(visit, meeting, rival);
    if (submitted === undefined) return;
    const seenRevision = submitted.written.kept?.revision ?? 0;
    if (person.tries?.forbidden === "old-form")
      visit.tryForbidden(oldForm(meeting, { ...submitted.sheet, seenRevision }));
    lookAgain(visit, meeting, submitted, family);
    if (!corrects(visit.person)) return;
    visit.think(2, 13);
    const sheet = corrected(submitted.sheet, seenRevision, noShows);
    const written = visit.write(submitAttendance(meeting, sheet));
    if (written.kept) lookAgain(visit, meeting, { sheet, written }, family);
  },
};

/** Whether the teacher of this visit looks at the roster again; the first one does. */
function looksBack(index: number): boolean {
  return index % Math.round(1 / facts.rollReadBackShare.value) === 0;
}

/** What was accepted. */
type Submitted = { readonly sheet: Sheet; readonly written: Written<AttendanceSubmit> };

function lookAgain(
  visit: Visit,
  meeting: KnownMeeting,
  { sheet: { marks }, written }: Submitted,
  family: AttendanceTeacher["family"],
): void {
  const submitted = written.kept?.revision ?? 0;
  const roll = { marks, submitted, mayLeave: meeting.known.may ?? [] };
  if (looksBack(visit.person)) visit.readBack([written], rosterShows(meeting, roll));
  if (family === undefined) return;
  const mark = marks.find(([student]) => student === family.student);
  if (mark !== undefined) visit.letSee(family.session, [written], familyAttendanceShows(mark, meeting));
}

/** Whether the teacher of this visit submits again later. */
function corrects(index: number): boolean {
  return draw(index, 12) < facts.correctionShare.value;
}

/** With the students of the section, and those of them who never come. */
type KnownMeeting = Meeting & { readonly known: Known; readonly noShows: readonly number[] };

const changedMeanwhile: ReadonlySet<number> = new Set([409, 422]);

/** A rival saw the same attendance, and marks somebody differently. */
function submit(
  visit: Visit,
  meeting: KnownMeeting,
  rival: AttendanceTeacher["rival"],
): Submitted | undefined {
  const sheet = markRoster(visit, meeting);
  if (sheet === undefined) return undefined;
  visit.think(1.5, 11);
  const other = rival && marksOtherwise(rival, meeting, sheet);
  const written = visit.writeAtOnce(submitAttendance(meeting, sheet), other);
  if (written.kept) return { sheet: written.sent === other?.call.ledger.sent ? other.sheet : sheet, written };
  const { outcome, status } = written;
  return outcome === "refused" && changedMeanwhile.has(status) ? resubmit(visit, meeting) : undefined;
}

function marksOtherwise(person: SignedIn, meeting: KnownMeeting, seen: Sheet) {
  const sheet = corrected(seen, seen.seenRevision, meeting.noShows);
  return { person, sheet, call: submitAttendance(meeting, sheet) };
}

/** The roster or the marks changed in the meantime: the office or a counselor was at work. Reads them again, once. */
function resubmit(visit: Visit, meeting: KnownMeeting): Submitted | undefined {
  const sheet = markRoster(visit, meeting);
  if (sheet === undefined) return undefined;
  const written = visit.write(submitAttendance(meeting, sheet));
  return written.kept ? { sheet, written } : undefined;
}

/** Undefined without a roster. */
function markRoster(
  visit: Visit,
  { sectionId, day, period, known, noShows }: KnownMeeting,
): Sheet | undefined {
  const roster = visit.check(sectionRoster(sectionId, day, period), compareRoster(known));
  if (roster === undefined || roster.students.length === 0) return undefined;
  const marks = roster.students.map(
    (student): Mark => (noShows.includes(student) ? [student, "A"] : markOf(student, sectionId)),
  );
  return { seenRevision: roster.revision ?? 0, marks };
}

/** Shares of the students who aren't present: tardy below the first, excused above the second, otherwise absent. [K] */
const tardyBelow = 0.3;
const excusedAbove = 0.8;

function markOf(student: number, section: number): Mark {
  if (draw(student, section) < facts.presentShare.value) return [student, "P"];
  const reason = draw(student, section + 1);
  if (reason < tardyBelow) return [student, "T"];
  return [student, reason > excusedAbove ? "E" : "A"];
}

/** The share of absent students who walk in before the correction. [K] */
const lateShare = 0.4;

/** Some absent students came late after all; if none did, one of those who do come leaves excused. */
function corrected({ marks }: Sheet, seenRevision: number, noShows: readonly number[]): Sheet {
  const comes = (student: number) => !noShows.includes(student);
  const late = marks.map(
    ([student, code]): Mark => [
      student,
      code === "A" && comes(student) && draw(student, 7) < lateShare ? "T" : code,
    ],
  );
  const changed = late.some(([, code], index) => code !== marks[index]?.[1]);
  if (changed) return { seenRevision, marks: late };
  const leaves = marks.find(([student]) => comes(student))?.[0];
  return {
    seenRevision,
    marks: late.map(([student, code]) => [student, student === leaves ? "E" : code]),
  };
}
