/** How large a rehearsal was compared with the district's own opening day: rates are the district's, times the load. */
import type { RunEvidence } from "../evidence/evidence.ts";
import { counted, number, percent } from "../evidence/plain-words.ts";

const openingDay = "opening-day";

/**
 * Does not justify opening a school year: it was smaller than an opening day, ran another scenario, or had an injected
 * fault.
 */
export function isReduced({ load, scenario, fault }: RunEvidence): boolean {
  return load < 1 || scenario !== openingDay || fault !== null;
}

export function scopeSentence(run: RunEvidence): string {
  return `Rehearsed: ${run.scenario.replaceAll("-", " ")} for ${counted(run.students, "student", "students")} in ${counted(run.district.schools, "school", "schools")}, at ${rateWords(run)}.`;
}

export function rateWords({ load }: Pick<RunEvidence, "load">): string {
  if (load === 1) return "the district’s real rate of arrivals";
  return load < 1
    ? `${percent(load)} of the district’s real rate of arrivals`
    : `${number(load, 3)} times the district’s real rate of arrivals`;
}

export function cautionSentence(run: RunEvidence): string {
  return [
    ...(run.fault === null ? [] : [disturbed(run.fault)]),
    ...(run.scenario === openingDay ? [] : [otherDay(run)]),
    ...(run.load < 1 ? [smaller(run)] : []),
  ].join(" ");
}

function disturbed(fault: string): string {
  return `A fault was injected on purpose (${fault.replaceAll("-", " ")}). This shows how Firstbell detects it, and says nothing about the SIS.`;
}

function otherDay({ scenario }: RunEvidence): string {
  return `This was not an opening day but “${scenario.replaceAll("-", " ")}”: the peaks of an opening day were not rehearsed.`;
}

function smaller(run: RunEvidence): string {
  return `This rehearsal was smaller than the district’s own opening day: it ran at ${rateWords(run)}. It says nothing about a busier day.`;
}
