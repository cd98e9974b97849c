/** One transaction in a school's front office: a new student, a transfer, a no-show or a withdrawal. */
import { otherSchool } from "../../targets/reference-sis/client/forbidden.ts";
import {
  enroll,
  markNoShow,
  type NewStudent,
  schoolStudents,
  transfer,
  withdraw,
} from "../../targets/reference-sis/client/requests/enrollment.ts";
import type {
  OfficeClerk,
  OfficeTask,
  officeClerks,
} from "../../targets/reference-sis/people/pools/office-clerks.ts";
import { compareSearch } from "../compare/compare-searches.ts";
import type { Journey, Visit } from "../model/journey.ts";
import { giveSchedule, scheduleRequests } from "../steps/give-schedule.ts";

export const office: Journey<typeof officeClerks> = {
  id: "office",
  title: "a front office transaction",
  system: "enrollment",
  requests: 12,
  thinkSeconds: 4,
  leastArrivals: 3,
  people: "office-clerks",
  plans({ work }) {
    switch (work.task) {
      case "enroll":
        return ["school-students", "enroll", ...scheduleRequests(work.periods)];
      case "transfer":
        return ["transfer", ...scheduleRequests(work.periods)];
      case "no-show":
      case "withdraw":
        return ["school-students", work.task];
    }
  },
  steps(visit, clerk) {
    const { work, tries } = clerk;
    visit.resume(clerk);
    if (tries !== undefined) visit.tryForbidden(otherSchool(tries.school));
    switch (work.task) {
      case "enroll":
        return enrollNew(visit, clerk, work);
      case "transfer":
        return receiveTransfer(visit, clerk, work);
      case "no-show":
        return recordNoShow(visit, clerk, work);
      case "withdraw":
        return recordWithdrawal(visit, clerk, work);
    }
  },
};

/** The counter's school, and what is known of its students and sections. */
type Counter = Pick<OfficeClerk, "school" | "found" | "openings">;

type TaskOf<Kind extends OfficeTask["task"]> = Extract<OfficeTask, { readonly task: Kind }>;
type Leaving = Extract<OfficeTask, { readonly task: "no-show" | "withdraw" }>;

function enrollNew(visit: Visit, { school, found, openings }: Counter, work: TaskOf<"enroll">): void {
  visit.check(schoolStudents(school, work.familyName), compareSearch(found));
  visit.think(1, 20);
  const { givenName, familyName, birthDate, grade, entryCode } = work;
  const newcomer: NewStudent = { givenName, familyName, birthDate, grade, entryCode };
  const student = enrollOnce(visit, school, newcomer);
  if (student !== undefined)
    giveSchedule(visit, { school, openings, student, grade, periods: work.periods, day: visit.day });
}

const conflict = 409;

/** The new student's id, if they were definitely enrolled. If the SIS knows such a person, the office confirms. */
function enrollOnce(visit: Visit, schoolId: number, student: NewStudent): number | undefined {
  const email = `counter${visit.person}.${visit.run}@families.example`;
  const phone = `213-555-01${String(visit.person % 100).padStart(2, "0")}`;
  const entry = { schoolId, day: visit.day, student, email, phone };
  let written = visit.write(enroll({ ...entry, confirmedNewPerson: false }));
  if (written.outcome === "refused" && written.status === conflict) {
    visit.think(1, 21);
    written = visit.write(enroll({ ...entry, confirmedNewPerson: true }));
  }
  return written.kept?.studentId || undefined;
}

function receiveTransfer(
  visit: Visit,
  { school, openings }: Counter,
  { student, fromSchool: fromSchoolId, studentNumber, birthDate, grade, periods }: TaskOf<"transfer">,
): void {
  visit.think(1, 22);
  const asked = { toSchoolId: school, fromSchoolId, studentNumber, birthDate, day: visit.tomorrow, grade };
  const { outcome } = visit.write(transfer(student, asked));
  const newcomer = { school, openings, student, grade, periods, day: visit.tomorrow };
  if (outcome === "ok") giveSchedule(visit, newcomer);
}

function recordNoShow(visit: Visit, { school, found }: Counter, { student, familyName }: Leaving): void {
  visit.check(schoolStudents(school, familyName), compareSearch(found));
  visit.think(1, 23);
  visit.write(markNoShow(student, visit.day));
}

/** Moved to another public school in California outside the district. */
const leftForAnotherDistrict = "T160";

function recordWithdrawal(visit: Visit, { school, found }: Counter, { student, familyName }: Leaving): void {
  visit.check(schoolStudents(school, familyName), compareSearch(found));
  visit.think(1, 24);
  visit.write(withdraw(student, visit.tomorrow, leftForAnotherDistrict));
}
