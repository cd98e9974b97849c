/** Fields for days: a date of birth, and a choice of class days, with what a form says to any other day. */
import { findDone, type Operation, type WriteContext } from "../../db/write-once.ts";
import { type Refusal, refuse } from "../../errors.ts";
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

export type ChosenDay = {
  /** Those that the page offers; none if anything may be entered. */
  readonly days: readonly string[];
  readonly day: string;
  /** The id of the choice; `day` if undefined. */
  readonly field?: string;
};
type Sender = {
  readonly session: { readonly accountId: number };
  readonly operation: Pick<Operation, "operationId">;
};

/**
 * For a day that the page doesn't offer, such as one that was possible when the page was opened. A form that was done and
 * is sent again gets its first answer, whatever the page offers by now.
 */
export async function refuseOtherDay(
  { core }: Pick<WriteContext, "core">,
  { session: { accountId }, operation: { operationId } }: Sender,
  { days, day, field = "day" }: ChosenDay,
): Promise<Refusal | undefined> {
  if (days.length === 0 || days.includes(day)) return undefined;
  if ((await findDone(core, { accountId, operationId })) !== undefined) return undefined;
  const message = `${longDay(day)} isn't one of the days on this page.`;
  return refuse(422, "day-not-offered", message, "Choose one of them.", { field });
}

/** The day itself or the next one; the last one of all if none is left. Empty without days. */
export function nextOf(days: readonly string[], from: string): string {
  return days.find((day) => day >= from) ?? days.at(-1) ?? "";
}
