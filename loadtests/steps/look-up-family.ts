/** What a family looks up in the evening: schedule, attendance and, mostly, grades. */
import { draw } from "../../parts/draw.ts";
import {
  familyAttendance,
  familyGrades,
  familySchedule,
  familyStudents,
} from "../../targets/reference-sis/client/requests/families.ts";
import type { KnownChild } from "../../targets/reference-sis/people/known.ts";
import { compareChildren, compareRecords, compareSchedule } from "../compare/compare-family.ts";
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

/** The child whom they come for, or one of them; nothing if the SIS shows the family no student. */
export function lookUpFamily(visit: Visit, children: readonly KnownChild[], awaited?: KnownChild): void {
  visit.think(0.7, 60);
  const shown = visit.check(familyStudents(children.length > 0), compareChildren(children)) ?? [];
  const child = awaited ?? children[Math.floor(draw(visit.person, 66) * children.length)];
  if (child === undefined || shown.length === 0) return;
  const { student } = child;
  visit.think(0.7, 61);
  visit.check(familySchedule(student), compareSchedule(child));
  visit.think(0.7, 62);
  visit.check(familyAttendance(student), compareRecords(child));
  if (looksAtGrades(visit.person)) {
    visit.think(0.7, 64);
    visit.check(familyGrades(student), compareRecords(child));
  }
  if (looksAgain(visit.person)) visit.check(familySchedule(student), compareSchedule(child));
}
