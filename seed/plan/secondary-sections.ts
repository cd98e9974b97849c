/** Six periods: blocks of students rotate through six subjects, and each subject in each period is divided into classes. */

import { traditionalCalendar } from "../district/calendar.ts";
import type { Subject } from "../district/choices.ts";
import {
  type ClassSize,
  giantPerformingArts,
  giantPhysicalEducation,
  giantSizes,
  periods,
} from "../district/classes.ts";
import { type Course, courses, secondaryDayClasses } from "../district/courses.ts";
import type { RandomStream } from "../random.ts";
import { blocksOf } from "./blocks.ts";
import { classBounds, classesFor, crowdSome, seatsFor } from "./class-division.ts";
import { type Class, chooseCourse, classOf, type Roll, rankStudents } from "./course-levels.ts";
import type { DayClass } from "./day-classes.ts";
import { type Pool, poolsOf } from "./period-pools.ts";
import type { GradeGroup } from "./school-plan.ts";
import type { SectionPlan } from "./section-plan.ts";

/** [K] In a small district, physical education for so many students at once is one class. */
const giantInSmallDistrict = { least: 60, most: 70 } as const;
const leastBesideGiant = 10;

/** Sections by period, then subject, then grade. */
export function layoutScheduled(
  groups: readonly GradeGroup[],
  dayClasses: readonly DayClass[],
  stream: RandomStream,
  roll: Roll,
): SectionPlan[] {
  const pools = poolsOf(blocksOf(groups), roll);
  const electives = pools.filter(({ subject }) => subject.name === "elective");
  const sections = [
    ...pools.flatMap((pool) => layoutPool(pool, electives.indexOf(pool), stream, roll)),
    ...dayClasses.flatMap((dayClass, place) => layoutDayClass(dayClass, place, stream, roll)),
  ];
  const keyed = sections.map((section, index) => ({ section, index, rank: subjectRank(section.course) }));
  keyed.sort(
    (first, second) =>
      first.section.period - second.section.period ||
      first.rank - second.rank ||
      first.section.lowGrade - second.section.lowGrade ||
      first.index - second.index,
  );
  return keyed.map(({ section }) => section);
}

const ranks = new Map(
  [...new Set(courses.map((course) => course.subject))].map((subject, rank) => [subject, rank]),
);

function subjectRank(course: Course): number {
  return ranks.get(course.subject) ?? 0;
}

function layoutPool(
  { subject, period, students, ofCenter }: Pool,
  elective: number,
  stream: RandomStream,
  roll: Roll,
): SectionPlan[] {
  const ranks = rankStudents(subject, students, roll);
  const size = sizeFor(subject, ranks.length, stream, roll);
  const even = boundsOf(subject, ranks.length, size, stream, roll);
  const bounds = subject.name === "physical-education" ? even : crowdSome(even, stream);
  const start = roll.standsForMany && elective === electiveWithBand ? 0 : stream.below(100);
  const planned = bounds.slice(1).map((end, index) => ({
    own: classOf(ranks.subarray(bounds[index], end)),
    place: (start + (index * 100) / (bounds.length - 1)) % 100,
  }));
  const classes = strongestFirst(planned).map(({ own, place }) => ({
    course: chooseCourse(subject, own, place, roll),
    students: own.students,
  }));
  return mergeGiants(classes, stream).map((own) => {
    const most = Math.max(size.most, own.students.length);
    const section = sectionOf({ ...own, period, most, department: own.course.subject }, stream, roll);
    return ofCenter ? { ...section, ofCenter } : section;
  });
}

type PlacedClass = { readonly own: Class; readonly place: number };

/** The classes of a level are in order, the strongest first: these take its most demanding courses. */
function strongestFirst(classes: readonly PlacedClass[]): PlacedClass[] {
  const byLevel = Map.groupBy(classes, ({ own }) => own.level);
  return [...byLevel.values()].flatMap((own) => {
    const places = own.map(({ place }) => place).sort((first, second) => first - second);
    return own.map((each, index) => ({ ...each, place: places[index] ?? each.place }));
  });
}

