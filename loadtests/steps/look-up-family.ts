/** What a family looks up in the evening: schedule, attendance and, mostly, grades. */
import { draw } from "../../parts/draw.ts";
import {
  familyAttendance,
  familyGrades,
  familySchedule,
  familyStudents,
} from "../../targets/reference-sis/client/requests/families.ts";
import type { Visit } from "../model/journey.ts";

/** Most also look at grades, and some at the schedule again, for 4 to 6 requests per session with the sign-in. [K] */
const gradesShare = 0.6;
const againShare = 0.4;

/** What one family looks up. */
export function familyRequests(index: number): string[] {
  return [
    ...["family-students", "family-schedule", "family-attendance"],
    ...(looksAtGrades(index) ? ["family-grades"] : []),
    ...(looksAgain(index) ? ["family-schedule"] : []),
  ];
}

function looksAtGrades(index: number): boolean {
  return draw(index, 63) < gradesShare;
}

function looksAgain(index: number): boolean {
  return draw(index, 65) < againShare;
}

export function lookUpFamily(visit: Visit): void {
  visit.think(0.7, 60);
  const student = visit.read(familyStudents())?.[0];
  if (student === undefined) return;
  visit.think(0.7, 61);
  visit.open(familySchedule(student));
  visit.think(0.7, 62);
  visit.open(familyAttendance(student));
  if (looksAtGrades(visit.person)) {
    visit.think(0.7, 64);
    visit.open(familyGrades(student));
  }
  if (looksAgain(visit.person)) visit.open(familySchedule(student));
}
