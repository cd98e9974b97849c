/** The calendars that schools follow: the traditional one, and that of the year-round school with its four tracks. */
import {
  type CalendarDay,
  calendarDays,
  dayNumber,
  lastYearLastDay,
  lastYearOpeningDay,
  openingDay,
  type Term,
  thisSchoolYear,
  thisYearBegins,
  thisYearEnds,
  traditionalCalendar,
  traditionalTerms,
  weekdaysBetween,
} from "./calendar.ts";

export type Calendar = {
  readonly id: number;
  readonly title: string;
  readonly kind: "traditional" | "year-round" | "track";
  readonly days: () => readonly CalendarDay[];
  readonly terms: readonly Term[];
};

export const yearRoundCalendar = 2;
/**
 * [F] Bell Senior High School was the last school with four tracks, and began on July 1 (Fingertip Facts 2015-16). Track A
 * is the last one here: special day classes are in it. [K]
 */
const tracks = [
  { id: 6, letter: "D" },
  { id: 5, letter: "C" },
  { id: 4, letter: "B" },
  { id: 3, letter: "A" },
] as const;
export const trackCalendars: readonly number[] = tracks.map(({ id }) => id);

/** [K] A school takes turns like this if it is too full: with fewer students it has one track. */
export const leastForTracks = 2_500;

/** [K] Weekdays off for the whole school. */
const closedToAll: readonly (readonly [from: string, to: string])[] = [
  ["2026-07-03", "2026-07-03"],
  ["2026-09-07", "2026-09-07"],
  ["2026-09-21", "2026-09-21"],
  ["2026-11-11", "2026-11-11"],
  ["2026-11-26", "2026-11-27"],
  ["2026-12-21", "2027-01-01"],
  ["2027-01-18", "2027-01-18"],
  ["2027-02-15", "2027-02-15"],
  ["2027-03-31", "2027-03-31"],
  ["2027-05-31", "2027-05-31"],
  ["2027-06-18", "2027-06-18"],
];

function yearRoundDays(): readonly CalendarDay[] {
  return weekdaysBetween(thisYearBegins, thisYearEnds).map((day) => {
    const closed = closedToAll.some(([from, to]) => day >= from && day <= to);
    return { day, kind: closed ? "holiday" : "instructional" };
  });
}

function yearRoundClassDays(): readonly string[] {
  return yearRoundDays().flatMap(({ day, kind }) => (kind === "instructional" ? [day] : []));
}

/** [D] Each track is off for a quarter of the class days, half of that in each semester: 90 days on, 30 off, twice. */
const turns = 2 * tracks.length;

function trackDays(place: number): readonly CalendarDay[] {
  const days = yearRoundDays();
  const inClass = yearRoundClassDays();
  const turnOf = new Map(inClass.map((day, index) => [day, Math.floor((index * turns) / inClass.length)]));
  return days.map(({ day, kind }) => {
    const turn = turnOf.get(day);
    return turn === undefined || turn % tracks.length !== place
      ? { day, kind }
      : { day, kind: "intersession" };
  });
}

/** Half of the class days are in the first semester. */
function yearRoundTerms(calendarId: number, suffix: string): readonly Term[] {
  const { year, fall, spring } = termIds(calendarId);
  const own = { schoolYear: thisSchoolYear, calendarId };
  const inClass = yearRoundClassDays();
  const half = inClass.length / 2;
  return [
    {
      id: year,
      ...own,
      title: `2026-27${suffix}`,
      kind: "year",
      beginDate: thisYearBegins,
      endDate: thisYearEnds,
    },
    {
      ...{ id: fall, ...own, title: `Fall 2026${suffix}`, kind: "semester" },
      ...{ beginDate: thisYearBegins, endDate: inClass[half - 1] ?? thisYearEnds },
    },
    {
      ...{ id: spring, ...own, title: `Spring 2027${suffix}`, kind: "semester" },
      ...{ beginDate: inClass[half] ?? thisYearEnds, endDate: thisYearEnds },
    },
  ];
}

/** Ids of this year's terms of a calendar. */
export function termIds(calendarId: number) {
  const before = calendarId === traditionalCalendar ? 0 : 10 * calendarId;
  return { year: before + 1, fall: before + 2, spring: before + 3 };
}

export const calendars: readonly Calendar[] = [
  {
    ...{ id: traditionalCalendar, title: "Traditional", kind: "traditional" },
    ...{ days: calendarDays, terms: traditionalTerms },
  },
  {
    ...{ id: yearRoundCalendar, title: "Year-round", kind: "year-round" },
    ...{ days: yearRoundDays, terms: yearRoundTerms(yearRoundCalendar, ", year-round") },
  },
  ...tracks.map(
    ({ id, letter }, place): Calendar => ({
      ...{ id, title: `Year-round, track ${letter}`, kind: "track", days: () => trackDays(place) },
      terms: yearRoundTerms(id, `, track ${letter}`),
    }),
  ),
];

/** Days since January 1, 2000: when students begin and stop, this year and last. */
type Year = { readonly begins: number; readonly lastYearBegins: number; readonly lastYearEnded: number };

const traditionalYear: Year = {
  begins: dayNumber(openingDay),
  lastYearBegins: dayNumber(lastYearOpeningDay),
  lastYearEnded: dayNumber(lastYearLastDay) + 1,
};
const yearRoundYear: Year = {
  begins: dayNumber(thisYearBegins),
  lastYearBegins: dayNumber("2025-07-01"),
  lastYearEnded: dayNumber(thisYearBegins),
};

/** `lastYearEnded` is the first day on which students weren't enrolled anymore. */
export function yearOf(calendarId: number): Year {
  return calendarId === traditionalCalendar ? traditionalYear : yearRoundYear;
}
