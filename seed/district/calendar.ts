/** The calendar of 2026-27: fixed days, never the wall clock. */

/** [K] First and last days of school and of each semester: a plausible district calendar, without a source. */
export const openingDay = "2026-08-11";
const lastDay = "2027-06-10";
export const lastYearOpeningDay = "2025-08-12";
export const lastYearLastDay = "2026-06-10";

/** A school year is named after the calendar year in which it ends. */
export const lastSchoolYear = 2026;
export const thisSchoolYear = 2027;

/** Of the district's clocks. */
export const timeZone = "America/Los_Angeles";

export const thisYearBegins = "2026-07-01";
export const thisYearEnds = "2027-06-30";

export const schoolYears = [
  { id: lastSchoolYear, beginDate: "2025-07-01", endDate: "2026-06-30" },
  { id: thisSchoolYear, beginDate: thisYearBegins, endDate: thisYearEnds },
] as const;

/** Of the calendar that all schools but one follow. */
export const traditionalCalendar = 1;

export type Term = {
  readonly id: number;
  readonly schoolYear: number;
  readonly calendarId: number;
  readonly title: string;
  readonly kind: "year" | "semester";
  readonly beginDate: string;
  readonly endDate: string;
};

const thisYear = { schoolYear: thisSchoolYear, calendarId: traditionalCalendar };
const lastYear = { schoolYear: lastSchoolYear, calendarId: traditionalCalendar };
const year = { kind: "year" } as const;
const semester = { kind: "semester" } as const;

export const wholeYear = {
  id: 1,
  ...thisYear,
  ...year,
  title: "2026-27",
  beginDate: openingDay,
  endDate: lastDay,
};
export const fall = {
  id: 2,
  ...thisYear,
  ...semester,
  title: "Fall 2026",
  beginDate: openingDay,
  endDate: "2026-12-18",
};
const spring = {
  id: 3,
  ...thisYear,
  ...semester,
  title: "Spring 2027",
  beginDate: "2027-01-11",
  endDate: lastDay,
};

const dates = {
  lastYear: { beginDate: lastYearOpeningDay, endDate: lastYearLastDay },
  lastFall: { beginDate: lastYearOpeningDay, endDate: "2025-12-19" },
  lastSpring: { beginDate: "2026-01-12", endDate: lastYearLastDay },
} as const;

export const traditionalTerms = [
  wholeYear,
  fall,
  spring,
  { id: 11, ...lastYear, ...year, title: "2025-26", ...dates.lastYear },
  { id: 12, ...lastYear, ...semester, title: "Fall 2025", ...dates.lastFall },
  { id: 13, ...lastYear, ...semester, title: "Spring 2026", ...dates.lastSpring },
] as const satisfies readonly Term[];

/** [K] Weekdays without school, as ranges of days; every other day from Monday to Friday is instructional. */
const closed: readonly (readonly [from: string, to: string])[] = [
  ["2026-09-04", "2026-09-07"],
  ["2026-09-21", "2026-09-21"],
  ["2026-11-11", "2026-11-11"],
  ["2026-11-23", "2026-11-27"],
  ["2026-12-21", "2027-01-08"],
  ["2027-01-18", "2027-01-18"],
  ["2027-02-15", "2027-02-15"],
  ["2027-03-22", "2027-03-26"],
  ["2027-03-31", "2027-03-31"],
  ["2027-05-31", "2027-05-31"],
];
const staffDayBefore = "2026-08-10";
const staffDayAfter = "2027-06-11";

const dayMs = 86_400_000;

/** Days since January 1, 2000, as Postgres counts them; a day is YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return Math.round((midnightMs(day) - Date.UTC(2000, 0, 1)) / dayMs);
}

export type CalendarDay = {
  readonly day: string;
  readonly kind: "instructional" | "holiday" | "staff-only" | "intersession";
};

/** Weekdays from the staff day before opening to the staff day after the last day of school. */
export function calendarDays(): readonly CalendarDay[] {
  return weekdaysBetween(staffDayBefore, staffDayAfter).map((day) => ({ day, kind: kindOf(day) }));
}

/** Both included, each YYYY-MM-DD. */
export function weekdaysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let time = midnightMs(from); time <= midnightMs(to); time += dayMs) {
    if (!isWeekend(time)) days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

/** Days of school from opening day until the fall term's last one. */
export function fallSchoolDays(): readonly string[] {
  return calendarDays()
    .filter(({ day, kind }) => kind === "instructional" && day <= fall.endDate)
    .map(({ day }) => day);
}

/** The next day of school; opening day if none has passed. */
export function schoolDayAfter(through: string | undefined): string {
  const next = calendarDays().find(({ day, kind }) => kind === "instructional" && day > (through ?? ""));
  return next?.day ?? openingDay;
}

function midnightMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function isWeekend(timeMs: number): boolean {
  const weekday = new Date(timeMs).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function kindOf(day: string): CalendarDay["kind"] {
  if (day === staffDayBefore || day === staffDayAfter) return "staff-only";
  return closed.some(([from, to]) => day >= from && day <= to) ? "holiday" : "instructional";
}