/** [K] In a small district: the first ones are of grade 6, and bands come first among the choices. */
const electiveWithBand = 2;

/** In a small district, those who have physical education at once are in a very large class, and in others if they are more. */
function boundsOf(
  subject: Subject,
  students: number,
  size: ClassSize,
  stream: RandomStream,
  { standsForMany }: Roll,
): number[] {
  const usual = (count: number): number[] => classBounds(count, classesFor(count, size), size, stream);
  const { least, most } = giantInSmallDistrict;
  if (!standsForMany || subject.name !== "physical-education" || students < least) return usual(students);
  if (students <= most) return [0, students];
  const first = Math.min(most, students - leastBesideGiant);
  return [0, ...usual(students - first).map((bound) => first + bound)];
}

/** Very large classes only where contracts exempt them: some physical education here, bands and choirs below. */
function sizeFor(
  subject: Subject,
  students: number,
  stream: RandomStream,
  { standsForMany }: Roll,
): ClassSize {
  const { parts, of } = giantPhysicalEducation;
  const giant =
    !standsForMany &&
    subject.name === "physical-education" &&
    students >= giantSizes.aim &&
    stream.chance(parts, of);
  return giant ? giantSizes : subject.size;
}

type PlannedClass = { readonly course: Course; readonly students: Int32Array };

/** A band or choir often takes the seats of two classes. */
function mergeGiants(classes: readonly PlannedClass[], stream: RandomStream): PlannedClass[] {
  const merged: PlannedClass[] = [];
  const { parts, of } = giantPerformingArts;
  for (const planned of classes) {
    const last = merged.at(-1);
    const together = (last?.students.length ?? 0) + planned.students.length;
    const grows = last?.course.subjectGroup === "performing-arts" && together <= giantSizes.most;
    if (last && grows && stream.chance(parts, of)) {
      const students = Int32Array.from([...last.students, ...planned.students]);
      merged[merged.length - 1] = { course: last.course, students };
    } else merged.push(planned);
  }
  return merged;
}

type SectionFacts = PlannedClass & {
  readonly period: number;
  readonly most: number;
  readonly department: string;
};

function sectionOf(
  { course, students, period, most, department }: SectionFacts,
  stream: RandomStream,
  { grades }: Roll,
): SectionPlan {
  let lowGrade = course.highGrade;
  let highGrade = course.lowGrade;
  for (const student of students) {
    const grade = grades[student] ?? 0;
    lowGrade = Math.min(lowGrade, grade);
    highGrade = Math.max(highGrade, grade);
  }
  return {
    course,
    kind: "scheduled",
    period,
    title: course.title,
    lowGrade,
    highGrade,
    capacity: seatsFor(students.length, most, stream),
    members: students,
    department,
    teacher: 0,
    room: 0,
    coTeacher: -1,
    calendar: traditionalCalendar,
  };
}

/** The students of a special day class stay together, with one teacher for all but physical education. */
function layoutDayClass(
  { students, program, spanLow }: DayClass,
  place: number,
  stream: RandomStream,
  roll: Roll,
): SectionPlan[] {
  return slotsFor(spanLow).map((course, slot) => {
    const together = course.subjectGroup === "special-day-class" ? ` ${place}` : "";
    const period = ((slot + place) % periods) + 1;
    const department = `${course.subject}${together}`;
    const section = sectionOf(
      { course, students, period, most: program.size.most, department },
      stream,
      roll,
    );
    return { ...section, program: program.code };
  });
}

function slotsFor(spanLow: number): readonly Course[] {
  const { middle, high, ungraded } = secondaryDayClasses;
  return [middle, high, ungraded].find((slots) => spanLow <= (slots[0]?.highGrade ?? 0)) ?? ungraded;
}
