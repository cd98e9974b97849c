/** What a student took the year before, told from what follows it: every later class has the courses that lead to it. */
import {
  coursesBefore,
  coursesNear,
  firstLevels,
  openElectives,
  physicalEducation,
  recoveryCourses,
  steppedCourses,
  type Track,
} from "../district/course-steps.ts";
import { type Course, secondaryDayClasses } from "../district/courses.ts";
import { failedLastCourse, leftHonors, stayedInHonors } from "../district/marks.ts";
import { whole } from "../district/people.ts";

/** How the course ended: "passed" and "failed" if a later class depends on it. */
export type Outcome = "passed" | "failed" | "either";
export type PastCourse = { readonly course: Course; readonly outcome: Outcome };

export type Following = {
  readonly grade: number;
  readonly courses: readonly Course[];
  /** The courses of all later years. */
  readonly later: readonly Course[];
};

export type Learner = {
  /** From 0 for the weakest to 1. */
  readonly strength: number;
  readonly dayClass: boolean;
  /** A random number below 2^32 for each purpose. */
  readonly draw: (purpose: number) => number;
};

/** Courses that lead to those that follow, and others of the grade for the rest of the day. */
export function coursesOfYearBefore(following: Following, grade: number, learner: Learner): PastCourse[] {
  if (learner.dayClass) return dayClassesOf(grade, following.grade === grade);
  const courses: PastCourse[] = [];
  recoveryCourses.forEach(({ subject, recovery }, purpose) => {
    const course = academicBefore(
      { subject, recovery, following, grade, ticket: learner.draw(purpose) },
      learner,
    );
    if (course) courses.push(course);
  });
  const more = learner.draw(recoveryCourses.length);
  if (grade <= 10) courses.push({ course: exerciseOf(grade, more), outcome: "either" });
  courses.push(...electivesBefore(following, grade, more >>> 8));
  return courses;
}

function dayClassesOf(grade: number, repeats: boolean): PastCourse[] {
  const slots = grade <= 8 ? secondaryDayClasses.middle : secondaryDayClasses.high;
  return slots.map((course) => {
    const failed = repeats && course.subjectGroup === "special-day-class";
    return { course, outcome: failed ? "failed" : "either" };
  });
}

function exerciseOf(grade: number, ticket: number): Course {
  const { middle, 9: first, 10: second } = physicalEducation;
  const courses = grade <= 8 ? middle : grade === 9 ? first : second;
  return anyOf(courses, ticket);
}

type Place = {
  readonly subject: string;
  /** The course in which it's made up. */
  readonly recovery: Course;
  readonly following: Following;
  readonly grade: number;
  /** A random number below 2^32, which several choices share. */
  readonly ticket: number;
};

/** A student who takes a step behind the grade failed it before; in mathematics, some took the one before that. */
function academicBefore(place: Place, { strength }: Learner): PastCourse | undefined {
  const { subject, following, grade, ticket } = place;
  const next = following.courses.find(({ id }) => steppedCourses.get(id)?.subject === subject);
  const stepped = next && steppedCourses.get(next.id);
  const step = stepped && Math.max(stepped.least, Math.min(stepped.most, following.grade));
  if (next && step !== undefined && step <= grade && fits(next, grade) && failedIt(place, step)) {
    return { course: next, outcome: "failed" };
  }
  const aim = step === undefined ? grade : step - 1;
  const track = trackBefore(place, stepped?.track, strength);
  const course = firstPassable(coursesNear(subject, aim, track, grade), following, ticket);
  return course && { course, outcome: outcomeOf(place, step !== undefined, aim) };
}

const firstInHighSchool = 9;

/** Before the first step of high school there's nothing else that a high school could have taught. */
function failedIt({ subject, following, grade, ticket }: Place, step: number): boolean {
  if (subject !== "Mathematics" || following.grade === grade || step === firstInHighSchool) return true;
  return ticket % whole < failedLastCourse;
}

/** Nobody goes on in mathematics without passing; in other subjects, students make up later what they failed. */
function outcomeOf({ subject, recovery, following, grade }: Place, hasNext: boolean, step: number): Outcome {
  if (following.courses.includes(recovery)) return "failed";
  if (!hasNext) return following.grade === grade ? "failed" : "either";
  return subject === "Mathematics" && (grade >= firstInHighSchool || step > grade) ? "passed" : "either";
}

function trackBefore({ subject, ticket }: Place, track: Track | undefined, strength: number): Track {
  const place = (ticket >>> 12) % whole;
  if (track === "sheltered") return "sheltered";
  if (track === "honors") return place < stayedInHonors ? "honors" : "regular";
  const strong = strength > 1 - leftHonors.amongStrongest && place < leftHonors.parts;
  return strong && subject !== "Mathematics" ? "honors" : "regular";
}

/** Of the first group that has one, a course that nobody would take again later. */
function firstPassable(
  groups: readonly (readonly Course[])[],
  following: Following,
  ticket: number,
): Course | undefined {
  for (const group of groups) {
    for (let place = 0; place < group.length; place++) {
      const course = anyOf(group, (ticket >>> 4) + place);
      if (isOpen(course, following)) return course;
    }
  }
  return undefined;
}

/** What led to the electives that follow, and others for the rest. */
function electivesBefore(following: Following, grade: number, ticket: number): PastCourse[] {
  const wanted = grade >= 11 ? 2 : 1;
  const chosen = leadingToAll(following, grade);
  const open = openElectives[grade <= 8 ? "middle" : "high"];
  for (let place = ticket; chosen.length < wanted && place < ticket + open.length; place++) {
    const course = anyOf(open, place);
    const taken = chosen[0]?.course === course;
    if (!taken && isOpen(course, following)) chosen.push({ course, outcome: "either" });
  }
  return chosen.slice(0, wanted);
}

/** English language development first, since every learner had it. */
function leadingToAll(following: Following, grade: number): PastCourse[] {
  const chosen: PastCourse[] = [];
  for (const next of following.courses) {
    const before = leadingTo(next, following, grade);
    if (before?.course.subjectGroup === "academic") chosen.unshift(before);
    else if (before) chosen.push(before);
  }
  return chosen;
}

/** What came before an elective that others lead to. */
function leadingTo(next: Course, following: Following, grade: number): PastCourse | undefined {
  if (firstLevels.includes(next.code))
    return fits(next, grade) ? { course: next, outcome: "failed" } : undefined;
  const course = coursesBefore
    .get(next.code)
    ?.find((before) => fits(before, grade) && isOpen(before, following));
  return course && { course, outcome: course.repeatable ? "either" : "passed" };
}

/** Nobody takes it later although it can't be taken twice. */
function isOpen(course: Course, { later }: Following): boolean {
  return course.repeatable || !later.includes(course);
}

function fits({ lowGrade, highGrade }: Course, grade: number): boolean {
  return grade >= lowGrade && grade <= highGrade;
}

function anyOf(courses: readonly Course[], ticket: number): Course {
  const course = courses[ticket % courses.length];
  if (!course) throw new Error("There is no course to choose from.");
  return course;
}
