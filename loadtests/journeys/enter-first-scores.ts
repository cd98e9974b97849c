/** A teacher enters the first scores of a section, each based on the version that was read. */

import type { ScoresPerson } from "../../targets/reference-sis/people/people.ts";
import { readRoster } from "../client/attendance.ts";
import { enterScores, readAssignments, readScoreVersions, type Score } from "../client/grades.ts";
import { think, type Visit } from "../client/visit.ts";
import { draw } from "../model/draw.ts";

const staleScore = 409;
const leastPoints = 4;
const spreadPoints = 7;

function pointsOf(student: number, assignment: number): number {
  return leastPoints + Math.floor(draw(student, assignment) * spreadPoints);
}

function enterOnce(visit: Visit, section: number, assignment: number, roster: number[]): boolean {
  const versions = readScoreVersions(visit, assignment);
  if (versions === null) return true;
  think(visit, 1, 52);
  const scores = roster.map(
    (student): Score => [student, pointsOf(student, assignment), versions.get(student) ?? 0],
  );
  const { outcome, answer } = enterScores(visit, section, assignment, scores);
  return !(outcome === "refused" && answer.status === staleScore);
}

export function enterFirstScores(visit: Visit, person: ScoresPerson): void {
  visit.session = person.session;
  const roster = readRoster(visit, person.section) ?? [];
  think(visit, 1, 50);
  const assignment = readAssignments(visit, person.section)[0];
  if (assignment === undefined || roster.length === 0) return;
  think(visit, 1, 51);
  if (!enterOnce(visit, person.section, assignment, roster)) {
    enterOnce(visit, person.section, assignment, roster);
  }
}
