/** Looks for impossible records in the database, day by day; it shares nothing with the SIS's own rules. */
import type { Cohort, Section } from "./cohort.ts";
import { isOn } from "./model.ts";
import type { Found } from "./read-found.ts";
import { days } from "./step.ts";

type Seat = Found["seats"][number];
/** The seats that are held on a day, with their sections. */
type Held = { readonly seat: Seat; readonly section: Section };
type OnDay = {
  readonly day: string;
  readonly held: readonly Held[];
  readonly schools: Found["schools"];
};

const dayMs = 86_400_000;

/** Each day of the histories and the week after it, to cover every weekday. */
const sampled = [...new Set(days.flatMap(weekFrom))].toSorted();

function weekFrom(day: string): string[] {
  const ahead = [0, 1, 2, 3, 4, 5, 6];
  return ahead.map((later) => new Date(Date.parse(day) + later * dayMs).toISOString().slice(0, 10));
}

export function findFaults(cohort: Cohort, found: Found): string[] {
  const bySection = new Map(cohort.sections.map((section) => [section.id, section]));
  const seats = found.seats.flatMap((seat) => {
    const section = bySection.get(seat.sectionId);
    return section === undefined ? [] : [{ seat, section }];
  });
  const strays = seats.length < found.seats.length ? ["a seat in a section of other students"] : [];
  const daily = sampled.flatMap((day) => faultsOn(onDay(day, seats, found.schools)));
  return [...strays, ...daily, ...marksOutsideSeats(found), ...scoresOfStrangers(found)];
}

function onDay(day: string, seats: readonly Held[], schools: Found["schools"]): OnDay {
  const held = seats.filter(
    ({ seat, section }) => isOn(seat, day) && section.termBegin <= day && day < section.termEnd,
  );
  return { day, held, schools: schools.filter((stay) => isOn(stay, day)) };
}

function faultsOn(on: OnDay): string[] {
  const faults = [...fullSections(on), ...twice(on), ...elsewhere(on), ...atTwoSchools(on)];
  return faults.map((fault) => `${fault} on ${on.day}`);
}

function fullSections({ held }: OnDay): string[] {
  const bySection = Map.groupBy(held, ({ section }) => section);
  return [...bySection]
    .filter(([section, of]) => of.length > section.capacity)
    .map(([section]) => `more students than seats in section ${section.id}`);
}

/** A seat, a student's place in a section, and a period of a student's day are each taken once. */
function twice({ day, held }: OnDay): string[] {
  const weekday = 1 << ((new Date(day).getUTCDay() + 6) % 7);
  const taken = held.flatMap(({ seat: { sectionId, seat, studentId }, section }) => [
    `seat ${seat} of section ${sectionId}`,
    `the place of student ${studentId} in section ${sectionId}`,
    ...section.meetings
      .filter(([, daysOfWeek]) => (daysOfWeek & weekday) !== 0)
      .map(([period]) => `period ${period} of student ${studentId}`),
  ]);
  return repeated(taken).map((what) => `${what} is taken twice`);
}

function repeated(values: readonly (string | number)[]): (string | number)[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}

function elsewhere({ held, schools }: OnDay): string[] {
  return held
    .filter(
      ({ seat, section }) =>
        !schools.some(
          ({ studentId, schoolId }) => studentId === seat.studentId && schoolId === section.schoolId,
        ),
    )
    .map(({ seat }) => `student ${seat.studentId} is in section ${seat.sectionId} of another school`);
}

function atTwoSchools({ schools }: OnDay): string[] {
  const primary = schools.filter(({ kind }) => kind === "primary").map(({ studentId }) => studentId);
  return repeated(primary).map((studentId) => `student ${studentId} is at two schools`);
}

function marksOutsideSeats({ seats, marks }: Found): string[] {
  return marks
    .filter((mark) => !seats.some((seat) => isOf(seat, mark) && isOn(seat, mark.day)))
    .map(({ studentId, sectionId, day }) => {
      return `a mark of student ${studentId} in section ${sectionId} without a seat on ${day}`;
    });
}

function scoresOfStrangers({ seats, scored }: Found): string[] {
  return scored
    .filter((score) => !seats.some((seat) => isOf(seat, score)))
    .map(
      ({ studentId, sectionId }) =>
        `a score or mark of student ${studentId}, who was never in section ${sectionId}`,
    );
}

type OfSeat = Pick<Seat, "studentId" | "sectionId">;

function isOf(one: OfSeat, other: OfSeat): boolean {
  return one.studentId === other.studentId && one.sectionId === other.sectionId;
}
