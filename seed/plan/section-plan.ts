/** The shape of one section in a school's layout, and who sits in it. */
import type { Course } from "../district/courses.ts";

export type SectionPlan = {
  course: Course;
  kind: "homeroom" | "scheduled";
  period: number;
  title: string;
  lowGrade: number;
  highGrade: number;
  enrolled: number;
  capacity: number;
  /** Index among the school's primary teachers. */
  teacher: number;
  /** Index among the school's rooms. */
  room: number;
  /** Index among the school's resource teachers, or -1. */
  coTeacher: number;
  members: Members;
};

/**
 * Seats `begin` … `begin + enrolled - 1` of a group of students. The group is every `stride`-th of `students` from
 * `offset` on, taken in the order of a multiplication modulo its size, so that two subjects mix classmates differently.
 */
export type Members = {
  students: Int32Array;
  stride: number;
  offset: number;
  size: number;
  multiplier: number;
  begin: number;
};

/** The student (from 0 within the school) in the seat (from 0 within the section). */
export function studentInSeat(members: Members, seat: number): number {
  const place = ((members.begin + seat) * members.multiplier) % members.size;
  return members.students[place * members.stride + members.offset] ?? 0;
}

/** All of `students` in their order, from `begin` on. */
export function inOrder(students: Int32Array, begin: number): Members {
  return { students, stride: 1, offset: 0, size: students.length, multiplier: 1, begin };
}
