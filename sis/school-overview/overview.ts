/** A school at a glance: how many students it has today, and what needs somebody's attention. */
import { findNotSubmitted, type UnsubmittedSection } from "../attendance/module.ts";
import type { Dependencies } from "../dependencies.ts";
import { findCounts, findDuePeriods, type SchoolCounts } from "./queries.ts";

export type Overview = SchoolCounts & {
  /** Classes that began half an hour ago or longer, and whose attendance isn't submitted: how many, by period. */
  readonly notSubmitted: readonly { readonly period: number; readonly classes: number }[];
};

type Needed = Pick<Dependencies, "core" | "clock" | "today" | "settings">;

/** Undefined if there's no such school. */
export async function readOverview(dependencies: Needed, schoolId: number): Promise<Overview | undefined> {
  const { core, clock, today, settings } = dependencies;
  const { schoolYear, timeZone } = settings;
  const now = clock();
  const since = dayBegan(now, timeIn(now, timeZone));
  const [counts, due] = await Promise.all([
    findCounts.first(core, { schoolId, day: today(), schoolYear, since }),
    readDue(dependencies, schoolId),
  ]);
  return counts === undefined ? undefined : { ...counts, notSubmitted: byPeriod(due) };
}

/** Classes that began half an hour ago or longer, and whose attendance isn't submitted. */
export async function readDue(
  { core, clock, today, settings }: Needed,
  schoolId: number,
): Promise<readonly UnsubmittedSection[]> {
  const day = today();
  const time = timeIn(clock(), settings.timeZone);
  const periods = (await findDuePeriods.all(core, { schoolId, day, time })).map(({ period }) => period);
  if (periods.length === 0) return [];
  const sections = await findNotSubmitted(core, { schoolId, day, period: undefined });
  return sections.filter(({ period }) => periods.includes(period));
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
