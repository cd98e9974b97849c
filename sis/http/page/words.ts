/** Grades, days and refusals in plain words. */
import { z } from "zod";
import type { Refusal } from "../../errors.ts";
import type { Language } from "./languages.ts";
import type { FieldProblem } from "./page.ts";
import { sayWords, type wordsMessages } from "./words-messages.ts";

const namedGrades = new Map<number, Exclude<keyof typeof wordsMessages.en, "grade">>([
  [-1, "grade-tk"],
  [0, "grade-k"],
  [13, "ungraded-elementary"],
  [14, "ungraded-secondary"],
]);

export function gradeName(grade: number, language: Language = "en"): string {
  const say = sayWords(language);
  const named = namedGrades.get(grade);
  return named === undefined ? say("grade", { grade }) : say(named);
}

/** Every grade, as choices in a form. */
export const gradeChoices = Array.from({ length: 16 }, (_, index) => index - 1).map(
  (grade) => [String(grade), gradeName(grade)] as const,
);

/** Made once: a page may show a hundred days. */
const longDays = {
  en: new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" }),
  es: new Intl.DateTimeFormat("es-US", { dateStyle: "full", timeZone: "UTC" }),
} as const;

export function longDay(day: string, language: Language = "en"): string {
  return longDays[language].format(new Date(`${day}T00:00:00Z`));
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
