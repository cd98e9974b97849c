/**
 * Decides which immunizations a student still needs for school, by California's table for grades TK to 12, and by when
 * students who are admitted on condition need the next dose.
 */
import type { Vaccine } from "../db/schema/immunizations.ts";

/** Where the numbers of this file come from. */
export const immunizationSource =
  "17 CCR 6025, Table B, and Health and Safety Code 120335 and 120370; the days by which a next dose is due are assumed (17 CCR 6035, Table D, has the lawful ones)";

export type DosesOf = { readonly vaccine: Vaccine; readonly doses: readonly string[] };
export type Exemption = { readonly vaccine: Vaccine; readonly endDate: string | null };
export type ImmunizedStudent = {
  readonly birthDate: string;
  readonly grade: number;
  readonly immunizations: readonly DosesOf[];
  readonly exemptions: readonly Exemption[];
};

export const vaccineStates = ["complete", "exempt", "conditional", "missing"] as const;
export type VaccineState = (typeof vaccineStates)[number];
export const clearanceStates = ["cleared", "conditional", "missing"] as const;
export type ClearanceState = (typeof clearanceStates)[number];

export type VaccineClearance = {
  readonly vaccine: Vaccine;
  readonly state: VaccineState;
  readonly doses: number;
  /** If admitted on condition: the day by which the next dose must be given. */
  readonly dueBy: string | null;
};
export type Clearance = {
  readonly state: ClearanceState;
  readonly vaccines: readonly VaccineClearance[];
};

type Span = { readonly weeks: number } | { readonly months: number };
type Series = {
  readonly doses: number;
  /** Doses before this birthday don't count. */
  readonly fromYears: number;
  /** Whose doses count too. */
  readonly and?: Vaccine;
  /** Fewer are enough if one was given on or after a birthday. */
  readonly orFewer: readonly { readonly doses: number; readonly withOneFromYears: number }[];
  /** How long after each dose the next one must be given: after the first, the second, and so on. [K] */
  readonly nextWithin: readonly Span[];
};

export const requiredSeries: Readonly<Record<Vaccine, Series>> = {
  polio: {
    doses: 4,
    fromYears: 0,
    orFewer: [{ doses: 3, withOneFromYears: 4 }],
    nextWithin: [{ weeks: 8 }, { months: 12 }, { months: 12 }],
  },
  dtap: {
    doses: 5,
    fromYears: 0,
    and: "tdap",
    orFewer: [
      { doses: 4, withOneFromYears: 4 },
      { doses: 3, withOneFromYears: 7 },
    ],
    nextWithin: [{ weeks: 8 }, { weeks: 8 }, { months: 12 }, { months: 12 }],
  },
  "hepatitis-b": { doses: 3, fromYears: 0, orFewer: [], nextWithin: [{ weeks: 8 }, { months: 12 }] },
  mmr: { doses: 2, fromYears: 1, orFewer: [], nextWithin: [{ months: 4 }] },
  varicella: { doses: 2, fromYears: 1, orFewer: [], nextWithin: [{ months: 4 }] },
  tdap: { doses: 1, fromYears: 7, orFewer: [], nextWithin: [] },
};

/** A dose up to this many days before a birthday counts as given on it. */
export const graceDays = 4;
export const firstTdapGrade = 7;
const ungradedElementary = 13;
const admission: readonly Vaccine[] = ["polio", "dtap", "hepatitis-b", "mmr", "varicella"];

/** Grade 7 asks for the booster, and doesn't ask for hepatitis B. */
export function requiredIn(grade: number): readonly Vaccine[] {
  if (grade < firstTdapGrade || grade === ungradedElementary) return admission;
  const asked = grade === firstTdapGrade ? admission.filter((each) => each !== "hepatitis-b") : admission;
  return [...asked, "tdap"];
}

export function clearanceOf(student: ImmunizedStudent, day: string): Clearance {
  const vaccines = requiredIn(student.grade).map((vaccine) => clearanceFrom(vaccine, student, day));
  const states = new Set(vaccines.map(({ state }) => state));
  const state = states.has("missing") ? "missing" : states.has("conditional") ? "conditional" : "cleared";
  return { state, vaccines };
}

function clearanceFrom(
  vaccine: Vaccine,
  { birthDate, immunizations, exemptions }: ImmunizedStudent,
  day: string,
): VaccineClearance {
  const series = requiredSeries[vaccine];
  const given = immunizations
    .flatMap((each) => (each.vaccine === vaccine || each.vaccine === series.and ? each.doses : []))
    .toSorted();
  const counted = given.filter((dose) => dose <= day && isFrom(dose, birthDate, series.fromYears));
  const of = { vaccine, doses: counted.length, dueBy: null };
  if (isComplete(series, counted, birthDate)) return { ...of, state: "complete" };
  if (exemptions.some((each) => each.vaccine === vaccine && (each.endDate ?? "9999") > day))
    return { ...of, state: "exempt" };
  const dueBy = nextDoseBy(series, counted);
  if (dueBy === undefined || dueBy < day) return { ...of, state: "missing" };
  return { ...of, state: "conditional", dueBy };
}

function isComplete({ doses, orFewer }: Series, given: readonly string[], birthDate: string): boolean {
  if (given.length >= doses) return true;
  return orFewer.some(
    (fewer) =>
      given.length >= fewer.doses && given.some((dose) => isFrom(dose, birthDate, fewer.withOneFromYears)),
  );
}

/** On or after the birthday, or a few days before it. */
function isFrom(dose: string, birthDate: string, years: number): boolean {
  return daysAfter(dose, graceDays) >= monthsAfter(birthDate, 12 * years);
}

/** Undefined if no dose was given yet: nobody is admitted on condition without a first one. */
function nextDoseBy({ nextWithin }: Series, given: readonly string[]): string | undefined {
  const last = given.at(-1);
  const within = nextWithin[given.length - 1];
  if (last === undefined || within === undefined) return undefined;
  return "weeks" in within ? daysAfter(last, 7 * within.weeks) : monthsAfter(last, within.months);
}

const dayMs = 86_400_000;

function daysAfter(day: string, days: number): string {
  return dayText(new Date(Date.parse(day) + days * dayMs));
}

/** The last day of a shorter month. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, of = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayText(new Date(Date.UTC(year, month - 1 + months, Math.min(of, last))));
}

function dayText(date: Date): string {
  return date.toISOString().slice(0, 10);
}
