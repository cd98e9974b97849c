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

export function lookUpFamily(visit: Visit): void {
  visit.think(0.7, 60);
  const student = visit.read(familyStudents())?.[0];
  if (student === undefined) return;
  visit.think(0.7, 61);
  visit.open(familySchedule(student));
  visit.think(0.7, 62);
  visit.open(familyAttendance(student));
  if (draw(visit.person, 63) < gradesShare) {
    visit.think(0.7, 64);
    visit.open(familyGrades(student));
  }
  if (draw(visit.person, 65) < againShare) visit.open(familySchedule(student));
}
