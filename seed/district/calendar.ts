/** The calendar of 2026-27: fixed days, never the wall clock. */

export type CalendarDay = { day: string; kind: "instructional" | "holiday" | "staff-only" };

/** [K] Opening day, first day of the spring semester and last day: a plausible district calendar, from no source. */
export const openingDay = "2026-08-11";
export const lastYearOpeningDay = "2025-08-12";
export const lastYearLastDay = "2026-06-10";

export const schoolYears = [
  { id: 2026, beginDate: "2025-07-01", endDate: "2026-06-30" },
  { id: 2027, beginDate: "2026-07-01", endDate: "2027-06-30" },
] as const;

export const terms = [
  { id: 1, schoolYear: 2027, title: "2026-27", kind: "year", beginDate: openingDay, endDate: "2027-06-10" },
  {
    id: 2,
    schoolYear: 2027,
    title: "Fall 2026",
    kind: "semester",
    beginDate: openingDay,
    endDate: "2026-12-18",
  },
  {
    id: 3,
    schoolYear: 2027,
    title: "Spring 2027",
    kind: "semester",
    beginDate: "2027-01-11",
    endDate: "2027-06-10",
  },
  {
    id: 11,
    schoolYear: 2026,
    title: "2025-26",
    kind: "year",
    beginDate: lastYearOpeningDay,
    endDate: lastYearLastDay,
  },
  {
    id: 12,
    schoolYear: 2026,
    title: "Fall 2025",
    kind: "semester",
    beginDate: lastYearOpeningDay,
    endDate: "2025-12-19",
  },
  {
    id: 13,
    schoolYear: 2026,
    title: "Spring 2026",
    kind: "semester",
    beginDate: "2026-01-12",
    endDate: lastYearLastDay,
  },
] as const;

/** [K] Closed weekdays, as spans of days; everything else from Monday to Friday is instructional. */
const closed: readonly [from: string, to: string][] = [
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
const staffOnly: readonly string[] = ["2026-08-10", "2027-06-11"];

const dayMs = 86_400_000;

/** Whole days since 1 January 2000, as Postgres counts them; a day is YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(2000, 0, 1)) / dayMs);
}

/** Weekdays from the staff day before opening to the staff day after the last. */
export function calendarDays(): CalendarDay[] {
  const days: CalendarDay[] = [];
  const end = Date.parse("2027-06-11T00:00:00Z");
  for (let time = Date.parse("2026-08-10T00:00:00Z"); time <= end; time += dayMs) {
    const weekday = new Date(time).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const day = new Date(time).toISOString().slice(0, 10);
    const holiday = closed.some(([from, to]) => day >= from && day <= to);
    days.push({ day, kind: staffOnly.includes(day) ? "staff-only" : holiday ? "holiday" : "instructional" });
  }
  return days;
}
