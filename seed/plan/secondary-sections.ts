/** Six periods: blocks of students rotate through six subjects, and each subject in each period is divided into classes. */
import {
  type ClassSize,
  giantPerformingArts,
  giantPhysicalEducation,
  giantSizes,
  periods,
  specialDayClassSize,
} from "../district/classes.ts";
import { type Course, courses, secondaryDayClasses } from "../district/courses.ts";
import { ungradedSecondary } from "../district/grades.ts";
import type { Stage, Subject } from "../district/offerings.ts";
import type { RandomStream } from "../random.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { classBounds, classesFor, crowdSome, rotationsFor, seatsFor } from "./class-division.ts";
import { chooseCourse, classOf, type Roll, rankStudents } from "./course-levels.ts";
import { poolStudents } from "./elementary-sections.ts";
import type { GradeGroup } from "./school-plan.ts";
import type { SectionPlan } from "./section-plan.ts";

/** Sections by period, then subject, then grade. */
export function layoutScheduled(
  groups: readonly GradeGroup[],
  stream: RandomStream,
  roll: Roll,
): SectionPlan[] {
  const sections = [
    ...poolsOf(blocksOf(groups)).flatMap((pool) => layoutPool(pool, stream, roll)),
    ...layoutDayClasses(groups, stream, roll),
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

/** Everyone who takes a subject in one period: of all grades, or of one block. */
type Pool = { readonly subject: Subject; readonly period: number; readonly students: number[] };

/**
 * [D] Rotations are as many as make the academic classes of a block full. Each block begins with another subject, so that
 * a period that one block leaves out isn't the one that all leave out.
 */
function poolsOf(blocks: readonly Block[]): Pool[] {
  const pools = new Map<string, Pool>();
  blocks.forEach(({ students, stage, subjects }, place) => {
    const rotations = rotationsFor(students.length, coreSize(stage), periods);
    for (let rotation = 0; rotation < rotations; rotation++) {
      const shift = Math.floor((rotation * periods) / rotations);
      const own = students.filter((_, index) => index % rotations === rotation);
      subjects.forEach((subject, slot) => {
        const period = ((slot + periods - shift + place) % periods) + 1;
        const key = `${period} ${subject.name} ${subject.pooled ? "" : place}`;
        const pool = pools.get(key) ?? { subject, period, students: [] };
        pool.students.push(...own);
        pools.set(key, pool);
      });
    }
  });
  return [...pools.values()];
}

function coreSize(stage: Stage): ClassSize {
  return stage[0]?.[0]?.size ?? specialDayClassSize;
}

function layoutPool({ subject, period, students }: Pool, stream: RandomStream, roll: Roll): SectionPlan[] {
  const ranks = rankStudents(subject, students, roll);
  const size = sizeFor(subject, ranks.length, stream);
  const even = classBounds(ranks.length, classesFor(ranks.length, size), size, stream);
  const bounds = subject.name === "physical-education" ? even : crowdSome(even, stream);
  const start = stream.below(100);
  const classes = bounds.slice(1).map((end, index) => {
    const own = classOf(ranks.subarray(bounds[index], end));
    const course = chooseCourse(subject, own, start + (index * 100) / (bounds.length - 1), roll);
    return { course, students: own.students };
  });
  return mergeGiants(classes, stream).map((own) => {
    const most = Math.max(size.most, own.students.length);
    return sectionOf({ ...own, period, most, department: own.course.subject }, stream, roll);
  });
}

/** Very large classes only where contracts exempt them: some physical education here, bands and choirs below. */
function sizeFor(subject: Subject, students: number, stream: RandomStream): ClassSize {
  const { parts, of } = giantPhysicalEducation;
  const giant =
    subject.name === "physical-education" && students >= giantSizes.aim && stream.chance(parts, of);
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
  };
}

const dayClassPools = [
  { low: 6, high: 8, slots: secondaryDayClasses.middle },
  { low: 9, high: 12, slots: secondaryDayClasses.high },
  { low: ungradedSecondary, high: ungradedSecondary, slots: secondaryDayClasses.ungraded },
];

/** The students of a special day class stay together, with one teacher for all but physical education. */
function layoutDayClasses(groups: readonly GradeGroup[], stream: RandomStream, roll: Roll): SectionPlan[] {
  return dayClassPools.flatMap(({ low, high, slots }) => {
    const own = groups.filter(({ grade }) => grade >= low && grade <= high);
    const { students } = poolStudents(own, true);
    if (students.length === 0) return [];
    const size = specialDayClassSize;
    const bounds = classBounds(students.length, classesFor(students.length, size), size, stream);
    return bounds.slice(1).flatMap((end, cohort) =>
      slots.map((course, slot) => {
        const together = course.subjectGroup === "special-day-class" ? ` ${low} ${cohort}` : "";
        const facts = {
          course,
          students: students.slice(bounds[cohort], end),
          period: ((slot + cohort) % periods) + 1,
          most: size.most,
          department: `${course.subject}${together}`,
        };
        return sectionOf(facts, stream, roll);
      }),
    );
  });
}
