/** Grades, days and refusals in plain words. */
import { z } from "zod";
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

const months = new Intl.DateTimeFormat("en-US", { year: "numeric", month: "long", timeZone: "UTC" });

/** Of `2026-08`: "August 2026". */
export function monthName(month: string): string {
  return months.format(new Date(`${month}-01T00:00:00Z`));
}

/** A time of day in the district, as in "8:15 AM". */
export function timeOfDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-US", { timeZone, timeStyle: "short" }).format(at);
}

/** A moment in the district, as in "August 11, 2026, 8:15 AM". */
export function dayAndTime(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-US", { timeZone, dateStyle: "long", timeStyle: "short" }).format(at);
}

const sentBefore = "This form was sent before with something else in it. Check it, then send it again.";
const ofField = z.object({ field: z.string() });
const invalid = z.object({ problems: z.array(z.looseObject({ at: z.string() })) });

/** `fieldWords` says what to do about a field, by its name. */
export function refusalProblems(
  { code, message, hint, detail }: Refusal,
  fieldWords: Readonly<Record<string, string>> = {},
): FieldProblem[] {
  if (code === "idempotency-key-reused") return [{ text: sentBefore }];
  const fields = (invalid.safeParse(detail).data?.problems ?? []).map(({ at }) => at.replace(/^body\./, ""));
  const { field } = ofField.safeParse(detail).data ?? {};
  if (fields.length === 0) return [{ field, text: `${message} ${hint}` }];
  return [...new Set(fields)].map((field) => ({ field, text: fieldWords[field] ?? `Check ${field}` }));
}
