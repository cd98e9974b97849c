/**
 * What must happen in a load for it to have tested what it is for: each of these happens in every clean rehearsal,
 * however small.
 */
import type { ForbiddenKind } from "../../readiness/evidence/forbidden-evidence.ts";
import type { ReadBackLine } from "../../readiness/evidence/read-back-line.ts";
import type { OnPurpose } from "../../readiness/evidence/visit-line.ts";
import type { RuleKind } from "../../readiness/evidence/walk-evidence.ts";

/** A visit's journey, and the requests that must be accepted in it, with how often. */
export type Pattern = {
  readonly journey: string;
  readonly accepted: Readonly<Record<string, number>>;
  /** What must have happened in it on purpose. */
  readonly onPurpose?: OnPurpose;
};

/** One of the ways in which a load shows that it happened. */
export type Mark = { readonly happens: string; readonly standsFor: string } & (
  | { readonly in: Pattern }
  /** Visits of two journeys that go on at the same time. */
  | { readonly atOnce: readonly [one: string, other: string] }
  /** An answer to one of these requests was compared with what is on record. */
  | { readonly compared: readonly string[] }
  /** Answers to each of these were compared whole, before the load or after it. */
  | { readonly comparedWhole: readonly string[] }
  /** Answers of every kind in turn were compared whole while people were at work. */
  | { readonly comparedMeanwhile: true }
  | { readonly refused: readonly ForbiddenKind[] }
  /** People who looked for a confirmed write saw it each time. */
  | { readonly foundBy: ReadBackLine["by"] }
  /** Everyone who was turned away at a rush after the load came back after the wait they were told, and was served. */
  | { readonly cameBack: true }
  /** It was refused after the load. */
  | { readonly forbids: RuleKind }
  /** Two people made a write of this kind on the same record at the same moment, and one of them was told. */
  | { readonly oneTold: string }
);

