/** What a student of grade 7 or above took in the last two years, with the marks of both semesters. */
import { lastSchoolYear } from "../district/calendar.ts";
import { recoveryCourses } from "../district/course-steps.ts";
import type { Course } from "../district/courses.ts";
import {
  madeUpInSummer,
  otherSchools,
  passedInSummer,
  transcriptsReceived,
  transcriptsVerified,
} from "../district/marks.ts";
import { whole } from "../district/people.ts";
import { hashOf } from "../random.ts";
import { type LastYear, lastYearOf, twoYearsAgo } from "./history.ts";
import { coursesOfYearBefore, type Following, type Learner, type PastCourse } from "./past-courses.ts";
import { habitOf, isDemanding, type Mark, type Marked, marksOf } from "./past-marks.ts";
import type { DistrictPlan, SchoolPlan } from "./school-plan.ts";
import { strengthOf, traitOf } from "./student-traits.ts";

export type PastYear = {
  readonly schoolYear: number;
  readonly grade: number;
  /** A school of the district, or the name of another one. */
  readonly school: number | string;
  readonly verified: boolean;
  readonly courses: readonly CourseTaken[];
};

export type CourseTaken = {
  readonly course: Course;
  readonly fall: Mark;
  readonly spring: Mark;
  /** The student had taken it the year before. */
  readonly repeats: boolean;
  /** How it was made up in summer school, if it was. */
  readonly summer?: { readonly course: Course; readonly mark: Mark };
};

export type HistoryStudent = {
  /** From 0 within the school. */
  readonly index: number;
  readonly grade: number;
  readonly dayClass: boolean;
  /** Of this year. */
  readonly courses: readonly Course[];
};

/** The earlier year first. Empty for those whose past was in elementary school, or isn't known yet. */
export function courseHistoryOf(plan: DistrictPlan, school: SchoolPlan, student: HistoryStudent): PastYear[] {
  const { grade, index, dayClass, courses } = student;
  const id = school.firstStudentId + index;
  const trait = traitOf(plan.seed, { schoolId: school.id, index, id, grade });
  const draw = (purpose: number): number => hashOf(plan.seed, "courseHistory", id, purpose);
  const strength = strengthOf(trait);
  const habit = habitOf(draw(1));
  const [last, before] = placesOf(plan, school, { id, grade, draw });
  if (!last) return [];
  const following = { grade, courses, later: courses };
  const known = { strength, dayClass, habit, draw };
  const lastYear = yearBefore(following, { place: last, schoolYear: lastSchoolYear, known });
  if (!before) return [lastYear];
  const taken = lastYear.courses.map(({ course }) => course);
  const earlier = { grade: last.grade, courses: taken, later: [...courses, ...taken] };
  const firstYear = yearBefore(earlier, { place: before, schoolYear: lastSchoolYear - 1, known });
  return [firstYear, withRepeats(lastYear, firstYear)];
}

type Place = Pick<PastYear, "school" | "verified" | "grade">;
type Known = Omit<Marked, "inHonors"> & Learner;
type Person = {
  readonly id: number;
  readonly grade: number;
  readonly draw: (purpose: number) => number;
};

/** Last year and, if that is known, the year before. */
function placesOf(plan: DistrictPlan, school: SchoolPlan, { id, grade, draw }: Person): Place[] {
  const last = lastYearOf(plan, school, grade, id);
  const elsewhere = (before: number, verified: boolean): Place[] =>
    before < 6 ? [] : [{ grade: before, school: anyOtherSchool(draw(2)), verified }];
  if (!last) {
    if (draw(3) % whole >= transcriptsReceived) return [];
    return [...elsewhere(grade - 1, false), ...elsewhere(grade - 2, false)];
  }
  if (!isSecondary(plan, last)) return [];
  const before = twoYearsAgo(plan, last, { id, gradeNow: grade });
  if (!before) return [inDistrict(last), ...elsewhere(last.grade - 1, draw(4) % whole < transcriptsVerified)];
  return isSecondary(plan, before) ? [inDistrict(last), inDistrict(before)] : [inDistrict(last)];
}

function inDistrict({ schoolId, grade }: LastYear): Place {
  return { school: schoolId, grade, verified: true };
}

/** Grade 6 of an elementary school has one teacher, and no marks by course. */
function isSecondary({ schools }: DistrictPlan, { schoolId, grade }: LastYear): boolean {
  return grade >= 7 || (grade === 6 && schools[schoolId - 1]?.departmental === true);
}

function anyOtherSchool(ticket: number): string {
  return otherSchools[ticket % otherSchools.length] ?? "Another school";
}

type Year = { readonly place: Place; readonly schoolYear: number; readonly known: Known };

function yearBefore(following: Following, { place, schoolYear, known }: Year): PastYear {
  const { grade, school, verified } = place;
  const draw = (purpose: number): number => known.draw(schoolYear * 1_000 + purpose);
  const student = { ...known, draw, inHonors: following.courses.some(isDemanding) };
  const courses = coursesOfYearBefore(following, grade, student).map((past) => {
    const ticket = draw(firstTicketOfCourses + past.course.id);
    const [fall, spring] = marksOf(past, { grade, ticket, student });
    const taken = { course: past.course, fall, spring, repeats: false };
    const failed = grade >= 9 && (fall === 4 || spring === 4);
    const summer = failed ? madeUp(past, following, ticket >>> 8) : undefined;
    return summer ? { ...taken, summer } : taken;
  });
  return { schoolYear, grade, school, verified, courses };
}

/** Smaller numbers are for what they take. */
const firstTicketOfCourses = 100;

/** Unless it's taken again or made up in the year that follows. */
function madeUp({ course }: PastCourse, { courses }: Following, ticket: number): CourseTaken["summer"] {
  const recovery = recoveryCourses.find(({ subject }) => subject === course.subject)?.recovery;
  if (!recovery || course.subjectGroup !== "academic" || ticket % whole >= madeUpInSummer) return undefined;
  if (courses.includes(course) || courses.includes(recovery)) return undefined;
  const passed = (ticket >>> 4) % whole < passedInSummer;
  return { course: recovery, mark: passed ? (ticket % 3 === 0 ? 3 : 2) : 4 };
}

function withRepeats(year: PastYear, before: PastYear): PastYear {
  const repeats = ({ course }: CourseTaken): boolean =>
    !course.repeatable && before.courses.some((earlier) => earlier.course === course);
  if (!year.courses.some(repeats)) return year;
  return { ...year, courses: year.courses.map((taken) => ({ ...taken, repeats: repeats(taken) })) };
}
