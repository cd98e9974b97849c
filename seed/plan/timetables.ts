/** Which kind of day each weekday is at a school, and when the bells of each kind ring. */
import type { weeklyDayKinds } from "../../sis/db/schema/schools.ts";
import {
  advisory,
  blockMinutes,
  continuationMinutes,
  earlyOutWeights,
  elementaryMinutes,
  firstBellWeights,
  lunchMinutes,
  passingMinutes,
  periodMinutes,
  periods,
  specialEducationMinutes,
} from "../district/classes.ts";
import { createWeightedChoice, openStream, type RandomStream } from "../random.ts";
import type { SchoolPlan } from "./school-plan.ts";

export type DayKind = (typeof weeklyDayKinds)[number];
type School = Pick<SchoolPlan, "id" | "departmental" | "kind" | "timetable" | "extraPeriods" | "advisory">;

export type Bell = {
  readonly period: number;
  /** Minutes since midnight. */
  readonly begins: number;
  readonly ends: number;
  readonly required: boolean;
};

/** One kind of day at a school: on which weekdays (Monday 1 to Friday 5), and its bells in order. */
export type DayBells = {
  readonly kind: DayKind;
  readonly weekdays: readonly number[];
  readonly bells: readonly Bell[];
};

const six = Array.from({ length: periods }, (_, index) => index + 1);

/** [K] Odd periods and even ones take turns where they are long. */
const periodsOn: Readonly<Record<DayKind, readonly number[]>> = {
  regular: six,
  "early-out": six,
  "all-periods": six,
  "a-day": six.filter((period) => period % 2 === 1),
  "b-day": six.filter((period) => period % 2 === 0),
};

/**
 * [K] Monday to Friday. A/B schools have all periods on Monday, which ends early; others have long periods in the middle
 * of the week only.
 */
const weeks: Readonly<Record<Exclude<SchoolPlan["timetable"], "six-periods">, readonly DayKind[]>> = {
  "a-b": ["all-periods", "a-day", "b-day", "a-day", "b-day"],
  "midweek-blocks": ["regular", "early-out", "a-day", "b-day", "regular"],
};

/** In the order of the week's first day of each kind. */
export function dayBellsOf(seed: number, school: School): readonly DayBells[] {
  const stream = openStream(seed, "bells", school.id);
  const first = earliestBellMinute + 5 * drawFirstBell(stream);
  const week = weekOf(school, stream);
  return [...new Set(week)].map((kind) => ({
    kind,
    weekdays: week.flatMap((each, index) => (each === kind ? [index + 1] : [])),
    bells: bellsOn(kind, first, school),
  }));
}

/** The weekdays on which a period meets, one bit each: Monday 1 to Friday 16. */
export function daysOf(seed: number, school: School, period: number): number {
  const kinds = dayBellsOf(seed, school).filter(({ bells }) => bells.some((bell) => bell.period === period));
  return kinds.flatMap(({ weekdays }) => weekdays).reduce((days, weekday) => days | (1 << (weekday - 1)), 0);
}

const earliestBellMinute = 7 * 60 + 30;
const drawFirstBell = createWeightedChoice(firstBellWeights);
const drawEarlyOut = createWeightedChoice(earlyOutWeights);

function weekOf({ timetable }: School, stream: RandomStream): readonly DayKind[] {
  if (timetable !== "six-periods") return weeks[timetable];
  const early = drawEarlyOut(stream);
  return earlyOutWeights.map((_, index) => (index === early ? "early-out" : "regular"));
}

function bellsOn(kind: DayKind, first: number, school: School): readonly Bell[] {
  const minutes = minutesOf(kind, school);
  if (!school.departmental) return [{ period: 1, begins: first, ends: first + minutes, required: true }];
  const meeting = periodsOn[kind];
  const lunchAfter = (meeting.length * 2) / 3;
  const required = meeting.map((period, index) => {
    const begins = first + index * (minutes + passingMinutes) + (index >= lunchAfter ? lunchMinutes : 0);
    return { period, begins, ends: begins + minutes, required: true };
  });
  if (school.advisory && kind === "regular") return withAdvisory(required);
  return school.extraPeriods ? withExtra(required, Math.min(minutes, periodMinutes.regular)) : required;
}

/** Periods after the advisory ring later. */
function withAdvisory(required: readonly Bell[]): readonly Bell[] {
  const before = required.slice(0, advisory.after);
  const begins = (before.at(-1)?.ends ?? 0) + passingMinutes;
  const delay = advisory.minutes + passingMinutes;
  const after = required
    .slice(advisory.after)
    .map((bell) => ({ ...bell, begins: bell.begins + delay, ends: bell.ends + delay }));
  const own = { period: advisory.period, begins, ends: begins + advisory.minutes, required: false };
  return [...before, own, ...after];
}

function minutesOf(kind: DayKind, { departmental, kind: { schoolType } }: School): number {
  if (kind === "a-day" || kind === "b-day") return blockMinutes;
  const lengths = departmental ? (ownMinutes.get(schoolType) ?? periodMinutes) : elementaryMinutes;
  return kind === "regular" ? lengths.regular : lengths.short;
}

const ownMinutes: ReadonlyMap<string, typeof periodMinutes> = new Map([
  ["continuation", continuationMinutes],
  ["special-education", specialEducationMinutes],
]);

/** A zero period before the first of the six, and a seventh after the last. */
function withExtra(required: readonly Bell[], minutes: number): readonly Bell[] {
  const begins = (required[0]?.begins ?? 0) - passingMinutes - minutes;
  const after = (required.at(-1)?.ends ?? 0) + passingMinutes;
  return [
    { period: 0, begins, ends: begins + minutes, required: false },
    ...required,
    { period: periods + 1, begins: after, ends: after + minutes, required: false },
  ];
}
