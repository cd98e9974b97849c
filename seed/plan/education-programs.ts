/** The special-education program of each student who has one: who manages it, its dates and its services. */
import { dayNumber, lastYearLastDay, lastYearOpeningDay } from "../district/calendar.ts";
import { yearOf } from "../district/calendars.ts";
import { resourceSpecialistCaseload } from "../district/classes.ts";
import {
  assessmentsUnderWay,
  counseling,
  instructionIn,
  overdueAssessments,
  overdueReviews,
  type ServicePlan,
  servicesFor,
} from "../district/special-education.ts";
import { openStream, type RandomStream } from "../random.ts";
import { dayClassProgramsAt } from "./day-classes.ts";
import { lastYearOf } from "./history.ts";
import { type DistrictPlan, type SchoolPlan, studentsIn } from "./school-plan.ts";
import { type SpecialEducation, specialEducationOf } from "./special-education.ts";

const thousand = 1_000;
/** A whole number of weeks, so that a meeting keeps its day of the week. */
const yearInWeeks = 364;
const lastOpening = dayNumber(lastYearOpeningDay);
const lastDay = dayNumber(lastYearLastDay);
/** [K] Consents to assessments that are still under way go back this far from the last day of school. */
const daysOfConsents = 40;
/** [K] Reviews that were missed were due in the last weeks of the year before. */
const daysOfMissedReviews = 60;

export type EducationProgram = {
  readonly studentId: number;
  /** From 0 among the school's. */
  readonly caseManager: number;
  /** Days since January 1, 2000, as all dates here. */
  readonly reviewedOn: number;
  readonly assessedOn: number;
  readonly consentOn: number | undefined;
  readonly transferredOn: number | undefined;
  readonly services: readonly ServicePlan[];
};

/** [K] A case manager looks after as many students as a resource specialist. */
export function caseManagersAt(seed: number, school: SchoolPlan): number {
  return Math.ceil(programCounts(seed, school).programs / resourceSpecialistCaseload);
}

type Counts = { readonly programs: number; readonly services: number };
const known = new WeakMap<SchoolPlan, Counts>();

/** How many programs the school has, and how many services they give; each thread counts them once. */
export function programCounts(seed: number, school: SchoolPlan): Counts {
  const counts = known.get(school) ?? countPrograms(seed, school);
  known.set(school, counts);
  return counts;
}

export function* educationProgramsOf(plan: DistrictPlan, school: SchoolPlan): Generator<EducationProgram> {
  const caseManagers = caseManagersAt(plan.seed, school);
  let count = 0;
  for (const { id, grade, placed } of placedStudents(plan.seed, school)) {
    const returns = lastYearOf(plan, school, grade, id) !== undefined;
    const dates = datesOf(openStream(plan.seed, "specialEducation", id, 1), { grade, returns }, school);
    yield { studentId: id, caseManager: count++ % caseManagers, ...dates, services: servicesOf(placed) };
  }
}

function countPrograms(seed: number, school: SchoolPlan): Counts {
  let [programs, services] = [0, 0];
  for (const { placed } of placedStudents(seed, school)) {
    programs += 1;
    services += servicesOf(placed).length;
  }
  return { programs, services };
}

type PlacedStudent = { readonly id: number; readonly grade: number; readonly placed: SpecialEducation };

function* placedStudents(seed: number, school: SchoolPlan): Generator<PlacedStudent> {
  const programs = dayClassProgramsAt(seed, school);
  for (const { grade, ...group } of school.groups) {
    for (const { index } of studentsIn({ grade, ...group })) {
      const id = school.firstStudentId + index;
      const placed = specialEducationOf(seed, { id, grade, program: programs.get(index) });
      if (placed !== undefined) yield { id, grade, placed };
    }
  }
}

type Student = { readonly grade: number; readonly returns: boolean };

function datesOf(stream: RandomStream, { grade, returns }: Student, school: SchoolPlan) {
  const missed = stream.chance(overdueReviews, thousand);
  const reviewedOn = onWeekday(
    missed
      ? lastOpening - 1 - stream.below(daysOfMissedReviews)
      : lastOpening + stream.below(lastDay - lastOpening),
  );
  const late = stream.chance(overdueAssessments, thousand) && grade >= 2;
  const yearsBefore = late ? 3 : grade < 2 ? 0 : stream.below(3);
  const assessing = stream.chance(assessmentsUnderWay, thousand) && returns;
  return {
    reviewedOn,
    assessedOn: reviewedOn - yearsBefore * yearInWeeks,
    consentOn: assessing ? onWeekday(lastDay - stream.below(daysOfConsents)) : undefined,
    transferredOn: returns || grade < 1 ? undefined : yearOf(school.calendar.id).begins,
  };
}

/** January 1, 2000, was a Saturday. */
function onWeekday(day: number): number {
  if (day % 7 === 0) return day - 1;
  return day % 7 === 1 ? day + 1 : day;
}

function servicesOf({ disability, setting }: SpecialEducation): readonly ServicePlan[] {
  const instruction = instructionIn[setting];
  const services = [...(instruction ? [instruction] : []), ...(servicesFor[disability] ?? [])];
  return services.length > 0 ? services : [counseling];
}