export const marks = {
  "staff-signed-in": {
    happens: "A staff member signed in through the district's single sign-on and saw the start page.",
    standsFor: "sign-in before the bell",
    in: { journey: "staff-sign-in", accepted: { "sign-in-district": 1, me: 1 } },
  },
  "roll-submitted": {
    happens: "A teacher opened a class list and submitted attendance.",
    standsFor: "attendance",
    in: { journey: "attendance", accepted: { "section-roster": 1, "submit-attendance": 1 } },
  },
  "roll-corrected": {
    happens: "A teacher submitted attendance again, with corrections.",
    standsFor: "corrections of attendance",
    in: { journey: "attendance", accepted: { "submit-attendance": 2 } },
  },
  "roll-sent-twice": {
    happens: "A teacher's attendance was sent twice under the same key.",
    standsFor: "requests that are sent twice",
    in: { journey: "attendance", accepted: { "submit-attendance": 1 }, onPurpose: "sentAgain" },
  },
  "unknown-resolved": {
    happens:
      "A teacher gave up before their attendance was confirmed, sent it again under the same key, and learned that it was saved.",
    standsFor: "answers that are lost on the way",
    in: { journey: "attendance", accepted: { "submit-attendance": 1 }, onPurpose: "answersLost" },
  },
  "roll-contested": {
    happens: "Two people submitted the same attendance at the same moment, and one was told.",
    standsFor: "two people who change the same record",
    oneTold: "attendance.submit",
  },
  "newcomer-scheduled": {
    happens: "An office enrolled a new student and gave them a class.",
    standsFor: "enrollment at the counter",
    in: { journey: "office", accepted: { enroll: 1, "add-to-section": 1 } },
  },
  "transfer-scheduled": {
    happens: "An office received a student from another school and gave them a class.",
    standsFor: "transfers between schools",
    in: { journey: "office", accepted: { transfer: 1, "add-to-section": 1 } },
  },
  "student-withdrawn": {
    happens: "An office found a student and recorded that they leave.",
    standsFor: "withdrawals",
    in: { journey: "office", accepted: { "school-students": 1, withdraw: 1 } },
  },
  "no-show-recorded": {
    happens: "An office found a student and recorded that they never came.",
    standsFor: "no-shows",
    in: { journey: "office", accepted: { "school-students": 1, "no-show": 1 } },
  },
  "seat-moved": {
    happens: "A counselor found an open class and moved a student to it.",
    standsFor: "moves between classes",
    in: { journey: "counselor", accepted: { "school-sections": 1, "move-between-sections": 1 } },
  },
  "seat-given-up": {
    happens: "A counselor took a student out of a class and put them into another.",
    standsFor: "classes dropped and added",
    in: { journey: "counselor", accepted: { "drop-from-section": 1, "add-to-section": 1 } },
  },
  "last-seat-contested": {
    happens:
      "Two counselors moved two students to the last seat of a class at the same moment: one got it, and the other was told.",
    standsFor: "the last seat of a class",
    in: { journey: "counselor", accepted: { "move-between-sections": 1 }, onPurpose: "contests" },
  },
  "scores-entered": {
    happens: "A teacher read the scores of an assignment and entered new ones.",
    standsFor: "scores",
    in: { journey: "scores", accepted: { "assignment-scores": 1, "enter-scores": 1 } },
  },
  "visit-recorded": {
    happens: "A nurse found a student, read the health record and recorded a visit.",
    standsFor: "visits to the nurse",
    in: { journey: "nurse", accepted: { "school-students": 1, "student-health": 1, "record-visit": 1 } },
  },
  "dose-contested": {
    happens:
      "Two nurses gave a student the same dose at the same moment: one did, and the other was told when the next may be given.",
    standsFor: "second doses of medication",
    oneTold: "health.give-dose",
  },
  "placement-checked": {
    happens: "A case manager opened the caseload and recorded a check of a student's placement.",
    standsFor: "placements in special education",
    in: {
      journey: "case-manager",
      accepted: { caseload: 1, "student-placement": 1, "check-placement": 1 },
    },
  },
  "placement-contested": {
    happens: "Two people checked the same placement at the same moment, and one was told.",
    standsFor: "two people who check the same placement",
    oneTold: "placements.check",
  },
  "program-read": {
    happens: "A teacher read the special-education program of one of their students.",
    standsFor: "teachers who read programs",
    in: { journey: "program-reader", accepted: { "program-at-a-glance": 1 } },
  },
  "school-looked-at": {
    happens: "A principal looked at the school at a glance.",
    standsFor: "principals who watch the first day",
    in: { journey: "principal", accepted: { "school-overview": 1 } },
  },
  "course-verified": {
    happens: "A counselor read a transcript, and entered and verified a course from another school.",
    standsFor: "transcripts",
    in: { journey: "transcripts", accepted: { transcript: 1, "enter-course": 1, "verify-course": 1 } },
  },
  "guardian-looked-up": {
    happens: "A guardian signed in with a password and looked up a child's schedule and attendance.",
    standsFor: "look-ups by guardians",
    in: {
      journey: "guardian",
      accepted: { "sign-in-password": 1, "family-schedule": 1, "family-attendance": 1 },
    },
  },
  "student-looked-up": {
    happens: "A student signed in and looked up their own schedule and attendance.",
    standsFor: "look-ups by students",
    in: {
      journey: "student",
      accepted: { "sign-in-district": 1, "family-schedule": 1, "family-attendance": 1 },
    },
  },
  "grades-looked-up": {
    happens: "A guardian looked up a child's grades.",
    standsFor: "look-ups of grades",
    in: { journey: "guardian", accepted: { "family-grades": 1 } },
  },
  "schedule-read-again": {
    happens: "A guardian looked up the same schedule twice in one visit.",
    standsFor: "the same look-up twice",
    in: { journey: "guardian", accepted: { "family-schedule": 2 } },
  },
  "roster-read-on": {
    happens: "Another system read a school's classes and seats beyond the first page, to the end.",
    standsFor: "rosters that other systems read page by page",
    in: {
      journey: "roster-pull",
      accepted: { "oneroster-schools-classes": 2, "oneroster-schools-enrollments": 2 },
    },
  },
  "roster-filtered": {
    happens: "Another system looked for one student with a filter.",
    standsFor: "filters of other systems",
    in: { journey: "roster-pull", accepted: { "oneroster-students": 1 } },
  },
  "offices-during-attendance": {
    happens: "An office worked on rosters while teachers took attendance.",
    standsFor: "rosters that change while attendance is taken",
    atOnce: ["office", "attendance"],
  },
  "counselors-beside-offices": {
    happens: "A counselor and an office changed schedules at the same time.",
    standsFor: "counselors and offices at work at the same time",
    atOnce: ["counselor", "office"],
  },
  "families-at-once": {
    happens: "Guardians and students looked up schedules at the same time.",
    standsFor: "guardians and students at the same time",
    atOnce: ["guardian", "student"],
  },
  "accounts-compared": {
    happens: "Someone signed in, and the account that they were shown was compared with their own.",
    standsFor: "people who are signed in as somebody else",
    compared: ["sign-in-district", "sign-in-password", "me"],
  },
  "class-lists-compared": {
    happens: "A teacher opened a class list, and it was compared with the one on record.",
    standsFor: "students missing from class lists, or in the wrong ones",
    compared: ["section-roster"],
  },
  "roster-pulls-compared": {
    happens: "What another system read was compared with what is on record.",
    standsFor: "records that other systems miss, get twice, or must not get",
    compared: ["oneroster-schools-classes", "oneroster-schools-enrollments", "oneroster-students"],
  },
  "changes-compared": {
    happens: "A counselor looked up who had changed a schedule, and it was compared with their own change.",
    standsFor: "changes of schedules that nobody can trace",
    compared: ["student-changes"],
  },
  "family-answers-compared": {
    happens: "What a family looked up was compared with what is on record.",
    standsFor: "families who are shown another child, or too little",
    compared: ["family-students", "family-schedule", "family-attendance", "family-grades"],
  },
  "class-contents-compared": {
    happens: "Class lists, schedules and scores were compared with the records, field by field.",
    standsFor: "names, rooms, teachers, marks and scores as schools see them",
    comparedWhole: ["me", "my-sections", "section-roster", "assignment-scores", "student-schedule"],
  },
  "contents-compared-meanwhile": {
    happens: "While people were at work, answers were compared with the records, field by field.",
    standsFor: "names, schedules and marks that are wrong only while many people work",
    comparedMeanwhile: true,
  },
  "program-contents-compared": {
    happens: "Caseloads, placements and programs were compared with the records, field by field.",
    standsFor: "special education as case managers and teachers see it",
    comparedWhole: ["caseload", "student-placement", "program-at-a-glance", "program-looks"],
  },
  "family-contents-compared": {
    happens: "What families look up was compared with the records, field by field.",
    standsFor: "schedules, attendance and grades as families see them",
    comparedWhole: ["family-students", "family-schedule", "family-attendance", "family-grades"],
  },
  "roster-contents-compared": {
    happens: "What other systems read was compared with the records, field by field.",
    standsFor: "classes, seats and names as other systems get them",
    comparedWhole: ["oneroster-schools-classes", "oneroster-schools-enrollments", "oneroster-students"],
  },
  "transcripts-compared": {
    happens: "Transcripts were compared with the records, and their credits and grade points computed again.",
    standsFor: "wrong credits and grade points",
    comparedWhole: ["transcript"],
  },
  "health-contents-compared": {
    happens:
      "A student's health record and a school's visits were compared with the records, field by field.",
    standsFor: "alerts, medication and visits as nurses see them",
    comparedWhole: ["student-health", "school-health-visits"],
  },
  "others-records-refused": {
    happens: "A family, a teacher or an office asked for records that aren't theirs, and was refused.",
    standsFor: "requests for other people's records",
    refused: ["another-family", "another-section", "another-school"],
  },
  "false-sign-in-refused": {
    happens: "Someone tried a wrong password or a forged sign-in, and was refused.",
    standsFor: "sign-ins that must not succeed",
    refused: ["wrong-password", "forged-token"],
  },
  "ended-session-refused": {
    happens: "Someone came without a session, or with one that had ended, and was refused.",
    standsFor: "sessions that are over",
    refused: ["no-session", "expired-session", "ended-session"],
  },
  "other-scope-refused": {
    happens: "A system asked for demographics without the scope for them, and was refused.",
    standsFor: "systems that ask for more than they may have",
    refused: ["another-scope"],
  },
  "old-form-refused": {
    happens: "A teacher tried to submit attendance from an old form, and was refused.",
    standsFor: "forms that someone else has filled in meanwhile",
    refused: ["old-form"],
  },
  "found-by-self": {
    happens: "Someone looked for what they had entered, and found it at once.",
    standsFor: "work that isn't there when people look again",
    foundBy: "self",
  },
  "found-by-others": {
    happens: "A family or a colleague looked for what somebody else had entered, and found it at once.",
    standsFor: "work that others don't see",
    foundBy: "other",
  },
  "turned-away-came-back": {
    happens:
      "Families rushed in after the load, some were turned away for a moment, and each of them was served when they came back.",
    standsFor: "requests that are turned away when too many arrive at once",
    cameBack: true,
  },
  "full-section-refused": {
    happens: "Someone asked for a seat in a full section after the load, and was refused.",
    standsFor: "seats in full sections",
    forbids: "section-full",
  },
  "taken-period-refused": {
    happens: "Someone gave a student a second class in a period after the load, and was refused.",
    standsFor: "two classes in one period",
    forbids: "period-taken",
  },
  "wrong-grade-refused": {
    happens: "Someone put a student into a class for other grades after the load, and was refused.",
    standsFor: "classes for other grades",
    forbids: "wrong-grade",
  },
  "second-entry-refused": {
    happens: "Someone enrolled a student once more at their own school after the load, and was refused.",
    standsFor: "students who are enrolled twice",
    forbids: "same-school",
  },
  "missing-grade-refused": {
    happens:
      "Someone enrolled a student in a grade that the school doesn't have, after the load, and was refused.",
    standsFor: "grades that a school doesn't have",
    forbids: "grade-not-served",
  },
  "seen-no-show-refused": {
    happens: "Someone recorded a no-show for a student who attended, after the load, and was refused.",
    standsFor: "no-shows of students who came",
    forbids: "seen-no-show",
  },
  "wrong-age-refused": {
    happens: "Someone enrolled a person who was too old for school, after the load, and was refused.",
    standsFor: "people who aren't of school age",
    forbids: "wrong-age",
  },
  "closed-day-refused": {
    happens: "A teacher took attendance on a Sunday, after the load, and was refused.",
    standsFor: "attendance on days without classes",
    forbids: "closed-day",
  },
  "reused-key-refused": {
    happens: "Someone sent another request under a key that they had used, after the load, and was refused.",
    standsFor: "two requests under one key",
    forbids: "reused-key",
  },
} as const satisfies Record<string, Mark>;

export type MarkId = keyof typeof marks;

/** Those of a school day with everyone at work, families too. */
export const marksOfSchoolDay: readonly MarkId[] = Object.keys(marks).filter(isMarkId);

function isMarkId(id: string): id is MarkId {
  return id in marks;
}

export function markOf(id: MarkId): Mark {
  return marks[id];
}
