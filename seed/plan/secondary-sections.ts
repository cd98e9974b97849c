/** Six periods: blocks of students rotate through six subjects; each subject in each period is divided into classes. */
import {
  type ClassSize,
  giantPerformingArts,
  giantPhysicalEducation,
  giantSizes,
  periods,
  secondarySizes,
  specialDayClassSize,
} from "../district/classes.ts";
import { type Course, courses, secondaryDayClasses, slotsByGrade } from "../district/courses.ts";
import { ungradedSecondary } from "../district/grades.ts";
import type { RandomStream } from "../random.ts";
import { academicSize, classBounds, classesFor, rotationsFor, seatsFor } from "./class-division.ts";
import { poolStudents } from "./elementary-sections.ts";
import type { GradeGroup } from "./school-plan.ts";
import type { SectionPlan } from "./section-plan.ts";

/** Sections by period, then subject, then grade, so that a teacher's five classes are mostly of one subject. */
export function layoutScheduled(groups: readonly GradeGroup[], stream: RandomStream): SectionPlan[] {
  const sections = blocksOf(groups).flatMap((block) => layoutBlock(block, stream));
  const keyed = sections.map((section, index) => ({ section, index }));
  keyed.sort(
    (first, second) =>
      first.section.period - second.section.period ||
      subjectRank(first.section.course) - subjectRank(second.section.course) ||
      first.section.lowGrade - second.section.lowGrade ||
      first.index - second.index,
  );
  return keyed.map(({ section }) => section);
}

const subjects = [...new Set(courses.map((course) => course.subject))];

function subjectRank(course: Course): number {
  return subjects.indexOf(course.subject);
}

/** Students who take the same six subjects, in one of `rotations` orders. */
type Block = {
  readonly students: Int32Array;
  readonly lowGrade: number;
  readonly highGrade: number;
  readonly slots: readonly (readonly Course[])[];
  readonly rotations: number;
  readonly dayClass: boolean;
};

function blocksOf(groups: readonly GradeGroup[]): Block[] {
  const within = (low: number, high: number) => groups.filter(({ grade }) => grade >= low && grade <= high);
  const blocks = [
    ...within(6, 12).map(generalBlock),
    dayClassBlock(within(6, 8), secondaryDayClasses.middle),
    dayClassBlock(within(9, 12), secondaryDayClasses.high),
    dayClassBlock(within(ungradedSecondary, ungradedSecondary), secondaryDayClasses.ungraded),
  ];
  return blocks.filter((block) => block !== undefined);
}

function generalBlock(group: GradeGroup): Block | undefined {
  const slots = slotsByGrade.get(group.grade);
  const { students } = poolStudents([group], false);
  if (!slots || students.length === 0) return undefined;
  return {
    students,
    lowGrade: group.grade,
    highGrade: group.grade,
    slots,
    rotations: rotationsFor(students.length, academicSize(group.grade), periods),
    dayClass: false,
  };
}

function dayClassBlock(groups: readonly GradeGroup[], slots: Block["slots"]): Block | undefined {
  const { students, grades } = poolStudents(groups, true);
  if (students.length === 0) return undefined;
  return {
    students,
    lowGrade: grades[0] ?? 0,
    highGrade: grades.at(-1) ?? 0,
    slots,
    rotations: 1,
    dayClass: true,
  };
}

function layoutBlock(block: Block, stream: RandomStream): SectionPlan[] {
  const { parts, of } = giantPhysicalEducation;
  const giantGrade = stream.chance(parts, of);
  const sections: SectionPlan[] = [];
  for (let rotation = 0; rotation < block.rotations; rotation++) {
    const shift = Math.floor((rotation * periods) / block.rotations);
    block.slots.forEach((slotCourses, slot) => {
      const period = ((slot + periods - shift) % periods) + 1;
      const offer = offerFor(block, slotCourses, giantGrade, stream);
      sections.push(...layoutGroup(block, { rotation, slot, period }, offer, stream));
    });
  }
  return sections;
}

/** What a rotation studies in one slot, and how large those classes are. */
type Offer = { readonly courses: readonly Course[]; readonly size: ClassSize };

/** Very large classes only where contracts exempt them: physical education, bands and choirs. */
function offerFor(block: Block, slot: readonly Course[], giantGrade: boolean, stream: RandomStream): Offer {
  if (block.dayClass) return { courses: slot, size: specialDayClassSize };
  const group = slot[0]?.subjectGroup;
  if (group === "academic") return { courses: slot, size: academicSize(block.lowGrade) };
  if (group === "physical-education" && giantGrade) return { courses: slot, size: giantSizes };
  const { parts, of } = giantPerformingArts;
  if (group === "performing-arts" && block.rotations > 1 && stream.below(of * block.rotations) < parts) {
    return { courses: slot.slice(0, 1), size: giantSizes };
  }
  return { courses: slot, size: secondarySizes.nonAcademic };
}

type Place = { readonly rotation: number; readonly slot: number; readonly period: number };

function layoutGroup(block: Block, place: Place, offer: Offer, stream: RandomStream): SectionPlan[] {
  const size = Math.ceil((block.students.length - place.rotation) / block.rotations);
  const bounds = classBounds(size, classesFor(size, offer.size), offer.size, stream);
  const multiplier = mixingMultiplier(size, place.slot);
  return bounds.slice(1).flatMap((end, index) => {
    const begin = bounds[index] ?? 0;
    const course = offer.courses[(index + place.rotation) % offer.courses.length];
    if (!course) return [];
    return {
      course,
      kind: "scheduled" as const,
      period: place.period,
      title: course.title,
      lowGrade: block.lowGrade,
      highGrade: block.highGrade,
      enrolled: end - begin,
      capacity: seatsFor(end - begin, offer.size.most, stream),
      teacher: 0,
      room: 0,
      coTeacher: -1,
      members: {
        students: block.students,
        stride: block.rotations,
        offset: place.rotation,
        size,
        multiplier,
        begin,
      },
    };
  });
}

/** A multiplier that visits every place of a group once. */
function mixingMultiplier(size: number, slot: number): number {
  let multiplier = Math.max(1, Math.floor((size * (2 * slot + 1)) / 13));
  while (greatestCommonDivisor(multiplier, size) !== 1) multiplier++;
  return multiplier;
}

function greatestCommonDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestCommonDivisor(second, first % second);
}
