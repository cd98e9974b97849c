/** How a rehearsal differed from the district's own opening day: a smaller load, another day, something planted. */
import type { BegunRun } from "../evidence/begun-run.ts";
import type { AuditEvidence, RunEvidence } from "../evidence/evidence.ts";
import { counted, dayInWords, number, percent, spoken } from "../evidence/plain-words.ts";
import { studentsWithoutClasses } from "../requirements/audited-rule.ts";

const openingDay = "opening-day";

/** Does not justify opening a school year, whatever it shows. */
export function isReduced(run: RunEvidence): boolean {
  return run.scenario !== openingDay || differences(run).length > 0;
}

/** Something was made worse on purpose: what fails may be that. */
export function hasPlanted({ fault, district }: RunEvidence): boolean {
  return fault !== null || isAs2014(district) || district.defects.length > 0;
}

function isAs2014({ mess }: RunEvidence["district"]): boolean {
  return mess === "2014";
}

/** For the headline: what was smaller than the real day, or made worse on purpose. */
export function differences({ load, fault, district }: RunEvidence): string[] {
  const planted = counted(district.defects.length, "kind", "kinds");
  return [
    ...(load < 1 ? [`at ${percent(load)} of its real rate`] : []),
    ...(district.day === undefined ? [] : [`with the records of ${dayInWords(district.day)}`]),
    ...(fault === null ? [] : [`with a fault injected on purpose (${spoken(fault)})`]),
    ...(isAs2014(district) ? ["with the class assignments of 2014"] : []),
    ...(district.defects.length === 0 ? [] : [`with ${planted} of bad class assignments planted on purpose`]),
  ];
}

export function scopeSentence(run: RunEvidence, audit: AuditEvidence | undefined): string {
  const unready = run.district.mess === "normal" ? ` ${goodOpeningDay(audit)}` : "";
  return `Rehearsed: ${spoken(run.scenario)} in a district of ${counted(run.students, "student", "students")} and ${counted(run.district.schools, "school", "schools")}${onRecord(run)}, at ${rateWords(run)}.${unready}`;
}

function goodOpeningDay(audit: AuditEvidence | undefined): string {
  const left = studentsWithoutClasses(audit);
  const waited = left === undefined ? "" : `: ${number(left)} did when the day was over`;
  return `It was set up like a good opening day, when some students still wait for their classes${waited}.`;
}

function onRecord({ district: { through } }: RunEvidence): string {
  return through === undefined
    ? ""
    : `, with what happened at school on record through ${dayInWords(through)}`;
}

/** Of a rehearsal that didn't end. */
export function begunSentence(run: BegunRun): string {
  return `${spoken(run.scenario)} for ${counted(run.students, "student", "students")}, at ${rateWords(run)}.`;
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
    ...(isAs2014(run.district) ? [as2014] : []),
    ...(run.district.defects.length === 0 ? [] : [planted(run.district.defects)]),
    ...(run.scenario === openingDay ? [] : [otherDay(run)]),
    ...(run.district.day === undefined ? [] : [later(run.district.day)]),
    ...(run.load < 1 ? [smaller(run)] : []),
  ].join(" ");
}

function disturbed(fault: string): string {
  return `A fault was injected on purpose (${spoken(fault)}). This shows how Firstbell detects it, and says nothing about the SIS.`;
}

const as2014 =
  "What went wrong with class assignments in Los Angeles in 2014 was planted on purpose. This shows how Firstbell finds it, and says nothing about a real district.";

function planted(defects: readonly string[]): string {
  return `Bad class assignments were planted on purpose (${defects.map(spoken).join(", ")}). This shows how Firstbell finds them, and says nothing about a real district.`;
}

function otherDay({ scenario }: RunEvidence): string {
  return `This was not an opening day but “${spoken(scenario)}”: the peaks of an opening day were not rehearsed.`;
}

function later(day: string): string {
  return `It was ${dayInWords(day)} in the district: school was in session, and students had grades and attendance on record.`;
}

function smaller(run: RunEvidence): string {
  return `This rehearsal was smaller than the district’s own opening day: it ran at ${rateWords(run)}. It says nothing about a busier day.`;
}
