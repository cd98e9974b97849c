/** A teacher, signed in since the morning, opens the roster, marks attendance and submits it; some correct it later. */
import { draw } from "../../parts/draw.ts";
import { oldForm, otherSection } from "../../targets/reference-sis/client/forbidden.ts";
import {
  type Mark,
  type Meeting,
  mySections,
  type Sheet,
  sectionRoster,
  submitAttendance,
} from "../../targets/reference-sis/client/requests/attendance.ts";
import type { Known } from "../../targets/reference-sis/people/known.ts";
import type { attendanceTeachers } from "../../targets/reference-sis/people/pools/attendance-teachers.ts";
import { compareRoster, compareTaught } from "../compare/compare-classes.ts";
import { facts } from "../model/facts.ts";
import type { Journey, Visit } from "../model/journey.ts";

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
    const { section: sectionId, period, size, roster, taught, again } = person;
    visit.resume(person);
    if (again !== true) visit.expectAttendance(size);
    if (visit.check(mySections(visit.day), compareTaught(taught)) === undefined) return;
    visit.think(1, 10);
    const meeting = { sectionId, day: visit.day, period, known: roster };
    if (person.tries?.forbidden === "another-section")
      visit.tryForbidden(otherSection(person.tries.section, visit.day));
    const submitted = submit(visit, meeting);
    if (submitted === undefined) return;
    if (person.tries?.forbidden === "old-form") visit.tryForbidden(oldForm(meeting, submitted));
    if (!corrects(visit.person)) return;
    visit.think(2, 13);
    visit.write(submitAttendance(meeting, corrected(submitted)));
  },
};

/** Whether the teacher of this visit submits again later. */
function corrects(index: number): boolean {
  return draw(index, 12) < facts.correctionShare.value;
}

/** With the students of the section. */
type KnownMeeting = Meeting & { readonly known: Known };

const changedMeanwhile: ReadonlySet<number> = new Set([409, 422]);

/** What was accepted, with its own revision. */
function submit(visit: Visit, meeting: KnownMeeting): Sheet | undefined {
  const sheet = markRoster(visit, meeting);
  if (sheet === undefined) return undefined;
  visit.think(1.5, 11);
  const { outcome, status, kept } = visit.write(submitAttendance(meeting, sheet));
  if (kept) return { ...sheet, seenRevision: kept.revision };
  return outcome === "refused" && changedMeanwhile.has(status) ? resubmit(visit, meeting) : undefined;
}

/** The roster or the marks changed in the meantime: the office or a counselor was at work. Reads them again, once. */
function resubmit(visit: Visit, meeting: KnownMeeting): Sheet | undefined {
  const sheet = markRoster(visit, meeting);
  if (sheet === undefined) return undefined;
  const { kept } = visit.write(submitAttendance(meeting, sheet));
  return kept ? { ...sheet, seenRevision: kept.revision } : undefined;
}

/** Undefined without a roster. */
function markRoster(visit: Visit, { sectionId, day, period, known }: KnownMeeting): Sheet | undefined {
  const roster = visit.check(sectionRoster(sectionId, day, period), compareRoster(known));
  if (roster === undefined || roster.students.length === 0) return undefined;
  const marks = roster.students.map((student) => markOf(student, sectionId));
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

/** Some absent students came late after all; if none did, one present student leaves excused. */
function corrected({ seenRevision, marks }: Sheet): Sheet {
  const late = marks.map(
    ([student, code]): Mark => [student, code === "A" && draw(student, 7) < lateShare ? "T" : code],
  );
  const changed = late.some(([, code], index) => code !== marks[index]?.[1]);
  if (changed) return { seenRevision, marks: late };
  return { seenRevision, marks: late.map(([student, code], index) => [student, index === 0 ? "E" : code]) };
}
