/** A counselor finds a student, reads the schedule and moves the student to another section of the same period. */
import { draw } from "../../parts/draw.ts";
import { otherSchoolsStudent } from "../../targets/reference-sis/client/forbidden.ts";
import { scheduleChanges } from "../../targets/reference-sis/client/requests/audit-trail.ts";
import { schoolStudents } from "../../targets/reference-sis/client/requests/enrollment.ts";
import {
  addToSection,
  dropFromSection,
  type Held,
  moveBetweenSections,
  openSections,
  scheduleShows,
  studentSchedule,
} from "../../targets/reference-sis/client/requests/scheduling.ts";
import type { Contest, Counselor, counselors } from "../../targets/reference-sis/people/pools/counselors.ts";
import { compareChanges } from "../compare/compare-changes.ts";
import { compareHeld, compareOpenings, compareSearch } from "../compare/compare-searches.ts";
import type { Journey, Visit, WrittenOp } from "../model/journey.ts";

export const counselor: Journey<typeof counselors> = {
  id: "counselor",
  title: "a counselor repairs a schedule",
  system: "schedules",
  requests: 6,
  thinkSeconds: 4,
  leastArrivals: 3,
  people: "counselors",
  plans: ({ repair }) => ["school-students", "student-schedule", ...requestsOf[repair]],
  steps(visit, person) {
    visit.resume(person);
    if (person.tries !== undefined) visit.tryForbidden(otherSchoolsStudent(person.tries.student));
    visit.check(schoolStudents(person.school, person.familyName), compareSearch(person.found));
    visit.think(1, 41);
    const look = studentSchedule(person.student, undefined, person.held.must.length > 0);
    const schedule = visit.check(look, compareHeld(person.student, person.held));
    const held = heldToRepair(visit, schedule ?? [], person.openings);
    if (held === undefined || person.repair === "look") return;
    if (person.contest !== undefined) contestSeat(visit, person.school, person.contest);
    visit.think(1, 42);
    const openings = otherSections(visit, person, held);
    if (openings.length === 0) return;
    visit.think(1.5, 43);
    const repair = person.repair === "move" ? moveToOneOf : dropAndAdd;
    lookAtRepair(visit, person, repair(visit, person, held.section, openings));
  },
};

/** After a look at the schedule. */
const requestsOf: Readonly<Record<Counselor["repair"], readonly string[]>> = {
  move: ["school-sections", "move-between-sections", "student-changes"],
  "drop-add": ["school-sections", "drop-from-section", "add-to-section", "student-changes"],
  look: [],
};

/**
 * Each of two students is moved to the same class, which has one seat: only one of the two can have it. If somebody else
 * took it before, nobody asks for it.
 */
function contestSeat(visit: Visit, school: number, contest: Contest): void {
  const { to, period, rival } = contest;
  const [mine, theirs] = contest.contenders;
  const open = visit.read(openSections(school, { day: visit.tomorrow, period, grade: mine.grade }));
  if (!(open?.sections ?? []).some(({ section }) => section === to)) return;
  const moveOf = ({ student, from }: Contest["contenders"][number]) =>
    moveBetweenSections(student, { fromSectionId: from, toSectionId: to, day: visit.tomorrow });
  visit.contest(moveOf(mine), { person: rival, call: moveOf(theirs) });
}

/** Sections that a counselor tries before leaving the schedule as it is. [K] */
const mostTries = 3;

/** One of those to which the school has another section in the same period. */
function heldToRepair(
  visit: Visit,
  held: readonly Held[],
  openings: Counselor["openings"],
): Held | undefined {
  const repairable = held.filter(({ section, period }) =>
    openings
      .filter((each) => each.period === period)
      .some(({ must, may = [] }) => [...must, ...may].some((other) => other !== section)),
  );
  return repairable[Math.floor(draw(visit.person, 40) * repairable.length)];
}

function otherSections(visit: Visit, { school, grade, openings }: Counselor, held: Held): number[] {
  const search = openSections(school, { day: visit.tomorrow, period: held.period, grade });
  const sections = visit.check(search, compareOpenings(openings, held.period))?.sections ?? [];
  return sections.map(({ section }) => section).filter((section) => section !== held.section);
}

/** What was written, and what the schedule has and lacks because of it. */
type Repaired = {
  readonly written: readonly WrittenOp[];
  readonly has: readonly number[];
  readonly lacks: readonly number[];
};

/** The counselor looks at the schedule again and at who changed it; a colleague looks at it too in some visits. */
function lookAtRepair(
  visit: Visit,
  { student, colleague }: Counselor,
  { written, ...shown }: Repaired,
): void {
  const look = scheduleShows(student, visit.tomorrow, shown);
  visit.readBack(written, look);
  const confirmed = written.filter(({ outcome }) => outcome === "ok").map(({ op }) => op);
  visit.check(scheduleChanges(student), compareChanges(student, confirmed));
  visit.letSee(colleague, written, look);
}

type MovedBy = Pick<Counselor, "student" | "rival">;

/** A rival moves the student to the next open section, if there is one. */
function moveToOneOf(
  visit: Visit,
  { student, rival }: MovedBy,
  from: number,
  openings: readonly number[],
): Repaired {
  const moveTo = (to: number) =>
    moveBetweenSections(student, { fromSectionId: from, toSectionId: to, day: visit.tomorrow });
  for (const [index, to] of openings.slice(0, mostTries).entries()) {
    const elsewhere = rival && { person: rival, call: moveTo(openings[index + 1] ?? to) };
    const written = visit.writeAtOnce(moveTo(to), elsewhere);
    if (written.outcome !== "refused")
      return { written: [written], has: [written.sent.toSectionId], lacks: [from] };
  }
  return { written: [], has: [], lacks: [] };
}

/**
 * Gives up the seat first, as a rival does at the same moment. If there's no other seat, takes the old one again, so that
 * no period stays empty.
 */
function dropAndAdd(
  visit: Visit,
  { student, rival }: MovedBy,
  from: number,
  openings: readonly number[],
): Repaired {
  const drop = dropFromSection(student, from, visit.tomorrow);
  const dropped = visit.writeAtOnce(drop, rival && { person: rival, call: drop });
  if (dropped.outcome !== "ok") return { written: [], has: [], lacks: [] };
  visit.think(0.5, 44);
  for (const section of [...openings.slice(0, mostTries), from]) {
    const added = visit.write(addToSection(student, section, visit.tomorrow));
    if (added.outcome !== "ok") continue;
    return { written: [dropped, added], has: [section], lacks: section === from ? [] : [from] };
  }
  return { written: [dropped], has: [], lacks: [from] };
}
