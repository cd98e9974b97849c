/**
 * How large a rehearsal was compared with a full opening day: rates are those of the largest district, times the load.
 */
import type { RunEvidence } from "../evidence/evidence.ts";
import { counted, number, percent } from "../evidence/plain-words.ts";

/** The district of 2014 had about 650,000 students (IEEE Spectrum, 2014); the rates of arrival are calibrated to it. */
export const fullStudents = 650_000;

const openingDay = "opening-day";

/**
 * Does not justify opening a school year: it was smaller than an opening day, ran another scenario, or had an injected
 * fault.
 */
export function isReduced({ load, students, scenario, fault }: RunEvidence): boolean {
  return load < 1 || students < fullStudents || scenario !== openingDay || fault !== null;
}

export function scopeSentence(run: RunEvidence): string {
  return `Rehearsed: ${run.scenario.replaceAll("-", " ")} for ${counted(run.students, "student", "students")} in ${counted(run.district.schools, "school", "schools")}, at ${rate(run)}.`;
}

function rate({ load }: RunEvidence): string {
  return load === 1
    ? "the full rate of arrivals"
    : `${percent(load)} of the full rate of arrivals (that of ${number(load * fullStudents)} students)`;
}

export function cautionSentence(run: RunEvidence): string {
  return [
    ...(run.fault === null ? [] : [disturbed(run.fault)]),
    ...(run.scenario === openingDay ? [] : [otherDay(run)]),
    ...(run.load < 1 || run.students < fullStudents ? [smaller(run)] : []),
  ].join(" ");
}

function disturbed(fault: string): string {
  return `A fault was injected on purpose (${fault.replaceAll("-", " ")}). This shows how Firstbell detects it, and says nothing about the SIS.`;
}

function otherDay({ scenario }: RunEvidence): string {
  return `This was not an opening day but “${scenario.replaceAll("-", " ")}”: the peaks of an opening day were not rehearsed.`;
}

function smaller(run: RunEvidence): string {
  return `This rehearsal was smaller than a full opening day of ${number(fullStudents)} students: ${counted(run.students, "student", "students")} at ${rate(run)}. It says nothing about a larger district or a busier day.`;
}
