/** Every write of the SIS by the name of its route, with a request that clashes with the others. A test keeps it complete. */

import { submitAttendance } from "../../targets/reference-sis/client/requests/attendance.ts";
import { markNoShow, transfer, withdraw } from "../../targets/reference-sis/client/requests/enrollment.ts";
import { enterScores } from "../../targets/reference-sis/client/requests/grades.ts";
import { giveDose, recordVisit } from "../../targets/reference-sis/client/requests/health.ts";
import {
  addToSection,
  dropFromSection,
  moveBetweenSections,
} from "../../targets/reference-sis/client/requests/scheduling.ts";
import { checkPlacement } from "../../targets/reference-sis/client/requests/special-education.ts";
import { birch, openingDay } from "../support/small-school.ts";
import {
  day,
  guardian,
  health,
  home,
  identityOf,
  incumbent,
  last,
  leaver,
  leavingDay,
  newcomers,
  otherSchools,
  type Role,
  report,
  rival,
  type Scene,
  transferredLine,
} from "./scene.ts";

/**
 * - one-student: both change the same student, and where they take a seat, in the same period.
 * - one-section: both change the section with one seat left, for the newcomers or for the student who is in it.
 * - crossing: one goes where the other comes from.
 */
export type Clash = "one-student" | "one-section" | "crossing";
/** Which of the two is writing. */
export type Cast = { readonly scene: Scene; readonly party: 0 | 1; readonly clash: Clash };

type Sent = { readonly method: string; readonly path: string; readonly body?: string };
export type Write = {
  readonly role: Role;
  readonly clashes: readonly Clash[];
  request(cast: Cast): Sent;
};

const bothClashes = ["one-student", "one-section"] as const;

