/** A nurse finds a student, reads the record with its alerts, records the visit, and gives a dose that was ordered. */
import { otherSchoolsHealth } from "../../targets/reference-sis/client/forbidden.ts";
import { schoolStudents } from "../../targets/reference-sis/client/requests/enrollment.ts";
import {
  doseShows,
  giveDose,
  recordVisit,
  schoolVisits,
  studentHealth,
  visitShows,
} from "../../targets/reference-sis/client/requests/health.ts";
import type { Nurse, nurses } from "../../targets/reference-sis/people/pools/nurses.ts";
import { compareHealth, compareVisits } from "../compare/compare-health.ts";
import { compareSearch } from "../compare/compare-searches.ts";
import type { Journey, Visit } from "../model/journey.ts";

export const nurse: Journey<typeof nurses> = {
  id: "nurse",
  title: "a nurse sees a student",
  system: "health",
  requests: 6,
  thinkSeconds: 4,
  leastArrivals: 4,
  people: "nurses",
  plans: ({ order }) => [
    ...["school-health-visits", "school-students", "student-health", "record-visit"],
    ...(order === undefined ? [] : ["give-dose"]),
  ],
  steps(visit, person) {
    const { school, student, familyName, found, health, tries } = person;
    visit.resume(person);
    if (tries !== undefined) visit.tryForbidden(otherSchoolsHealth(tries.student));
    visit.check(schoolVisits(school, visit.day), compareVisits());
    visit.think(1, 61);
    visit.check(schoolStudents(school, familyName), compareSearch(found));
    visit.think(1, 62);
    visit.check(studentHealth(student), compareHealth(student, health));
    visit.think(1.5, 63);
    record(visit, person);
    giveIfOrdered(visit, person);
  },
};

/** Of two who record the same visit at the same moment, one must be told. */
function record(visit: Visit, { student, school, rival, colleague }: Nurse): void {
  const call = recordVisit({ studentId: student, schoolId: school, day: visit.day });
  const written = visit.writeAtOnce(call, rival && { person: rival, call });
  const { kept: answer, sent } = written;
  if (answer === undefined) return;
  const look = visitShows(school, visit.day, { kind: "health.record-visit", sent, answer });
  visit.readBack([written], look);
  visit.letSee(colleague, [written], look);
}

/** Of two who give the same dose at the same moment, one must be told. */
function giveIfOrdered(visit: Visit, { student, school, order, rival, colleague }: Nurse): void {
  if (order === undefined) return;
  visit.think(0.5, 64);
  const dose = giveDose({ studentId: student, orderId: order, schoolId: school });
  const given = visit.writeAtOnce(dose, rival && { person: rival, call: dose });
  if (!given.kept) return;
  const look = doseShows(student, given.kept);
  visit.readBack([given], look);
  visit.letSee(colleague, [given], look);
}
