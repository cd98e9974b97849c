/** Fields for days: a date of birth, and a choice of class days. */
import { type Field, groupedSelect, textField } from "./fields.ts";
import type { Html } from "./page.ts";
import { longDay, monthName } from "./words.ts";

/** Students are at most 22 years old. */
const oldestYears = 23;

export function birthDateField(field: Field, today: string): Html {
  const min = `${Number(today.slice(0, 4)) - oldestYears}-01-01`;
  return textField({ ...field, type: "date", min, max: today });
}

/** No other day can be chosen, unless the calendar is still empty. */
export function classDayField(field: Field & { readonly days: readonly string[] }): Html {
  if (field.days.length === 0) return textField({ ...field, type: "date" });
  const months = [...Map.groupBy(field.days, (day) => day.slice(0, 7))];
  const groups = months.map(([month, days]) => ({
    name: monthName(month),
    choices: days.map((day) => [day, longDay(day)] as const),
  }));
  return groupedSelect({ ...field, prompt: "Choose a day", groups });
}

/** The day itself or the next one; the last one of all if none is left. Empty without days. */
export function nextOf(days: readonly string[], from: string): string {
  return days.find((day) => day >= from) ?? days.at(-1) ?? "";
}
