/** The shape of one section in a school's layout, and who sits in it. */
import type { DayClassProgram } from "../../sis/db/schema/special-education.ts";
import { termIds } from "../district/calendars.ts";
import type { Course } from "../district/courses.ts";

export type SectionPlan = {
  readonly course: Course;
  readonly kind: "homeroom" | "scheduled";
  readonly period: number;
  readonly title: string;
  readonly lowGrade: number;
  readonly highGrade: number;
  readonly capacity: number;
  /** Of a special day class. */
  readonly program?: DayClassProgram;
  /** Only for students of the school's magnet center. */
  readonly ofCenter?: boolean;
  /** Students (from 0 within the school) in the order of their seats. */
  readonly members: Int32Array;
  /** Who teaches it: sections of one department share teachers. */
  readonly department: string;
  /** Index among the school's primary teachers; assigned after the sections are laid out, like room and co-teacher. */
  teacher: number;
  /** Index among the school's rooms. */
  room: number;
  /** Index among the school's resource teachers, or -1. */
  coTeacher: number;
  /** The calendar that it follows. */
  calendar: number;
};

/** Id of its term: homerooms run all year, scheduled sections in fall. */
export function termOf(section: SectionPlan): number {
  const { year, fall } = termIds(section.calendar);
  return section.kind === "homeroom" ? year : fall;
}