export const writes: Readonly<Record<string, Write>> = {
  "add-to-section": {
    role: "birchCounselor",
    clashes: bothClashes,
    request: (cast) => addToSection(arriving(cast), sectionToEnter(cast), day),
  },
  "drop-from-section": {
    role: "birchCounselor",
    clashes: bothClashes,
    request: (cast) => dropFromSection(seated(cast), sectionOf(cast), day),
  },
  "move-between-sections": {
    role: "birchCounselor",
    clashes: [...bothClashes, "crossing"],
    request: (cast) => {
      const back = cast.clash === "crossing" && cast.party === 1;
      const [from, to] = [cast.scene.base + home, sectionToEnter(cast)];
      return back
        ? moveBetweenSections(seated(cast), { fromSectionId: to, toSectionId: from, day })
        : moveBetweenSections(arriving(cast), { fromSectionId: from, toSectionId: to, day });
    },
  },
  enroll: {
    role: "birchOffice",
    clashes: bothClashes,
    request: (cast) => enrollment(cast),
  },
  "look-up-student": {
    role: "administrator",
    clashes: bothClashes,
    request: (cast) => ({
      method: "POST",
      path: `/api/schools/${otherSchools[cast.party]}/student-lookups`,
      body: JSON.stringify(identityOf(seated(cast))),
    }),
  },
  transfer: {
    role: "administrator",
    clashes: bothClashes,
    request: (cast) => {
      const studentId = seated(cast);
      const schools = { fromSchoolId: birch.schoolId, toSchoolId: otherSchools[cast.party] };
      return transfer(studentId, { ...schools, ...identityOf(studentId), day, grade: 10 });
    },
  },
  "begin-secondary-enrollment": {
    role: "birchOffice",
    clashes: bothClashes,
    request: (cast) => ({
      method: "POST",
      path: `/api/students/${seated(cast)}/secondary-enrollments`,
      body: JSON.stringify({ schoolId: otherSchools[cast.party], kind: "dual", day }),
    }),
  },
  "change-guardian": {
    role: "birchOffice",
    clashes: bothClashes,
    request: (cast) => {
      const { scene, party } = cast;
      const name = { givenName: "Robin", familyName: party === 0 ? "Reyes" : "Rivera" };
      return {
        method: "PUT",
        path: `/api/students/${seated(cast)}/guardians/${scene.base + guardian}`,
        body: JSON.stringify({
          ...name,
          phone: `213-555-020${party}`,
          email: `${scene.base}@scenes.example`,
        }),
      };
    },
  },
  "move-departure": {
    role: "birchOffice",
    clashes: ["one-section"],
    request: ({ scene, party }) => ({
      method: "PUT",
      path: departureOf(scene),
      body: JSON.stringify({ seenDay: leavingDay, day: party === 0 ? "2026-09-21" : "2026-09-28" }),
    }),
  },
  "cancel-departure": {
    role: "birchOffice",
    clashes: ["one-section"],
    request: ({ scene }) => ({ method: "DELETE", path: `${departureOf(scene)}?seenDay=${leavingDay}` }),
  },
  withdraw: {
    role: "birchOffice",
    clashes: bothClashes,
    request: (cast) => withdraw(seated(cast), day, "E155"),
  },
  "no-show": {
    role: "birchOffice",
    clashes: bothClashes,
    request: (cast) => markNoShow(seated(cast), day),
  },
  "submit-attendance": {
    role: "birchTeacher",
    clashes: bothClashes,
    request: (cast) => {
      const code = cast.party === 0 ? "P" : "T";
      const marks = rosterOf(cast).map((student) => [student, code] as const);
      const meeting = { sectionId: sectionOf(cast), day, period: cast.clash === "one-student" ? 1 : 2 };
      return submitAttendance(meeting, { seenRevision: 0, marks });
    },
  },
  "choose-attendance-settings": {
    role: "administrator",
    clashes: ["one-section"],
    request: ({ party }) => ({
      method: "PUT",
      path: `/api/schools/${otherSchools[0]}/attendance-settings`,
      body: JSON.stringify({ startsPresent: party === 0 }),
    }),
  },
  "enter-course": {
    role: "birchCounselor",
    clashes: bothClashes,
    request: (cast) => ({
      method: "POST",
      path: coursesOf(cast),
      body: JSON.stringify(courseBy(cast)),
    }),
  },
  "verify-course": {
    role: "birchOffice",
    clashes: bothClashes,
    request: (cast) => ({
      method: "PUT",
      path: `${coursesOf(cast)}/${transferredLine}/verification`,
      body: JSON.stringify({ revision: 0 }),
    }),
  },
  "correct-course": {
    role: "birchCounselor",
    clashes: bothClashes,
    request: (cast) => ({
      method: "PUT",
      path: `${coursesOf(cast)}/${transferredLine}`,
      body: JSON.stringify({ ...courseBy(cast), revision: 0 }),
    }),
  },
  "ask-report": {
    role: "administrator",
    clashes: ["one-section"],
    request: ({ party }) => ({
      method: "POST",
      path: `/api/schools/${otherSchools[0]}/reports`,
      body: JSON.stringify({ kind: party === 0 ? "class-lists" : "senior-transcripts", format: "json" }),
    }),
  },
  "pause-report": {
    role: "birchOffice",
    clashes: ["one-section"],
    request: ({ scene, party }) => ({
      method: "PUT",
      path: `/api/schools/${birch.schoolId}/reports/${scene.base + report}/pause`,
      body: JSON.stringify({ paused: party === 0 }),
    }),
  },
  "enter-scores": {
    role: "birchTeacher",
    clashes: bothClashes,
    request: (cast) => enterScores(sectionOf(cast), sectionOf(cast), [[seated(cast), 5 + cast.party, 1]]),
  },
  "check-placement": {
    role: "administrator",
    clashes: bothClashes,
    request: (cast) => {
      const seen = { setting: null, sections: [sectionOf(cast)], revision: 0 };
      const finding = cast.party === 0 ? "as-placed" : "service-missing";
      return checkPlacement(seated(cast), day, seen, { finding });
    },
  },
  "enter-grades": {
    role: "birchTeacher",
    clashes: bothClashes,
    request: (cast) => {
      const grades = [{ studentId: seated(cast), mark: cast.party === 0 ? "A" : "B", version: 0 }];
      return {
        method: "PUT",
        path: `/api/sections/${sectionOf(cast)}/grades/${fall}`,
        body: JSON.stringify({ grades }),
      };
    },
  },
  "record-visit": {
    role: "birchNurse",
    clashes: bothClashes,
    request: (cast) => recordVisit({ studentId: seated(cast), schoolId: birch.schoolId, day }),
  },
  "correct-visit": {
    role: "birchNurse",
    clashes: bothClashes,
    request: (cast) => ({
      method: "PUT",
      path: `/api/students/${seated(cast)}/health-visits/${seated(cast) + health.visit}`,
      body: JSON.stringify({
        seenVersion: 1,
        reason: cast.party === 0 ? "injury" : "fever",
        outcome: "sent-home",
      }),
    }),
  },
  "give-dose": {
    role: "birchNurse",
    /* Of the student's order, a dose was given: only take-backs of it make room for another. */
    clashes: ["one-section", "one-student"],
    request: (cast) => {
      const studentId = seated(cast);
      const order = cast.clash === "one-student" ? health.givenOrder : health.order;
      return giveDose({ studentId, orderId: studentId + order, schoolId: birch.schoolId });
    },
  },
  "take-back-dose": {
    role: "birchNurse",
    clashes: bothClashes,
    request: (cast) => ({
      method: "DELETE",
      path: `/api/students/${seated(cast)}/medication-doses/${seated(cast) + health.dose}?seenVersion=1`,
    }),
  },
};

