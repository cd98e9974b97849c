/** One transaction in a school's front office: a new student, a transfer, a no-show or a withdrawal. */
import { otherSchool } from "../../targets/reference-sis/client/forbidden.ts";
import {
  enroll,
  markNoShow,
  type NewStudent,
  schoolShows,
  schoolStudents,
  transfer,
  type Wanted,
  withdraw,
} from "../../targets/reference-sis/client/requests/enrollment.ts";
import type {
  OfficeClerk,
  OfficeTask,
  officeClerks,
} from "../../targets/reference-sis/people/pools/office-clerks.ts";
import type { EnrollmentEnroll } from "../../targets/reference-sis/writes/enrollment-enroll.ts";
import { compareSearch } from "../compare/compare-searches.ts";
import type { Journey, Visit, Written, WrittenOp } from "../model/journey.ts";
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

/** The counter's school, what is known of its students and sections, and who looks on. */
type Counter = Pick<OfficeClerk, "school" | "found" | "openings" | "colleague" | "rival">;

type TaskOf<Kind extends OfficeTask["task"]> = Extract<OfficeTask, { readonly task: Kind }>;
type Leaving = Extract<OfficeTask, { readonly task: "no-show" | "withdraw" }>;

function enrollNew(visit: Visit, counter: Counter, work: TaskOf<"enroll">): void {
  const { school, found, openings, rival, colleague } = counter;
  visit.check(schoolStudents(school, work.familyName), compareSearch(found));
  visit.think(1, 20);
  const { givenName, familyName, birthDate, grade, entryCode } = work;
  const newcomer: NewStudent = { givenName, familyName, birthDate, grade, entryCode };
  const enrolled = enrollOnce(visit, counter, newcomer);
  const student = enrolled.kept?.studentId;
  if (student === undefined) return;
  const wanted = { day: visit.day, search: `${givenName} ${familyName}`, student, isThere: true };
  lookFor(visit, counter, wanted, enrolled);
  const { periods } = work;
  giveSchedule(visit, { school, openings, student, grade, periods, day: visit.day, rival, colleague });
}

const conflict = 409;

/** A rival enrolls the same person. If the SIS knew such a person before, the office confirms that this is another. */
function enrollOnce(
  visit: Visit,
  { school: schoolId, rival }: Pick<Counter, "school" | "rival">,
  student: NewStudent,
): Written<EnrollmentEnroll> {
  const email = `counter${visit.person}.${visit.run}@families.example`;
  const phone = `213-555-01${String(visit.person % 100).padStart(2, "0")}`;
  const entry = { schoolId, day: visit.day, student, email, phone };
  const call = enroll({ ...entry, confirmedNewPerson: false });
  const written = visit.writeAtOnce(call, rival && { person: rival, call });
  if (written.outcome !== "refused" || written.status !== conflict) return written;
  visit.think(1, 21);
  return visit.write(enroll({ ...entry, confirmedNewPerson: true }));
}

function receiveTransfer(
  visit: Visit,
  counter: Counter,
  { student, fromSchool: fromSchoolId, studentNumber, birthDate, grade, periods }: TaskOf<"transfer">,
): void {
  const { school, openings, rival, colleague } = counter;
  visit.think(1, 22);
  const asked = { toSchoolId: school, fromSchoolId, studentNumber, birthDate, day: visit.tomorrow, grade };
  const call = transfer(student, asked);
  const written = visit.writeAtOnce(call, rival && { person: rival, call });
  if (written.outcome !== "ok") return;
  const wanted = { day: visit.tomorrow, search: String(studentNumber), student, isThere: true };
  lookFor(visit, counter, wanted, written);
  giveSchedule(visit, { school, openings, student, grade, periods, day: visit.tomorrow, colleague });
}

function recordNoShow(visit: Visit, counter: Counter, leaving: Leaving): void {
  visit.check(schoolStudents(counter.school, leaving.familyName), compareSearch(counter.found));
  visit.think(1, 23);
  const call = markNoShow(leaving.student, visit.day);
  const written = visit.writeAtOnce(call, counter.rival && { person: counter.rival, call });
  lookFor(visit, counter, leftBy(leaving, visit.day), written);
}

/** Moved to another public school in California outside the district. */
const leftForAnotherDistrict = "T160";

function recordWithdrawal(visit: Visit, counter: Counter, leaving: Leaving): void {
  visit.check(schoolStudents(counter.school, leaving.familyName), compareSearch(counter.found));
  visit.think(1, 24);
  const call = withdraw(leaving.student, visit.tomorrow, leftForAnotherDistrict);
  const written = visit.writeAtOnce(call, counter.rival && { person: counter.rival, call });
  lookFor(visit, counter, leftBy(leaving, visit.tomorrow), written);
}

/** From that day on, a student who left isn't among the school's. */
function leftBy({ student, studentNumber }: Leaving, day: string): Omit<Wanted, "schoolId"> {
  return { day, search: String(studentNumber), student, isThere: false };
}

/** The clerk looks at once, and so does a colleague in some visits. */
function lookFor(
  visit: Visit,
  { school: schoolId, colleague }: Counter,
  wanted: Omit<Wanted, "schoolId">,
  written: WrittenOp,
): void {
  const look = schoolShows({ schoolId, ...wanted });
  visit.readBack([written], look);
  visit.letSee(colleague, [written], look);
}
