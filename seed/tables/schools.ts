/** Rows of schools, bell_periods and rooms. */
import {
  elementaryDayMinutes,
  firstBellWeights,
  lunchAfterPeriod,
  lunchMinutes,
  passingMinutes,
  periodMinutes,
  periods,
} from "../district/classes.ts";
import { layoutSchool } from "../plan/layout-school.ts";
import type { SchoolPlan } from "../plan/school-plan.ts";
import { createWeightedChoice, openStream } from "../random.ts";
import { sumOver, type TableRows } from "./table-rows.ts";

export const schoolRows: TableRows = {
  name: "schools",
  columns: [
    "id",
    "name",
    "school_type",
    "region",
    "low_grade",
    "high_grade",
    "charter",
    "capacity",
    "projected_enrollment",
  ],
  expected: (plan) => plan.schools.length,
  passes: [
    {
      by: "school",
      write: (_plan, school, rows) => {
        rows.row().int4(school.id).text(school.name).text(school.kind.schoolType).text(school.region);
        rows.int2(school.lowGrade).int2(school.highGrade).boolean(school.charter);
        rows.int4(school.capacity).int4(school.projectedEnrollment);
      },
    },
  ],
};

const drawFirstBell = createWeightedChoice(firstBellWeights);
const earliestBellMinute = 7 * 60 + 30;

/** Begin and end of each period, in minutes since midnight. */
export function bellsOf(seed: number, school: SchoolPlan): { begins: number; ends: number }[] {
  const first = earliestBellMinute + 5 * drawFirstBell(openStream(seed, "bells", school.id));
  if (!school.departmental) return [{ begins: first, ends: first + elementaryDayMinutes }];
  return Array.from({ length: periods }, (_, index) => {
    const lunch = index >= lunchAfterPeriod ? lunchMinutes : 0;
    const begins = first + index * (periodMinutes + passingMinutes) + lunch;
    return { begins, ends: begins + periodMinutes };
  });
}

export const bellPeriodRows: TableRows = {
  name: "bell_periods",
  columns: ["school_id", "period", "begins_at", "ends_at", "required"],
  expected: (plan) => sumOver(plan, (school) => (school.departmental ? periods : 1)),
  passes: [
    {
      by: "school",
      write: (plan, school, rows) => {
        bellsOf(plan.seed, school).forEach(({ begins, ends }, index) => {
          rows
            .row()
            .int4(school.id)
            .int2(index + 1)
            .time(begins)
            .time(ends)
            .boolean(true);
        });
      },
    },
  ],
};

export const roomRows: TableRows = {
  name: "rooms",
  columns: ["id", "school_id", "number", "kind", "seats"],
  expected: (plan) => sumOver(plan, (school) => school.rooms),
  passes: [
    {
      by: "school",
      write: (plan, school, rows) => {
        layoutSchool(plan.seed, school).rooms.forEach((room, index) => {
          rows
            .row()
            .int4(school.firstRoomId + index)
            .int4(school.id);
          rows.text(room.number).text(room.kind).int2(room.seats);
        });
      },
    },
  ],
};
