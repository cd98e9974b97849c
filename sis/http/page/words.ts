/** Grades, days and refusals in plain words. */
import type { Refusal } from "../../errors.ts";
import type { FieldProblem } from "./page.ts";

const namedGrades = new Map([
  [-1, "Transitional kindergarten"],
  [0, "Kindergarten"],
  [13, "Ungraded elementary"],
  [14, "Ungraded secondary"],
]);

export function gradeName(grade: number): string {
  return namedGrades.get(grade) ?? `Grade ${grade}`;
}

/** Every grade, as choices in a form. */
export const gradeChoices = Array.from({ length: 16 }, (_, index) => index - 1).map(
  (grade) => [String(grade), gradeName(grade)] as const,
);

/** Made once: a page may show a hundred days. */
const longDays = new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" });

export function longDay(day: string): string {
  return longDays.format(new Date(`${day}T00:00:00Z`));
}

/** A time of day in the district, as in "8:15 AM". */
export function timeOfDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-US", { timeZone, timeStyle: "short" }).format(at);
}

export function refusalProblems(refusal: Refusal): FieldProblem[] {
  return [{ text: `${refusal.message} ${refusal.hint}` }];
}
