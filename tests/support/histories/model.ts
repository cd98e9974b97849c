/** What the records must say after each acknowledged step: the dated rules again, in memory and without SQL. */
import { isRefusal } from "../../../sis/errors.ts";
import type { Act, Outcome } from "./act.ts";
import type { Cohort, Section } from "./cohort.ts";

/** From one day until the day before another; null while there is no end. */
type Stay = { readonly begin: string; readonly end: string | null };
export type SeatStay = Stay & { readonly studentId: number; readonly sectionId: number };
export type SchoolStay = Stay & { readonly studentId: number; readonly schoolId: number };

export type Records = {
  readonly seats: readonly SeatStay[];
  readonly schools: readonly SchoolStay[];
  /** Operations that were acknowledged, in the order of the steps. */
  readonly operations: readonly string[];
};

export function recordsAtFirst({ studentIds, schoolIds }: Cohort, openingDay: string): Records {
  const [schoolId = 0] = schoolIds;
  const schools = studentIds
    .slice(0, -1)
    .map((studentId) => ({ studentId, schoolId, begin: openingDay, end: null }));
  return { seats: [], schools, operations: [] };
}

export function recordsAfter(
  records: Records,
  act: Act,
  outcome: Outcome,
  sections: readonly Section[],
): Records {
  if (isRefusal(outcome)) return records;
  const operations = [...records.operations, act.operationId];
  const { studentId, section, other, day } = act;
  switch (act.kind) {
    case "add":
      return { ...records, operations, seats: withSeat(records, studentId, section, day) };
    case "drop":
      return { ...records, operations, seats: without(records.seats, studentId, [section], day) };
    case "move": {
      const seats = without(records.seats, studentId, [section], day);
      return { ...records, operations, seats: withSeat({ ...records, seats }, studentId, other, day) };
    }
    case "transfer": {
      const left = withoutSchool(records, studentId, day, sections);
      const arrival = { studentId, schoolId: section.schoolId, begin: day, end: null };
      return { ...left, operations, schools: [...left.schools, arrival] };
    }
    case "withdraw":
    case "no-show":
      return { ...withoutSchool(records, studentId, day, sections), operations };
    case "move-departure":
      return { ...records, operations, schools: withDeparture(records, studentId, day) };
    case "cancel-departure":
      return { ...records, operations, schools: withDeparture(records, studentId, null) };
    default:
      return { ...records, operations };
  }
}

/** The student's latest departure is on another day, or there is none. */
function withDeparture({ schools }: Records, studentId: number, day: string | null): SchoolStay[] {
  const ended = schools.flatMap((stay) => (stay.studentId === studentId ? (stay.end ?? []) : []));
  const latest = ended.toSorted().at(-1);
  const changed = schools.findLast((stay) => stay.studentId === studentId && stay.end === latest);
  return schools.map((stay) => (stay === changed ? { ...stay, end: day } : stay));
}

/** Seats of the student on days on which they had one before. */
export function seatsLost(before: Records, seats: readonly SeatStay[], studentId: number): string[] {
  return before.seats
    .filter((stay) => stay.studentId === studentId && !seats.some((other) => includes(other, stay)))
    .map(
      ({ sectionId }) => `a changed departure of student ${studentId} took a seat in section ${sectionId}`,
    );
}

function includes(one: SeatStay, other: SeatStay): boolean {
  if (one.studentId !== other.studentId || one.sectionId !== other.sectionId) return false;
  return one.begin <= other.begin && (one.end === null || (other.end !== null && other.end <= one.end));
}

export function isOn(stay: Stay, day: string): boolean {
  return stay.begin <= day && (stay.end === null || stay.end > day);
}

function withSeat(records: Records, studentId: number, section: Section, day: string): SeatStay[] {
  const begin = day < section.termBegin ? section.termBegin : day;
  const school = records.schools.find(
    (stay) => stay.studentId === studentId && stay.schoolId === section.schoolId && isOn(stay, begin),
  );
  const exit = school?.end ?? null;
  const end = exit !== null && exit < section.termEnd ? exit : null;
  return [...records.seats, { studentId, sectionId: section.id, begin, end }];
}

/** Seats that would have begun on that day or later are gone; a seat in a term that's over by then stays as it is. */
function without(
  seats: readonly SeatStay[],
  studentId: number,
  sections: readonly Section[],
  day: string,
): SeatStay[] {
  return seats.flatMap((stay) => {
    const section = sections.find(({ id }) => id === stay.sectionId);
    const concerned = stay.studentId === studentId && section !== undefined && section.termEnd > day;
    if (!concerned || (stay.end !== null && stay.end <= day)) return [stay];
    return stay.begin < day ? [{ ...stay, end: day }] : [];
  });
}

function withoutSchool(
  records: Records,
  studentId: number,
  day: string,
  sections: readonly Section[],
): Records {
  const current = records.schools.find((stay) => stay.studentId === studentId && isOn(stay, day));
  if (current === undefined) return records;
  const schools = records.schools.map((stay) => (stay === current ? { ...stay, end: day } : stay));
  const ofSchool = sections.filter(({ schoolId }) => schoolId === current.schoolId);
  return { ...records, schools, seats: without(records.seats, studentId, ofSchool, day) };
}
