/** Messages for why a student can't enter or leave a school. */
import { type Refusal, refuse } from "../errors.ts";
import type { ArrivalObstacle, EntryObstacle, LeavingObstacle } from "./rules.ts";

type Words = { readonly status: 409 | 422; readonly message: string; readonly hint: string };

const words: Readonly<Record<ArrivalObstacle | EntryObstacle | LeavingObstacle, Words>> = {
  "day-outside-school-year": {
    status: 422,
    message: "That day isn't in this school year.",
    hint: "Check the date, especially the year.",
  },
  "grade-not-served": {
    status: 422,
    message: "This school doesn't have that grade.",
    hint: "Check the grade, or refer the family to a school that has it.",
  },
  "age-out-of-range": {
    status: 422,
    message: "That birth date makes the student younger than 3 or older than 22.",
    hint: "Check the birth date.",
  },
  "not-enrolled": {
    status: 409,
    message: "This student isn't enrolled at any school on that day.",
    hint: "They may already have left. Check their enrollments.",
  },
  "day-before-entry": {
    status: 422,
    message: "That day is before the student's first day at the school.",
    hint: "Choose the first day or a later one.",
  },
  "was-in-class": {
    status: 409,
    message: "This student has attended class, so they can't be marked a no-show.",
    hint: "Withdraw the student instead. If a mark is wrong, correct it on the attendance page of the class first.",
  },
  "enrolled-ahead": {
    status: 409,
    message: "This student also has an enrollment that starts on a later day.",
    hint: "Choose that day or a later one. Check the student's enrollments.",
  },
  "enrolled-until": {
    status: 409,
    message: "This student leaves their school on a later day.",
    hint: "Choose that day or a later one, or have them leave earlier.",
  },
  "secondary-there": {
    status: 409,
    message: "This student already has a secondary enrollment at this school.",
    hint: "Check the student's other schools, and end that enrollment first.",
  },
  "secondary-elsewhere": {
    status: 409,
    message: "This student has a secondary enrollment at another school.",
    hint: "End that enrollment first. Check the student's other schools.",
  },
  "same-school": {
    status: 409,
    message: "This student is already enrolled at this school.",
    hint: "Check the student's enrollment.",
  },
};

export function refuseEntry(obstacle: keyof typeof words): Refusal {
  const { status, message, hint } = words[obstacle];
  return refuse(status, obstacle, message, hint);
}
