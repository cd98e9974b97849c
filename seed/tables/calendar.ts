/** Rows of school_years, terms and calendar_days. */
import { calendarDays, dayNumber, schoolYears, terms } from "../district/calendar.ts";
import type { TableRows } from "./table-rows.ts";

export const schoolYearRows: TableRows = {
  name: "school_years",
  columns: ["id", "begin_date", "end_date"],
  expected: () => schoolYears.length,
  passes: [
    {
      by: "district",
      write: (_plan, rows) => {
        for (const year of schoolYears) {
          rows.row().int2(year.id).date(dayNumber(year.beginDate)).date(dayNumber(year.endDate));
        }
      },
    },
  ],
};

export const termRows: TableRows = {
  name: "terms",
  columns: ["id", "school_year", "title", "kind", "begin_date", "end_date"],
  expected: () => terms.length,
  passes: [
    {
      by: "district",
      write: (_plan, rows) => {
        for (const term of terms) {
          rows.row().int2(term.id).int2(term.schoolYear).text(term.title).text(term.kind);
          rows.date(dayNumber(term.beginDate)).date(dayNumber(term.endDate));
        }
      },
    },
  ],
};

export const calendarDayRows: TableRows = {
  name: "calendar_days",
  columns: ["day", "school_year", "kind"],
  expected: () => calendarDays().length,
  passes: [
    {
      by: "district",
      write: (_plan, rows) => {
        for (const { day, kind } of calendarDays()) rows.row().date(dayNumber(day)).int2(2027).text(kind);
      },
    },
  ],
};
