/** A counselor finds a student, looks at the schedule and puts the student into another section of the same period. */

import type { CounselorPerson } from "../../targets/reference-sis/people/people.ts";
import { findStudents } from "../client/enrollment.ts";
import {
  addSection,
  dropSection,
  type Held,
  moveSection,
  readOpenings,
  readSchedule,
} from "../client/scheduling.ts";
import { think, type Visit } from "../client/visit.ts";
import { draw } from "../model/draw.ts";

/** Sections that a counselor tries before leaving the schedule as it is. [K] */
const mostTries = 3;

function heldToRepair(visit: Visit, held: Held[]): Held | undefined {
  return held[Math.floor(draw(visit.person, 40) * held.length)];
}

function moveToOneOf(visit: Visit, student: number, from: number, openings: number[]): void {
  for (const to of openings.slice(0, mostTries)) {
    if (moveSection(visit, student, from, to).outcome !== "refused") return;
  }
}

/** The seat is given back first; whoever finds no other seat gets the old one, so that no period stays empty. */
function dropAndAdd(visit: Visit, student: number, from: number, openings: number[]): void {
  if (dropSection(visit, student, from).outcome !== "ok") return;
  think(visit, 0.5, 44);
  for (const section of [...openings.slice(0, mostTries), from]) {
    if (addSection(visit, student, section).outcome === "ok") return;
  }
}

export function repairSchedule(visit: Visit, person: CounselorPerson): void {
  visit.session = person.session;
  findStudents(visit, person.school, person.familyName);
  think(visit, 1, 41);
  const held = heldToRepair(visit, readSchedule(visit, person.student) ?? []);
  if (held === undefined) return;
  think(visit, 1, 42);
  const openings = readOpenings(visit, person.school, held.period, person.grade)
    .map((opening) => opening.section)
    .filter((section) => section !== held.section);
  if (openings.length === 0) return;
  think(visit, 1.5, 43);
  if (person.repair === "move") moveToOneOf(visit, person.student, held.section, openings);
  else dropAndAdd(visit, person.student, held.section, openings);
}
