/** In the evening a guardian or a student signs in and looks up schedule, attendance and grades. */

import type { GuardianPerson, StudentPerson } from "../../targets/reference-sis/people/people.ts";
import { signInWithDistrict, signInWithPassword } from "../client/access.ts";
import {
  readFamilyAttendance,
  readFamilyGrades,
  readFamilySchedule,
  readFamilyStudents,
} from "../client/families.ts";
import { think, type Visit } from "../client/visit.ts";
import { draw } from "../model/draw.ts";

/** So that a session has 4 to 6 requests, sign-in included: most look at grades too, and some at the schedule again. [K] */
const gradesShare = 0.6;
const againShare = 0.4;

function lookAround(visit: Visit): void {
  think(visit, 0.7, 60);
  const student = readFamilyStudents(visit)?.[0];
  if (student === undefined) return;
  think(visit, 0.7, 61);
  readFamilySchedule(visit, student);
  think(visit, 0.7, 62);
  readFamilyAttendance(visit, student);
  if (draw(visit.person, 63) < gradesShare) {
    think(visit, 0.7, 64);
    readFamilyGrades(visit, student);
  }
  if (draw(visit.person, 65) < againShare) readFamilySchedule(visit, student);
}

export function lookUpAsGuardian(visit: Visit, person: GuardianPerson): void {
  if (signInWithPassword(visit, person.username, person.password)) lookAround(visit);
}

export function lookUpAsStudent(visit: Visit, person: StudentPerson): void {
  if (signInWithDistrict(visit, person.idToken)) lookAround(visit);
}
