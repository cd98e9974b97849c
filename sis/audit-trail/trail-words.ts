/** Each kind of write that the SIS does, in plain words: what was done, and from what to what. */
import { placementFindings } from "../db/schema/special-education.ts";
import { findingWords } from "../special-education/module.ts";
import type { Kept } from "./kept.ts";
import type { Subject } from "./subjects.ts";

type Say = (kept: Kept) => string | undefined;
export type Words = {
  /** Where it is listed; absent for a write that isn't about one student's records, or that is listed from other tables. */
  readonly about?: Subject;
  readonly what: string;
  readonly from?: Say;
  readonly to?: Say;
  readonly day?: Say;
};

const section: Say = (kept) => kept.section();
const school: Say = (kept) => kept.school();

function textAt(...path: readonly string[]): Say {
  return (kept) => kept.text(...path);
}

function schoolAt(side: "before" | "after"): Say {
  return (kept) => {
    const id = kept.number(side, "schoolId");
    return id === undefined ? undefined : kept.school(id);
  };
}

function sectionAt(...path: readonly string[]): Say {
  return (kept) => {
    const id = kept.number(...path);
    return id === undefined ? undefined : kept.section(id);
  };
}

function contactAt(side: "before" | "after"): Say {
  return (kept) => {
    const familyName = kept.text(side, "familyName");
    if (familyName === undefined) return undefined;
    const name = [kept.text(side, "givenName") ?? "", familyName].join(" ").trim();
    return [name, kept.text(side, "phone"), kept.text(side, "email") ?? "no email address"].join(", ");
  };
}

const finding: Say = (kept) => {
  const found = placementFindings.find((each) => each === kept.text("after", "finding"));
  return found === undefined ? undefined : findingWords[found];
};

/** By the kind of write. A test fails if the SIS writes of a kind that has no words. */
export const trailWords: Readonly<Record<string, Words>> = {
  "schedule.add": {
    about: "schedule",
    what: "Added to a class",
    to: section,
    day: textAt("after", "beginDate"),
  },
  "schedule.drop": {
    about: "schedule",
    what: "Dropped from a class",
    from: section,
    day: textAt("day"),
  },
  "schedule.move": {
    about: "schedule",
    what: "Moved to another class",
    from: sectionAt("from", "sectionId"),
    to: section,
    day: textAt("after", "beginDate"),
  },
  "schedule.undo-drop": { about: "schedule", what: "Drop undone", to: section },
  "enrollment.enroll": { about: "enrollment", what: "Enrolled", to: school },
  "enrollment.transfer": {
    about: "enrollment",
    what: "Transferred in",
    from: schoolAt("before"),
    to: schoolAt("after"),
  },
  "enrollment.withdraw": {
    about: "enrollment",
    what: "Withdrawn",
    from: schoolAt("before"),
    day: textAt("after", "day"),
  },
  "enrollment.no-show": {
    about: "enrollment",
    what: "Recorded as a no-show",
    from: schoolAt("before"),
    day: textAt("after", "day"),
  },
  "enrollment.begin-secondary": {
    about: "enrollment",
    what: "Also enrolled at another school",
    to: schoolAt("after"),
    day: textAt("after", "entryDate"),
  },
  "enrollment.lookup": { about: "enrollment", what: "Looked up by another school", to: school },
  "departures.move": {
    about: "enrollment",
    what: "Day of departure changed",
    from: textAt("before", "exitDate"),
    to: textAt("after", "exitDate"),
  },
  "departures.cancel": {
    about: "enrollment",
    what: "Departure canceled",
    from: textAt("before", "exitDate"),
  },
  "enrollment.change-guardian": {
    about: "contacts",
    what: "Guardian’s details changed",
    from: contactAt("before"),
    to: contactAt("after"),
  },
  "enrollment.guardian-code": { about: "contacts", what: "Code for a first account given to a guardian" },
  "placements.check": {
    about: "special-education",
    what: "Placement checked",
    to: finding,
  },
  "health.record-visit": { what: "Visit to the nurse recorded" },
  "health.correct-visit": { what: "Visit to the nurse corrected" },
  "health.give-dose": { what: "Dose of medication given" },
  "health.take-back-dose": { what: "Dose of medication marked as entered in error" },
  "attendance.submit": { what: "Attendance submitted" },
  "attendance.choose-settings": { what: "Attendance settings of a school chosen" },
  "scores.enter": { what: "Scores entered" },
  "grades.enter": { what: "Report-card marks entered" },
  "transcripts.enter-course": { what: "Course from another school entered on the transcript" },
  "transcripts.verify-course": { what: "Course from another school verified on the transcript" },
  "transcripts.correct-course": { what: "Course from another school corrected on the transcript" },
  "reports.ask": { what: "Report for a whole school asked for" },
  "reports.pause": { what: "Report for a whole school paused or continued" },
  "enrollment.matches-shown": { what: "Shown who may already be on record" },
  "enrollment.transfer-refused": { what: "Transfer refused: number and birth date don’t match" },
  "access.activate": { what: "Guardian’s account opened" },
};

/** The kinds of write that are listed there. */
export function actionsAbout(subject: Subject): string[] {
  return Object.entries(trailWords).flatMap(([action, { about }]) => (about === subject ? [action] : []));
}