function coursesOf(cast: Cast): string {
  return `/api/students/${seated(cast)}/transferred-courses`;
}

/** Both enter the same course, one with another mark. */
function courseBy({ party }: Cast): object {
  return {
    ...{ otherSchool: "Elm School", schoolYear: 2026, grade: 9, term: "fall" },
    ...{ courseCode: "GEO-1", courseTitle: "Geometry", mark: party === 0 ? "A" : "B", credits: 5 },
  };
}

function departureOf({ base }: Scene): string {
  return `/api/students/${base + leaver}/enrollments/${base + leaver}/departure`;
}

/** The small school's first semester. */
const fall = 2;

/** The student for whom someone wants a seat. */
function arriving({ scene, party, clash }: Cast): number {
  return scene.base + newcomers[clash === "one-student" ? 0 : party];
}

function sectionToEnter({ scene, party, clash }: Cast): number {
  return scene.base + (clash === "one-student" && party === 1 ? rival : last);
}

/** The student who has a seat; `sectionOf` is where. */
function seated({ scene, clash }: Cast): number {
  return scene.base + (clash === "one-student" ? newcomers[0] : incumbent);
}

function sectionOf({ scene, clash }: Cast): number {
  return scene.base + (clash === "one-student" ? home : last);
}

function rosterOf({ scene, clash }: Cast): number[] {
  const students = clash === "one-student" ? newcomers : [incumbent];
  return students.map((student) => scene.base + student);
}

/** A number of ten digits; each scene has its own. */
const firstPhone = 2_130_000_000;

/** The same child twice, or two children of one guardian. */
function enrollment({ scene, party, clash }: Cast): Sent {
  const { familyName, birthDate } = scene;
  const givenName = clash === "one-student" || party === 0 ? "Marisol" : "Bertrand";
  const form = {
    student: {
      givenName,
      familyName,
      birthDate,
      sex: "X",
      ethnicity: "not reported",
      homeLanguage: "English",
    },
    grade: 10,
    entryDate: openingDay,
    entryCode: "E1",
    guardian: {
      givenName: "Robin",
      familyName,
      phone: String(firstPhone + scene.base),
      email: `${familyName}@families.example`,
      relationship: "mother",
    },
    confirmedNewPerson: clash === "one-section",
  };
  return {
    method: "POST",
    path: `/api/schools/${birch.schoolId}/enrollments`,
    body: JSON.stringify(form),
  };
}
