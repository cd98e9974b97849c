/** The words for what stands against entering or leaving a school. */
import { type Refusal, refuse } from "../errors.ts";
import type { EntryObstacle, LeavingObstacle } from "./rules.ts";

type Words = { readonly status: 409 | 422; readonly message: string; readonly hint: string };

const words: Readonly<Record<EntryObstacle | LeavingObstacle | "same-school", Words>> = {
  "day-outside-school-year": {
    status: 422,
    message: "The day is in no school year of the district.",
    hint: "Check the day, above all its year.",
  },
  "grade-not-served": {
    status: 422,
    message: "The school does not have this grade.",
    hint: "Check the grade, or send the family to a school that has it.",
  },
  "age-out-of-range": {
    status: 422,
    message: "The birth date makes the student younger than 3 or older than 22.",
    hint: "Check the birth date.",
  },
  "not-enrolled": {
    status: 409,
    message: "The student is enrolled at no school this year.",
    hint: "They may have left already: look at their enrollments.",
  },
  "day-before-entry": {
    status: 422,
    message: "The day is before the student entered the school.",
    hint: "Choose the day of entry or a later one.",
  },
  "was-in-class": {
    status: 409,
    message: "A teacher has seen the student in class: this is no no-show.",
    hint: "Withdraw the student, or have the attendance corrected.",
  },
  "same-school": {
    status: 409,
    message: "The student is enrolled at this school already.",
    hint: "Look at the student's enrollment.",
  },
};

export function refuseEntry(obstacle: keyof typeof words): Refusal {
  const { status, message, hint } = words[obstacle];
  return refuse(status, obstacle, message, hint);
}
