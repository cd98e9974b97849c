/** Which students have a disability, and where their special education is given. */
import type { DayClassProgram, SpecialEducationSetting } from "../../sis/db/schema/special-education.ts";
import { type DayClassProgramFacts, dayClassPrograms } from "../district/day-classes.ts";
import {
  boysElsewhere,
  boysToAGirl,
  disabilities,
  disabilityByGrade,
  otherDisabilities,
  otherSpecialEducationShare,
  resourceSpecialistShare,
  specialDayClassShare,
  whole,
} from "../district/people.ts";
import { createWeightedChoice, hashOf, openStream, type RandomStream } from "../random.ts";
import { sexOf } from "./sex.ts";

export type SpecialEducation = {
  readonly disability: (typeof disabilities)[number]["code"];
  readonly setting: SpecialEducationSetting;
};

const otherThanDayClass = Math.round((otherSpecialEducationShare * whole) / (whole - specialDayClassShare));
/** The share of students outside special day classes who have special education. */
export const placedElsewhere = otherThanDayClass / whole;

type Student = {
  readonly id: number;
  readonly grade: number;
  /** Of the special day class that the student is in. */
  readonly program: DayClassProgram | undefined;
};

/** Undefined for most students. */
export function specialEducationOf(seed: number, student: Student): SpecialEducation | undefined {
  const { id, grade, program } = student;
  const band = bandOf(grade);
  if (!program && hashOf(seed, "specialEducation", id) % whole >= rateOf(seed, student, band))
    return undefined;
  const stream = openStream(seed, "specialEducation", id);
  const index = (band.drawIn.get(program) ?? band.drawElsewhere)(stream);
  const setting = program ? "SDC" : stream.chance(resourceSpecialistShare, whole) ? "RSP" : "DIS";
  return { disability: disabilities[index]?.code ?? "SLD", setting };
}

const bands = disabilityByGrade.map((band) => ({
  ...band,
  drawIn: new Map<DayClassProgram | undefined, (stream: RandomStream) => number>(
    dayClassPrograms.map((program) => [program.code, createWeightedChoice(servedBy(program, band))]),
  ),
  drawElsewhere: createWeightedChoice(weighted(otherDisabilities, band)),
}));
type Band = (typeof bands)[number];

function weighted(shares: readonly number[], { percent }: (typeof disabilityByGrade)[number]): number[] {
  return shares.map((share, index) => {
    const code = disabilities[index]?.code;
    return Math.round(share * ((code && percent[code]) ?? 100));
  });
}

function servedBy({ serves }: DayClassProgramFacts, band: (typeof disabilityByGrade)[number]): number[] {
  return weighted(
    disabilities.map(({ code }) => serves[code] ?? 0),
    band,
  );
}

/** How common a program is in a grade: a weight. */
export function shareOfProgram(program: DayClassProgramFacts, grade: number): number {
  return servedBy(program, bandOf(grade)).reduce((sum, share) => sum + share, 0);
}

/** Ungraded students are in the last band. */
function bandOf(grade: number): Band {
  const found = bands.find(({ upTo }) => grade <= upTo) ?? bands.at(-1);
  if (!found) throw new Error("There must be a band of grades.");
  return found;
}

/** Of ten thousand students of this sex and grade outside special day classes. */
function rateOf(seed: number, { id }: Student, { rate }: Band): number {
  const boy = sexOf(seed, id, false) === "M";
  const girls = otherThanDayClass / (1 + (boysElsewhere / whole) * (boysToAGirl - 1));
  return (girls * (boy ? boysToAGirl : 1) * rate) / 100;
}
