/** A school at a glance: how many students it has today, and what needs somebody's attention. */
import { findNotSubmitted, type UnsubmittedSection } from "../attendance/module.ts";
import type { Dependencies } from "../dependencies.ts";
import { findCounts, type SchoolCounts } from "./queries.ts";

export type Overview = Omit<SchoolCounts, "duePeriods"> & {
  /** Classes that began half an hour ago or longer, and whose attendance isn't submitted: how many, by period. */
  readonly notSubmitted: readonly { readonly period: number; readonly classes: number }[];
};

type Needed = Pick<Dependencies, "core" | "clock" | "today" | "settings">;

/** Undefined if there's no such school. */
export async function readOverview(dependencies: Needed, schoolId: number): Promise<Overview | undefined> {
  const { core, clock, today, settings } = dependencies;
  const { schoolYear, timeZone } = settings;
  const day = today();
  const now = clock();
  const time = timeIn(now, timeZone);
  const [counts, sections] = await Promise.all([
    findCounts.first(core, { schoolId, day, schoolYear, time, since: dayBegan(now, time) }),
    findNotSubmitted(core, { schoolId, day, period: undefined }),
  ]);
  if (counts === undefined) return undefined;
  const { duePeriods, ...shown } = counts;
  return { ...shown, notSubmitted: byPeriod(dueOf(sections, duePeriods)) };
}

function dueOf(sections: readonly UnsubmittedSection[], duePeriods: readonly number[]) {
  return sections.filter(({ period }) => duePeriods.includes(period));
}

function byPeriod(sections: readonly UnsubmittedSection[]): Overview["notSubmitted"] {
  const periods = Map.groupBy(sections, ({ period }) => period);
  return [...periods].map(([period, own]) => ({ period, classes: own.length }));
}

/** Of the clock on the wall, as HH:MM. */
function timeIn(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }).format(now);
}

const minuteMs = 60_000;

function dayBegan(now: Date, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(Math.floor(now.getTime() / minuteMs - hours * 60 - minutes) * minuteMs);
}
