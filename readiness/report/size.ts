/** How large a rehearsal was, beside a full opening day: rates are those of the largest district, times the load. */
import type { RunEvidence } from "../evidence/evidence.ts";
import { counted, number, percent } from "../evidence/plain-words.ts";

/** The district of 2014 had about 650,000 students (IEEE Spectrum, 2014); the rates of arrival are calibrated to it. */
export const fullStudents = 650_000;

const openingDay = "opening-day";

/** No ground for opening a school year: smaller than an opening day, another day, or disturbed on purpose. */
export const isReduced = ({ load, students, scenario, fault }: RunEvidence): boolean =>
  load < 1 || students < fullStudents || scenario !== openingDay || fault !== null;

const rate = ({ load }: RunEvidence): string =>
  load === 1
    ? "the full rate of arrivals"
    : `${percent(load)} of the full rate of arrivals (that of ${number(load * fullStudents)} students)`;

export const scopeSentence = (run: RunEvidence): string =>
  `Rehearsed: ${run.scenario.replaceAll("-", " ")} for ${counted(run.students, "student", "students")} in ${counted(run.district.schools, "school", "schools")}, at ${rate(run)}.`;

const otherDay = ({ scenario }: RunEvidence): string =>
  `This was no opening day but “${scenario.replaceAll("-", " ")}”: the peaks of an opening day were not rehearsed.`;

const disturbed = (fault: string): string =>
  `A fault was put in on purpose (${fault.replaceAll("-", " ")}): this shows what the harness sees of it, and says nothing about the SIS.`;

const smaller = (run: RunEvidence): string =>
  `This rehearsal was smaller than a full opening day of ${number(fullStudents)} students: it had ${counted(run.students, "student", "students")}, and ${rate(run)}. It shows nothing about a larger district or a busier day.`;

export const cautionSentence = (run: RunEvidence): string =>
  [
    ...(run.fault === null ? [] : [disturbed(run.fault)]),
    ...(run.scenario === openingDay ? [] : [otherDay(run)]),
    ...(run.load < 1 || run.students < fullStudents ? [smaller(run)] : []),
  ].join(" ");
