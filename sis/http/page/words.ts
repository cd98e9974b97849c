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

/** Today in the district's time zone, as YYYY-MM-DD. */
export function schoolDay(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
}

export function longDay(day: string): string {
  const format = new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

export function refusalProblems(refusal: Refusal): FieldProblem[] {
  return [{ text: `${refusal.message} ${refusal.hint}` }];
}
