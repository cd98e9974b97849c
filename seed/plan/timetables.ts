/** On which days a school's periods meet, and when its bells ring. */
import {
  blockMinutes,
  blockSchoolPercent,
  continuationPeriodMinutes,
  elementaryDayMinutes,
  firstBellWeights,
  lunchAfterPeriod,
  lunchMinutes,
  passingMinutes,
  periodMinutes,
  periods,
} from "../district/classes.ts";
import { createWeightedChoice, hashOf, openStream } from "../random.ts";
import type { SchoolPlan } from "./school-plan.ts";

type School = Pick<SchoolPlan, "id" | "departmental" | "kind">;

/** Monday to Friday, one bit each. */
const everyDay = 31;
/** [K] All periods meet on Monday, odd ones on Tuesday and Thursday, even ones on Wednesday and Friday. */
const oddDays = 0b01011;
const evenDays = 0b10101;

/** A set of bits: Monday 1 to Friday 16. */
export function daysOf(seed: number, school: School, period: number): number {
  if (!hasBlocks(seed, school)) return everyDay;
  return period % 2 === 1 ? oddDays : evenDays;
}

/** Long periods that take turns by day. */
export function hasBlocks(seed: number, { id, kind, departmental }: School): boolean {
  return (
    departmental && kind.schoolType === "high" && hashOf(seed, "bells", id, 1) % 100 < blockSchoolPercent
  );
}

export type Bell = { readonly begins: number; readonly ends: number };

const drawFirstBell = createWeightedChoice(firstBellWeights);
const earliestBellMinute = 7 * 60 + 30;

/** Start and end of each period, in minutes since midnight. */
export function bellsOf(seed: number, school: School): readonly Bell[] {
  const first = earliestBellMinute + 5 * drawFirstBell(openStream(seed, "bells", school.id));
  if (!school.departmental) return [{ begins: first, ends: first + elementaryDayMinutes }];
  return Array.from({ length: periods }, (_, index) =>
    hasBlocks(seed, school) ? blockBell(first, index) : periodBell(first, index, minutesAt(school)),
  );
}

function minutesAt({ kind }: School): number {
  return kind.schoolType === "continuation" ? continuationPeriodMinutes : periodMinutes;
}

/** Of the periods before the first and after the last of the six. */
export function extraBells(six: readonly Bell[]): readonly (Bell & { readonly period: number })[] {
  const begins = (six[0]?.begins ?? 0) - passingMinutes - periodMinutes;
  const after = (six.at(-1)?.ends ?? 0) + passingMinutes;
  return [
    { period: 0, begins, ends: begins + periodMinutes },
    { period: periods + 1, begins: after, ends: after + periodMinutes },
  ];
}

function periodBell(first: number, index: number, minutes: number): Bell {
  const lunch = index >= lunchAfterPeriod ? lunchMinutes : 0;
  const begins = first + index * (minutes + passingMinutes) + lunch;
  return { begins, ends: begins + minutes };
}

/** Periods 1 and 2 ring at the same time, and so on; lunch follows the second block. */
function blockBell(first: number, index: number): Bell {
  const block = Math.floor(index / 2);
  const begins = first + block * (blockMinutes + passingMinutes) + (block === 2 ? lunchMinutes : 0);
  return { begins, ends: begins + blockMinutes };
}
