/** The shape of one section in a school's layout, and who sits in it. */
import { fall, wholeYear } from "../district/calendar.ts";
import type { Course } from "../district/courses.ts";

export type SectionPlan = {
  readonly course: Course;
  readonly kind: "homeroom" | "scheduled";
  readonly period: number;
  readonly title: string;
  readonly lowGrade: number;
  readonly highGrade: number;
  readonly enrolled: number;
  readonly capacity: number;
  /** Index among the school's primary teachers; assigned after the sections are laid out, like room and co-teacher. */
  teacher: number;
  /** Index among the school's rooms. */
  room: number;
  /** Index among the school's resource teachers, or -1. */
  coTeacher: number;
  readonly members: Members;
};

/**
 * Seats `begin` … `begin + enrolled - 1` of a group of students. The group is every `stride`-th of `students` from
 * `offset` on, taken in the order of a multiplication modulo its size, so that two subjects mix classmates differently.
 */
export type Members = {
  readonly students: Int32Array;
  readonly stride: number;
  readonly offset: number;
  readonly size: number;
  readonly multiplier: number;
  readonly begin: number;
};

/** Id of its term: homerooms run all year, scheduled sections in fall. */
export function termOf(section: SectionPlan): number {
  return (section.kind === "homeroom" ? wholeYear : fall).id;
}

/** The student (from 0 within the school) in the seat (from 0 within the section). */
export function studentInSeat(members: Members, seat: number): number {
  const place = ((members.begin + seat) * members.multiplier) % members.size;
  return members.students[place * members.stride + members.offset] ?? 0;
}

/** All of `students` in order, starting at `begin`. */
export function inOrder(students: Int32Array, begin: number): Members {
  return { students, stride: 1, offset: 0, size: students.length, multiplier: 1, begin };
}
