/** The days on which a student's schedule can be changed on a page, and the one that the page shows first. */
import { findClassDays, todayOrFirstDay } from "../db/class-days.ts";
import { findSeatsPast } from "../db/given-up-seats.ts";
import type { Dependencies } from "../dependencies.ts";
import { findStandings, type Standing } from "../enrollment/module.ts";
import type { Session } from "../http/row-scopes.ts";
import { firstDayWithout, refuseRecords } from "../in-the-way.ts";
import { findSchedule } from "./queries.ts";

export type ChangeDays = {
  readonly days: readonly string[];
  /** The first one on which the student is at the school and nothing that was recorded blocks a change. */
  readonly first: string;
};
type SchoolStudent = { readonly studentId: number } & Pick<Session, "schoolId">;

/** Class days that aren't over, in order. */
export async function findChangeDays(
  dependencies: Dependencies,
  student: SchoolStudent,
): Promise<ChangeDays> {
  const { core, settings } = dependencies;
  const { schoolYear } = settings;
  const earliest = await todayOrFirstDay(dependencies, student);
  const { studentId, schoolId } = student;
  const { primary, secondary } = await findStandings(core, { studentId, day: earliest, schoolYear });
  const stay = nextStayAt(schoolId, [...primary, ...secondary]);
  const classDays = (await findClassDays(dependencies, student)).filter((day) => day >= earliest);
  const arrival = stay !== undefined && stay.entryDate > earliest ? stay.entryDate : earliest;
  const possible = classDays.filter((day) => day >= arrival);
  const tried = possible.length === 0 ? [arrival] : possible.slice(0, 2);
  const free = await firstDayWithoutRecords(dependencies, student, tried);
  const first = firstInStay([free, ...tried], stay) ?? arrival;
  return { days: [...new Set([...classDays, first])].toSorted(), first };
}

function nextStayAt(schoolId: number | null, stays: readonly Standing[]): Standing | undefined {
  const there = stays.filter((stay) => stay.schoolId === schoolId);
  return there.toSorted((one, other) => one.entryDate.localeCompare(other.entryDate))[0];
}

function firstInStay(days: readonly string[], stay: Standing | undefined): string | undefined {
  const exitDate = stay?.exitDate ?? null;
  return days.find((day) => exitDate === null || day < exitDate);
}

/** After today's attendance that is another day: the student can't leave a class in which they were marked. */
async function firstDayWithoutRecords(
  { core, today, settings: { schoolYear } }: Dependencies,
  { studentId, schoolId }: SchoolStudent,
  days: readonly string[],
): Promise<string> {
  let after = "";
  for (const day of days) {
    const held = await findSchedule(core, { studentId, day, schoolYear });
    const own = held.filter((entry) => entry.schoolId === schoolId);
    const sectionIds = own.map(({ sectionId }) => sectionId);
    const seats = await findSeatsPast(core, { studentId, sectionIds, day, until: null, today: today() });
    if (refuseRecords(seats) === undefined) return day;
    after = firstDayWithout(seats) ?? day;
  }
  return after;
}
