/** Gives a newly enrolled student a section in each period. */
import {
  addToSection,
  openSections,
  scheduleShows,
} from "../../targets/reference-sis/client/requests/scheduling.ts";
import type { KnownOpenings } from "../../targets/reference-sis/people/known-openings.ts";
import type { SignedIn } from "../../targets/reference-sis/people/signed-in.ts";
import { compareOpenings } from "../compare/compare-searches.ts";
import type { Visit, WrittenOp } from "../model/journey.ts";

type Newcomer = {
  readonly school: number;
  /** The school's, for the grade. */
  readonly openings: readonly KnownOpenings[];
  readonly student: number;
  readonly grade: number;
  readonly periods: readonly number[];
  /** Their first day at the school. */
  readonly day: string;
  /** Somebody who takes the first seat for the student at the same moment. */
  readonly rival?: SignedIn | undefined;
  /** The session of somebody at the school who waits to see the schedule. */
  readonly colleague?: string | undefined;
};

/** A search and a seat for each period. */
export function scheduleRequests(periods: readonly number[]): string[] {
  return periods.flatMap(() => ["school-sections", "add-to-section"]);
}

export function giveSchedule(visit: Visit, newcomer: Newcomer): void {
  const courses = new Set<number>();
  const taken: Taken[] = [];
  for (const [index, period] of newcomer.periods.entries()) {
    visit.think(0.4, 30 + index);
    const rival = index === 0 ? newcomer.rival : undefined;
    taken.push(...takeSeat(visit, { ...newcomer, rival }, period, courses));
  }
  const shown = { has: taken.map(({ section }) => section), lacks: [] };
  const written = taken.map((each) => each.written);
  const look = scheduleShows(newcomer.student, newcomer.day, shown);
  visit.readBack(written, look);
  visit.letSee(newcomer.colleague, written, look);
}

type Taken = { readonly section: number; readonly written: WrittenOp };

/** Sections that the office tries in one period before giving up. [K] */
const mostTries = 4;

/**
 * Tries one open section after another, starting with courses that the student doesn't have yet. If an answer is lost, the
 * next section is tried too: the SIS refuses it if the seat was taken after all.
 */
function takeSeat(visit: Visit, newcomer: Newcomer, period: number, courses: Set<number>): Taken[] {
  const { school, student, grade, day, rival } = newcomer;
  const search = openSections(school, { day, period, grade });
  const openings = visit.check(search, compareOpenings(newcomer.openings, period))?.sections ?? [];
  const fresh = openings.filter(({ course }) => !courses.has(course));
  const known = openings.filter(({ course }) => courses.has(course));
  for (const { section, course } of [...fresh, ...known].slice(0, mostTries)) {
    const call = addToSection(student, section, day);
    const written = visit.writeAtOnce(call, rival && { person: rival, call });
    if (written.outcome !== "ok") continue;
    courses.add(course);
    return [{ section, written }];
  }
  return [];
}
